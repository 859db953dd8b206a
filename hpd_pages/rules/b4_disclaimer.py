"""B.4: visitors' opinions are not the Department's.

Declaration: a disclaimer notice, where visitors can leave anything.
Live: a sentence that says that what visitors post is not the Department's opinion.
Source: General Order 3-01a, IV.B.4.
"""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.terms import Span
from hpd_pages.text.verdicts import Kind, Match, Question, judge
from hpd_pages.text.vocabulary import topics

ID = "B4-disclaimer"

CUES = topics("endorse", "side_with", "reflect", "opinion")
QUESTION = Question(
    rule=ID,
    clause="B.4",
    says="visitors' opinions are not the Department's",
    expected="a sentence that says that what visitors post does not reflect the agency's opinions",
    cues=frozenset({"opinions", "views", "reflect", "endorse", "comments", "opiniones", "refleja"}),
    needs_visitors=True,
)
NEAR = 10
OF_WHOM = frozenset(
    [
        "of",
        "those",
        "that",
        "the",
        "our",
        "ours",
        "necessarily",
        "to",
        "a",
        "de",
        "los",
        "las",
        "la",
        "el",
        "del",
        "necesariamente",
    ]
)
NOT_THEIRS = frozenset({"responsible", "responsable", "liable", "responsibility"})


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether a disclaimer is declared where visitors can leave anything."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.disclaimer is None:
        return (undeclared(ID, "No disclaimer is declared.", "/disclaimer", fix=RULE.prose.mend),)
    return (declared(ID, "A disclaimer is declared.", "/disclaimer"),)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    sentence = sentences[number]
    parsed = parse(sentence)
    kinds = [
        *(_reflects(parsed, span) for span in parsed.spans("reflect")),
        *(_endorses(parsed, span) for span in parsed.spans("endorse")),
        *(_sides(parsed, span) for span in parsed.spans("side_with")),
    ]
    found = [kind for kind in kinds if kind is not None]
    return Match(kind=max(found), sentence=sentence) if found else None


def _reflects(parsed: Parsed, span: Span) -> Kind | None:
    """What "comments do (not) reflect the views of …" says."""
    near = any(parsed.at(at) & {"agency", "we"} for at in range(span[1], span[1] + NEAR))
    if not _of_visitors(parsed, span[0]) or not (near or parsed.has("opinion")):
        return None
    chain = parsed.chain(span[0])
    agency = parsed.within("agency", span[0], len(parsed.words)) or parsed.within(
        "we", span[0], len(parsed.words)
    )
    negated = chain.negated or _inside(parsed, span)
    if negated:
        return Kind.MEETS
    later = range(span[0], len(parsed.words))
    if any(_and_not(parsed, at) for at in later) and parsed.has("agency", "we"):
        return Kind.MEETS
    alone = parsed.within("own", 0, len(parsed.words))
    if alone and any("visitor" in parsed.at(at) for at in later):
        return Kind.MEETS
    if agency and parsed.words[span[0]].startswith(("reflect", "represent", "reflej")):
        return None if alone or parsed.has("exception", "neg") else Kind.CONTRADICTS
    return None


def _inside(parsed: Parsed, span: Span) -> bool:
    return any("neg" in parsed.at(at) for at in range(*span))


def _and_not(parsed: Parsed, at: int) -> bool:
    """Whether a negation stands before whose opinion it is: "and not those of the City"."""
    after = parsed.words[at + 1 : at + 2]
    return "neg" in parsed.at(at) and bool(OF_WHOM.intersection(after))


def _sides(parsed: Parsed, span: Span) -> Kind | None:
    """What "the agency does not support comments …" says; "not approved" is moderation."""
    chain = parsed.chain(span[0])
    start, end = parsed.clause(span[0])
    ours = any(parsed.at(at) & {"agency", "we"} for at in range(start, span[0]))
    theirs = parsed.within("content", span[1], end) and not _only_elsewhere(parsed)
    return Kind.MEETS if chain.negated and not chain.passive and ours and theirs else None


def _endorses(parsed: Parsed, span: Span) -> Kind | None:
    """What "the agency does (not) endorse comments" says."""
    negated = parsed.chain(span[0]).negated or _inside(parsed, span)
    content = parsed.has("content") or (parsed.has("visitor") and parsed.has("opinion"))
    if not content or _only_elsewhere(parsed):
        return None
    if negated:
        return Kind.MEETS
    if not parsed.within("agency", 0, span[0]) and not parsed.within("we", 0, span[0]):
        return None
    name, place = parsed.nearest(span[1], "opinion", "content", "other_subject", left=False)
    near = 0 <= place - span[1] <= NEAR // 2 and name == "opinion"
    near = near or parsed.overlaps(span, "opinion")
    neg = parsed.has("neg", "none", "modal", "exception")
    return Kind.CONTRADICTS if near and parsed.has("visitor") and not neg else None


def _of_visitors(parsed: Parsed, place: int) -> bool:
    """Whether the subject before `place` is what visitors say, and not links or employees."""
    if _only_elsewhere(parsed):
        return False
    if parsed.within("employee", 0, place) and not parsed.within("visitor", 0, place):
        return False
    return parsed.has("visitor", "content", "site")


def _only_elsewhere(parsed: Parsed) -> bool:
    """Whether it speaks of links, advertisements or candidates, and of nothing visitors leave."""
    own = [s for s in parsed.spans("content") if not parsed.overlaps(s, "elsewhere")]
    return parsed.has("elsewhere", "other_subject") and not own


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that their opinions are not the Department's."""
    return judge(QUESTION, reading, expected, _look, CUES)


RULE = Rule(
    id=ID,
    stem="b4_disclaimer",
    clause="B.4",
    title="Disclaims visitors' opinions",
    prose=Prose(
        why="A visitor must be able to tell the Department's words from everybody else's: opinions "
        "expressed by visitors do not reflect the opinions of the Department.",
        declared="`disclaimer` with its version and the day it takes effect; its own `text`, or "
        "the Department's standard notice.",
        looked_for="A sentence that says that what visitors post is not the Department's opinion. "
        "A disclaimer of links, advertisements or employees' own views does not count.",
        mend="Write `disclaimer:` with `version` and `effective`, and paste the generated "
        "disclaimer.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
