"""Whose views a sentence says that visitors' words are: theirs alone, not ours, or ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse, parse_words
from hpd_pages.text.terms import Span, Terms
from hpd_pages.text.verdicts import Kind, Match

NEAR = 5
REACH = 9
FAR = 16
OUTSIDERS = 5  # words from "of" or "by" to an owner's name, as in "of the town of Elmsworth"
PATH_SHARED = frozenset(
    [
        "function",
        "aux",
        "be",
        "join",
        "neg",
        "none",
        "own",
        "we",
        "opinion",
        "reflect",
        "endorse",
        "side_with",
        "matter",
    ]
)
PATH_OWN = frozenset(["via", "sign", "nod", "side", "word", "take", "talk"])
DOES_ELSE = frozenset(
    ["monitor", "review", "remove", "unpublish", "record", "private", "emergency", "personal_data"]
)
BREAKS = frozenset(";:.?!(")
STARTS = frozenset(["of", "the", "for", "to", "by", "with", "from", "and", "or", "de", "del", "la"])
OPENERS = frozenset(["it", "they", "these", "those", "that", "this", "not", "no", "ellos", "estos"])
ORDERS = frozenset(["don't", "dont", "never"])
WHEN = frozenset(["when", "if", "as", "while", "cuando", "si"])
BY = frozenset(["by", "from", "of", "de", "por"])
AND = frozenset(["and", "or", "nor", ",", "&", "y", "o", "ni", "but", "pero"])
OF_WHOM = frozenset(["of", "those", "that", "de", "del"])
ANSWERS = frozenset(["no", "not", "it", "they", "never", "that", "absolutely", "nope", "tampoco"])
OWN = frozenset(["own", "propia", "propias", "propio", "propios"])
RELATIVE = frozenset(["that", "which", "who", "que"])


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][\w']*")


@dataclass(frozen=True, slots=True)
class _Sight:
    """A sentence, its words of stances by class, and whether what it goes on about is visitors'.

    `names` are its words with a capital; `left` is where what visitors leave, or visitors, stand;
    `away` is whether it goes on about other people's sites.
    """

    parsed: Parsed
    spans: dict[str, list[Span]]
    names: frozenset[str]
    left: tuple[Span, ...]
    away: bool
    going_on: bool

    def of(self, *names: str) -> list[Span]:
        """Where the classes of stances stand."""
        return [span for name in names for span in self.spans.get(name, ())]

    def any_of(self, start: int, end: int, *names: str) -> bool:
        """Whether a word of the classes begins between two places, the second left out."""
        return any(start <= first < end for first, _ in self.of(*names))

    def covers(self, at: int, *names: str) -> bool:
        """Whether a phrase of the classes covers a word."""
        return any(first <= at < last for first, last in self.of(*names))

    def visitors(self, start: int, end: int) -> bool:
        """Whether what visitors leave, or visitors, stand between two places."""
        return any(start <= first < end for first, _ in self.left)

    def ours(self, at: int) -> bool:
        """Whether the word is the agency, "we" or, behind "of" or "the", a name."""
        if self.covers(at, "no_owner"):
            return False
        if self.parsed.at(at) & {"agency", "we"} or self.covers(at, "owner"):
            return True
        return self.named(at) and at > 0 and self._led(at)

    def named(self, at: int) -> bool:
        """Whether the word has a capital and is no platform's name."""
        return self.parsed.words[at] in self.names and "company" not in self.parsed.at(at)

    def _led(self, at: int) -> bool:
        before = at - 1
        while before >= 0 and self.parsed.words[before] in self.names:
            before -= 1
        if before < 0:
            return False
        return self.parsed.words[before] in STARTS or bool(self.parsed.at(before) & {"reflect"})

    def stance(self, start: int, end: int) -> bool:
        """Whether a word of opinion, speaking or agreeing stands between two places."""
        return self.any_of(start, end, "nod", "word", "talk", "side", "take") or any(
            self.parsed.within(name, start, end) for name in ("opinion", "reflect", "endorse")
        )

    def path(self, start: int, end: int, slack: int = 1) -> bool:
        """Whether the words in between only link: no other act, at most `slack` unknown ones."""
        for at in range(start, end):
            classes = self.parsed.at(at)
            if self.parsed.words[at] in BREAKS or self.covers(at, "else"):
                return False
            if self.covers(at, *PATH_OWN) or classes & PATH_SHARED or self._passable(at):
                continue
            if _overlap((at, at + 1), self.left):
                continue
            slack -= 1
            if slack < 0 or classes & DOES_ELSE:
                return False
        return True

    def _passable(self, at: int) -> bool:
        word = self.parsed.words[at]
        return word in self.names or word == "," or word.endswith(("ly", "mente"))

    def owner(self, start: int) -> int:
        """Where the agency first stands behind a place with only links in between, or -1."""
        for at in range(start, min(start + FAR, len(self.parsed.words))):
            if self.parsed.words[at] in BREAKS:
                return -1
            if "company" in self.parsed.at(at) and not self._and_more(at):
                return -1
            if self.ours(at):
                return at if self.path(start, at) else -1
        return -1

    def _and_more(self, at: int) -> bool:
        return bool(
            {"or", "nor", "and", "ni", "o"}.intersection(self.parsed.words[at + 1 : at + 2])
        )

    def denials(self) -> Iterator[Span]:
        """Where a negation stands, once each."""
        seen = -1
        for first, last in self.parsed.spans("neg", "none"):
            if first > seen and self.parsed.words[first] not in {"without", "sin"}:
                seen = last - 1
                yield first, last


