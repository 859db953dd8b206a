"""B.2: the page says that it is the Department's.

Declaration: the display name holds one of the Department's names; a unit and a steward are named.
Live: the page names the Department where a visitor can see it.
Source: General Order 3-01a, IV.B.2.
"""

from __future__ import annotations

import re
from dataclasses import replace

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, PagePlace, Quote, Reason, Verdict
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.model.snapshot import Block
from hpd_pages.text.fold import fold
from hpd_pages.text.verdicts import Kind, Match, Question, finding, missing, quote

ID = "B2-identity"

QUESTION = Question(
    rule=ID,
    clause="B.2",
    says="it is the Department's",
    expected="the Department's name in the title, a heading or the text",
)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the display name identifies the Department and somebody owns the page."""
    names = (department.name, department.short_name, *department.other_names)
    findings = []
    if not any(name and name.casefold() in page.name.casefold() for name in names):
        findings.append(
            unacceptable(
                ID,
                f"The display name “{page.name}” does not identify the Department.",
                "/name",
                expected=f"a name that holds “{department.name}” or “{department.short_name}”",
                fix=f"Write `name: {department.name}`, with the unit after it where there is one.",
            )
        )
    if page.owner is None:
        findings.append(
            undeclared(
                ID,
                "Nobody is named as owner of this page.",
                "/owner",
                fix="Write `owner:` with the `unit` and the `steward`, an office and not a person.",
            )
        )
    return tuple(findings) or (declared(ID, "The page carries the Department's name.", "/name"),)


def _named(names: tuple[str, ...], text: str) -> bool:
    """Whether one of the folded names stands in a text, as words of their own."""
    low = text.lower() if text.isascii() else fold(text)
    if not any(name in low for name in names):
        return False
    folded = fold(text)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) for name in names)


def _first(names: tuple[str, ...], blocks: tuple[Block, ...], source: str) -> Sentence | None:
    block = next((block for block in blocks if _named(names, block.text)), None)
    if block is None:
        return None
    return Sentence(text=block.text, folded=fold(block.text), block=block, source=source)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether the page names the Department where a visitor can see it."""
    names = tuple(fold(name) for name in expected.names if name.strip())
    if not names:
        message = "No name is declared that this page should carry."
        return finding(QUESTION, Verdict.NOT_APPLICABLE, Reason.NOT_DECLARED, message)
    document = reading.snapshot.document
    source = reading.snapshot.final or reading.snapshot.source
    passed = finding(QUESTION, Verdict.PASS, Reason.STATED, "The page names the Department.")
    shown = _first(names, document.blocks, source)
    if shown is not None:
        return replace(passed, quotes=(quote(shown),))
    if _named(names, document.title):
        title = Quote(text=document.title, place=PagePlace(source=source, block=0))
        return replace(passed, quotes=(title,))
    hidden = _first(names, document.hidden, source)
    unseen = Match(kind=Kind.MEETS, sentence=hidden) if hidden else None
    return missing(QUESTION, reading, expected, unseen)


RULE = Rule(
    id=ID,
    stem="b2_identity",
    clause="B.2",
    title="Identifies the Department",
    prose=Prose(
        why="Whoever speaks for the Department says so, and a visitor can tell the official page "
        "from an imitation.",
        declared="A display name that holds the Department's name, short name or another name it "
        "goes by; the unit that owns the page and the office that is its steward.",
        looked_for="The Department's name in the title, a heading or the text that a visitor sees; "
        "a link from the Department's site to the page and one back; and, where an API tells it, "
        "the account that was first seen at this address, under the name declared.",
        mend="Put the Department's full name into the page's display name and first lines, link "
        "the Department's site and the page to each other, and declare the address it has now.",
    ),
    check_config=check_config,
    check_live=check_live,
    has_notice=True,
)
