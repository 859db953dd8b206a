"""From what a rule sees in sentences to its verdict: the same weighing for every requirement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from hpd_pages.model.finding import Finding, Level, PagePlace, Quote, Reason, Verdict
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Coverage
from hpd_pages.text.nearest import nearest
from hpd_pages.text.safe import one_line
from hpd_pages.text.vocabulary import ANY, topics

QUOTE_LENGTH = 400
LIKELY = topics("comment", "social", "monitor", "remove", "record", "opinion", "prohibit", "urgent")


class Kind(IntEnum):
    """What a sentence is to a requirement, the better to quote the higher."""

    WEAK = 1
    LIMITED = 2
    MEETS = 3
    CONTRADICTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A sentence that bears on a requirement; `limits` are the words that limit it, and `under` the
    sentence it stands under.
    """

    kind: Kind
    sentence: Sentence
    limits: str = ""
    under: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A requirement as a question to a page: its id, clause, what was looked for, and its words.

    `says` completes "The page says that …"; `cues` are words that a near miss would hold.
    """

    rule: str
    clause: str
    says: str
    expected: str
    cues: frozenset[str] = frozenset()
    advice: bool = False
    needs_visitors: bool = False


Look = Callable[[Sequence[Sentence], int], Match | None]
"""What the sentence of that number is to the requirement, None where it is nothing to it."""

Ask = Callable[[Sequence[Sentence], int], bool]
"""A cheap question to the sentence of that number."""


def _perhaps(_sentences: Sequence[Sentence], _number: int) -> bool:
    return True


def _any_sign() -> int:
    return ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is asked of sentences: `look`, and cheap questions before it that spare most of them.

    `look` is asked of sentences that have one of the `bits` among their topics, or that stand in a
    list of grounds; of every sentence where `bits` is ANY. `signs` are bits of classes of which it
    needs one. `may` says no only where `look` finds nothing, and `may_deny` only where it finds no
    contradiction; None where nothing contradicts.
    """

    look: Look
    bits: int
    signs: Callable[[], int] = _any_sign
    may: Ask = _perhaps
    may_deny: Ask | None = _perhaps


def judge(question: Question, reading: Reading, expected: Expected, search: Search) -> Finding:
    """The verdict on one requirement.

    A contradiction beats everything; then what the page says itself, what its linked notice says,
    what is doubtful, and last what is missing or hidden.
    """
    if question.needs_visitors and expected.visitors_can_post is False:
        return _closed(question)
    here = _matches(reading.sentences, search)
    linked = _matches(reading.linked, search, met=_met(here))
    found = best([*here, *linked])
    if found is None or found.kind is Kind.WEAK:
        return _unsettled(question, reading, expected, search, found)
    if found.kind is Kind.CONTRADICTS:
        return _contradicted(question, found, best(m for m in [*here, *linked] if _passes(m)))
    own = best(m for m in here if _passes(m))
    return _passed(question, own or found, linked=own is None)


def _matches(sentences: Sequence[Sentence], search: Search, *, met: bool = False) -> list[Match]:
    """What the sentences are to the requirement; once it is `met`, only what may contradict it."""
    may, deny = search.may, search.may_deny
    found: list[Match] = []
    for number in _asked(sentences, search.bits, search.signs()):
        if met and (deny is None or not deny(sentences, number)):
            continue
        match = search.look(sentences, number) if may(sentences, number) else None
        if match is not None:
            found.append(match)
            met = met or match.kind is Kind.MEETS
    return found


def _asked(sentences: Sequence[Sentence], bits: int, signs: int) -> list[int]:
    """The numbers of the sentences that a search is for, by their topics, scope and signs."""
    if bits == ANY:
        return [number for number, s in enumerate(sentences) if s.signs & signs]
    return [
        number
        for number, s in enumerate(sentences)
        if (s.topics & bits or s.scope) and s.signs & signs
    ]


def _met(matches: Iterable[Match]) -> bool:
    return any(match.kind is Kind.MEETS for match in matches)


def best(matches: Iterable[Match]) -> Match | None:
    """The strongest match, the first of equals; None for none."""
    return max(matches, key=lambda match: match.kind, default=None)


def _passes(match: Match) -> bool:
    return match.kind in (Kind.MEETS, Kind.LIMITED)


