"""A snapshot cut into sentences once, each with its language and what it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.snapshot import Block, Document, Snapshot
from hpd_pages.text.fold import fold
from hpd_pages.text.languages import known, recognise
from hpd_pages.text.scopes import scoped
from hpd_pages.text.terms import MEMORY, Index
from hpd_pages.text.vocabulary import BIT, shared

LONGEST = 1200
PIECE_WORDS = 150

_PUNCTUATION = {ord(mark): " " for mark in '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~—…¿¡·•'}
_ABBREVIATED = frozenset(
    [
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "ave",
        "dept",
        "no",
        "nos",
        "sec",
        "secs",
        "art",
        "vs",
        "etc",
        "gov",
        "capt",
        "lt",
        "sgt",
        "cpl",
        "det",
        "ofc",
        "insp",
        "e.g",
        "i.e",
        "eg",
        "ie",
        "inc",
        "ltd",
        "co",
        "jr",
        "sr",
        "ext",
        "approx",
        "fig",
        "p",
        "pp",
        "tel",
        "u.s",
        "u.s.c",
        "c.f.r",
        "p.o",
        "a.m",
        "p.m",
        "av",
        "avda",
        "sr",
        "sra",
        "núm",
        "nº",
        "dto",
        "ee.uu",
        "stat",
        "conn",
        "gen",
        "rev",
        "ann",
        "ord",
        "res",
        "ch",
    ]
)


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


def _topics(words: list[str], index: Index) -> int:
    bits = 0
    for word in words:
        known_bits = index.bits.get(word)
        bits |= _bits(word, index) if known_bits is None else known_bits
    return bits


def _bits(word: str, index: Index) -> int:
    bits = 0
    for part in {word, word.strip("'"), word.partition("'")[0]}:
        for phrase in index.starting(part):
            bits |= BIT.get(phrase.name, 0)
    if len(index.bits) >= MEMORY:
        index.bits.clear()
    index.bits[word] = bits
    return bits


class _Reader:
    """Turns the blocks of one document into sentences; remembers what neighbours share."""

    def __init__(self, source: str, lang: str) -> None:
        self._source = source
        self._lang = self._first = known((lang,))
        self._index = shared().index("")
        self._folded: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}

    def read(self, block: Block) -> Iterator[Sentence]:
        """The sentences of one block."""
        leads, headings = self._fold(block.lead_ins), self._fold(block.headings)
        if block.lang:
            self._lang = known((block.lang,)) or self._lang
        previous = ""
        for piece in split(block.text):
            folded = fold(piece)
            if not folded:
                continue
            words = folded.translate(_PUNCTUATION).split()
            topics = _topics(words, self._index)
            if topics:
                self._lang = recognise(words, self._lang)
            cut = len(piece) > LONGEST // 2 and previous and not _finished(previous)
            yield Sentence(
                text=piece,
                folded=folded,
                block=block,
                source=self._source,
                lead_ins=(*leads, previous) if cut else leads,
                headings=headings,
                lang=self._lang,
                topics=topics,
            )
            previous = folded

    def _fold(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        folded = self._folded.get(texts)
        if folded is None:
            folded = self._folded[texts] = tuple(fold(text) for text in texts)
        return folded


def _finished(folded: str) -> bool:
    return folded[-1:] in ".!?…"


def _sentences(blocks: tuple[Block, ...], source: str, lang: str) -> tuple[Sentence, ...]:
    reader = _Reader(source, lang)
    return scoped([sentence for block in blocks for sentence in reader.read(block)])


def read(snapshot: Snapshot) -> Reading:
    """The snapshot's visible, hidden and linked sentences, in reading order."""
    source = snapshot.final or snapshot.source
    document: Document = snapshot.document
    linked = (
        sentence
        for other in snapshot.linked
        for sentence in _sentences(other.document.blocks, other.source, other.document.lang)
    )
    return Reading(
        snapshot=snapshot,
        sentences=_sentences(document.blocks, source, document.lang),
        hidden=_sentences(document.hidden, source, document.lang),
        linked=tuple(linked),
    )
