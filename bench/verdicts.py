"""The findings on many texts, written down by one version of the judge and compared by another.

    python bench/verdicts.py --write FILE [DIR ...]
    python bench/verdicts.py --compare FILE [DIR ...]

The texts: every file of the folders, the made-up pages of `bench/judging.py`, and texts put
together at random from the phrases of the vocabulary and of the rules, so that each rule has work
to do. The same seed makes the same texts, unless phrases have changed in between.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Document, Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.markdown import read_markdown
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from phrases import mixed
from site_pages import policy_page, site_page

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
FOLDERS = [CORPUS / name for name in ("notices", "policies", "adversarial")]
MIXED = 3000
READERS = {".html": read_html, ".htm": read_html, ".md": read_markdown, ".txt": read_text}


def findings(document: Document, name: str) -> str:
    """The live findings on one document, as JSON."""
    reading = read(Snapshot(source=name, document=document))
    rules = [rule for rule in CATALOGUE if rule.check_live is not None]
    found = {rule.id: asdict(rule.check_live(reading, Expected())) for rule in rules}
    return json.dumps(found, default=str, ensure_ascii=False, sort_keys=True)


def texts(folders: list[Path]) -> Iterator[tuple[str, Document]]:
    """Each text by name."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            reader = READERS.get(path.suffix)
            if reader is not None:
                text = path.read_text(encoding="utf-8", errors="replace")
                yield f"{folder.name}/{path.relative_to(folder)}", reader(text)
    for path in sorted((CORPUS / "wordings").glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{path.name}:{number}", read_text(line.partition(" ")[2].replace("\\n", "\n"))
    for seed in range(12):
        yield f"site page {seed}", read_html(site_page(50_000, seed))
        yield f"policy page {seed}", read_html(policy_page(50_000, seed))
    for seed in range(MIXED):
        yield f"mixed {seed}", read_html(mixed(random.Random(seed)))  # noqa: S311 - no secret


def main() -> None:
    """Write or compare; exit 1 where a finding differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--write", type=Path)
    way.add_argument("--compare", type=Path)
    parser.add_argument("folders", type=Path, nargs="*", default=FOLDERS)
    asked = parser.parse_args()
    lines = [f"{name}\t{findings(document, name)}" for name, document in texts(asked.folders)]
    if asked.write:
        asked.write.write_text("\n".join(lines), encoding="utf-8")
        return
    before = asked.compare.read_text(encoding="utf-8").split("\n")
    differ = [(old, new) for old, new in zip(before, lines, strict=True) if old != new]
    for old, new in differ:
        print(f"- {old}\n+ {new}")
    print(f"{len(lines)} texts, {len(differ)} with other findings")
    raise SystemExit(1 if differ else 0)


if __name__ == "__main__":
    main()
