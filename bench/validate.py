"""`validate` of 2,000 declarations beside check-jsonschema on the same files and schema.

Whole processes, five alternating runs each. Ours reads the rules and positions too.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from measure import compare, report

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
COUNT = 2000


def write_registry(folder: Path, count: int) -> None:
    """Write a registry of `count` valid declarations, each a copy with its own id and address."""
    (folder / "pages").mkdir()
    shutil.copy(ROOT / "department.yml", folder / "department.yml")
    model = (ROOT / "pages" / "facebook.yml").read_text(encoding="utf-8")
    for number in range(count):
        page = model.replace("id: facebook", f"id: page-{number:04}")
        page = page.replace("facebook.com/HartfordPolice", f"facebook.com/HartfordPolice{number}")
        (folder / "pages" / f"page-{number:04}.yml").write_text(page, encoding="utf-8")


def main() -> None:
    """Print medians, ranges and the ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_registry(folder, COUNT)
        files = [str(path) for path in sorted((folder / "pages").iterdir())]
        schema = str(ROOT / "schemas" / "page.schema.json")
        commands = {
            "hpd-pages validate": [str(BIN / "hpd-pages"), "validate", "--quiet"],
            "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", schema, *files],
        }
        timings = compare(commands, cwd=folder, codes=frozenset({0}))
        report(f"{COUNT} declarations, whole process", timings)


if __name__ == "__main__":
    main()
