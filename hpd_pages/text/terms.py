"""Phrases compiled once and found in a list of words, in time linear in its length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Phrases = Mapping[str, Mapping[str, str]]
"""Language, class of words, phrases: one on a line.

A phrase is words with single spaces; `remov*` is any word that starts so, `take/took` is either,
`~3` is at most three words in between.
"""
Span = tuple[int, int]
"""First word and the word after the last, counted from 0."""

MEMORY = 50_000
STOPS = frozenset(";:.!?")


@dataclass(frozen=True, slots=True)
class _Step:
    """One place of a phrase: exact words and beginnings of words, or a gap of so many words."""

    words: frozenset[str]
    starts: tuple[str, ...]
    gap: int = 0

    def takes(self, word: str) -> bool:
        return word in self.words or (bool(self.starts) and word.startswith(self.starts))


@dataclass(frozen=True, slots=True)
class _Phrase:
    name: str
    steps: tuple[_Step, ...]


def _step(source: str) -> _Step:
    if source.startswith("~"):
        return _Step(frozenset(), (), int(source[1:]))
    choices = source.split("/")
    return _Step(
        frozenset(choice for choice in choices if not choice.endswith("*")),
        tuple(choice[:-1] for choice in choices if choice.endswith("*")),
    )


class Index:
    """The phrases of one or more languages by the word they start with.

    `bits` is a place for a caller to remember what it made of a word.
    """

    def __init__(self, classes: Iterator[tuple[str, str]]) -> None:
        self._words: dict[str, list[_Phrase]] = {}
        self._starts: dict[str, list[_Phrase]] = {}
        for name, phrases in classes:
            for phrase in phrases.splitlines():
                if phrase.strip():
                    self._add(_Phrase(name, tuple(_step(part) for part in phrase.split())))
        self._lengths = sorted({len(start) for start in self._starts})
        self._known: dict[str, tuple[_Phrase, ...]] = {}
        self.bits: dict[str, int] = {}

    def _add(self, phrase: _Phrase) -> None:
        first = phrase.steps[0]
        for word in first.words:
            self._words.setdefault(word, []).append(phrase)
        for start in first.starts:
            self._starts.setdefault(start, []).append(phrase)

    def starting(self, word: str) -> tuple[_Phrase, ...]:
        """The phrases that may start with `word`."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= MEMORY:
                self._known.clear()
            found = list(self._words.get(word, ()))
            for length in self._lengths:
                found += self._starts.get(word[:length], ()) if len(word) >= length else ()
            known = self._known[word] = tuple(found)
        return known

    def find(self, words: Sequence[str]) -> dict[str, list[Span]]:
        """Where each class of phrases stands in `words`, in order."""
        spans: dict[str, list[Span]] = {}
        for at, word in enumerate(words):
            for phrase in self.starting(word):
                end = _end(words, at + 1, phrase.steps, 1)
                if end:
                    spans.setdefault(phrase.name, []).append((at, end))
        return spans


def _end(words: Sequence[str], at: int, steps: tuple[_Step, ...], number: int) -> int:
    """The word after the phrase, 0 where it does not stand here; gaps are tried shortest first."""
    if number == len(steps):
        return at
    step = steps[number]
    if step.gap:
        for skipped in range(step.gap + 1):
            if skipped and (at + skipped > len(words) or words[at + skipped - 1] in STOPS):
                return 0
            end = _end(words, at + skipped, steps, number + 1)
            if end:
                return end
        return 0
    if at < len(words) and step.takes(words[at]):
        return _end(words, at + 1, steps, number + 1)
    return 0


@dataclass(frozen=True, slots=True)
class Terms:
    """Phrases of all languages; compiled for a language when it is first asked for.

    A language that is "" or has no phrases here is searched with the phrases of all of them.
    """

    phrases: Phrases
    _compiled: dict[tuple[str, ...], Index] = field(default_factory=dict)

    def index(self, lang: str) -> Index:
        """The index for a language."""
        languages = (lang,) if lang in self.phrases else tuple(self.phrases)
        index = self._compiled.get(languages)
        if index is None:
            classes = (item for name in languages for item in self.phrases[name].items())
            index = self._compiled[languages] = Index(classes)
        return index

    def find(self, words: Sequence[str], lang: str) -> dict[str, list[Span]]:
        """Where each class of phrases stands in `words`."""
        return self.index(lang).find(words)
