"""One thing said with every word that a language has for it: verbs, people and grounds in frames.

Where `wordings/` holds sentences that somebody thought of, these are drawn up from lists, so that
a word which no text happens to use is known all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hpd_pages.model.finding import Verdict
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

FOLDER = Path(__file__).parent / "variations"
RULES = {rule.stem: rule for rule in CATALOGUE}


def blocks(path: Path) -> Iterator[list[str]]:
    """The blocks of a file, parted by empty lines; comments are left out."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines


def sentences(block: list[str]) -> Iterator[tuple[bool, str]]:
    """Each frame with each word in it, and whether it must pass.

    `{}` takes a word's first form, `{1}` its second (after a slash), and so on; a frame is left
    out for a word that has no such form ("-").
    """
    frames = [(line[0] == "+", line[2:]) for line in block if line[:2] in {"+ ", "- "}]
    lines = [line for line in block if line[:2] not in {"+ ", "- "}]
    for words in (word.strip() for line in lines for word in line.split(";")):
        forms = words.split("/")
        for passes, frame in frames:
            wanted = [n for n in range(len(forms)) if f"{{{n}}}" in frame]
            if "{}" in frame or (wanted and forms[wanted[0]] != "-"):
                yield passes, frame.replace("{}", "{0}").format(*forms)


def passed(stem: str, text: str) -> bool:
    document = read_text(text.replace("\\n", "\n"))
    finding = RULES[stem].check_live(read(Snapshot(source="x.txt", document=document)), Expected())
    return finding.verdict is Verdict.PASS


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_thing_is_understood_in_every_word_for_it(path):
    wrong = [
        text
        for block in blocks(path)
        for passes, text in sentences(block)
        if passed(path.stem, text) is not passes
    ]

    assert wrong == []
