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
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from embeddings import NotInstalled, likeness, threshold
from hpd_pages.model.finding import Finding, Verdict
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Document, Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.markdown import read_markdown
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

HALVES = ("first", "second")

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
    """One element of one text: what readers said, what the judge said, and what baselines say.

    `like` is how near the likest sentence comes to an example, None where it was not asked for.
    """

    file: str
    half: str
    element: str
    label: bool
    finding: Finding
    keyword: bool
    like: float | None

    @property
    def passed(self) -> bool:
        """Whether the judge says so; an unknown does not."""
        return self.finding.verdict is Verdict.PASS

    @property
    def unknown(self) -> bool:
        """Whether the judge leaves it to a person."""
        return self.finding.verdict is Verdict.UNKNOWN


Pairs = list[tuple[bool, bool]]
"""(label, prediction) of each cell."""


def _document(path: Path) -> Document:
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix in {".html", ".htm"}:
        return read_html(text)
    return read_markdown(text) if path.suffix == ".md" else read_text(text)


def judged(path: Path) -> dict[str, Finding]:
    """The live findings on one file, by rule."""
    return _judged(_document(path), path.name)


def _judged(document: Document, name: str) -> dict[str, Finding]:
    reading = read(Snapshot(source=name, document=document))
    rules = [rule for rule in CATALOGUE if rule.check_live is not None]
    return {rule.id: rule.check_live(reading, Expected()) for rule in rules}


def cells(folder: Path, *, embeddings: bool = False) -> list[Cell]:
    """Every cell that readers did not call arguable. Raises NotInstalled where embeddings are."""
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines if line.strip()]
    documents = [_document(folder / entry["file"]) for entry in entries]
    likes = likeness(documents) if embeddings else [{} for _ in documents]
    return [
        cell
        for number, (entry, document) in enumerate(zip(entries, documents, strict=True))
        for cell in _row(folder, entry, document, likes[number], HALVES[number % 2])
    ]


def _row(
    folder: Path, entry: dict, document: Document, like: dict[str, float], half: str
) -> Iterator[Cell]:
    findings = _judged(document, entry["file"])
    low = (folder / entry["file"]).read_text(encoding="utf-8", errors="replace").lower()
    for element, label in entry["labels"].items():
        if element in ELEMENTS and element not in entry.get("arguable", ()):
            yield Cell(
                file=entry["file"],
                half=half,
                element=element,
                label=label,
                finding=findings[ELEMENTS[element]],
                keyword=any(word in low for word in KEYWORDS[element]),
                like=like.get(element),
            )


def scores(pairs: Pairs) -> tuple[float, float, float]:
    """Precision, recall and F1 of (label, prediction) pairs; 1 where there is nothing to find."""
    count = Counter(pairs)
    right, wrong, lost = count[True, True], count[False, True], count[True, False]
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + lost) if right + lost else 1.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


Predict = Callable[[Cell], bool]


def macro(rows: list[Cell], predict: Predict) -> float:
    """The mean F1 over the elements that occur in `rows`; 1 where there are none."""
    found = [
        scores([(cell.label, predict(cell)) for cell in mine])[2]
        for element in ELEMENTS
        if (mine := [cell for cell in rows if cell.element == element])
    ]
    return sum(found) / len(found) if found else 1.0


def by_likeness(rows: list[Cell]) -> Predict:
    """The embedding baseline: each element's threshold is the best one on the first half."""
    marks = {
        element: threshold(
            [
                (cell.label, cell.like)
                for cell in rows
                if cell.element == element and cell.half == HALVES[0] and cell.like is not None
            ]
        )
        for element in ELEMENTS
    }
    return lambda cell: cell.like is not None and cell.like >= marks[cell.element]


def _passed(cell: Cell) -> bool:
    return cell.passed


def _keyword(cell: Cell) -> bool:
    return cell.keyword


def report(rows: list[Cell], like: Predict | None) -> None:
    """Prints the table by element, the halves with the loss between them, and the baselines."""
    print(
        f"{'element':18}{'n':>4}{'yes':>5}{'P':>7}{'R':>7}{'F1':>7}{'first':>8}{'second':>8}"
        f"{'unknown':>9}{'keywords':>10}{'embeddings':>12}"
    )
    for element in ELEMENTS:
        mine = [cell for cell in rows if cell.element == element]
        if mine:
            print(_line(element, mine, like))
    predictions = {"judge": _passed, "keywords": _keyword}
    if like is not None:
        predictions["embeddings"] = like
    for name, predict in predictions.items():
        print(_halves(name, rows, predict))
    _settled(rows)


