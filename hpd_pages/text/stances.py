"""Whose views a sentence says that visitors' words are: theirs alone, not ours, or ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.left import BREAKS, NEAR
from hpd_pages.text.owned import for_themselves, is_theirs, linked, may_differ
from hpd_pages.text.siding import (
    comments,
    does_not_side,
    liked,
    no_duty,
    no_sign,
    removes,
    stands_apart,
)
from hpd_pages.text.sight import FAR, Sight
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Kind, Match

OPENERS = frozenset(
    ["it", "they", "these", "those", "that", "this", "not", "no", "ellos", "estos", "none", "la"]
)
ORDERS = frozenset(["don't", "dont", "never"])
WHEN = frozenset(["when", "if", "as", "while", "cuando", "si"])
OF_WHOM = frozenset(["of", "those", "that", "de", "del"])
ANSWERS = frozenset(["no", "not", "it", "they", "never", "that", "absolutely", "nope", "tampoco"])
BY_WHOM = frozenset(["by", "por"])
TOWARD = frozenset(["for", "to", "with", "in", "on", "at", "para", "con", "en"])
OURS = frozenset(["ours", "nuestro", "nuestra", "nuestros", "nuestras"])
AS = frozenset(["as", "for", "como"])
ITS = frozenset(["its", "our", "su", "nuestra", "nuestro"])
SAYING = ("opinion", "voice", "endorse", "reflect", "own")
DENIALS = ("neg", "none")
MAKING = frozenset(["make", "deje", "deja", "dejen"])
CLEAR = frozenset(["plain", "clear", "claro"])
ORDERED = frozenset([",", ";", ":", "must", "should", "please", "always", "and", "or", "y"])
FORBID = (("pueden",), ("puede",), ("deben",), ("debe",), ("podran",), ("deberan",))
THOSE = frozenset(["those", "that", "las", "los", "la", "el"])
TOLD = (
    *("side", "nod", "word", "talk", "take", "origin", "self", "apart", "differ", "owns"),
    *("theirs", "duty", "is_not", "binds"),
)
SUBJECTS = ("content", "visitor", "opinion", "voice", "site", "endorse", "side_with")


@dataclass(frozen=True, slots=True)
class Stances:
    """The words of stances, by class and language (lexicon/disclaimer_*.py)."""

    terms: Terms

    def look(self, sentences: Sequence[Sentence], number: int) -> Match | None:
        """What the sentence of that number says of whose views visitors' words are."""
        sentence = sentences[number]
        parsed = parse(sentence)
        denies = parsed.has(*DENIALS)
        if not (denies or parsed.has(*SAYING)):
            return None
        if not (parsed.has(*SUBJECTS) or OPENERS.intersection(parsed.words[:3])):
            return None
        if _told_to_say(parsed):
            return None
        sight = Sight(self.terms, sentences, number)
        if sentence.scope == "staff" or "reported" in sight.spans:
            return None
        asked = _ASKED if denies else _SAID
        if not (parsed.has(*SAYING) or sight.of(*TOLD) or _not_ours(parsed)):
            return None
        kinds = [kind for ask in asked if (kind := ask(sight)) is not None]
        return Match(kind=max(kinds), sentence=sentence) if kinds else None


def _told_to_say(parsed: Parsed) -> bool:
    """Whether the reader is told to say it, as in "make it plain that the views are yours"."""
    words = parsed.words
    return any(
        words[at] in MAKING
        and not CLEAR.isdisjoint(words[at + 1 : at + 3])
        and (not at or words[at - 1] in ORDERED)
        for at in range(len(words))
    )


def _not_ours(parsed: Parsed) -> bool:
    """Whether "are not" or "ours" is said, which may tell whose words they are by itself."""
    denials = parsed.spans("neg", "none")
    said = any("be" in parsed.at(first - 1) for first, _ in denials)
    return said or not OURS.isdisjoint(parsed.words)


def _answered(sight: Sight) -> Kind | None:
    """What "Are those comments your view?" says where the next sentence says no."""
    parsed = sight.parsed
    answer = sight.answer() if parsed.words[-1:] == ("?",) else None
    first = next((word for word in answer.words if len(word) > 1), "") if answer else ""
    if answer is None or first not in ANSWERS:
        return None
    ours = parsed.has("you", "agency", "we") and answer.within("neg", 0, 5)
    stance = parsed.has("opinion") or bool(sight.of("side", "talk"))
    about = sight.going_on or parsed.has("content")
    return Kind.MEETS if ours and stance and about else None