@dataclass(frozen=True, slots=True)
class Stances:
    """The words of stances, by class and language (rules/b4_disclaimer.py)."""

    terms: Terms

    def look(self, sentences: Sequence[Sentence], number: int) -> Match | None:
        """What the sentence of that number says of whose views visitors' words are."""
        sentence = sentences[number]
        parsed = parse(sentence)
        spans = self.terms.find(parsed.words, sentence.lang)
        if sentence.scope == "staff" or "reported" in spans:
            return None
        sight = self._sight(sentences, number, parsed, spans)
        kinds = [kind for ask in _ASKED if (kind := ask(sight)) is not None]
        kinds += [Kind.MEETS] if self._answers(sentences, number, sight) else []
        return Match(kind=max(kinds), sentence=sentence) if kinds else None

    def _sight(
        self,
        sentences: Sequence[Sentence],
        number: int,
        parsed: Parsed,
        spans: dict[str, list[Span]],
    ) -> _Sight:
        sentence = sentences[number]
        away = self._away(sentences, number)
        left = tuple(_left(parsed, spans, away=away))
        names = frozenset(
            word.lower().removesuffix("'s") for word in _capital().findall(sentence.text)
        )
        return _Sight(parsed, spans, names, left, away, self._before(sentences, number))

    def _before(self, sentences: Sequence[Sentence], number: int) -> bool:
        """Whether one of the two sentences before speaks of visitors' words, and no others'."""
        for at in range(number - 1, max(-1, number - 3), -1):
            if sentences[number].block.index - sentences[at].block.index > 1:
                return False
            parsed = parse(sentences[at])
            spans = self.terms.find(parsed.words, sentences[at].lang)
            if parsed.has("elsewhere", "employee") or "foreign" in spans:
                return False
            if any(_left(parsed, spans)):
                return True
        return False

    def _away(self, sentences: Sequence[Sentence], number: int) -> bool:
        """Whether the sentence before, or the heading, is about other sites or advertisements."""
        sentence = sentences[number]
        before = sentences[number - 1] if number else None
        near = before and sentence.block.index - before.block.index <= 1
        texts = [*sentence.headings[-1:], *sentence.lead_ins[-1:]]
        parts = [parse_words(text, sentence.lang) for text in texts]
        parts += [parse(before)] if before and near else []
        return any(
            (part.has("elsewhere") or "foreign" in self.terms.find(part.words, sentence.lang))
            and not part.has("comment", "visitor")
            for part in parts
        )

    def _answers(self, sentences: Sequence[Sentence], number: int, sight: _Sight) -> bool:
        """Whether it asks "Are those comments your view?" and the next sentence says no."""
        words = sight.parsed.words
        if words[-1:] != ("?",) or number + 1 >= len(sentences):
            return False
        answer = parse(sentences[number + 1])
        if not (answer.words[:1] and answer.words[0] in ANSWERS and answer.within("neg", 0, 3)):
            return False
        ours = sight.parsed.has("you", "agency", "we")
        stance = sight.parsed.has("opinion") or bool(sight.of("side", "talk"))
        return ours and stance and (sight.going_on or sight.parsed.has("content"))


