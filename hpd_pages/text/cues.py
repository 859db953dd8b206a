"""The topics that words may belong to, at a glance, whatever stands round them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hpd_pages.text.index import MEMORY
from hpd_pages.text.terms import Terms, anchors
from hpd_pages.text.vocabulary import BIT


class Glance:
    """The topics of words, for all languages of a table; what was looked up once is remembered."""

    def __init__(self, terms: Terms) -> None:
        self._words: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._known: dict[str, int] = {}
        for name, words, starts in anchors(terms, BIT.keys()):
            for word in words:
                self._words[word] = self._words.get(word, 0) | BIT[name]
            for start in starts:
                self._starts[start] = self._starts.get(start, 0) | BIT[name]
        self._lengths = sorted({len(start) for start in self._starts})

    def topics(self, words: Sequence[str]) -> int:
        """The bits of the topics that some words may belong to."""
        found: set[int | None] = set(map(self._known.get, words))
        if None in found:
            found = {self._topics_of(word) for word in words}
        bits = 0
        for one in found:
            bits |= one or 0
        return bits

    def _topics_of(self, word: str) -> int:
        bits = self._known.get(word)
        if bits is not None:
            return bits
        bits = self._words.get(word, 0)
        for length in self._lengths:
            if length > len(word):
                break
            bits |= self._starts.get(word[:length], 0)
        if len(self._known) >= MEMORY:
            self._known.clear()
        self._known[word] = bits
        return bits


@cache
def glance(terms: Terms) -> Glance:
    """The topics of a table's words."""
    return Glance(terms)
