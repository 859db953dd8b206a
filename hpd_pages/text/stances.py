"""Whose views a sentence says that visitors' words are: theirs alone, not ours, or ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.sight import BREAKS, FAR, NEAR, Sight
from hpd_pages.text.terms import Span, Terms
from hpd_pages.text.verdicts import Kind, Match

REACH = 9
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
COMMENTS = frozenset(["comment", "comments", "comentario", "comentarios"])
OWN = frozenset(["own", "propia", "propias", "propio", "propios"])
RELATIVE = frozenset(["that", "which", "who", "que"])
MILD = ("support", "apoy", "condon")
PRONOUNS = frozenset(["it", "them", "los", "las", "lo", "la"])
SAYING = ("opinion", "voice", "endorse", "reflect", "own")
SUBJECTS = ("content", "visitor", "opinion", "voice", "site", "endorse", "side_with")


@dataclass(frozen=True, slots=True)
class Stances:
    """The words of stances, by class and language (rules/b4_disclaimer.py)."""

    terms: Terms

    def look(self, sentences: Sequence[Sentence], number: int) -> Match | None:
        """What the sentence of that number says of whose views visitors' words are."""
        sentence = sentences[number]
        parsed = parse(sentence)
        denies = parsed.has("neg", "none")
        if not (denies or parsed.has(*SAYING)):
            return None
        if not (parsed.has(*SUBJECTS) or OPENERS.intersection(parsed.words[:3])):
            return None
        sight = Sight(self.terms, sentences, number)
        if sentence.scope == "staff" or "reported" in sight.spans:
            return None
        asked = _ASKED if denies else _SAID
        kinds = [kind for ask in asked if (kind := ask(sight)) is not None]
        return Match(kind=max(kinds), sentence=sentence) if kinds else None


def _answered(sight: Sight) -> Kind | None:
    """What "Are those comments your view?" says where the next sentence says no."""
    parsed = sight.parsed
    answer = sight.answer() if parsed.words[-1:] == ("?",) else None
    if answer is None or not (answer.words[:1] and answer.words[0] in ANSWERS):
        return None
    ours = parsed.has("you", "agency", "we") and answer.within("neg", 0, 3)
    stance = parsed.has("opinion") or bool(sight.of("side", "talk"))
    about = sight.going_on or parsed.has("content")
    return Kind.MEETS if ours and stance and about else None


def _is_not_ours(sight: Sight) -> Kind | None:
    """What "comments are not the views of the City" and "what you read is not us" say."""
    for first, last in sight.denials():
        like = sight.any_of(0, first, "gesture") and not _comments(sight.parsed, 0, first)
        if like or _removes(sight, first):
            continue
        for owner in sight.owners(last):
            told = _told_of_visitors(sight, first, owner)
            if told and _stands_for(sight, first, last, owner):
                return Kind.MEETS
    return None


def _told_of_visitors(sight: Sight, first: int, owner: int) -> bool:
    """Whether what is denied is said of visitors' words, or of views that are no platform's."""
    parsed = sight.parsed
    if sight.visitors(0, first):
        people = parsed.has("content", "site", "voice") or sight.of("left", "talk", "who")
        return bool(people or parsed.within("opinion", 0, first)) and not _ordered(parsed, first)
    if sight.visitors(first, owner):
        return sight.any_of(first, owner, "take") or bool(parsed.at(first) & {"none"})
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
    at = denial - 1 if before in {"do", "please"} else denial
    yours = any("you" in parsed.at(place) for place in range(max(0, denial - 3), denial))
    if yours and parsed.words[at - 1] in {"you", "should", "must", "may", "shall", "can"}:
        return True
    if not (at < denial or word in ORDERS or (word == "no" and not parsed.at(denial + 1) & {"be"})):
        return False
    led = at > 0 and parsed.words[at - 1] == "," and parsed.words[0] in WHEN
    return led or at == 0 or parsed.words[at - 1] in BREAKS


def _stands_for(sight: Sight, first: int, last: int, owner: int) -> bool:
    """Whether what is denied is that it is ours, our view, said by us, or agreed to by us."""
    parsed = sight.parsed
    if sight.acts(sight.behind(owner)):
        return False
    if BY_WHOM.intersection(parsed.words[last:owner]):
        return _by_us(sight, first, last, owner)
    if sight.any_of(last, owner, "take") and _taken_as_ours(sight, last, owner):
        return True
    behind = min(owner + NEAR, parsed.clause(owner)[1])
    viewed = parsed.within("opinion", owner, behind)
    voiced = viewed or sight.any_of(owner, behind, "nod", "word", "talk")
    signed = sight.any_of(last, owner, "sign") and not parsed.within("opinion", last, owner)
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
    if toward and not sight.any_of(0, first, "owns"):
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
    return any(_linked(sight, first) >= first - 2 for first in whose)


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


