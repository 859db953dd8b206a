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
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.terms import Span
from hpd_pages.text.verdicts import Kind, Match, Question, judge
from hpd_pages.text.vocabulary import topics

ID = "B6-disclosure"

CUES = topics("record", "open", "private", "kept_none")
QUESTION = Question(
    rule=ID,
    clause="B.6",
    says="what is posted or submitted may be disclosed to the public",
    expected="a sentence that says that posts and messages are or may be public records",
    cues=frozenset({"public", "record", "records", "disclosure", "posted", "publico", "registro"}),
)
CONDITIONAL = frozenset(
    {"unless", "except", "required", "salvo", "excepto", "law", "ley", "exempt"}
)
AROUND = 2
NEAR = 12


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
    if _secret(parsed) or _erased(parsed):
        return Match(kind=Kind.CONTRADICTS, sentence=sentence)
    spans = [span for span in parsed.spans("record") if not _denied(parsed, span)]
    opened = any(_opened(parsed, span) for span in parsed.spans("open"))
    if not spans and not opened:
        return None
    if parsed.has("content") or (parsed.has("posted") and parsed.has("you", "visitor", "site")):
        kind = Kind.WEAK if _of_employees(parsed) else Kind.MEETS
    elif parsed.has("social") or _stands_for_content(sentences, number):
        kind = Kind.MEETS
    else:
        return None
    return Match(kind=kind, sentence=sentence)


def _opened(parsed: Parsed, span: Span) -> bool:
    """Whether what is open to the public is what visitors leave."""
    name, place = parsed.nearest(span[0], "content", "agency", "site", left=True)
    return name == "content" and span[0] - place <= NEAR and not parsed.chain(span[0]).negated


def _denied(parsed: Parsed, span: Span) -> bool:
    """Whether it is asked for, as in "records request", or said not to be so."""
    after = parsed.words[span[1] : span[1] + 2]
    if any(word.startswith(("request", "office", "division", "custodian")) for word in after[:1]):
        return "subject" not in parsed.words[: span[1]]
    return parsed.overlaps(span, "private") or parsed.chain(span[0]).negated


def _of_employees(parsed: Parsed) -> bool:
    name, _ = parsed.nearest(len(parsed.words), "employee", "visitor", "you", left=True)
    return name == "employee"


def _stands_for_content(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether a word such as "it" or "they" stands for what the sentences before speak of."""
    parsed = parse(sentences[number])
    before = sentences[max(0, number - AROUND) : number]
    pronoun = any(start <= 2 for start, _ in parsed.spans("matter"))  # noqa: PLR2004 - the subject
    return pronoun and any(parse(other).has("content") for other in before)


def _secret(parsed: Parsed) -> bool:
    """Whether it promises that what visitors leave stays between them and the agency."""
    if not parsed.has("content") or parsed.has("tip", "personal_data"):
        return False
    words = set(parsed.words)
    if words & CONDITIONAL or parsed.has("prohibit") or "contain" in words:
        return False
    for span in parsed.spans("private"):
        chain = parsed.chain(span[0])
        name, _ = parsed.nearest(span[0], "content", left=True)
        inside = parsed.words[span[0]] in {"not", "never", "no", "nunca", "won't"}
        if name and (inside or (chain.passive and not chain.negated)):
            return True
    return False


def _erased(parsed: Parsed) -> bool:
    return parsed.has("kept_none") and parsed.has("content") and parsed.has("remove")


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that what they post or submit may be disclosed."""
    return judge(QUESTION, reading, expected, _look, CUES)


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
