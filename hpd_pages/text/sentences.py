"""A snapshot cut into sentences once, each with its language and what it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.snapshot import Block, Document, Snapshot
from hpd_pages.text.fold import fold, plain_words, tokens
from hpd_pages.text.languages import known, recognise
from hpd_pages.text.scopes import scoped
from hpd_pages.text.terms import MEMORY, Index
from hpd_pages.text.vocabulary import BIT, shared, topics

LONGEST = 1200
PIECE_WORDS = 150
LIST_BLOCKS = 60
NEAR_BLOCKS = 3
SHORT = 200
FINISHED = tuple(".!?…")

OPENING = topics("remove", "unpublish", "prohibit", "grounds_title")
SPEAKING = topics("content", "comment", "social")
ALWAYS = topics("unmonitored", "comment", "social", "prohibit", "record", "grounds_title")
DOING = topics(
    "monitor",
    "review",
    "remove",
    "unpublish",
    "endorse",
    "side_with",
    "reflect",
    "private",
    "kept_none",
    "open",
    "aim",
    "emergency",
)
THING = topics("content", "site", "opinion", "here")
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
    return re.compile(r"\d{3}.{0,3}\d{3}|\d{3}-\d{4}")


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
    words = text.split()
    at = 0
    while at < len(words):
        end = min(at + PIECE_WORDS, len(words))
        stops = (i for i in range(end, at + PIECE_WORDS // 2, -1) if words[i - 1][-1] in ";,")
        end = next(stops, end) if end < len(words) else end
        yield " ".join(words[at:end])
        at = end


@dataclass(slots=True)
class _Window:
    """How far on every block is read, because one before it speaks of what visitors leave."""

    until: int = -1

    def wants(self, block: Block, bits: int, low: str) -> bool:
        """Whether a block may bear on a requirement; it widens the window where it surely does."""
        if bits & OPENING and bits & SPEAKING:
            self.until = max(self.until, block.index + LIST_BLOCKS)
        elif bits & ALWAYS:
            self.until = max(self.until, block.index + NEAR_BLOCKS)
        if bits & ALWAYS or block.index <= self.until or block.links or block.lead_ins:
            return True
        if (bits & DOING and bits & THING) or bits & REACH:
            return True
        if bits & OPENING and len(low) < SHORT:
            return True
        if "@" in low or _number().search(low) is not None:
            return True
        return bool(bits & STREET) and _digit().search(low) is not None


def _topics(words: Sequence[str], index: Index) -> int:
    bits = 0
    known_bits = index.bits
    for word in words:
        found = known_bits.get(word)
        bits |= _bits(word, index) if found is None else found
    return bits


def _bits(word: str, index: Index) -> int:
    entry = index.entry(word)
    bits = 0
    for name in (*entry.names, *(phrase.name for phrase in entry.phrases)):
        bits |= BIT.get(name, 0)
    if len(index.bits) >= MEMORY:
        index.bits.clear()
    index.bits[word] = bits
    return bits


class _Reader:
    """Turns the blocks of one document into sentences; remembers what neighbours share."""

    def __init__(self, source: str, lang: str) -> None:
        self._source = source
        self._lang = known((lang,))
        self._index = shared().index("")
        self._folded: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
        self._window = _Window()

    def read(self, block: Block) -> Iterator[Sentence]:
        """The sentences of one block, none where no rule would look at it."""
        low = block.text.lower() if block.text.isascii() else fold(block.text)
        bits = _topics(plain_words(low), self._index)
        if not self._window.wants(block, bits, low):
            return
        leads, headings = self._fold(block.lead_ins), self._fold(block.headings)
        if block.lang:
            self._lang = known((block.lang,)) or self._lang
        previous = ""
        for piece in split(block.text):
            folded = fold(piece)
            if not folded:
                continue
            cut = len(piece) > LONGEST // 2 and previous and not previous.endswith(FINISHED)
            yield self._sentence(
                piece, folded, block, (*leads, previous) if cut else leads, headings
            )
            previous = folded

    def _sentence(
        self,
        piece: str,
        folded: str,
        block: Block,
        leads: tuple[str, ...],
        headings: tuple[str, ...],
    ) -> Sentence:
        words = tokens(folded)
        topics = _topics(words, self._index)
        if topics:
            self._lang = recognise(words, self._lang)
        return Sentence(
            text=piece,
            folded=folded,
            block=block,
            source=self._source,
            lead_ins=leads,
            headings=headings,
            lang=self._lang,
            topics=topics,
            words=words,
        )

    def _fold(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        folded = self._folded.get(texts)
        if folded is None:
            folded = self._folded[texts] = tuple(fold(text) for text in texts)
        return folded


def _sentences(document: Document, source: str, *, hidden: bool = False) -> list[Sentence]:
    reader = _Reader(source, document.lang)
    blocks = document.hidden if hidden else document.blocks
    return [sentence for block in blocks for sentence in reader.read(block)]


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
