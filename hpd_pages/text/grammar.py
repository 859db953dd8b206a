"""A sentence as words with their classes, and the small questions of grammar that rules ask it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.text.fold import tokens
from hpd_pages.text.phrase import Span
from hpd_pages.text.vocabulary import shared

LOOK_BACK = 14
KEPT = 4096
NOTHING: frozenset[str] = frozenset()
ENDS = frozenset(";:.()—?!")
PREDICATES = frozenset({"monitor", "review", "remove", "cull", "endorse", "reflect", "ban"})
_COORDINATED = frozenset(
    [
        "edit",
        "edits",
        "edited",
        "alter",
        "censor",
        "control",
        "controlled",
        "verify",
        "respond",
        "responds",
        "answer",
        "answered",
        "track",
        "sponsor",
        "guarantee",
        "publish",
        "post",
        "modify",
        "decline",
        "refuse",
        "screen",
        "restrict",
        "disallowed",
        "blocked",
        "rejected",
        "editar",
        "publicar",
        "responder",
    ]
)
_LATER = frozenset({"will", "may", "might", "can", "could", "shall", "would"})
_PRONOUNS = frozenset({"it", "they", "we", "this", "these", "that"})
_SUBJECTS = frozenset({"none", "content", "site", "agency", "employee", "visitor", "we"})
_ENDING_IN_LY = """
    ly fly ally only rely reply comply apply supply imply multiply family anomaly assembly bully
    july ugly
