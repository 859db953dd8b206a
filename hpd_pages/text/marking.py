"""Marks words in HTML: they are found whatever elements and spaces stand between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import accumulate

from hpd_pages.text.safe import clean

_TAG = re.compile(r"(<[^>]*>)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words to mark, and the attributes of the element they are marked by.

    `within` are words around them: where those stand, the words are looked for there first.
    """

    words: str
    element: str
    attributes: str = ""
    within: str = ""


def marked(html: str, marks: Sequence[Mark]) -> tuple[str, tuple[bool, ...]]:
    """The HTML with each mark's words in their element, and whether each was found.

    `html` is as a sanitiser writes it: no "<" stands in a text, no ">" in a tag. Words that are
    marked already are not marked again.
    """
    sheet = _Sheet(html)
    found = tuple(sheet.mark(mark) for mark in marks)
    return sheet.html(), found


class _Sheet:
    """The pieces of the HTML, and all its letters in a row, without spaces."""

    def __init__(self, html: str) -> None:
        self._pieces = _TAG.split(html)  # texts at even places, tags at odd ones
        self._texts = [unescape(piece) for piece in self._pieces[::2]]
        letters = [_letters(text) for text in self._texts]
        self._ends = list(accumulate(map(len, letters)))
        self._letters = "".join(letters)
        self._cuts: dict[int, list[tuple[int, int, Mark, bool]]] = {}
        self._taken: list[tuple[int, int]] = []

    def mark(self, mark: Mark) -> bool:
        """Note where the words stand; whether they do."""
        words = _letters(mark.words)
        start = self._place(words, _letters(mark.within)) if words else -1
        if start < 0:
            return False
        end = start + len(words)
        if any(start < other_end and other < end for other, other_end in self._taken):
            return True
        self._taken.append((start, end))
        first = True
        place = bisect_right(self._ends, start)
        while start < end:
            before = self._ends[place - 1] if place else 0
            stop = min(end, self._ends[place])
            if stop > start:
                piece = (start - before, stop - before, mark, first)
                self._cuts.setdefault(place, []).append(piece)
                first = False
            start, place = stop, place + 1
        return True

    def html(self) -> str:
        """All of it, with what was noted."""
        for place, cuts in self._cuts.items():
            self._pieces[2 * place] = _cut(self._texts[place], sorted(cuts, key=_by_start))
        return "".join(self._pieces)

    def _place(self, words: str, within: str) -> int:
        around = self._letters.find(within) if within else -1
        if around >= 0:
            there = self._letters.find(words, around, around + len(within))
            if there >= 0:
                return there
        return self._letters.find(words)


def _by_start(cut: tuple[int, int, Mark, bool]) -> int:
    return cut[0]


def _letters(text: str) -> str:
    """The text without spaces, line ends and what cannot be seen."""
    return "".join(clean(text).split())


def _cut(text: str, cuts: list[tuple[int, int, Mark, bool]]) -> str:
    """The text with the letters from and to each place in the mark's element."""
    at = _places(text)
    out, done = [], 0
    for start, end, mark, first in cuts:
        begin, stop = at[start], at[end - 1] + 1
        given = mark.attributes if first else re.sub(r' id="[^"]*"', "", mark.attributes)
        inside = escape(text[begin:stop], quote=False)
        out.append(escape(text[done:begin], quote=False))
        out.append(f"<{mark.element}{given}>{inside}</{mark.element}>")
        done = stop
    out.append(escape(text[done:], quote=False))
    return "".join(out)


def _places(text: str) -> list[int]:
    """Where each letter that counts stands in the text."""
    return [place for place, sign in enumerate(text) if _letters(sign)]