def _removes(sight: Sight, place: int) -> bool:
    """Whether it is "comments that do not … are removed"."""
    parsed = sight.parsed
    led = RELATIVE.intersection(parsed.words[max(0, place - 2) : place])
    return bool(led) and parsed.has("remove", "unpublish", "prohibit")


def _is_theirs(sight: Sight) -> Kind | None:
    """What "comments are their own" and "views belong to those who wrote them" say."""
    parsed = sight.parsed
    for first, last in [*sight.of("theirs"), *_voiced(sight)]:
        start = _linked(sight, first)
        if start < 0 or not (sight.visitors(0, start) or _views(sight, start)):
            continue
        owned = sight.any_of(start, last + 2, "own", "speech", "owns") or parsed.within(
            "opinion", 0, last
        )
        if owned and _not_for_use(sight, first, last):
            return Kind.MEETS
    return None


def _voiced(sight: Sight) -> list[Span]:
    """Where visitors stand before a word of views: "a rider's opinion"."""
    return [
        (first, last)
        for first, last in sight.left
        if "opinion" in sight.parsed.at(last) or sight.any_of(last, last + 1, "speech")
    ]


def _may_differ(sight: Sight) -> Kind | None:
    """What "views of people who post may differ from ours" says."""
    for first, last in sight.of("differ"):
        if (sight.visitors(0, first) or _views(sight, first)) and sight.owner(last) >= 0:
            return Kind.MEETS
    return None


def _views(sight: Sight, place: int) -> bool:
    parsed = sight.parsed
    views = parsed.within("opinion", 0, place) and not parsed.within("employee", 0, place)
    return views and (bool(sight.left) or bool(sight.of("shown")))


def _linked(sight: Sight, place: int) -> int:
    """Where the verb stands that links a subject to what is theirs, or -1."""
    parsed = sight.parsed
    colons = [(at, at + 1) for at in range(1, min(NEAR, place)) if parsed.words[at] == ":"]
    links = [*parsed.spans("be"), *sight.of("belong"), *colons]
    for first, last in sorted(links, reverse=True):
        if last <= place and place - last <= REACH and _links(parsed, first):
            negated = parsed.within("neg", first - 2, place)
            return first if first and sight.path(last, place) and not negated else -1
    return -1


def _links(parsed: Parsed, place: int) -> bool:
    """Whether a word links: "that" only in "is that of", not in "a view that a visitor holds"."""
    word = parsed.words[place]
    if word in {"that", "those"}:
        return "be" in parsed.at(place - 1)
    return word not in {"get", "gets"}


def _not_for_use(sight: Sight, first: int, last: int) -> bool:
    """Whether it ends there or goes on about views, and not "their own risk"."""
    parsed = sight.parsed
    if sight.any_of(max(0, first - NEAR), last + NEAR, "duty"):
        return parsed.within("opinion", 0, first) and not parsed.has("we")
    if last >= len(parsed.words) or parsed.words[last - 1] not in OWN:
        return True
    classes = parsed.at(last)
    mark = not parsed.words[last][0].isalnum()
    return (
        mark
        or bool(classes & {"join", "neg", "own", "opinion", "be"})
        or sight.covers(last, "speech")
    )


def _for_themselves(sight: Sight) -> Kind | None:
    """What "people who comment speak for themselves" says."""
    return next(
        (
            Kind.MEETS
            for first, _ in sight.of("self")
            if sight.visitors(0, first) and not sight.parsed.within("neg", first - 3, first)
        ),
        None,
    )


def _does_not_side(sight: Sight) -> Kind | None:
    """What "the County does not share, adopt or vouch for opinions in the thread" says."""
    for first, last in sight.of("side"):
        if _denied(sight, first) and _sided_with(sight, first, last):
            return Kind.MEETS
    return None


def _stands_apart(sight: Sight) -> Kind | None:
    """What "the County disclaims the views of commenters" says."""
    for first, last in sight.of("apart"):
        ours = any(sight.ours(at) for at in range(max(0, first - FAR), first))
        behind = sight.visitors(last, last + FAR) and not sight.any_of(last, last + NEAR, "duty")
        if ours and behind and not sight.parsed.within("neg", first - 2, first):
            return Kind.MEETS
    return None


def _denied(sight: Sight, verb: int) -> bool:
    """Whether a negation stands before the verb with only links and like verbs in between."""
    words = sight.parsed.words
    for first, last in sight.denials(withouts=True):
        only = words[last : last + 1] == ("only",)
        yours = "you" in sight.parsed.at(first - 1) or "you" in sight.parsed.at(first - 2)
        if last <= verb <= last + FAR and sight.path(last, verb) and not (only or yours):
            return True
    return False


