"""What a sentence says may happen to what visitors leave: removed, kept, prohibited, welcomed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hpd_pages.model.reading import Sentence
from hpd_pages.text.actors import PAST, Doer, doer
from hpd_pages.text.grammar import Parsed, parse, parse_words
from hpd_pages.text.terms import Span
from hpd_pages.text.vocabulary import CUES, topics

REMOVE = "remove"
KEPT = "kept"
PROHIBIT = "prohibit"
BAN = "ban"
WELCOME = "welcome"
STAFF = "staff"

GROUNDS = frozenset({REMOVE, PROHIBIT})
"""Frames under which a list is a list of grounds."""

LISTING = topics(*CUES)
"""Topics of sentences that may list a ground by themselves: any."""

FAR = 40
PARTED = 10


@dataclass(frozen=True, slots=True)
class Event:
    """One thing said to happen, and the words that say it."""

    kind: str
    span: Span


@lru_cache(maxsize=4096)
def events_of(folded: str, lang: str) -> tuple[Event, ...]:
    """What a folded sentence says may happen to content, in the order of its words."""
    parsed = parse_words(folded, lang)
    found = [
        *_removals(parsed),
        *(Event(REMOVE, span) for span in parsed.spans("unpublish")),
        *_prohibitions(parsed),
        *_others(parsed),
    ]
    return tuple(sorted(found, key=lambda event: event.span))


def events(sentence: Sentence) -> tuple[Event, ...]:
    """What a sentence says may happen to content."""
    return events_of(sentence.folded, sentence.lang)


def _removals(parsed: Parsed) -> list[Event]:
    found = []
    for span in parsed.spans("remove"):
        if parsed.overlaps(span, "not_removal", "unpublish"):
            continue
        chain = parsed.chain(span[0])
        who = doer(parsed, span)
        reported = who is Doer.NOBODY and parsed.words[span[0]].endswith(PAST)
        if reported or who in (Doer.VISITOR, Doer.COMPANY):
            continue
        found.append(Event(KEPT if chain.negated else REMOVE, span))
    return found


def _prohibitions(parsed: Parsed) -> list[Event]:
    found = []
    for span in parsed.spans("prohibit", "grounds_title"):
        if parsed.overlaps((span[1] - 1, span[1] + 2), "remove") and parsed.at(span[0]) & {"aux"}:
            continue
        start, _ = parsed.clause(span[0])
        names = ("employee", "visitor", "you", "content")
        name, place = parsed.nearest(span[0], *names, left=True)
        found.append(Event(STAFF if name == "employee" and place >= start else PROHIBIT, span))
    return [*found, *_plain_no(parsed)]


def _plain_no(parsed: Parsed) -> list[Event]:
    """The "no" of "No profanity, no spam": one that starts a clause without a verb."""
    found = []
    for first, last in parsed.spans("none"):
        start, end = parsed.clause(first)
        verbs = any(
            parsed.at(at) & {"be", "modal", "remove", "monitor"} for at in range(start, end)
        )
        if first == start and not verbs:
            found.append(Event(PROHIBIT, (first, last)))
    return found


def _others(parsed: Parsed) -> list[Event]:
    welcome = [
        Event(WELCOME, span)
        for span in parsed.spans("welcome")
        if not parsed.overlaps(span, "prohibit", "unpublish") and not parsed.chain(span[0]).negated
    ]
    ban = [
        Event(BAN, span)
        for span in parsed.spans("ban")
        if not parsed.overlaps(span, "remove", "prohibit") and not parsed.chain(span[0]).negated
    ]
    return welcome + ban


def frame_of(folded: str, lang: str) -> str:
    """What a lead-in says of the list under it: the kind of its last event, "" for none."""
    kinds = [event.kind for event in events_of(folded, lang)]
    strong = [kind for kind in kinds if kind != BAN]
    if not kinds:
        return ""
    last = strong[-1] if strong else BAN
    return WELCOME if last == KEPT else last


def governing(sentence: Sentence, span: Span) -> Event | None:
    """The event of the sentence that some words of it fall under: the nearest in its clause."""
    parsed = parse(sentence)
    best, least = None, FAR * 4
    for event in events(sentence):
        distance = _distance(parsed, span, event.span)
        if distance < least or (distance == least and event.kind in GROUNDS):
            best, least = event, distance
    return best


def _distance(parsed: Parsed, one: Span, other: Span) -> int:
    start, end = (one[1], other[0]) if one[0] <= other[0] else (other[1], one[0])
    between = parsed.words[start:end]
    parted = sum(PARTED for word in between if word in ";.()—?!")
    parted += sum(PARTED for at in range(start, end) if "but" in parsed.at(at))
    return len(between) + parted