def _left(parsed: Parsed, spans: dict[str, list[Span]], *, away: bool = False) -> Iterator[Span]:
    """Where visitors and what they leave stand, and not what we write or what stands elsewhere."""
    foreign = [*parsed.spans("elsewhere"), *spans.get("foreign", ())]
    workers = [*parsed.spans("employee"), *spans.get("staff", ())]
    staff = min((first for first, _ in workers), default=len(parsed.words))
    found = sorted(
        {*parsed.spans("content", "visitor"), *spans.get("left", ()), *spans.get("who", ())}
    )
    own = [
        span
        for span in found
        if not (_overlap(span, foreign) or _ours_alone(parsed, span, spans))
        and not _beside(parsed, span, foreign)
        and not _by_staff(parsed, span, workers)
    ]
    if not own or staff < own[0][0]:
        return
    if (foreign or away) and not any(
        "comment" in parsed.at(at) for span in own for at in range(*span)
    ):
        strong = spans.get("who", [])
        own = [span for span in own if _overlap(span, strong) or "visitor" in parsed.at(span[0])]
    yield from own


def _overlap(span: Span, others: Sequence[Span]) -> bool:
    return any(first < span[1] and span[0] < last for first, last in others)


def _beside(parsed: Parsed, span: Span, foreign: Sequence[Span]) -> bool:
    """Whether it only says where something foreign stands, as in "ads next to comments"."""
    if "visitor" in parsed.at(span[0]):
        return False
    before = [last for first, last in foreign if first < span[0] and last <= span[0]]
    return bool(before) and not AND.union(BREAKS).intersection(parsed.words[before[-1] : span[0]])


def _by_staff(parsed: Parsed, span: Span, workers: Sequence[Span]) -> bool:
    """Whether it is "posts by our officers"."""
    return any(
        span[1] <= first <= span[1] + NEAR and BY.intersection(parsed.words[span[1] : first])
        for first, _ in workers
    ) and not parsed.within("neg", span[1], span[1] + NEAR)


def _ours_alone(parsed: Parsed, span: Span, spans: dict[str, list[Span]]) -> bool:
    """Whether it is "our posts", but not "our comment section"."""
    if "visitor" in parsed.at(span[0]):
        return False
    before = parsed.at(span[0] - 1)
    thread = any(first == span[1] for first, _ in spans.get("thread", ()))
    return bool(before & {"we", "agency"}) and not thread


def _is_not_ours(sight: _Sight) -> Kind | None:
    """What "comments are not the views of the City" and "what you read is not us" say."""
    for first, last in sight.denials():
        owner = sight.owner(last)
        if owner < 0 or not _told_of_visitors(sight, first, owner):
            continue
        like = sight.any_of(0, first, "gesture") and not _comments(sight.parsed, 0, first)
        if like or _removes(sight, first) or not _stands_for(sight, first, last, owner):
            continue
        return Kind.MEETS
    return None


def _told_of_visitors(sight: _Sight, first: int, owner: int) -> bool:
    """Whether what is denied is said of visitors' words, or of views that are no platform's."""
    parsed = sight.parsed
    if sight.visitors(0, first) and not _ordered(parsed, first):
        return True
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