def _is_not_ours(sight: Sight) -> Kind | None:
    """What "comments are not the views of the City" and "what you read is not us" say."""
    for first, last in sight.denials():
        like = liked(sight, 0, first) and not comments(sight.parsed, 0, first)
        if like or removes(sight, first):
            continue
        for owner in sight.owners(last):
            told = _told_of_visitors(sight, first, last, owner)
            if told and _stands_for(sight, first, last, owner):
                return Kind.MEETS
    return None


def _told_of_visitors(sight: Sight, first: int, last: int, owner: int) -> bool:
    """Whether what is denied is said of visitors' words, or of views that are no platform's."""
    parsed = sight.parsed
    if sight.visitors(0, first):
        people = parsed.has("content", "site", "voice") or sight.of("left", "talk", "who")
        return bool(people or parsed.within("opinion", 0, first)) and not _ordered(parsed, first)
    if sight.visitors(first, owner):
        none = "none" in parsed.at(first)
        taken = none or sight.any_of(first, owner, "take")
        return taken and (
            none or sight.any_of(last, last + 2, "take") or not _ordered(parsed, first)
        )
    if parsed.within("employee", 0, first) or parsed.within("company", 0, first):
        return False
    if sight.of("foreign") or sight.away or parsed.has("elsewhere"):
        return False
    opinion = parsed.within("opinion", 0, first)
    if opinion and (parsed.has("site") or sight.of("shown") or sight.going_on):
        return True
    pronoun = any(word in OPENERS for word in parsed.words[:2]) or first <= 1
    return sight.going_on and pronoun


def _ordered(parsed: Parsed, denial: int) -> bool:
    """Whether it is an order, as in "when you comment, do not speak for the City"."""
    word, before = parsed.words[denial], parsed.words[denial - 1] if denial else ""
    if _forbidden(parsed, denial, before):
        return True
    at = denial - 1 if before in {"do", "please"} else denial
    yours = any("you" in parsed.at(place) for place in range(max(0, denial - 3), denial))
    if yours and parsed.words[at - 1] in {"you", "should", "must", "may", "shall", "can"}:
        return True
    if not (at < denial or word in ORDERS or (word == "no" and not parsed.at(denial + 1) & {"be"})):
        return False
    led = at > 0 and parsed.words[at - 1] == "," and parsed.words[0] in WHEN
    return led or at == 0 or parsed.words[at - 1] in BREAKS


def _forbidden(parsed: Parsed, denial: int, before: str) -> bool:
    """Whether people are forbidden something, as in "users may not speak for the City"."""
    if parsed.within("content", 0, denial) or parsed.within("opinion", 0, denial):
        return False
    behind = parsed.words[denial + 1 : denial + 3]
    if before in {"may", "must", "shall"}:
        return behind[:1] != ("be",)
    return behind[:1] in FORBID and behind[-1].endswith(("ar", "er", "ir"))


def _stands_for(sight: Sight, first: int, last: int, owner: int) -> bool:
    """Whether what is denied is that it is ours, our view, said by us, or agreed to by us."""
    parsed = sight.parsed
    if sight.acts(sight.behind(owner)):
        return False
    if BY_WHOM.intersection(parsed.words[max(last, owner - NEAR) : owner]):
        return _by_us(sight, first, last, owner)
    if sight.any_of(last, owner, "take") and _taken_as_ours(sight, last, owner):
        return True
    if sight.any_of(last, owner, "binds") and not parsed.has("other_comment"):
        return True
    behind = min(owner + NEAR, parsed.clause(owner)[1])
    viewed = parsed.within("opinion", owner, behind)
    voiced = viewed or sight.any_of(owner, behind, "nod", "word", "talk")
    whose = parsed.within("opinion", 0, first) and THOSE.intersection(parsed.words[last:owner])
    signed = (
        not whose
        and sight.any_of(last, owner, "sign")
        and not parsed.within("opinion", last, owner)
    )
    if signed and not sight.any_of(last, owner, "nod", "word"):
        return voiced or parsed.words[owner] in OURS or sight.any_of(owner, behind, "side")
    return voiced or sight.stance(last, owner) or _directly(sight, first, last, owner)