def _line(element: str, mine: list[Cell], like: Predict | None) -> str:
    p, r, f1 = scores([(cell.label, cell.passed) for cell in mine])
    halves = "".join(
        f"{scores([(c.label, c.passed) for c in part])[2]:8.3f}" if part else f"{'-':>8}"
        for part in ([cell for cell in mine if cell.half == half] for half in HALVES)
    )
    words = scores([(cell.label, cell.keyword) for cell in mine])[2]
    near = f"{scores([(c.label, like(c)) for c in mine])[2]:12.3f}" if like else f"{'-':>12}"
    return (
        f"{element:18}{len(mine):4}{sum(cell.label for cell in mine):5}{p:7.3f}{r:7.3f}{f1:7.3f}"
        f"{halves}{sum(cell.unknown for cell in mine):9}{words:10.3f}{near}"
    )


def _halves(name: str, rows: list[Cell], predict: Predict) -> str:
    parts = [[cell for cell in rows if cell.half == half] for half in HALVES]
    said = f"{name}: macro-F1 {macro(rows, predict):.3f}"
    if all(parts):
        first, second = (macro(part, predict) for part in parts)
        said += f" (first half {first:.3f}, second {second:.3f}, loss {first - second:+.3f})"
    return said


def _settled(rows: list[Cell]) -> None:
    unknown = sum(cell.unknown for cell in rows)
    settled = [cell for cell in rows if not cell.unknown]
    precision = scores([(cell.label, cell.passed) for cell in settled])[0]
    right = sum(cell.label == cell.passed for cell in settled) / max(len(settled), 1)
    print(f"unknown: {unknown} of {len(rows)} = {unknown / max(len(rows), 1):.1%}")
    print(f"settled: precision of passes {precision:.3f}, right {right:.3f}")


def confusion(rows: list[Cell]) -> None:
    """Prints how often each verdict met each label."""
    verdicts = (Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN)
    print(f"\n{'readers say':18}" + "".join(f"{verdict.value:>9}" for verdict in verdicts))
    for label, words in ((True, "told"), (False, "not told")):
        count = Counter(cell.finding.verdict for cell in rows if cell.label is label)
        print(f"{words:18}" + "".join(f"{count[verdict]:9}" for verdict in verdicts))


def errors(rows: list[Cell]) -> None:
    """Prints each cell on which readers and judge differ or the judge is not sure, with words."""
    for cell in rows:
        verdict = cell.finding.verdict
        if cell.label == cell.passed and not cell.unknown:
            continue
        near = cell.finding.nearest
        words = cell.finding.quote or (near.text if near else "")
        expected = "yes" if cell.label else "no"
        print(f"- {cell.file} {cell.element}: readers {expected}, judge {verdict}: {words}")


def _measured(folder: Path, *, embeddings: bool) -> tuple[list[Cell], Predict | None]:
    if not embeddings:
        return cells(folder), None
    try:
        rows = cells(folder, embeddings=True)
    except NotInstalled as missing:
        print(f"embeddings: not measured, {missing}")
        return cells(folder), None
    return rows, by_likeness(rows)


def main() -> None:
    """Prints the measures of one folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--half", choices=("both", *HALVES), default="both")
    parser.add_argument("--element", choices=ELEMENTS, help="this one only")
    parser.add_argument("--embeddings", action="store_true", help="measure that baseline too")
    parser.add_argument("--quiet", action="store_true", help="leave out the errors")
    options = parser.parse_args()
    if not (options.corpus / "labels.jsonl").is_file():
        parser.error(f"{options.corpus} has no labels.jsonl")
    rows, like = _measured(options.corpus, embeddings=options.embeddings)
    wanted = [
        row
        for row in rows
        if options.element in {None, row.element} and options.half in {"both", row.half}
    ]
    report(wanted, like)
    confusion(wanted)
    if not options.quiet:
        errors(wanted)


if __name__ == "__main__":
    main()
