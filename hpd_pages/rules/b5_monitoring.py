"""B.5: comments are monitored.

Declaration: `moderation.monitored` is true, where visitors can leave anything.
Live: a sentence that says that comments or posts are monitored, moderated or reviewed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.actors import Doer, doer
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.terms import Span
from hpd_pages.text.verdicts import Kind, Match, Question, judge
from hpd_pages.text.vocabulary import topics

ID = "B5-monitoring"

CUES = topics("monitor", "unmonitored", "subject_to_review", "review")
QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="comments are monitored",
    expected="a sentence that says that comments or posts are monitored, moderated or reviewed",
    cues=frozenset({"monitored", "moderated", "reviewed", "comments", "posts", "supervisan"}),
    needs_visitors=True,
)
WATCHED = ("content", "site", "elsewhere", "employee", "not_visitor_content")
SECURITY = frozenset({"unauthorized", "intrusion", "traffic", "security", "software", "cookies"})
SLACK = frozenset({"actively", "regularly", "routinely", "closely", "fully", "generally"})
ADVICE = frozenset({"should", "deberian", "consider", "recommend", "must"})
PRIVATE_BOX = frozenset({"message", "messages", "dms", "mensajes", "messenger"})


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration says that comments are monitored."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.moderation is None:
        return (undeclared(ID, "No moderation is declared.", "/moderation", fix=RULE.prose.mend),)
    if not page.moderation.monitored:
        return (
            unacceptable(
                ID,
                "The declaration says that comments are not monitored.",
                "/moderation/monitored",
                expected="monitored: true",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "Comments are declared to be monitored.", "/moderation/monitored"),)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    sentence = sentences[number]
    parsed = parse(sentence)
    kinds = [
        *(
            _watched(parsed, span)
            for span in parsed.spans("monitor")
            if not parsed.overlaps(span, "not_monitoring")
        ),
        *(_reviewed(parsed, span) for span in parsed.spans("review")),
        *(Kind.MEETS for _ in parsed.spans("subject_to_review") if parsed.has("content", "social")),
        *(Kind.CONTRADICTS for _ in parsed.spans("unmonitored") if parsed.has("content", "site")),
    ]
    found = {kind for kind in kinds if kind is not None}
    if not found:
        return None
    limits = _words(parsed, "part_time")
    if Kind.MEETS in found or Kind.LIMITED in found:
        limits = limits or (_words(parsed, "round_the_clock") if Kind.LIMITED in found else "")
        kind = Kind.LIMITED if limits else Kind.MEETS
        return Match(kind=kind, sentence=sentence, limits=limits)
    return Match(kind=max(found), sentence=sentence)


def _words(parsed: Parsed, name: str) -> str:
    spans = parsed.spans(name)
    return " ".join(parsed.words[slice(*spans[0])]) if spans else ""


def _object(parsed: Parsed, span: Span, *, passive: bool) -> tuple[str, int]:
    """The class and place of what is watched: before a passive verb, after an active one."""
    first = parsed.nearest(span[0] if passive else span[1], *WATCHED, left=passive)
    return (
        first
        if first[0]
        else parsed.nearest(span[1] if passive else span[0], *WATCHED, left=not passive)
    )


def _watched(parsed: Parsed, span: Span) -> Kind | None:
    """What "monitor", "moderate" or "supervise" says about visitors' content."""
    chain = parsed.chain(span[0])
    name, place = _object(parsed, span, passive=chain.passive)
    if name not in ("content", "site") or SECURITY.intersection(parsed.words):
        return None
    if "elsewhere" in parsed.at(place) or "not_visitor_content" in parsed.at(place - 1):
        return None
    if chain.negated:
        return _unwatched(parsed, span, place)
    if doer(parsed, span) is Doer.VISITOR:
        return None
    if parsed.words[span[0]].startswith("moderator") or _advised(parsed, span):
        return Kind.WEAK
    return Kind.MEETS


def _advised(parsed: Parsed, span: Span) -> bool:
    return bool(ADVICE.intersection(parsed.words[parsed.chain(span[0]).start + 1 : span[0]]))


def _unwatched(parsed: Parsed, span: Span, place: int) -> Kind | None:
    """What "not monitored" says: a limit where it names hours, nothing where it names a purpose."""
    if parsed.has("round_the_clock", "part_time"):
        return Kind.LIMITED
    if parsed.has("purpose_limit") or parsed.words[place] in PRIVATE_BOX:
        return Kind.WEAK if parsed.has("purpose_limit") else None
    if SLACK.intersection(parsed.words[max(0, span[0] - 3) : span[1] + 2]):
        return Kind.WEAK
    return Kind.CONTRADICTS


def _reviewed(parsed: Parsed, span: Span) -> Kind | None:
    """What "review", "read", "check" or "approve" says about visitors' comments."""
    chain = parsed.chain(span[0])
    who = doer(parsed, span)
    if who is Doer.VISITOR or parsed.overlaps(span, "subject_to_review"):
        return None
    name, place = parsed.nearest(
        span[0] if chain.passive else span[1], *WATCHED, left=chain.passive
    )
    if who is Doer.UNSAID and not chain.passive:
        name, place = _object(parsed, span, passive=True)
    if name != "content" or abs(place - span[0]) > 8:  # noqa: PLR2004 - words, one phrase
        return None
    if chain.negated:
        return Kind.LIMITED if parsed.has("round_the_clock", "part_time") else None
    if chain.passive or who is Doer.UNSAID:
        return Kind.MEETS
    subject = range(max(0, chain.start - 3), chain.start + 1)
    by_us = any(parsed.at(at) & {"we", "agency", "employee"} for at in subject)
    return Kind.MEETS if by_us and not _advised(parsed, span) else None


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that comments are monitored."""
    return judge(QUESTION, reading, expected, _look, CUES)


RULE = Rule(
    id=ID,
    stem="b5_monitoring",
    clause="B.5",
    title="Says that comments are monitored",
    prose=Prose(
        why="Visitors are told clearly that posted comments will be monitored. A notice that the "
        "page is not watched around the clock may stand beside it.",
        declared="`moderation.monitored: true`.",
        looked_for="A sentence that says that comments or posts are monitored, moderated or "
        "reviewed, limits of hours included. “Not monitored”, without more, contradicts it.",
        mend="Have a person read the comments, write `monitored: true`, and paste the generated "
        "moderation notice.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
