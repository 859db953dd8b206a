"""What a sentence says may happen to what visitors leave: removed, kept, prohibited, welcomed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hpd_pages.model.reading import Sentence
from hpd_pages.text.actors import (
    ENTITLED,
    REMINDED,
    TITLES,
    Doer,
    disclaimed,
    doer,
    in_past,
    reported,
    told_to_staff,
)
from hpd_pages.text.fold import tokens
from hpd_pages.text.grammar import Parsed, parse, parse_words
from hpd_pages.text.patients import Patient, patient
from hpd_pages.text.phrase import Span
from hpd_pages.text.vocabulary import ANY, shared, topics

REMOVE = "remove"
GONE = "gone"
KEPT = "kept"
PROHIBIT = "prohibit"
BAN = "ban"
WELCOME = "welcome"
STAFF = "staff"

GROUNDS = frozenset({REMOVE, GONE, PROHIBIT})
"""Frames under which a list is a list of grounds."""

_UNWANTED = ("remove", "cull", "vanish", "unpublish", "gone", "prohibit", "grounds_title")
UNWANTED = topics(*_UNWANTED)
"""Topics of sentences that may say what is taken away or not allowed, or open a list of grounds."""

SAYING = frozenset([*_UNWANTED, "none", "welcome", "ban"])
"""The classes whose words say that something happens; without one there is no event."""

LISTING = ANY
"""Topics of sentences that may list a ground by themselves: any, and none ("Don't mock people")."""

FAR = 40
PARTED = 10
NAMED = frozenset({Patient.WORDS, Patient.THING})
LINKED = 3
BARE = 10
TITLE = 4
ROW = 9
_HOW = """
    the at on without within as immediately promptly from when right straight by once quickly soon
    sin al de en inmediatamente cuanto apenas
