"""Phrases by the words that are met least often, looked up in time linear in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hpd_pages.text.phrase import Phrase, Span, Step

MEMORY = 50_000
KEPT = 1000
"""How many sentences of each table are kept with what was found in them."""


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

    def longer(self, words: Sequence[str], at: int) -> Iterator[tuple[str, Span]]:
        """The class and place of each phrase of more words, where the word stands at `at`."""
        for phrase in self.here:
            span = phrase.span(words, at)
            if span is not None:
                yield phrase.name, span
        for phrase in self.round:
            for span in _spans(phrase, words):
                yield phrase.name, span

    def holds(self, words: Sequence[str], at: int) -> bool:
        """Whether any phrase stands there, where the word stands at `at`."""
        return bool(self.names) or any(True for _ in self.longer(words, at))


class _Known(dict[str, Entry | None]):
    """What the words met so far may be; None for most."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._words: dict[str, list[Phrase]] = {}
        self._starts: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            for word in phrase.key.words:
                self._words.setdefault(word, []).append(phrase)
            for start in phrase.key.starts:
                self._starts.setdefault(start, []).append(phrase)
        self._lengths = sorted({len(start) for start in self._starts})

    def __missing__(self, word: str) -> Entry | None:
        if len(self) >= MEMORY:
            self.clear()
        found = list(self._words.get(word, ()))
        for length in self._lengths:
            if length > len(word):
                break
            found += self._starts.get(word[:length], ())
        entry = self[word] = _entry(found) if found else None
        return entry


Spans = dict[str, list[Span]]
"""Where each class of phrases stands."""


class Index:
    """The phrases of one or more languages by their keys.

    What was found in some sentences is kept, because a notice stands on every page of a department
    and several requirements ask the same of it; nobody may change what they get.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.entry = _Known(phrases).__getitem__
        self._found: dict[tuple[str, ...], Spans] = {}
        self._held: dict[tuple[str, ...], bool] = {}

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether any phrase stands in `words`."""
        held = self._held.get(words)
        if held is None:
            if len(self._held) >= KEPT:
                self._held.clear()
            held = self._held[words] = self._holds(words)
        return held

    def find(self, words: tuple[str, ...]) -> Spans:
        """Where each class of phrases stands in `words`, in order."""
        spans = self._found.get(words)
        if spans is None:
            if len(self._found) >= KEPT:
                self._found.clear()
            spans = self._found[words] = self._find(words)
        return spans

    def _holds(self, words: Sequence[str]) -> bool:
        entries = list(map(self.entry, words))
        if not any(entries):
            return False
        return any(entry.holds(words, at) for at, entry in enumerate(entries) if entry is not None)

    def _find(self, words: Sequence[str]) -> Spans:
        spans: Spans = {}
        entries = list(map(self.entry, words))
        if not any(entries):
            return spans
        unordered = set()
        for at, entry in enumerate(entries):
            if entry is None:
                continue
            for name in entry.names:
                spans.setdefault(name, []).append((at, at + 1))
            if entry.here or entry.round:
                for name, span in entry.longer(words, at):
                    spans.setdefault(name, []).append(span)
                    unordered.add(name)
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
    if _lacks(phrase.other, words) or _lacks(phrase.anchor, words):
        return
    known, starts = phrase.anchor.words, phrase.anchor.starts
    for at, word in enumerate(words):
        if word in known or (starts and word.startswith(starts)):
            span = phrase.span(words, at)
            if span is not None:
                yield span


def _lacks(step: Step, words: Sequence[str]) -> bool:
    """Whether no word may stand at a step; False where it takes beginnings, which cost more."""
    return not step.starts and step.words.isdisjoint(words)
