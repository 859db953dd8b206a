"""What may stand in some words, at a glance: topics, and classes of phrases of all tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from hpd_pages.text.index import MEMORY
from hpd_pages.text.phrase import Phrase, Step
from hpd_pages.text.terms import TABLES, bits_taken
from hpd_pages.text.vocabulary import BIT, shared


class Signs:
    """The bits of the topics and the classes of words, as of so many tables.

    A phrase needs its key and its other step. So each class has two bits, one in either half: a key
    sets the one, the other step the other, and a word that is a phrase by itself sets both. Topics
    lie above both halves; the anchor of a phrase sets them, whatever stands round it.
    """

    def __init__(self) -> None:
        tables = dict.fromkeys((shared(), *TABLES))
        self.tables = len(TABLES)
        self._half = bits_taken()
        self._later = -1 << self._half
        self._words: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        for table in tables:
            topics = BIT if table is shared() else {}
            for lang in table.phrases:
                for phrase in table.ready(lang):
                    self._take(phrase, table.bits.get(phrase.name, ~self._later), topics)
        self._known = _Known(self._words, self._starts)

    def _take(self, phrase: Phrase, bit: int, topics: Mapping[str, int]) -> None:
        self._put(phrase.key, bit)
        self._put(phrase.other, bit << self._half)
        if phrase.name in topics:
            self._put(phrase.anchor, topics[phrase.name] << 2 * self._half)

    def _put(self, step: Step, bit: int) -> None:
        for word in step.words:
            self._words[word] = self._words.get(word, 0) | bit
        for start in step.starts:
            self._starts[start] = self._starts.get(start, 0) | bit

    def of(self, words: Iterable[str]) -> tuple[int, int]:
        """The bits of topics and of classes that may stand in some words; all of later tables."""
        bits = reduce(or_, map(self._known.__getitem__, words), 0)
        if not bits:
            return 0, self._later
        return bits >> 2 * self._half, bits & (bits >> self._half) & ~self._later | self._later


class _Known(dict[str, int]):
    """The bits of the words met so far; those of a new word are put together when it is asked."""

    def __init__(self, words: Mapping[str, int], starts: Mapping[str, int]) -> None:
        self._words, self._starts = words, starts
        self._lengths = sorted({len(start) for start in starts})

    def __missing__(self, word: str) -> int:
        bits = self._words.get(word, 0)
        for length in self._lengths:
            if length > len(word):
                break
            bits |= self._starts.get(word[:length], 0)
        if len(self) >= MEMORY:
            self.clear()
        self[word] = bits
        return bits


_signs: Signs | None = None


def signs() -> Signs:
    """The signs of all tables that there are."""
    global _signs  # noqa: PLW0603 - a memory, which changes no answer
    shared()  # is a table too, from when it is first asked for
    if _signs is None or _signs.tables != len(TABLES):
        _signs = Signs()
    return _signs
