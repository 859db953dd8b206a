"""A snapshot cut into sentences once, each with its language and what it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.snapshot import Block, Document, Snapshot
from hpd_pages.text.fold import fold, tokens
from hpd_pages.text.languages import known, recognise
from hpd_pages.text.scopes import scoped
from hpd_pages.text.signs import Signs, signs
from hpd_pages.text.vocabulary import topics

LONGEST = 1200
PIECE_WORDS = 150
LONGEST_PIECE = 3 * LONGEST
LIST_BLOCKS = 60
NEAR_BLOCKS = 3
FIRST_BLOCKS = 4
"""How many blocks may be a page's line about itself, which names no page."""
SHORT = 200
KEPT_TEXTS = 8192
LONGEST_KEPT = 2000
FINISHED = tuple(".!?…")

OPENING = topics("remove", "cull", "vanish", "unpublish", "gone", "prohibit", "grounds_title")
SPEAKING = topics("content", "comment", "social")
ALWAYS = topics("unmonitored", "comment", "social", "prohibit", "record", "grounds_title", "voice")
DOING = topics(
    "monitor",
    "review",
    "remove",
    "cull",
    "vanish",
    "unpublish",
    "endorse",
    "side_with",
    "reflect",
    "private",
    "kept_none",
    "open",
    "a_record",
    "give",
    "unprivate",
    "exempt",
    "aim",
    "emergency",
)
THING = topics("content", "left", "site", "opinion", "here")
AIM = topics("aim", "here")
REACH = topics("form", "urgent")
STREET = topics("street")

_ABBREVIATIONS = """
    dr mr mrs ms st ave dept no nos sec secs art vs etc gov capt lt sgt cpl det ofc insp e.g i.e eg
    ie inc ltd co jr sr ext approx fig p pp tel u.s u.s.c c.f.r p.o a.m p.m av avda sra núm nº dto
    ee.uu stat conn gen rev ann ord res ch
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\d\d\d.{0,3}\d\d\d")  # a first part of one sign is searched for quickest


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+")


def split(text: str) -> Iterator[str]:
    """The sentences of a block; one longer than LONGEST characters in pieces of so many words."""
    if "\n" in text:
        for line in text.split("\n"):
            yield from split(line)
        return
    start = 0
    if ". " in text or "! " in text or "? " in text or "… " in text or '."' in text or ".”" in text:
        for found in _boundary().finditer(text):
            if _ends(text, start, found.start(), found.end()):
                yield from _pieces(text[start : found.end()].rstrip())
                start = found.end()
    if start < len(text):
        yield from _pieces(text[start:] if start else text)


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


@dataclass(slots=True)
class _Window:
    """How far on every block is read, because one before it speaks of what visitors leave."""

    until: int = -1

    def wants(self, block: Block, bits: int) -> bool:
        """Whether a block of these topics may bear on a requirement; some widen the window."""
        if bits & OPENING and bits & SPEAKING:
            self.until = max(self.until, block.index + LIST_BLOCKS)
        elif bits & ALWAYS:
            self.until = max(self.until, block.index + NEAR_BLOCKS)
        if bits & ALWAYS or block.index <= self.until or block.links or block.lead_ins:
            return True
        return (block.index < FIRST_BLOCKS and bool(bits & AIM)) or _telling(block.text, bits)


class _Piece(NamedTuple):
    """One sentence of a text, taken by itself."""

    text: str
    folded: str
    words: tuple[str, ...]
    topics: int
    signs: int
    lang: str


def _telling(text: str, bits: int) -> bool:
    """Whether a text of these topics tells something by itself."""
    if (bits & DOING and bits & THING) or bits & REACH or (bits & OPENING and len(text) < SHORT):
        return True
    low = text.lower() if text.isascii() else fold(text)
    if "@" in low or " dot " in low or _number().search(low) is not None:
        return True
    return bool(bits & STREET) and _digit().search(low) is not None


def _cut(text: str, known_signs: Signs) -> tuple[_Piece, ...]:
    """The sentences of a text."""
    found = []
    for piece in split(text):
        folded = fold(piece)
        if folded:
            words = tokens(folded)
            bits, classes = known_signs.of(words)
            lang = recognise(words) if bits else ""
            found.append(_Piece(piece, folded, words, bits, classes, lang))
    return tuple(found)


# Menus, footers and policies stand on every page of a site, and are read once for all of them.
_kept_cut = lru_cache(maxsize=KEPT_TEXTS)(_cut)


class _Reader:
    """Turns the blocks of one document into sentences; remembers what neighbours share."""

    def __init__(self, source: str, lang: str) -> None:
        self._source = source
        self._lang = known((lang,))
        self._signs = signs()
        self._folded: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
        self._window = _Window()

    def read(self, block: Block, found: list[Sentence]) -> None:
        """Add the sentences of one block to `found`, none where no rule would look at it."""
        cut = _kept_cut if len(block.text) <= LONGEST_KEPT else _cut
        pieces = cut(block.text, self._signs)
        bits = 0
        for piece in pieces:
            bits |= piece.topics
        if not self._window.wants(block, bits):
            return
        leads, headings = self._fold(block.lead_ins), self._fold(block.headings)
        if block.lang:
            self._lang = known((block.lang,)) or self._lang
        previous = ""
        for piece in pieces:
            self._lang = piece.lang or self._lang
            long = len(piece.text) > LONGEST // 2
            goes_on = long and previous and not previous.endswith(FINISHED)
            found.append(
                Sentence(  # in the order of its fields, which is quicker than by name
                    piece.text,
                    piece.folded,
                    block,
                    self._source,
                    (*leads, previous) if goes_on else leads,
                    headings,
                    self._lang,
                    piece.topics,
                    "",
                    -1,
                    piece.words,
                    piece.signs,
                )
            )
            previous = piece.folded

    def _fold(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        folded = self._folded.get(texts)
        if folded is None:
            folded = self._folded[texts] = tuple(fold(text) for text in texts)
        return folded


def _sentences(document: Document, source: str, *, hidden: bool = False) -> list[Sentence]:
    reader = _Reader(source, document.lang)
    blocks = document.hidden if hidden else document.blocks
    found: list[Sentence] = []
    for block in blocks:
        reader.read(block, found)
    return found


def read(snapshot: Snapshot) -> Reading:
    """The snapshot's visible, hidden and linked sentences, in reading order.

    Blocks that hold no word of any requirement, and stand near none that does, are left out.
    """
    source = snapshot.final or snapshot.source
    linked = [
        sentence
        for other in snapshot.linked
        for sentence in _sentences(other.document, other.source)
    ]
    return Reading(
        snapshot=snapshot,
        sentences=scoped(_sentences(snapshot.document, source)),
        hidden=scoped(_sentences(snapshot.document, source, hidden=True)),
        linked=scoped(linked),
    )
