"""How well the judge agrees with careful readers: precision, recall and F1 on a labelled folder.

    python bench/judge.py --corpus DIR [--half first|second] [--element NAME] [--quiet]

DIR holds texts and a `labels.jsonl`, a line a text: {"file", "lang", "labels": {element: bool},
"arguable": [...]}. The halves are its odd and its even lines: phrases
are written on the first half, and the second half tells how they do on texts nobody has read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from hpd_pages.model.finding import Finding, Verdict
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Document, Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.sentences import read

ELEMENTS = {
    "purpose": "B3-purpose",
    "disclaimer": "B4-disclaimer",
    "monitoring": "B5-monitoring",
    "removal": "B5-removal",
    "obscenity": "B5-obscenity",
    "off_topic": "B5-off-topic",
    "personal_attacks": "B5-personal-attacks",
    "public_disclosure": "B6-disclosure",
    "contact": "B7-contact",
}
# What a list of words would do: any of them anywhere on the page is a pass.
KEYWORDS = {
    "purpose": ("purpose of this page", "purpose of this site", "purpose", "finalidad", "objetivo"),
    "disclaimer": ("do not necessarily reflect", "do not reflect", "not responsible", "no refleja"),
    "monitoring": ("monitor", "moderat", "supervis", "moder"),
    "removal": ("remove", "delete", "right to remove", "eliminar", "borrar"),
    "obscenity": ("obscen", "profan", "vulgar", "sexual", "indecen"),
    "off_topic": ("off-topic", "off topic", "unrelated", "fuera de tema"),
    "personal_attacks": ("personal attack", "harass", "insult", "abus", "ataques personales"),
    "public_disclosure": ("public record", "public disclosure", "open records", "registro público"),
    "contact": ("contact", "call", "phone", "email", "e-mail", "@", "teléfono", "correo"),
}


class Cell(NamedTuple):
    """One element of one text: what readers said, what the judge said, and its finding."""

    file: str
    element: str
    label: bool
    finding: Finding
    keyword: bool


def _document(path: Path) -> Document:
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix in {".html", ".htm"}:
        from hpd_pages.text.html import read_html

        return read_html(text)
    if path.suffix == ".md":
        try:
            from hpd_pages.text.markdown import read_markdown
        except ImportError:
            pass
        else:
            return read_markdown(text)
    from hpd_pages.text.plain import read_text

    return read_text(text)


def judged(path: Path) -> dict[str, Finding]:
    """The live findings on one file, by rule."""
    reading = read(Snapshot(source=path.name, document=_document(path)))
    rules = [rule for rule in CATALOGUE if rule.check_live is not None]
    return {rule.id: rule.check_live(reading, Expected()) for rule in rules}


HALVES = {"both": slice(None), "first": slice(0, None, 2), "second": slice(1, None, 2)}


def cells(folder: Path, half: str = "both") -> list[Cell]:
    """Every cell of one half or both that readers did not call arguable."""
    rows = []
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    for line in [line for line in lines if line.strip()][HALVES[half]]:
        entry = json.loads(line)
        path = folder / entry["file"]
        findings = judged(path)
        low = path.read_text(encoding="utf-8", errors="replace").lower()
        for element, label in entry["labels"].items():
            if element in entry.get("arguable", ()) or ELEMENTS.get(element) not in findings:
                continue
            keyword = any(word in low for word in KEYWORDS[element])
            found = findings[ELEMENTS[element]]
            rows.append(Cell(entry["file"], element, label, found, keyword))
    return rows


def scores(pairs: list[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (label, prediction) pairs; 1 where there is nothing to find."""
    count = Counter(pairs)
    right, wrong, lost = count[True, True], count[False, True], count[True, False]
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + lost) if right + lost else 1.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def report(rows: list[Cell], *, errors: bool = True) -> None:
    """Prints the table, the baseline and every error with its quote."""
    print(
        f"{'element':18}{'n':>4}{'yes':>5}{'P':>7}{'R':>7}{'F1':>7}{'unknown':>9}"
        f"{'keywords F1':>13}"
    )
    ours, theirs = [], []
    for element in ELEMENTS:
        mine = [cell for cell in rows if cell.element == element]
        if not mine:
            continue
        p, r, f1 = scores([(c.label, c.finding.verdict is Verdict.PASS) for c in mine])
        base = scores([(c.label, c.keyword) for c in mine])[2]
        unknown = sum(c.finding.verdict is Verdict.UNKNOWN for c in mine)
        yes = sum(c.label for c in mine)
        print(f"{element:18}{len(mine):4}{yes:5}{p:7.3f}{r:7.3f}{f1:7.3f}{unknown:9}{base:13.3f}")
        ours.append(f1)
        theirs.append(base)
    unknown = sum(c.finding.verdict is Verdict.UNKNOWN for c in rows)
    settled = [c for c in rows if c.finding.verdict is not Verdict.UNKNOWN]
    precision = scores([(c.label, c.finding.verdict is Verdict.PASS) for c in settled])[0]
    right = sum(c.label == (c.finding.verdict is Verdict.PASS) for c in settled)
    print(f"macro-F1 {sum(ours) / len(ours):.3f}   keywords {sum(theirs) / len(theirs):.3f}")
    print(f"unknown {unknown}/{len(rows)} = {unknown / len(rows):.1%}")
    print(f"settled: precision of passes {precision:.3f}, right {right / len(settled):.3f}")
    if errors:
        _errors(rows)


def _errors(rows: list[Cell]) -> None:
    for cell in rows:
        verdict = cell.finding.verdict
        if cell.label == (verdict is Verdict.PASS):
            if verdict is Verdict.UNKNOWN:
                print(
                    f"- {cell.file} {cell.element}: rightly no pass, but unknown: "
                    f"{cell.finding.quote}"
                )
            continue
        near = cell.finding.nearest
        words = cell.finding.quote or (near.text if near else "")
        expected = "yes" if cell.label else "no"
        print(f"- {cell.file} {cell.element}: readers {expected}, judge {verdict}: {words}")


def main() -> None:
    """Prints the measures of one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--half", choices=HALVES, default="both")
    parser.add_argument("--element", choices=ELEMENTS, help="this one only")
    parser.add_argument("--quiet", action="store_true", help="leave out the errors")
    options = parser.parse_args()
    rows = cells(options.corpus, options.half)
    wanted = [row for row in rows if options.element in {None, row.element}]
    report(wanted, errors=not options.quiet)


if __name__ == "__main__":
    main()
