"""Whose views a sentence says that visitors' words are, where it says that they are their own."""

from __future__ import annotations

from hpd_pages.text.grammar import Parsed
from hpd_pages.text.left import AND, NEAR
from hpd_pages.text.phrase import Span
from hpd_pages.text.sight import Sight
from hpd_pages.text.verdicts import Kind

REACH = 9
ALONE = frozenset(["alone", "yours", "theirs"])
OWN = frozenset(["own", "propia", "propias", "propio", "propios"])
MUST = frozenset(["must", "should", "shall", "deben", "debe", "deberan", "deberian", "deben"])
MAY = frozenset(["may", "can", "to", "puede", "pueden", "podra", "podran", "podeis"])
VOICING = ("expres", "manifiest")
RECORD = (("record",), ("records",), ("domain",))


def is_theirs(sight: Sight) -> Kind | None:
    """What "comments are their own" and "views belong to those who wrote them" say."""
    parsed = sight.parsed
    for first, last in [*sight.of("theirs"), *_voiced(sight)]:
        start = linked(sight, first)
        if start < 0 or not (
            sight.visitors(0, start) or _views(sight, start) or _they(sight, start)
        ):
            continue
        if _of_the_public(sight, start, first, last):
            continue
        owned = (
            sight.any_of(start, last + 2, "own", "speech")
            or sight.any_of(start, first, "owns")
            or parsed.within("opinion", 0, last)
        )
        if owned and _not_for_use(sight, first, last):
            return Kind.MEETS
    return None


def _they(sight: Sight, start: int) -> bool:
    """Whether it is "they belong to …", of opinions or comments spoken of before."""
    pronoun = sight.parsed.words[0] in {"they", "these", "those"} and start == 1
    return pronoun and sight.any_of(start, start + 1, "owns") and sight.going_on


def _of_the_public(sight: Sight, start: int, first: int, last: int) -> bool:
    """Whether it is "are public, and visitors may view them" or "belong to the public record"."""
    words = sight.parsed.words
    if words[first] == "public" and (words[first - 1] != "the" or words[last : last + 1] in RECORD):
        return True
    joined = AND.intersection(words[start + 1 : first])
    return bool(joined) and not (
        sight.any_of(start, first, "own", "speech", "owns")
        or sight.parsed.within("opinion", 0, first)
    )


def _voiced(sight: Sight) -> list[Span]:
    """Where visitors stand before a word of views: "a rider's opinion"."""
    return [
        (first, last)
        for first, last in sight.left
        if "opinion" in sight.parsed.at(last) or sight.any_of(last, last + 1, "speech")
    ]


def may_differ(sight: Sight) -> Kind | None:
    """What "views of people who post may differ from ours" says."""
    for first, last in sight.of("differ"):
        if sight.parsed.within("neg", first - 2, first):
            continue
        if (sight.visitors(0, first) or _views(sight, first)) and sight.owner(last) >= 0:
            return Kind.MEETS
    return None


def _views(sight: Sight, place: int) -> bool:
    parsed = sight.parsed
    views = parsed.within("opinion", 0, place) and not parsed.within("employee", 0, place)
    if parsed.within("elsewhere", 0, place) or sight.any_of(0, place, "foreign"):
        return False
    yours = "yours" in parsed.words[place:]
    return views and (yours or bool(sight.left) or bool(sight.of("shown")))


def linked(sight: Sight, place: int) -> int:
    """Where the verb stands that links a subject to what is theirs, or -1."""
    parsed = sight.parsed
    colons = [(at, at + 1) for at in range(1, min(NEAR, place)) if parsed.words[at] == ":"]
    links = [*parsed.spans("be"), *sight.of("belong"), *colons]
    for first, last in sorted(links, reverse=True):
        if last <= place and place - last <= REACH and _links(parsed, first):
            negated = parsed.within("neg", first - 2, place) or _wished(sight, first, place)
            return first if first and sight.path(last, place) and not negated else -1
    return -1


def _wished(sight: Sight, link: int, place: int) -> bool:
    """Whether it is a duty, a right or leave: "must be your own", "may express their own view"."""
    parsed = sight.parsed
    before = parsed.words[link - 1] if link else ""
    if "be" in parsed.at(link):
        asked = before in MUST and not sight.any_of(link, place, "take", "sign")
        return asked or ("to" in parsed.words[link:place] and not sight.any_of(link, place, "owns"))
    return before in MAY and not parsed.within("content", 0, link)


def _links(parsed: Parsed, place: int) -> bool:
    """Whether a word links: "that" only in "is that of", not in "a view that a visitor holds"."""
    word = parsed.words[place]
    if parsed.words[place + 1 : place + 2] == ("on",):
        return False
    if word.startswith(VOICING) and parsed.words[place - 1] == "que":
        return False  # "la opinión que expresa un visitante" only names it
    if word in {"that", "those"}:
        return "be" in parsed.at(place - 1)
    return word not in {"get", "gets"}


def _not_for_use(sight: Sight, first: int, last: int) -> bool:
    """Whether it ends there or goes on about views, and not "their own risk"."""
    parsed = sight.parsed
    if sight.any_of(max(0, first - NEAR), last + NEAR, "duty"):
        return parsed.within("opinion", 0, first) and not parsed.has("we")
    behind = last + 1 if parsed.words[last : last + 1] == ("alone",) else last
    if parsed.words[behind : behind + 1] == ("to",) and parsed.words[last - 1] in ALONE:
        return False
    if last >= len(parsed.words) or parsed.words[last - 1] not in OWN:
        return True
    classes = parsed.at(last)
    mark = not parsed.words[last][0].isalnum()
    return (
        mark
        or bool(classes & {"join", "neg", "own", "opinion", "be"})
        or sight.covers(last, "speech")
    )


def for_themselves(sight: Sight) -> Kind | None:
    """What "people who comment speak for themselves" says."""
    return next(
        (
            Kind.MEETS
            for first, _ in sight.of("self")
            if sight.visitors(0, first) and not sight.parsed.within("neg", first - 3, first)
        ),
        None,
    )
