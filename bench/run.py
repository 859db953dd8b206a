"""Runs the benchmarks and writes what they found into docs/benchmarks.md, each into its own place.

    python bench/run.py                  all of them, as `make bench`
    python bench/run.py validate audit   some of them; the other sections stay as they are
    python bench/run.py audit -- --pages 400 --runs 1    one, smaller
    python bench/run.py --write-only     no run: what the last runs left in build/bench is written

A section of the page holds what people say of it, and between the two comments with the benchmark's
name what was measured, with the day, the commit and the machine.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from results import VARIABLE

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
PAGE = ROOT / "docs" / "benchmarks.md"
LEFT = ROOT / "build" / "bench" / "results"
ALL = {
    "startup": [],
    "validate": [],
    "generate": ["--pages", "2000", "--runs", "5"],
    "judging": [],
    "audit": ["--pages", "1000", "--runs", "5"],
    "records": ["20000", "1000"],
}
"""The benchmarks of `make bench`, with what they are given."""
BUSY = 0.5  # load a core, before a run, from which on the machine is said to be busy


def machine() -> str:
    """What it runs on, in words."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{processor()}, {cores} cores, {memory:.0f} GB, {platform.system()} "
        f"{platform.release().split('-')[0]}, Python {platform.python_version()}"
    )


def processor() -> str:
    """The processor's name where the system tells it."""
    told = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", told.read_text()) if told.exists() else None
    return found[1].strip() if found else platform.machine()


def commit() -> str:
    """The commit that is measured, and whether files differ from it."""

    def git(*words: str) -> str:
        done = subprocess.run(
            ["git", *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    changed = git("status", "--porcelain", "--", "hpd_pages", "bench", "templates", "schemas")
    return f"{git('rev-parse', '--short', 'HEAD')}{' with changes' if changed else ''}"


def run(name: str, arguments: list[str]) -> bool:
    """Run one benchmark and leave what it found in build/bench/results; false where it failed."""
    LEFT.mkdir(parents=True, exist_ok=True)
    place = LEFT / f"{name}.json"
    told = LEFT / f"{name}.new.json"
    told.unlink(missing_ok=True)
    load = os.getloadavg()[0]
    begin = time.monotonic()
    words = [sys.executable, str(BENCH / f"{name}.py"), *arguments]
    print(f"\n== {name}", flush=True)
    done = subprocess.run(words, cwd=ROOT, env={**os.environ, VARIABLE: str(told)}, check=False)
    if not told.exists():
        print(f"{name} left with {done.returncode} and told nothing", file=sys.stderr)
        return False
    found = json.loads(told.read_text("utf-8"))
    found |= {
        "command": " ".join(["python", f"bench/{name}.py", *arguments]),
        "day": datetime.now(UTC).date().isoformat(),
        "commit": commit(),
        "machine": machine(),
        "load": round(load, 1),
        "seconds": round(time.monotonic() - begin),
        "failed": done.returncode,
    }
    told.unlink()
    place.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return done.returncode == 0


def section(found: dict[str, object]) -> str:
    """What was measured, as Markdown."""
    table, ratios, notes = (list(found[key]) for key in ("table", "ratios", "notes"))
    head, *rows = table
    cores = int(re.search(r"(\d+) cores", str(found["machine"]))[1])
    load = float(found["load"])
    busy = (
        f" **Other work kept the machine busy (load average {load:.1f} before the run): "
        "the ratios say more than the figures, and the processor's time more than the clock.**"
        if load > BUSY * cores
        else ""
    )
    lines = [
        f"Measured on {found['day']} at commit {found['commit']} with `{found['command']}`: "
        f"median (range) of {found['runs']} run{'' if found['runs'] == 1 else 's'} on "
        f"{found['machine']}.{busy}",
        "",
        f"| {' | '.join(head)} |",
        f"|{'---|' * len(head)}",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
        *(f"- {line}" for line in (*ratios, *notes)),
    ]
    return "\n".join(lines).replace("|  |", "| |")


def write() -> None:
    """Put what was found into the page, each into its own place."""
    text = PAGE.read_text("utf-8")
    for file in sorted(LEFT.glob("*.json")):
        name = file.stem
        start, end = f"<!-- measured: {name} -->", f"<!-- end: {name} -->"
        if start not in text:
            continue
        before, _, rest = text.partition(start)
        _, _, after = rest.partition(end)
        found = json.loads(file.read_text("utf-8"))
        text = f"{before}{start}\n\n{section(found)}\n\n{end}{after}"
    PAGE.write_text(text, "utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")


def main(words: list[str]) -> int:
    """Run what is named, or all, and write the page; 1 where one failed."""
    names, _, own = (
        (words[: words.index("--")], "--", words[words.index("--") + 1 :])
        if "--" in words
        else (words, "", [])
    )
    if names == ["--write-only"]:
        write()
        return 0
    for name in names:
        if name not in ALL:
            print(f"there is no benchmark {name}; known: {', '.join(ALL)}", file=sys.stderr)
            return 2
    good = [run(name, own or ALL[name]) for name in names or ALL]
    write()
    return int(not all(good))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