def _stands_for(sight: _Sight, first: int, last: int, owner: int) -> bool:
    """Whether what is denied is that it is ours, our view, said by us, or agreed to by us."""
    parsed = sight.parsed
    end = parsed.clause(owner)[1]
    behind = min(owner + NEAR, end)
    taken_as = owner + 1 >= end and {"as", "for", "como"}.intersection(parsed.words[last:owner])
    if taken_as and sight.any_of(last, owner, "take"):
        return True
    if sight.any_of(last, owner, "sign") and not sight.any_of(last, owner, "nod", "word"):
        return sight.any_of(owner, behind, "nod", "word", "side", "talk") or parsed.within(
            "opinion", owner, behind
        )
    if sight.stance(last, owner) or sight.any_of(owner, behind, "nod", "word", "talk"):
        return True
    if parsed.within("opinion", owner, behind):
        return True
    direct = sight.path(last, owner, 0)
    if direct and ("be" in parsed.at(first - 1) or sight.covers(first, "is_not")):
        return True
    return direct and _set_against(sight, first)


def _set_against(sight: _Sight, place: int) -> bool:
    """Whether "not the City" is set against whose words they are, as in "theirs, not ours"."""
    parsed = sight.parsed
    start = max(0, place - FAR)
    if sight.stance(start, place) or sight.any_of(start, place, "own"):
        return parsed.words[place - 1] != "or"
    whose = [first for first, last in sight.of("theirs") if place - 3 <= last <= place]
    return any(_linked(sight, first) >= first - 2 for first in whose)


def _of_theirs(sight: _Sight) -> Kind | None:
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


def _removes(sight: _Sight, place: int) -> bool:
    """Whether it is "comments that do not … are removed"."""
    parsed = sight.parsed
    led = RELATIVE.intersection(parsed.words[max(0, place - 2) : place])
    return bool(led) and parsed.has("remove", "unpublish", "prohibit")


def _is_theirs(sight: _Sight) -> Kind | None:
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


def _voiced(sight: _Sight) -> list[Span]:
    """Where visitors stand before a word of views: "a rider's opinion"."""
    return [
        (first, last)
        for first, last in sight.left
        if "opinion" in sight.parsed.at(last) or sight.any_of(last, last + 1, "speech")
    ]


def _may_differ(sight: _Sight) -> Kind | None:
    """What "views of people who post may differ from ours" says."""
    for first, last in sight.of("differ"):
        if (sight.visitors(0, first) or _views(sight, first)) and sight.owner(last) >= 0:
            return Kind.MEETS
    return None


def _views(sight: _Sight, place: int) -> bool:
    parsed = sight.parsed
    views = parsed.within("opinion", 0, place) and not parsed.within("employee", 0, place)
    return views and (bool(sight.left) or bool(sight.of("shown")))


def _linked(sight: _Sight, place: int) -> int:
    """Where the verb stands that links a subject to what is theirs, or -1."""
    parsed = sight.parsed
    links = [*parsed.spans("be"), *sight.of("belong")]
    for first, last in sorted(links, reverse=True):
        if last <= place and place - last <= REACH and parsed.words[first] not in {"get", "gets"}:
            negated = parsed.within("neg", first - 2, place)
            return first if first and sight.path(last, place) and not negated else -1
    return -1


def _not_for_use(sight: _Sight, first: int, last: int) -> bool:
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


def _for_themselves(sight: _Sight) -> Kind | None:
    """What "people who comment speak for themselves" says."""
    return next(
        (
            Kind.MEETS
            for first, _ in sight.of("self")
            if sight.visitors(0, first) and not sight.parsed.within("neg", first - 3, first)
        ),
        None,
    )


def _do_not_side(sight: _Sight) -> Kind | None:
    """What "the County does not share, adopt or vouch for opinions in the thread" says."""
    for first, last in sight.of("side"):
        if _denied(sight, first) and _sided_with(sight, first, last):
            return Kind.MEETS
    for first, last in sight.of("apart"):
        ours = any(sight.ours(at) for at in range(max(0, first - FAR), first))
        behind = sight.visitors(last, last + FAR) and not sight.any_of(last, last + NEAR, "duty")
        if ours and behind and not sight.parsed.within("neg", first - 2, first):
            return Kind.MEETS
    return None