def _sided_with(sight: Sight, first: int, last: int) -> bool:
    """Whether we are who sides, and visitors' words are what is sided with."""
    parsed = sight.parsed
    start, end = parsed.clause(first)
    by_us = sight.owner(last) >= 0 and parsed.words[last : last + 1] in {("by",), ("por",)}
    ours = any(sight.ours(at) for at in range(first)) or parsed.words[last - 1].endswith("mos")
    if not (ours or by_us) or sight.any_of(last, end, "to_whom") or _of_a_kind(sight, first):
        return False
    if sight.any_of(start, first, "gesture") and not _comments(parsed, start, end):
        return False
    return _object(sight, first, last, end) or (by_us and sight.visitors(0, first))


def _object(sight: Sight, first: int, last: int, end: int) -> bool:
    """Whether what stands behind a verb of siding, or its pronoun, is of visitors' words."""
    parsed = sight.parsed
    left = min((at for at, _ in sight.left if last <= at < end), default=-1)
    other = min((at for at, _ in sight.of("foreign") if last <= at < end), default=FAR + end)
    if 0 <= left < min(other, last + FAR):
        mild = parsed.words[first].startswith(MILD)
        return sight.path(last, left, 0 if mild else 1)
    if sight.of("foreign") or sight.away or parsed.has("elsewhere"):
        return False
    about = sight.going_on or bool(sight.left)
    pronoun = any(word in PRONOUNS for word in parsed.words[max(0, first - 1) : last + 1])
    return about and (pronoun or parsed.within("opinion", first, end))


def _of_a_kind(sight: Sight, verb: int) -> bool:
    """Whether it is "we do not support comments that promote hatred", a ground of removal."""
    parsed = sight.parsed
    led = [
        last
        for first, last in sight.left
        if first > verb and parsed.words[last : last + 1] and parsed.words[last] in RELATIVE
    ]
    if parsed.words[verb].startswith("support") and parsed.within("site", 0, verb):
        return True
    mild = parsed.words[verb].startswith(MILD)
    if parsed.words[verb].startswith("agree") and parsed.words[verb + 1 : verb + 2] == ("to",):
        return True
    if not led:
        return False
    whose = parsed.at(led[0] + 1) & {"visitor", "we", "you"}
    return (mild and not whose) or parsed.has("remove", "unpublish", "prohibit")


def _no_sign(sight: Sight) -> Kind | None:
    """What "publication of a comment is no endorsement" says."""
    parsed = sight.parsed
    for first, last in sight.denials():
        nods = [
            s for s in sight.of("nod") if last <= s[0] <= last + FAR and _leads(sight, last, s[0])
        ]
        if not nods:
            continue
        told = (
            "be" in parsed.at(first - 1)
            or sight.covers(first, "is_not")
            or sight.any_of(first - 2, nods[0][0], "sign")
        )
        start, end = parsed.clause(first)
        about = (
            sight.visitors(start, first)
            or sight.visitors(last, end)
            or (sight.going_on and not sight.of("foreign"))
        )
        like = sight.any_of(start, first, "gesture") and not _comments(parsed, start, end)
        if told and about and not like and not _removes(sight, first):
            return Kind.MEETS
    return None


def _leads(sight: Sight, denial: int, nod: int) -> bool:
    """Whether a denial reaches a word of agreeing, as in "nor does our silence signal approval"."""
    if sight.path(denial, nod, 2):
        return True
    signs = [last for first, last in sight.of("sign") if denial <= first < nod]
    start = signs[-1] if signs else nod
    both = sight.parsed.words[denial - 1] in {"neither", "nor", "ni"}
    return both and bool(signs) and sight.path(start, nod)


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
        if subject and posts and sight.owner(verbs[0][1]) >= 0:
            return Kind.MEETS
    return None


def _comments(parsed: Parsed, start: int, end: int) -> bool:
    return any(
        start <= first < end and parsed.words[first] in COMMENTS
        for first, _ in parsed.spans("comment")
    )


def _are_ours(sight: Sight) -> Kind | None:
    """What "They are the official views of the Department" says after a sentence on comments."""
    words = sight.parsed.words
    if not (sight.going_on and words[:1] and words[0] in OPENERS and not sight.parsed.has("neg")):
        return None
    views = [s for s in sight.parsed.spans("opinion") if s[0] <= FAR]
    linked = sight.parsed.within("be", 1, NEAR) and not sight.of("theirs")
    if views and linked and sight.owner(views[0][1]) >= 0 and sight.path(1, views[0][0]):
        return Kind.CONTRADICTS
    return None


def _no_duty(sight: Sight) -> Kind | None:
    """What "we are not responsible for what others post" may mean: a person should read it."""
    for first, last in sight.of("duty"):
        if _denied(sight, first) and sight.visitors(last, last + FAR) and not sight.of("foreign"):
            return Kind.WEAK
    return None


_SAID = (_is_theirs, _for_themselves, _may_differ, _stands_apart, _only_ours, _are_ours, _answered)
_ASKED = (*_SAID, _is_not_ours, _of_theirs, _does_not_side, _no_sign, _no_duty)
