"""Phrases by the words that are met least often, looked up in time linear in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hpd_pages.text.phrase import Phrase, Span

MEMORY = 50_000


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What one word may be: classes by itself, and phrases of which it is the key.

    `here` are those of which it is the anchor too, `round` those whose anchor stands elsewhere.
    """

    names: tuple[str, ...]
    here: tuple[Phrase, ...]
    round: tuple[Phrase, ...]

    def classes(self) -> set[str]:
        """The classes that the word may be of, by itself or in a phrase."""
        return {*self.names, *(phrase.name for phrase in (*self.here, *self.round))}


NOTHING = Entry((), (), ())


class Index:
    """The phrases of one or more languages by their keys."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._words: dict[str, list[Phrase]] = {}
        self._starts: dict[str, list[Phrase]] = {}
        self._known: dict[str, Entry] = {}
        for phrase in phrases:
            self._add(phrase)
        self._lengths = sorted({len(start) for start in self._starts})

    def _add(self, phrase: Phrase) -> None:
        for word in phrase.key.words:
            self._words.setdefault(word, []).append(phrase)
        for start in phrase.key.starts:
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
        entry = _entry(found) if found else NOTHING
        self._known[word] = entry
        return entry

    def _telling(self, words: Sequence[str]) -> list[tuple[int, Entry]]:
        """The places of words that may be something, with what they may be."""
        entries = list(map(self._known.get, words))
        if entries.count(NOTHING) == len(entries):
            return []
        found = []
        for at, known in enumerate(entries):
            entry = known or self.entry(words[at])
            if entry is not NOTHING:
                found.append((at, entry))
        return found

    def holds(self, words: Sequence[str]) -> bool:
        """Whether any phrase stands in `words`."""
        return any(
            entry.names
            or any(phrase.span(words, at) for phrase in entry.here)
            or any(True for phrase in entry.round for _ in _spans(phrase, words))
            for at, entry in self._telling(words)
        )

    def find(self, words: Sequence[str]) -> dict[str, list[Span]]:
        """Where each class of phrases stands in `words`, in order."""
        spans: dict[str, list[Span]] = {}
        unordered = set()
        for at, entry in self._telling(words):
            for name in entry.names:
                spans.setdefault(name, []).append((at, at + 1))
            for phrase in entry.here:
                span = phrase.span(words, at)
                if span is not None:
                    spans.setdefault(phrase.name, []).append(span)
                    unordered.add(phrase.name)
            for phrase in entry.round:
                for span in _spans(phrase, words):
                    spans.setdefault(phrase.name, []).append(span)
                    unordered.add(phrase.name)
        for name in unordered:
            spans[name] = sorted(set(spans[name]))
        return spans


def _entry(phrases: Sequence[Phrase]) -> Entry:
    single = {phrase.name: None for phrase in phrases if not (phrase.left or phrase.right)}
    longer = [phrase for phrase in phrases if phrase.left or phrase.right]
    here = tuple(phrase for phrase in longer if phrase.key is phrase.anchor)
    return Entry(tuple(single), here, tuple(p for p in longer if p.key is not p.anchor))


def _spans(phrase: Phrase, words: Sequence[str]) -> Iterator[Span]:
    """Where a phrase stands, from each place of its anchor."""
    takes = phrase.anchor.takes
    for at, word in enumerate(words):
        if takes(word):
            span = phrase.span(words, at)
            if span is not None:
                yield span
