"""Texts cut into sentences, many at a time, each with its words and what may stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, reduce
from itertools import islice
from operator import or_
from typing import NamedTuple

from hpd_pages.text.fold import folds, tokens_of
from hpd_pages.text.languages import recogniser
from hpd_pages.text.signs import Signs, signs

LONGEST = 1200
PIECE_WORDS = 150
LONGEST_PIECE = 3 * LONGEST
KEPT_TEXTS = 8192
LONGEST_KEPT = 2000

_ABBREVIATIONS = """
    dr mr mrs ms st ave dept no nos sec secs art vs etc gov capt lt sgt cpl det ofc insp e.g i.e eg
    ie inc ltd co jr sr ext approx fig p pp tel u.s u.s.c c.f.r p.o a.m p.m av avda sra núm nº dto
    ee.uu stat conn gen rev ann ord res ch
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())


_MAY_END = (". ", "! ", "? ", "… ", '."', ".”")


class Piece(NamedTuple):
    """One sentence of a text, taken by itself."""

    text: str
    folded: str
    words: tuple[str, ...]
    topics: int
    signs: int
    lang: str


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+")


def split(text: str) -> list[str]:
    """The sentences of a block; one longer than LONGEST characters in pieces of so many words."""
    if "\n" in text:
        return [piece for line in text.split("\n") for piece in split(line)]
    parts = _parts(text)
    if len(text) <= LONGEST:
        return parts
    return [piece for part in parts for piece in _pieces(part)]


def _parts(text: str) -> list[str]:
    """The sentences of one line."""
    if not any(map(text.__contains__, _MAY_END)):
        return [text] if text else []
    start, found = 0, []
    for boundary in _boundary().finditer(text):
        mark, after = boundary.span()
        if _ends(text, start, mark, after):
            found.append(text[start:after].rstrip())
            start = after
    if start < len(text):
        found.append(text[start:] if start else text)
    return found


def _ends(text: str, start: int, mark: int, after: int) -> bool:
    if after >= len(text) or text[after].islower():
        return False
    if text[mark] != ".":
        return True
    word = text[max(start, mark - 12) : mark].rpartition(" ")[2].lstrip("(\"'“").lower()
    return not (word in _ABBREVIATED or (len(word) == 1 and word.isalpha()) or mark == start)


def _pieces(text: str) -> Iterator[str]:
    if len(text) <= LONGEST:
        yield text
        return
    # A text without spaces is no word: it is cut too, or one piece would hold all of it.
    words = [word[i : i + LONGEST] for word in text.split() for i in range(0, len(word), LONGEST)]
    at = 0
    while at < len(words):
        end = min(at + PIECE_WORDS, len(words))
        while end - at > 1 and sum(map(len, words[at:end])) > LONGEST_PIECE:
            end = at + (end - at) // 2
        stops = (i for i in range(end, at + PIECE_WORDS // 2, -1) if words[i - 1][-1] in ";,")
        end = next(stops, end) if end < len(words) else end
        yield " ".join(words[at:end])
        at = end


class Cut(NamedTuple):
    """The sentences of one text, and the topics of all of them."""

    topics: int
    pieces: tuple[Piece, ...]


class Cutter:
    """Cuts texts, and keeps the short ones.

    Menus, footers and policies stand on every page of a site, and are read once for all of them.
    """

    def __init__(self, known: Signs) -> None:
        self.signs = known
        self._kept: dict[str, Cut] = {}

    def cut(self, texts: Sequence[str]) -> list[Cut]:
        """The sentences of each text."""
        kept = self._kept
        found = list(map(kept.get, texts))
        fresh = list(dict.fromkeys([t for t, cut in zip(texts, found, strict=True) if cut is None]))
        made = dict(zip(fresh, self._cut(fresh), strict=True))
        if len(kept) + len(made) > KEPT_TEXTS:
            kept.clear()
        kept.update((text, cut) for text, cut in made.items() if len(text) <= LONGEST_KEPT)
        return [cut or made[text] for text, cut in zip(texts, found, strict=True)]

    def _cut(self, texts: Sequence[str]) -> Iterator[Cut]:
        """The sentences of each text, whose words are taken apart all at once."""
        split_texts = [split(text) for text in texts]
        pieces = iter(self._pieces([piece for parts in split_texts for piece in parts]))
        for parts in split_texts:
            own = tuple([piece for piece in islice(pieces, len(parts)) if piece.folded])
            yield Cut(reduce(or_, [piece.topics for piece in own], 0), own)

    def _pieces(self, texts: Sequence[str]) -> Iterator[Piece]:
        folded = folds(texts)
        of, recognise = self.signs.of, recogniser()
        for text, low, words in zip(texts, folded, tokens_of(folded), strict=True):
            topics, classes = of(words)
            lang = recognise(words) if topics else ""
            fields = (text, low, words, topics, classes, lang)
            yield tuple.__new__(Piece, fields)  # in half the time of Piece()


_cutter: Cutter | None = None


def cutter() -> Cutter:
    """The cutter that knows the signs of all tables that there are."""
    global _cutter  # noqa: PLW0603 - a memory, which changes no answer
    known = signs()
    cutting = _cutter
    if cutting is None or cutting.signs is not known:
        cutting = _cutter = Cutter(known)
    return cutting
