"""B.6: what is posted or submitted is subject to public disclosure.

Declaration: `public_records.subject_to_disclosure` is true.
Live: a sentence that says that content is or may be a public record, or may be disclosed.
Source: General Order 3-01a, IV.B.6; Conn. Gen. Stat. 1-200(5), 1-210(a).
"""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.answers import Answer, answer
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.promises import erased, exempt, secret
from hpd_pages.text.recorded import TITLE_SAYS, Records, handed, named, opened, titled
from hpd_pages.text.verdicts import Kind, Match, Question, Search, judge
from hpd_pages.text.vocabulary import topics

ID = "B6-disclosure"

OPENED = ("record", "a_record", "open", "give", "private", "unprivate", "exempt", "kept_none")
CUES = topics(*OPENED, "social")
QUESTION = Question(
    rule=ID,
    clause="B.6",
    says="what is posted or submitted may be disclosed to the public",
    expected="a sentence that says that posts and messages are or may be public records",
    cues=frozenset({"public", "record", "records", "disclosure", "posted", "publico", "registro"}),
)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration says that content is subject to public disclosure."""
    if page.public_records is None:
        message = "No public-records notice is declared."
        return (undeclared(ID, message, "/public_records", fix=RULE.prose.mend),)
    pointer = "/public_records/subject_to_disclosure"
    if not page.public_records.disclosed:
        return (
            unacceptable(
                ID,
                "The declaration says that content is not subject to public disclosure.",
                pointer,
                expected="subject_to_disclosure: true",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "Content is declared subject to public disclosure.", pointer),)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    sentence = sentences[number]
    parsed = parse(sentence)
    asked = answer(sentences, number)
    if asked is not None and parsed.has("private") and parsed.has("content", "left"):
        return _answered(sentence, asked)
    if secret(parsed) or exempt(parsed) or erased(parsed):
        return Match(kind=Kind.CONTRADICTS, sentence=sentence)
    scene = Records(sentences, number, parsed)
    if not (named(scene) or opened(parsed) or handed(scene) or titled(scene)):
        return None
    if asked is Answer.OTHER:
        return None
    if asked is Answer.NO:
        return Match(kind=Kind.CONTRADICTS, sentence=sentence)
    kind = Kind.WEAK if _of_employees(parsed) else Kind.MEETS
    return Match(kind=kind, sentence=sentence)


def _answered(sentence: Sentence, asked: Answer) -> Match | None:
    """What "Is my message private?" says with its answer."""
    if asked is Answer.OTHER:
        return None
    kind = Kind.MEETS if asked is Answer.NO else Kind.CONTRADICTS
    return Match(kind=kind, sentence=sentence)


def _of_employees(parsed: Parsed) -> bool:
    name, _ = parsed.nearest(len(parsed.words), "employee", "visitor", "you", left=True)
    return name == "employee"


_discloses = says(*OPENED)


def _may(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether it may speak of records, or go on under a title that does."""
    said = not TITLE_SAYS.isdisjoint(sentences[number].words)
    return said or _discloses(sentences, number)


SEARCH = Search(
    look=_look, bits=CUES, signs=says(*OPENED, "content", "left", "social").signs, may=_may
)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that what they post or submit may be disclosed."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b6_disclosure",
    clause="B.6",
    title="Says that content may be disclosed",
    prose=Prose(
        why="What a visitor posts or submits is data the Department receives, so it may be a "
        "public record. Visitors are told so before they write; no notice may promise otherwise.",
        declared="`public_records.subject_to_disclosure: true`, with the notice's version and the "
        "day it takes effect.",
        looked_for="A sentence that says that what is posted or submitted is, or may be, a public "
        "record or disclosed. A promise of confidentiality contradicts it.",
        mend="Write `public_records:` with `subject_to_disclosure: true`, and paste the generated "
        "public-records notice.",
    ),
    check_config=check_config,
    check_live=check_live,
    has_notice=True,
)