def _denied(sight: _Sight, verb: int) -> bool:
    """Whether a negation stands before the verb with only links and like verbs in between."""
    words = sight.parsed.words
    for first, last in sight.denials():
        only = words[last : last + 1] == ("only",)
        yours = "you" in sight.parsed.at(first - 1) or "you" in sight.parsed.at(first - 2)
        if last <= verb <= last + FAR and sight.path(last, verb) and not (only or yours):
            return True
    return False


def _sided_with(sight: _Sight, first: int, last: int) -> bool:
    """Whether we are who sides, and visitors' words are what is sided with."""
    parsed = sight.parsed
    start, end = parsed.clause(first)
    ours = any(sight.ours(at) for at in range(first)) or parsed.words[last - 1].endswith("mos")
    by_us = sight.owner(last) >= 0 and parsed.words[last : last + 1] in {("by",), ("por",)}
    if not (ours or by_us) or sight.any_of(last, end, "to_whom") or _of_a_kind(sight, first):
        return False
    if sight.any_of(start, first, "gesture") and not _comments(parsed, start, end):
        return False
    object_at = min((s for s, e in sight.left if e > first and s < end), default=-1)
    other = min((s for s, _ in sight.of("foreign") if last <= s < end), default=FAR + end)
    if 0 <= object_at < min(other, last + FAR):
        return True
    if sight.of("foreign") or sight.away or parsed.has("elsewhere"):
        return False
    if parsed.within("opinion", first, end) and (sight.left or sight.going_on):
        return True
    pronoun = any(
        parsed.words[at] in PRONOUNS for at in (first - 1, last) if at < len(parsed.words)
    )
    return (by_us and sight.visitors(0, first)) or (
        pronoun and (sight.going_on or sight.visitors(0, first))
    )


def _of_a_kind(sight: _Sight, verb: int) -> bool:
    """Whether it is "we do not support comments that promote hatred", a ground of removal."""
    parsed = sight.parsed
    led = [
        last
        for first, last in sight.left
        if first > verb and parsed.words[last : last + 1] and parsed.words[last] in RELATIVE
    ]
    if parsed.words[verb].startswith("support") and parsed.within("site", 0, verb):
        return True
    mild = parsed.words[verb].startswith(("support", "apoy", "condon"))
    if not led:
        return False
    whose = parsed.at(led[0] + 1) & {"visitor", "we", "you"}
    return (mild and not whose) or parsed.has("remove", "unpublish", "prohibit")


PRONOUNS = frozenset(["it", "them", "los", "las", "lo", "la"])


def _no_sign(sight: _Sight) -> Kind | None:
    """What "publication of a comment is no endorsement" says."""
    parsed = sight.parsed
    for first, last in sight.denials():
        nods = [
            s for s in sight.of("nod") if last <= s[0] <= last + FAR and sight.path(last, s[0], 2)
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


def _comments(parsed: Parsed, start: int, end: int) -> bool:
    return any(
        start <= first < end and parsed.words[first].startswith("comment")
        for first, _ in parsed.spans("comment")
    )


def _are_ours(sight: _Sight) -> Kind | None:
    """What "They are the official views of the Department" says after a sentence on comments."""
    words = sight.parsed.words
    if not (sight.going_on and words[:1] and words[0] in OPENERS and not sight.parsed.has("neg")):
        return None
    views = [s for s in sight.parsed.spans("opinion") if s[0] <= FAR]
    linked = sight.parsed.within("be", 1, NEAR) and not sight.of("theirs")
    if views and linked and sight.owner(views[0][1]) >= 0 and sight.path(1, views[0][0]):
        return Kind.CONTRADICTS
    return None


def _no_duty(sight: _Sight) -> Kind | None:
    """What "we are not responsible for what others post" may mean: a person should read it."""
    for first, last in sight.of("duty"):
        if _denied(sight, first) and sight.visitors(last, last + FAR) and not sight.of("foreign"):
            return Kind.WEAK
    return None


_ASKED = (
    _is_not_ours,
    _is_theirs,
    _of_theirs,
    _for_themselves,
    _may_differ,
    _do_not_side,
    _no_sign,
    _are_ours,
    _no_duty,
)