def quote(sentence: Sentence) -> Quote:
    """The words of a sentence as they stand, and where they stand."""
    block = sentence.block
    place = PagePlace(
        source=sentence.source,
        block=block.index,
        line=block.line,
        headings=block.headings,
        region=block.region,
        collapsed=block.collapsed,
    )
    return Quote(text=one_line(sentence.text, QUOTE_LENGTH), place=place)


def quotes(match: Match) -> tuple[Quote, ...]:
    """The decisive words first, then those that they stand under."""
    under = () if match.under is None else (quote(match.under),)
    return (quote(match.sentence), *under)


def finding(
    question: Question,
    verdict: Verdict,
    reason: Reason,
    message: str,
    *,
    quotes: tuple[Quote, ...] = (),
    nearest: Quote | None = None,
) -> Finding:
    """A finding of the requirement."""
    return Finding(
        rule=question.rule,
        clause=question.clause,
        level=Level.ADVICE if question.advice else Level.REQUIREMENT,
        verdict=verdict,
        reason=reason,
        message=message,
        expected=question.expected,
        quotes=quotes,
        nearest=nearest,
    )


def _closed(question: Question) -> Finding:
    message = "Visitors can leave nothing on this page, so the clause does not apply."
    return finding(question, Verdict.NOT_APPLICABLE, Reason.CLOSED_TO_VISITORS, message)


def _passed(question: Question, match: Match, *, linked: bool) -> Finding:
    reason, message = Reason.STATED, f"The page says that {question.says}."
    if match.kind is Kind.LIMITED:
        reason = Reason.LIMITED
        message = f"The page says that {question.says}, with a limit: “{match.limits}”."
    if linked:
        reason = Reason.LINKED
        message = f"The linked notice page says that {question.says}."
    return finding(question, Verdict.PASS, reason, message, quotes=quotes(match))


def _contradicted(question: Question, match: Match, other: Match | None) -> Finding:
    message = f"A visitor is told the opposite of this: {question.says}."
    if other is not None:
        message = f"The page says both that {question.says}, and the opposite."
    first = quote(match.sentence)
    both = (first,) if other is None else (first, quote(other.sentence))
    reason = Reason.CONTRADICTED
    return finding(question, Verdict.FAIL, reason, message, quotes=both, nearest=first)


def _unsettled(
    question: Question,
    reading: Reading,
    expected: Expected,
    search: Search,
    weak: Match | None,
) -> Finding:
    if weak is not None:
        message = (
            f"It is not clear whether this says that {question.says}; a person should read it."
        )
        reason = Reason.WEAK_MATCH
        return finding(question, Verdict.UNKNOWN, reason, message, quotes=quotes(weak))
    hidden = best(m for m in _matches(reading.hidden, search) if _passes(m))
    return missing(question, reading, expected, hidden)


def missing(
    question: Question, reading: Reading, expected: Expected, hidden: Match | None = None
) -> Finding:
    """The verdict where nothing visible meets it: unknown, advice, hidden or missing."""
    snapshot = reading.snapshot
    if snapshot.coverage is not Coverage.FULL:
        return unseen(question, reading)
    nearby: Quote | None
    if hidden is not None:
        why = hidden.sentence.block.hidden or "hidden"
        message = f"The words that say that {question.says} cannot be seen by a visitor: {why}."
        reason = Reason.HIDDEN
        nearby = quote(hidden.sentence)
    else:
        message = f"Nothing on the page says that {question.says}."
        reason = Reason.MISSING
        notices = expected.notices.get(question.rule, {})
        closest = nearest(reading, question.cues, tuple(notices.values()), LIKELY)
        nearby = quote(closest) if closest else None
    if question.advice:
        return finding(question, Verdict.NOT_APPLICABLE, Reason.ADVICE, message, nearest=nearby)
    return finding(question, Verdict.FAIL, reason, message, nearest=nearby)


def unseen(question: Question, reading: Reading) -> Finding:
    """The verdict where the page was not seen in full."""
    snapshot = reading.snapshot
    note = snapshot.note or "the page could not be read in full"
    message = f"Nothing that was seen says that {question.says}, but not all was seen: {note}."
    return finding(question, Verdict.UNKNOWN, snapshot.cause or Reason.PARTIAL, message)