"""
_NO_ADVERBS = frozenset(_ENDING_IN_LY.split())
_PARTICIPLE = ("ted", "ged", "ned", "ked", "ied", "sed", "ded", "red", "ved", "ched")
_PAST = (*_PARTICIPLE, "wed", "shed")
_TAKEN = frozenset({"taken", "hidden", "withdrawn", "erased", "deleted", "thrown", "struck"})
_TIMES = frozenset(
    {"pre", "later", "then", "simply", "subsequently", "afterwards", "luego", "despues"}
)
_ASIDE = 9
_LATELY = 5
_BY = frozenset({"by", "por"})
_BY_NONE = frozenset(
    ["nobody", "no-one", "no", "none", "neither", "nadie", "ningun", "ninguno", "ninguna"]
)
_SAVE = frozenset(
    ["but", "except", "besides", "other", "fewer", "less", "salvo", "excepto", "sino", "menos"]
)
_AGENT = 9
_WHO = frozenset({"who", "que"})
_ONLY = frozenset({"only", "solo", "solamente", "just", "merely", "limited"})


@dataclass(frozen=True, slots=True)
class Chain:
    """What stands before a verb: the place of the first word that is no auxiliary (-1 where the
    sentence begins), whether the verb is negated, and whether it is passive.
    """

    start: int
    negated: bool
    passive: bool


@dataclass(frozen=True, slots=True)
class Parsed:
    """Words of one sentence, where each class of words stands, and the classes of each word.

    `breaks` are the places of what parts its clauses, in order.
    """

    words: tuple[str, ...]
    marks: dict[str, list[Span]]
    classes: dict[int, set[str]]
    breaks: tuple[int, ...]

    def has(self, *names: str) -> bool:
        """Whether a word of one of the classes stands in the sentence."""
        return not self.marks.keys().isdisjoint(names)

    def spans(self, *names: str) -> list[Span]:
        """Where the classes stand, in order."""
        if len(names) == 1:
            return self.marks.get(names[0], [])
        return sorted(span for name in names for span in self.marks.get(name, []))

    def at(self, place: int) -> AbstractSet[str]:
        """The classes of the word at a place, none outside the sentence."""
        return self.classes.get(place, NOTHING)

    def within(self, name: str, start: int, end: int) -> bool:
        """Whether a word of the class stands between two places, the second left out."""
        return any(start <= first < end for first, _ in self.marks.get(name, ()))

    def overlaps(self, span: Span, *names: str) -> bool:
        """Whether a span shares a word with a span of one of the classes."""
        return any(
            first < span[1] and span[0] < last
            for name in names
            for first, last in self.marks.get(name, ())
        )

    def clause(self, place: int) -> Span:
        """The clause round a place: up to ; : . ( ) — or a word such as "but"."""
        before, after = bisect_left(self.breaks, place), bisect_right(self.breaks, place)
        start = self.breaks[before - 1] + 1 if before else min(place, 0)
        if after < len(self.breaks):
            return start, self.breaks[after]
        return start, max(len(self.words), place + 1)

    def _parts(self, place: int) -> bool:
        return self.words[place] in ENDS or "but" in self.at(place)

    def chain(self, place: int) -> Chain:
        """The auxiliaries, adverbs and coordinated verbs before the verb at `place`."""
        at, negated, passive = place - 1, False, False
        past = self.words[place].endswith(_PAST) or self.words[place] in _TAKEN
        stop = max(-1, place - LOOK_BACK)
        while at > stop:
            classes = self.at(at)
            if "neg" in classes and self.words[at + 1] in _LATER:
                break
            if "neg" in classes:
                negated = negated or self._denies(at)
            elif "be" in classes:
                passive = True
            elif "join" in classes and not classes & {"aux"}:
                joined = at if self._verb(at - 1, past=past) else self._aside(at)
                joined = self._done_before(at) if joined < 0 and past and not passive else joined
                if joined < 0:
                    break
                at = joined
            elif not (self._verb(at, past=past) or "aux" in classes or _adverb(self.words[at])):
                break
            at -= 1
        negated = negated or self._none_before(at, place) or self._turned(at)
        negated = negated or self._by_none(place) or self._none_who(at)
        return Chain(at, negated, passive)

    def _denies(self, at: int) -> bool:
        """Whether the "no" at a place holds: not in "not only", nor in "may decline or remove"."""
        after = self.words[at + 1]
        if "remove" in self.at(at):  # "may decline to post or remove" removes twice
            return False
        if self.words[at].startswith("declin"):
            return after == "to"
        return after not in _ONLY

    def _by_none(self, place: int) -> bool:
        """Whether it is done "by nobody": the first agent after the verb is none.

        "By nobody but our staff" and "by no fewer than two" name somebody.
        """
        for at in range(place + 1, min(place + _AGENT, len(self.words) - 1)):
            if self.words[at] in _BY:
                none = self.words[at + 1] in _BY_NONE
                return none and _SAVE.isdisjoint(self.words[at + 2 : at + 5])
            if self._parts(at):
                return False
        return False

    def _none_who(self, at: int) -> bool:
        """Whether the subject is "nobody who"."""
        return at > 0 and self.words[at] in _WHO and "none" in self.at(at - 1)

    def _aside(self, at: int) -> int:
        """The comma that opens "may, at its discretion, …", -1 where `at` closes nothing."""
        commas = (i for i in range(at - 1, max(0, at - _ASIDE), -1) if self.words[i] == ",")
        opens = next(commas, -1) if self.words[at] == "," else -1
        return opens if "modal" in self.at(opens - 1) else -1

    def _done_before(self, at: int) -> int:
        """The participle that "and" joins to another: "are published at once and reviewed"."""
        for back in range(at - 1, max(0, at - _LATELY), -1):
            if not self.at(back).isdisjoint(_SUBJECTS) or self._parts(back):
                return -1
            if self.words[back].endswith("ed") and "be" in self.at(back - 1):
                return back
        return -1

    def _turned(self, subject: int) -> bool:
        """Whether the subject stands behind its verb, as in "nor does it …"."""
        if subject < 2 or self.words[subject] not in _PRONOUNS:  # noqa: PLR2004 - two words before
            return False
        return "aux" in self.at(subject - 1) and "neg" in self.at(subject - 2)

    def _verb(self, at: int, *, past: bool) -> bool:
        if at < 0:
            return False
        if self.at(at) & PREDICATES or self.words[at] in _COORDINATED:
            return True
        if past and self.words[at].endswith(_PARTICIPLE) and "content" not in self.at(at):
            return True
        return "join" in self.at(at) and at > 0 and self._verb(at - 1, past=past)

    def _none_before(self, start: int, place: int) -> bool:
        """Whether the subject of the verb is "no …", with no other verb in between."""
        first, _ = self.clause(place)
        if not self.at(first) & {"none"} or first > start:
            return False
        if self.words[first] == "no" and not self.at(first + 1) & _SUBJECTS:
            return False
        return not any(self.at(at) & {"be"} for at in range(first, start + 1))

    def nearest(self, place: int, *names: str, left: bool) -> tuple[str, int]:
        """The class and place of the nearest word of the classes on one side, ("", -1) for none."""
        found = ("", -1)
        for name in names:
            for first, last in self.marks.get(name, ()):
                if left and last <= place and last - 1 > found[1]:
                    found = (name, last - 1)
                elif not left and first >= place and (found[1] < 0 or first < found[1]):
                    found = (name, first)
        return found


def _adverb(word: str) -> bool:
    english = word.endswith("ly") and word not in _NO_ADVERBS
    return english or word.endswith("mente") or word in _TIMES


_kept: dict[tuple[str, str], Parsed] = {}


def parse_words(folded: str, lang: str, words: tuple[str, ...] = ()) -> Parsed:
    """The words of a folded text and their shared classes in a language; kept for the next asker.

    `words` are the text's `tokens`, where they are known.
    """
    key = (folded, lang)
    parsed = _kept.get(key)
    if parsed is None:
        words = words or tokens(folded)
        marks = shared().find(words, lang)
        if len(_kept) >= KEPT:
            _kept.clear()
        parsed = _kept[key] = Parsed(words, marks, classes_of(marks), _breaks(words, marks))
    return parsed


def _breaks(words: tuple[str, ...], marks: dict[str, list[Span]]) -> tuple[int, ...]:
    """The places of ; : . ( ) and the like, and of words such as "but"."""
    marked = [at for at, word in enumerate(words) if word in ENDS]
    parting = [at for first, last in marks.get("but", ()) for at in range(first, last)]
    return tuple(sorted({*marked, *parting})) if parting else tuple(marked)


def classes_of(marks: dict[str, list[Span]]) -> dict[int, set[str]]:
    """The classes of each word, of where each class stands."""
    found: dict[int, set[str]] = {}
    for name, spans in marks.items():
        for start, end in spans:
            for at in range(start, end):
                classes = found.get(at)
                if classes is None:
                    found[at] = {name}
                else:
                    classes.add(name)
    return found


def parse(sentence: Sentence) -> Parsed:
    """The words of a sentence with their classes."""
    return parse_words(sentence.folded, sentence.lang, sentence.words)