"""
HOW = frozenset(_HOW.split())
NO_SIGNS = frozenset("❌🚫⛔✖✗✘❎☒✕")
_PLACES = (
    "building premises library room facility meeting hall park pool bus train property grounds"
)
PLACES = frozenset(_PLACES.split())
MAY_NOT = frozenset({"may", "must", "shall", "should", "can", "do", "agree", "agrees", "asked"})
LOOSE = frozenset({"to", "have", "has"})
ISNT = frozenset({"isn't", "aren't"})
HANDLED = frozenset(
    ["forwarded", "passed", "answered", "processed", "investigated", "read", "guaranteed", "relied"]
)
"""What "cannot be …" says of reports and questions, and forbids nobody."""
POLITE = frozenset(
    ["please", "but", "remember", "means", "that", ",", "favor", "por", "again", "so", "and"]
)
PUBLISHING = ("publi", "post", "approv", "display", "print", "aprob", "mostrar", "admit")
BARE_NO = frozenset({"don't", "dont", "don'ts", "no", "never", "nunca", "not"})
NO_OR_COLON = BARE_NO | {":"}
RARELY = frozenset({"almost", "nearly", "hardly", "rarely", "seldom", "casi", "apenas"})
LINKING = frozenset({"that", "for", "que", "a", "al", "para"})


@dataclass(frozen=True, slots=True)
class Event:
    """One thing said to happen, and the words that say it."""

    kind: str
    span: Span


@lru_cache(maxsize=4096)
def events_of(folded: str, lang: str) -> tuple[Event, ...]:
    """What a folded sentence says may happen to content, in the order of its words."""
    words = tokens(folded)
    if not (ends_in_no(words) or shared().part(SAYING).index(lang).holds(words)):
        return ()
    parsed = parse_words(folded, lang, words)
    found = [
        *_removals(parsed),
        *_vanishings(parsed),
        *_prohibitions(parsed),
        *_signs(parsed, folded),
        *_others(parsed),
    ]
    if _reminds_staff(parsed):
        found = [Event(STAFF, event.span) for event in found]
    return tuple(sorted(found, key=lambda event: event.span))


def _reminds_staff(parsed: Parsed) -> bool:
    """Whether employees are reminded of what follows: "Employees are reminded: do not post"."""
    words = parsed.words
    return not TITLES.isdisjoint(words[:2]) and not REMINDED.isdisjoint(words[:8])


def events(sentence: Sentence) -> tuple[Event, ...]:
    """What a sentence says may happen to content."""
    return events_of(sentence.folded, sentence.lang) if may_say(sentence) else ()


def may_say(sentence: Sentence) -> bool:
    """Whether a word stands there that may say that something happens."""
    return bool(sentence.signs & saying()) or ends_in_no(sentence.words)


def says_something(sentence: Sentence) -> bool:
    """Whether such a word does stand there; without one there is no event."""
    return ends_in_no(sentence.words) or shared().part(SAYING).said_in(sentence)


def saying() -> int:
    """The signs of words that may say that something happens."""
    return shared().part(SAYING).signs


def ends_in_no(words: Sequence[str]) -> bool:
    """Whether it is a line such as "Please don't" or "Participants may not:"."""
    if words[-3:] == ("not", "to", ":"):
        return len(words) <= BARE
    if not words or words[-1] not in NO_OR_COLON or len(words) > BARE:
        return False
    return (words[-2] if words[-1] == ":" and len(words) > 1 else words[-1]) in BARE_NO


def _removals(parsed: Parsed) -> list[Event]:
    found = [
        Event(kind, span)
        for name in ("remove", "cull", "vanish")
        for span in parsed.spans(name)
        if (kind := _removal(parsed, name, span))
    ]
    found += [
        Event(kind, span)
        for span in parsed.spans("unpublish")
        if not parsed.overlaps(span, "not_removal") and (kind := _unpublishing(parsed, span))
    ]
    return found


def _unpublishing(parsed: Parsed, span: Span) -> str:
    """The kind of event that "not publish" is, or "leave out", which may itself be denied."""
    if told_to_staff(parsed, span):
        return STAFF
    if any(parsed.at(at) & {"neg", "none"} for at in range(*span)):
        return REMOVE
    if parsed.overlaps(span, "prohibit"):
        return ""  # "do not leave comments that are off topic" leaves nothing out
    chain = parsed.chain(span[0])
    thing = patient(parsed, span, before=chain.passive) is Patient.THING
    unknown = not chain.passive and not _names_words(parsed, span)
    return "" if thing or unknown else KEPT if chain.negated else REMOVE


def _names_words(parsed: Parsed, span: Span) -> bool:
    """Whether the clause of an active verb speaks of what visitors leave."""
    start, end = parsed.clause(span[0])
    names = ("content", "left", "matter", "removable")
    return any(parsed.within(name, start, end) for name in names) or end == span[1]


def _removal(parsed: Parsed, name: str, span: Span) -> str:
    """The kind of event that a verb of removal is, "" where it removes nothing of visitors'.

    Verbs of many meanings ("pull", "goes") count only with words that visitors leave; a report of
    what once was removed does not count at all.
    """
    if parsed.overlaps(span, "not_removal", "unpublish") or reported(parsed, span):
        return ""
    chain = parsed.chain(span[0])
    who = doer(parsed, span)
    before = name == "vanish" or chain.passive or who is Doer.UNSAID
    what = patient(parsed, span, before=before)
    if before and what not in NAMED and parsed.words[span[0] - 1] == "se":
        what = patient(parsed, span, before=False)
    people = chain.passive and "ban" in parsed.at(span[0]) and _about_people(parsed, span)
    people = people or _put_out(parsed, span)
    if people or what is Patient.THING or (name != "remove" and not _plainly(what, who)):
        return ""
    if name != "vanish" and _not_theirs_to_do(parsed, span, who):
        return ""
    if told_to_staff(parsed, span):
        return STAFF
    denied = chain.negated and not _right_not_to(parsed, span)
    nothing = any("none" in parsed.at(at) for at in range(span[0], span[1] + 1))
    if not (denied or nothing or disclaimed(parsed, span)):
        return REMOVE
    rarely = RARELY.intersection(parsed.words[max(0, span[0] - 4) : span[1]])
    return "" if rarely else KEPT  # "we almost never remove comments" neither removes nor keeps


def _right_not_to(parsed: Parsed, span: Span) -> bool:
    """Whether only publishing is denied: "reserves the right not to publish or to take down"."""
    words = parsed.words
    return any(
        not ENTITLED.isdisjoint(words[max(0, first - 3) : first])
        and any(word.startswith(PUBLISHING) for word in words[last : last + 2])
        and any("join" in parsed.at(at) for at in range(last + 1, span[0]))
        for first, last in parsed.spans("neg")
        if last < span[0]
    )


def _about_people(parsed: Parsed, span: Span) -> bool:
    """Whether it is people who are blocked: "users who post spam will be blocked"."""
    start, _ = parsed.clause(span[0])
    return any(parsed.at(at) & {"visitor", "you"} for at in (start, start + 1))


def _put_out(parsed: Parsed, span: Span) -> bool:
    """Whether people are removed from a place: "may be removed from the building"."""
    after = parsed.words[span[1] : span[1] + 4]
    return after[:1] == ("from",) and not PLACES.isdisjoint(after) and _about_people(parsed, span)


def _plainly(what: Patient, who: Doer) -> bool:
    return what is Patient.WORDS or (what is Patient.UNNAMED and who is Doer.AGENCY)


def _not_theirs_to_do(parsed: Parsed, span: Span, who: Doer) -> bool:
    chain = parsed.chain(span[0])
    itself = not chain.passive and "content" in parsed.at(chain.start) and chain.start < span[0] - 1
    past = who is Doer.NOBODY and (itself or in_past(parsed.words[span[0]]))
    return past or who in (Doer.VISITOR, Doer.COMPANY)


def _vanishings(parsed: Parsed) -> list[Event]:
    """Looser words for removal ("comes down", "we zap it"), where they speak of what was left."""
    if not parsed.has("content", "matter") and parsed.words[-1:] != (":",):
        return []
    return [
        Event(GONE, span)
        for span in parsed.spans("gone")
        if not parsed.overlaps(span, "remove", "unpublish", "not_removal")
        and not parsed.chain(span[0]).negated
    ]


def _prohibitions(parsed: Parsed) -> list[Event]:
    found = []
    for span in parsed.spans("prohibit", "grounds_title"):
        if parsed.overlaps((span[1] - 1, span[1] + 2), "remove") and parsed.at(span[0]) & {"aux"}:
            continue
        if any("remove" in parsed.at(at) for at in range(span[0] + 1, span[1] - 1)):
            continue  # "we never delete swear words"
        denied = parsed.words[span[0]] in {"not", "never"}
        if denied and not {"are", "is"}.isdisjoint(parsed.words[span[0] + 1 : span[1] - 1]):
            continue  # "what we did not raise is welcome"
        if parsed.words[span[1] - 1] == "be" and HANDLED.intersection(parsed.words[span[1] :][:1]):
            continue
        start, _ = parsed.clause(span[0])
        names = ("employee", "visitor", "you", "content")
        name, place = parsed.nearest(span[0], *names, left=True)
        staff = (name == "employee" and place >= start) or _staff_subject(parsed, start, span[0])
        found.append(Event(STAFF if staff or _to_staff(parsed, span[1]) else PROHIBIT, span))
    return [*found, *_plain_no(parsed)]


def _signs(parsed: Parsed, folded: str) -> list[Event]:
    """What titles and signs say: "Don't:", "Removed on sight", a no-entry sign before an item."""
    words = parsed.words
    found = [Event(PROHIBIT, (0, 0))] if folded[:1] in NO_SIGNS else []
    found += [
        Event(PROHIBIT, (at, at + 1))
        for at, word in enumerate(words)
        if word in BARE_NO
        and (words[at + 1 : at + 2] in {(), (":",)} or words[at + 1 :] == ("to", ":"))
        and (_after_polite(parsed, at) or words[at - 1] in MAY_NOT)
    ]
    if words[-2:-1] and words[-2] in ISNT and parsed.has("welcome"):  # "rude is fine; filth isn't"
        found.append(Event(PROHIBIT, (len(words) - 2, len(words) - 1)))
    removed = parsed.at(0) & {"remove", "cull", "gone"} and in_past(words[0])
    short = len(words) <= TITLE and words[-1] != "."
    if removed and (short or ":" in words[1:TITLE] or _of_a_row(parsed)):
        found.append(Event(REMOVE, (0, 1)))
    return found


def _after_polite(parsed: Parsed, at: int) -> bool:
    """Whether a word begins its clause, but for "please"."""
    start, _ = parsed.clause(at)
    return all(word in POLITE for word in parsed.words[start:at])


def _of_a_row(parsed: Parsed) -> bool:
    """Whether it is no sentence, and tells how or when it is done: "Taken off the same day"."""
    words = parsed.words
    end = max(last for first, last in parsed.spans("remove", "cull", "gone") if first == 0)
    told = end < len(words) and words[end] in HOW
    return told and len(words) <= ROW and words[-1] != "." and not parsed.has("thing", "be")


def _staff_subject(parsed: Parsed, start: int, place: int) -> bool:
    """Whether the clause begins with employees and no word for comments stands before the verb."""
    led = any("employee" in parsed.at(at) for at in range(start, min(start + LINKED, place)))
    return led and not parsed.within("content", start, place)


def _to_staff(parsed: Parsed, after: int) -> bool:
    """Whether "that employees …" or "for staff to …" follows: those that are forbidden it."""
    if after >= len(parsed.words) or parsed.words[after] not in LINKING:
        return False
    return any("employee" in parsed.at(at) for at in range(after + 1, after + 1 + LINKED))


def _plain_no(parsed: Parsed) -> list[Event]:
    """The "no" of "No profanity, no spam": one that starts a clause without a verb."""
    found = []
    for first, last in parsed.spans("none"):
        start, end = parsed.clause(first)
        verbs = any(
            parsed.at(at) & {"be", "modal", "remove", "monitor"} and parsed.words[at] not in LOOSE
            for at in range(start, end)
        )
        if not verbs and all(word in POLITE for word in parsed.words[start:first]):
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


@lru_cache(maxsize=4096)
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
    found = events(sentence)
    listing = _listing(parsed, span, found)
    if listing is not None:
        return listing
    for event in found:
        inside = span[0] <= event.span[0] and event.span[1] <= span[1]
        if inside and event.kind == PROHIBIT:
            continue  # "unsuitable for minors" forbids nothing by itself
        distance = _distance(parsed, span, event.span)
        if distance < least or (distance == least and event.kind in GROUNDS):
            best, least = event, distance
    return best


def _listing(parsed: Parsed, span: Span, found: tuple[Event, ...]) -> Event | None:
    """The event of grounds before the colon of the list that some words stand in: "Removed: …".

    What an item of the list says ("encouragement of violence") takes nothing from it.
    """
    colon = next((at for at in range(span[0] - 1, 0, -1) if parsed.words[at] == ":"), -1)
    before = [event for event in found if event.span[1] <= colon and event.kind != BAN]
    item = next((at for at in range(span[0] - 1, colon, -1) if parsed.words[at] == ";"), colon)
    inside = any(item < e.span[0] < span[0] and e.kind not in GROUNDS for e in found)
    return before[-1] if before and before[-1].kind in GROUNDS and not inside else None


def _distance(parsed: Parsed, one: Span, other: Span) -> int:
    start, end = (one[1], other[0]) if one[0] <= other[0] else (other[1], one[0])
    between = parsed.words[start:end]
    parted = sum(PARTED for word in between if word in ";.()—?!")
    parted += sum(PARTED for at in range(start, end) if "but" in parsed.at(at))
    return len(between) + parted
