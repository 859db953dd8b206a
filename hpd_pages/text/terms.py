"""Phrases compiled once and found in a list of words, in time linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hpd_pages.model.reading import Sentence

Phrases = Mapping[str, Mapping[str, str]]
"""Language, class of words, phrases: one on a line.

A phrase is words with single spaces; `remov*` is any word that starts so, `take/took` is either,
`~3` is at most three words in between. A line that ends in "/" or a gap goes on with the
next one. A class whose name stands in angle brackets is a set of words, and finds nothing by
itself: `<verbs>` in a phrase of the same language stands for all of its words, as in
`not ~2 <verbs>/say`.
"""
Span = tuple[int, int]
"""First word and the word after the last, counted from 0."""

MEMORY = 50_000
STOPS = frozenset(";:.!?")
_FREQUENT = """
    a an the of to in on at by for from with and or nor not no never is are be been was were will
    may can could shall should would must do does did has have had it this that these those they
    we us our you your any all as if than up out off over only just don't doesn't won't can't one
    some each every such its their who what which when where
    el la los las de del en con por para un una y o ni es son ser se no su sus lo al que como a
    puede pueden podra podran sin sera seran nos si esta este estas estos
"""
_GAP = re.compile(r"~\d$")
_SET = re.compile(r"<[a-z_]+>")
_USUAL = """
    take takes keep keeps make makes get give gives go public please ask content comments comment
    post posts posting posted site page pages account use uses say send right left
    contenido pagina publico publica
"""
RARITY = (
    dict.fromkeys(_USUAL.split(), 1)
    | dict.fromkeys(_FREQUENT.split(), 9)
    | {"down": 2}
    | dict.fromkeys(".,;:!?—()", 10)
)
"""How little a word helps to find a phrase; 0 for words that are not listed."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One place of a phrase: exact words and beginnings of words, or a gap of so many words."""

    words: frozenset[str]
    starts: tuple[str, ...]
    gap: int = 0

    def takes(self, word: str) -> bool:
        return word in self.words or (bool(self.starts) and word.startswith(self.starts))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it is looked for: round its rarest word, to the left and to the right."""

    name: str
    anchor: _Step
    left: tuple[_Step, ...]
    right: tuple[_Step, ...]
    gaps: bool
    near: _Step
    side: int

    def span(self, words: Sequence[str], at: int) -> Span | None:
        """Where the phrase stands when its rarest word stands at `at`, None where it does not."""
        if self.side:
            place = at + self.side
            if not 0 <= place < len(words):
                return None
            word, near = words[place], self.near
            if word not in near.words and not (near.starts and word.startswith(near.starts)):
                return None
        if not self.gaps:
            return self._fixed(words, at)
        end = _reach(words, at + 1, 1, self.right, 0)
        if end is None:
            return None
        start = _reach(words, at - 1, -1, self.left, 0)
        return None if start is None else (start + 1, end)

    def _fixed(self, words: Sequence[str], at: int) -> Span | None:
        """Where a phrase without gaps stands."""
        place = at
        for step in self.right:
            place += 1
            if place >= len(words) or not step.takes(words[place]):
                return None
        start = at
        for step in self.left:
            start -= 1
            if start < 0 or not step.takes(words[start]):
                return None
        return start, place + 1


def written_out(classes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each phrase with its class: lines that go on joined, sets of words put in their places.

    Raises KeyError for a set that is not there.
    """
    sets = {name: "/".join(words.split()) for name, words in classes.items() if name[0] == "<"}
    sets = {name: words.replace("//", "/") for name, words in sets.items()}
    for name, phrases in classes.items():
        if name in sets:
            continue
        line = ""
        for part in phrases.splitlines():
            line += part.strip()
            if _GAP.search(line):
                line += " "
            elif line and not line.endswith("/"):
                yield name, _SET.sub(lambda found: sets[found[0]], line)
                line = ""


def _step(source: str) -> _Step:
    if source.startswith("~"):
        return _Step(frozenset(), (), int(source[1:]))
    choices = source.split("/")
    return _Step(
        frozenset(choice for choice in choices if not choice.endswith("*")),
        tuple(choice[:-1] for choice in choices if choice.endswith("*")),
    )


def _phrase(name: str, source: str) -> Phrase:
    steps = [_step(part) for part in source.split()]
    places = [place for place, step in enumerate(steps) if not step.gap]
    at = min(places, key=lambda place: (_frequency(steps[place]), -place))
    left, right = tuple(reversed(steps[:at])), tuple(steps[at + 1 :])
    sides = [(1, step[0]) for step in (right,) if step] + [
        (-1, step[0]) for step in (left,) if step
    ]
    side, near = next(((side, step) for side, step in sides if not step.gap), (0, steps[at]))
    gaps = len(places) < len(steps)
    return Phrase(name, steps[at], left, right, gaps, near, side)


def _frequency(step: _Step) -> int:
    return max((RARITY.get(word, 0) for word in step.words), default=0)


def _reach(
    words: Sequence[str], at: int, way: int, steps: tuple[_Step, ...], number: int
) -> int | None:
    """The place past the steps, taken one way; None where they do not stand here.

    Gaps are tried shortest first, and no gap reaches over the end of a sentence part.
    """
    count = len(steps)
    while number < count:
        step = steps[number]
        if step.gap:
            return _over(words, at, way, steps, number)
        if not (0 <= at < len(words) and step.takes(words[at])):
            return None
        at += way
        number += 1
    return at


