"""`validate` of 2,000 declarations beside two validators on the same files and schema.

    python bench/validate.py [--pages 2000] [--runs 5]

Whole commands in turn. Ours also reads rules, wording and positions. "anew" judges every file
(`--no-cache`), "known" finds all as it was in its cache. The peers are check-jsonschema, in Python,
and sourcemeta-jsonschema, which is compiled.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from measure import add_ratio, compare, table
from peers import program, titled

ROOT = Path(__file__).parent.parent
OURS = Path(sys.executable).parent / "hpd-pages"
SCHEMA = ROOT / "schemas" / "page.schema.json"
CHECK, SOURCEMETA = "check-jsonschema", "sourcemeta-jsonschema"
ANEW, KNOWN = "hpd-pages validate, anew", "hpd-pages validate, known"


def write_registry(folder: Path, count: int) -> None:
    """Write a registry of `count` valid declarations, each a copy with its own id and address."""
    (folder / "pages").mkdir()
    shutil.copy(ROOT / "department.yml", folder / "department.yml")
    model = (ROOT / "pages" / "facebook.yml").read_text(encoding="utf-8")
    for number in range(count):
        page = model.replace("id: facebook", f"id: page-{number:04}")
        page = page.replace("facebook.com/HartfordPolice", f"facebook.com/HartfordPolice{number}")
        (folder / "pages" / f"page-{number:04}.yml").write_text(page, encoding="utf-8")


def own_state(folder: Path) -> dict[str, str]:
    """The environment of a user who has never run the program: its cache is below `folder`."""
    own = ("HPD_PAGES_NO_CACHE", "PYTHONDONTWRITEBYTECODE")
    kept = {name: words for name, words in os.environ.items() if name not in own}
    return {**kept, "XDG_CACHE_HOME": str(folder / "c"), "XDG_STATE_HOME": str(folder / "s")}


def commands(folder: Path) -> dict[str, list[str | Path]]:
    """Ours, and those of the peers that are installed."""
    files = sorted((folder / "pages").iterdir())
    said: dict[str, list[str | Path]] = {
        ANEW: [OURS, "validate", "--quiet", "--no-cache"],
        KNOWN: [OURS, "validate", "--quiet"],
        titled(CHECK): [program(CHECK), "--schemafile", SCHEMA, *files],
        titled(SOURCEMETA): [program(SOURCEMETA, "jsonschema"), "validate", SCHEMA, *files],
        f"{titled(SOURCEMETA)} --fast": [
            program(SOURCEMETA, "jsonschema"),
            *("validate", "--fast", SCHEMA),
            *files,
        ],
    }
    missing = [name for name, command in said.items() if not Path(command[0]).exists()]
    for name in missing:
        print(f"{name} is not installed: python bench/peers.py", file=sys.stderr)
    return {name: command for name, command in said.items() if name not in missing}


def main() -> None:
    """Print medians, ranges and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-validate-") as name:
        folder = Path(name)
        write_registry(folder, options.pages)
        timings = compare(commands(folder), cwd=folder, runs=options.runs, env=own_state(folder))
    results = table(timings)
    results.notes.append(f"{options.pages:,} declarations, {len(os.sched_getaffinity(0))} cores")
    if titled(CHECK) in timings:
        add_ratio(results, timings[ANEW], timings[titled(CHECK)], "goal: at most 0.5")
    if titled(SOURCEMETA) in timings:
        add_ratio(results, timings[KNOWN], timings[titled(SOURCEMETA)], "goal: at most 1")
        fast = timings[f"{titled(SOURCEMETA)} --fast"]
        add_ratio(results, timings[KNOWN], fast)
    results.tell()


if __name__ == "__main__":
    main()