def _by_us(sight: Sight, first: int, last: int, owner: int) -> bool:
    """Whether it is endorsed by us, or written by others and "not by us", that is denied."""
    if sight.any_of(last, owner, "side", "nod", "origin"):
        return True
    said = sight.any_of(max(0, first - FAR), first, "origin", "talk") and owner <= last + 3
    return said or sight.parsed.within("endorse", last, owner)


def _taken_as_ours(sight: Sight, last: int, owner: int) -> bool:
    words = sight.parsed.words
    ends = owner + 1 >= sight.parsed.clause(owner)[1]
    return words[owner] in OURS or (ends and bool(AS.intersection(words[last:owner])))


def _directly(sight: Sight, first: int, last: int, owner: int) -> bool:
    """Whether it is "is not the City's" or "theirs, not ours", and nothing more."""
    if not (sight.path(last, owner, 0) and _ends(sight, owner)):
        return False
    toward = TOWARD.intersection(sight.parsed.words[last:owner])
    if toward and not sight.any_of(0, owner, "owns"):
        return False
    told = "be" in sight.parsed.at(first - 1) or sight.covers(first, "is_not")
    return told or _set_against(sight, first)


def _ends(sight: Sight, owner: int) -> bool:
    """Whether nothing more is said of what is the owner's, or only that it is a view."""
    at = sight.behind(owner)
    words = sight.parsed.words
    if at >= len(words) or not words[at][0].isalnum():
        return True
    linked = sight.parsed.at(at) & {"join", "neg", "be", "but", "function", "opinion", "none"}
    return bool(linked) or sight.covers(at, "nod", "word", "talk", "side")


def _set_against(sight: Sight, place: int) -> bool:
    """Whether "not the City" is set against whose words they are, as in "theirs, not ours"."""
    parsed = sight.parsed
    start = max(0, place - FAR)
    if sight.stance(start, place) or sight.any_of(start, place, "own"):
        return parsed.words[place - 1] != "or"
    whose = [first for first, last in sight.of("theirs") if place - 3 <= last <= place]
    return any(linked(sight, first) >= first - 2 for first in whose)


def _of_theirs(sight: Sight) -> Kind | None:
    """What "comments are opinions of the public, not of the ferry line" says."""
    parsed = sight.parsed
    for first, last in sight.denials():
        nears = range(max(0, first - FAR), first)
        views = [s for s in parsed.spans("opinion") if s[0] in nears]
        theirs = views and sight.visitors(views[-1][1], first)
        if not theirs or parsed.within("company", last, last + NEAR):
            continue
        if set(parsed.words[last : last + 1]) & OF_WHOM and sight.path(views[-1][1], first, 0):
            return Kind.MEETS
    return None


def _only_ours(sight: Sight) -> Kind | None:
    """What "only our own posts speak for the City" says."""
    parsed = sight.parsed
    for _, last in sight.of("only"):
        verbs = [s for s in sight.of("talk", "voiced") if last < s[0] <= last + FAR]
        if not verbs or parsed.within("employee", 0, verbs[0][0]):
            continue
        subject = any(sight.ours(at) for at in range(last, verbs[0][0]))
        posts = parsed.within("content", last, verbs[0][0]) or parsed.within(
            "site", last, verbs[0][0]
        )
        ours = sight.owner(verbs[0][1]) >= 0 or ITS.intersection(parsed.words[verbs[0][1] :])
        if subject and posts and ours:
            return Kind.MEETS
    return None


def _are_ours(sight: Sight) -> Kind | None:
    """What "They are the official views of the Department" says after a sentence on comments."""
    words = sight.parsed.words
    views = [s for s in sight.parsed.spans("opinion") if s[0] <= FAR]
    opened = views and words[0] in OPENERS and not sight.parsed.has("neg")
    if not opened or not sight.going_on:
        return None
    told = sight.parsed.within("be", 1, NEAR) and not sight.of("theirs")
    if views and told and sight.owner(views[0][1]) >= 0 and sight.path(1, views[0][0]):
        return Kind.CONTRADICTS
    return None


_SAID = (is_theirs, for_themselves, may_differ, stands_apart, _only_ours, _are_ours, _answered)

_ASKED = (*_SAID, _is_not_ours, _of_theirs, does_not_side, no_sign, no_duty)