def _over(
    words: Sequence[str], at: int, way: int, steps: tuple[_Step, ...], number: int
) -> int | None:
    """The place past the steps where the first of them is a gap; a word step follows it."""
    wanted = steps[number + 1]
    for place in range(at, at + way * (steps[number].gap + 1), way):
        if not 0 <= place < len(words):
            return None
        word = words[place]
        if wanted.takes(word):
            reached = _reach(words, place + way, way, steps, number + 2)
            if reached is not None:
                return reached
        if word in STOPS:
            return None
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What one word may be: classes by itself, and phrases that are looked up by it."""

    names: tuple[str, ...]
    phrases: tuple[Phrase, ...]


_NOTHING = Entry((), ())


class Index:
    """The phrases of one or more languages by their rarest word.

    `bits` is a place for a caller to remember what it made of a word.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._words: dict[str, list[Phrase]] = {}
        self._starts: dict[str, list[Phrase]] = {}
        self._known: dict[str, Entry] = {}
        self.bits: dict[str, int] = {}
        for name, phrase in phrases:
            self._add(_phrase(name, phrase))
        self._lengths = sorted({len(start) for start in self._starts})

    def _add(self, phrase: Phrase) -> None:
        for word in phrase.anchor.words:
            self._words.setdefault(word, []).append(phrase)
        for start in phrase.anchor.starts:
            self._starts.setdefault(start, []).append(phrase)

    def entry(self, word: str) -> Entry:
        """What `word` may be."""
        if len(self._known) >= MEMORY:
            self._known.clear()
        found = list(self._words.get(word, ()))
        for length in self._lengths:
            if length > len(word):
                break
            found += self._starts.get(word[:length], ())
        single = {phrase.name: None for phrase in found if not (phrase.left or phrase.right)}
        longer = tuple(phrase for phrase in found if phrase.left or phrase.right)
        entry = Entry(tuple(single), longer) if found else _NOTHING
        self._known[word] = entry
        return entry

    def _telling(self, words: Sequence[str]) -> list[tuple[int, Entry]]:
        """The places of words that may be something, with what they may be."""
        entries = list(map(self._known.get, words))
        if entries.count(_NOTHING) == len(entries):
            return []
        found = []
        for at, known in enumerate(entries):
            entry = known or self.entry(words[at])
            if entry is not _NOTHING:
                found.append((at, entry))
        return found

    def find(self, words: Sequence[str]) -> dict[str, list[Span]]:
        """Where each class of phrases stands in `words`, in order."""
        spans: dict[str, list[Span]] = {}
        unordered = set()
        for at, entry in self._telling(words):
            for name in entry.names:
                spans.setdefault(name, []).append((at, at + 1))
            for phrase in entry.phrases:
                span = phrase.span(words, at)
                if span is not None:
                    spans.setdefault(phrase.name, []).append(span)
                    unordered.add(phrase.name)
        for name in unordered:
            spans[name] = sorted(set(spans[name]))
        return spans


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """Phrases of all languages; compiled for a language when it is first asked for.

    A language that is "" or has no phrases here is searched with the phrases of all of them. `bit`
    stands for the table in the `tables` of a sentence.
    """

    phrases: Phrases
    bit: int = field(init=False, default=0)
    _compiled: dict[tuple[str, ...], Index] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bit", 1 << len(TABLES))
        TABLES.append(self)

    def index(self, lang: str) -> Index:
        """The index for a language."""
        languages = (lang,) if lang in self.phrases else tuple(self.phrases)
        index = self._compiled.get(languages)
        if index is None:
            phrases = (item for name in languages for item in written_out(self.phrases[name]))
            index = self._compiled[languages] = Index(phrases)
        return index

    def find(self, words: Sequence[str], lang: str) -> dict[str, list[Span]]:
        """Where each class of phrases stands in `words`."""
        return self.index(lang).find(words)

    def part(self, names: frozenset[str]) -> Terms:
        """Some of the classes as a table of their own; kept, since it is quick to ask."""
        return _part(self, names)

    def within(self, sentence: Sentence) -> dict[str, list[Span]]:
        """Where each class of phrases stands in a sentence."""
        if not sentence.tables & self.bit:
            return {}
        return self.index(sentence.lang).find(sentence.words)


@lru_cache(maxsize=16)
def _part(terms: Terms, names: frozenset[str]) -> Terms:
    return Terms(
        {
            lang: {
                name: phrases
                for name, phrases in classes.items()
                if name in names or name[0] == "<"
            }
            for lang, classes in terms.phrases.items()
        }
    )


TABLES: list[Terms] = []
"""Every table there is, so that the words of a sentence are looked up once for all of them."""


_bits: tuple[int, dict[str, int]] = (0, {})


def tables_of(words: Iterable[str]) -> int:
    """The bits of the tables that have a phrase with one of the words; those of later ones too."""
    global _bits  # noqa: PLW0603 - a memory, which changes no answer
    count, known = _bits
    if count != len(TABLES) or len(known) >= MEMORY:
        count, known = _bits = (len(TABLES), {})
    found: set[int | None] = set(map(known.get, words))
    if None in found:
        found = {_bits_of(word, count, known) for word in words}
    bits = -1 << count
    for one in found:
        bits |= one or 0
    return bits


def _bits_of(word: str, count: int, known: dict[str, int]) -> int:
    bits = known.get(word)
    if bits is None:
        bits = 0
        for table in TABLES[:count]:
            if table.index("").entry(word) is not _NOTHING:
                bits |= table.bit
        known[word] = bits
    return bits
