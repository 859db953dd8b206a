"""A snapshot cut into sentences once, each with its language and what it stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.snapshot import Block, Document, Snapshot
from hpd_pages.text.cutting import LONGEST, Cut, cutter
from hpd_pages.text.fold import fold
from hpd_pages.text.languages import known
from hpd_pages.text.moderation import UNWANTED
from hpd_pages.text.scopes import scoped
from hpd_pages.text.vocabulary import topics

LONG = LONGEST // 2
LIST_BLOCKS = 60
NEAR_BLOCKS = 3
FIRST_BLOCKS = 4
"""How many blocks may be a page's line about itself, which names no page."""
SHORT = 200
AT_ONCE = 500
"""How many blocks are cut into sentences at a time."""
FINISHED = tuple(".!?…")

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


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\d\d\d.{0,3}\d\d\d")  # a first part of one sign is searched for quickest


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@dataclass(slots=True)
class _Window:
    """How far on every block is read, because one before it speaks of what visitors leave."""

    until: int = -1

    def wants(self, block: Block, bits: int) -> bool:
        """Whether a block of these topics may bear on a requirement; some widen the window."""
        if bits & UNWANTED and bits & SPEAKING:
            self.until = max(self.until, block.index + LIST_BLOCKS)
        elif bits & ALWAYS:
            self.until = max(self.until, block.index + NEAR_BLOCKS)
        if bits & ALWAYS or block.index <= self.until or block.links or block.lead_ins:
            return True
        return (block.index < FIRST_BLOCKS and bool(bits & AIM)) or _telling(block.text, bits)


def _telling(text: str, bits: int) -> bool:
    """Whether a text of these topics tells something by itself."""
    if (bits & DOING and bits & THING) or bits & REACH or (bits & UNWANTED and len(text) < SHORT):
        return True
    low = text.lower() if text.isascii() else fold(text)
    if "@" in low or " dot " in low or _number().search(low) is not None:
        return True
    return bool(bits & STREET) and _digit().search(low) is not None


class _Reader:
    """Turns the blocks of one document into sentences; remembers what neighbours share."""

    def __init__(self, source: str, lang: str) -> None:
        self._source = source
        self._lang = known((lang,))
        self._declared = "", ""
        self._folded: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
        self._window = _Window()

    def read(self, block: Block, cut: Cut, found: list[Sentence]) -> None:
        """Add the sentences of one block to `found`, none where no rule would look at it."""
        if not self._window.wants(block, cut.topics):
            return
        leads, headings = self._fold(block.lead_ins), self._fold(block.headings)
        if block.lang:
            self._lang = self._known(block.lang) or self._lang
        previous, source = "", self._source
        for text, folded, words, bits, classes, lang in cut.pieces:
            if lang:
                self._lang = lang
            goes_on = len(text) > LONG and previous and not previous.endswith(FINISHED)
            above = (*leads, previous) if goes_on else leads
            own = self._lang
            # Made as the tuple it is: its own constructor takes twice as long.
            fields = (
                text,
                folded,
                block,
                source,
                above,
                headings,
                own,
                bits,
                "",
                -1,
                words,
                classes,
            )
            found.append(tuple.__new__(Sentence, fields))
            previous = folded

    def _known(self, declared: str) -> str:
        if declared != self._declared[0]:
            self._declared = declared, known((declared,))
        return self._declared[1]

    def _fold(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        if not texts:
            return texts
        folded = self._folded.get(texts)
        if folded is None:
            folded = self._folded[texts] = tuple(fold(text) for text in texts)
        return folded


def _sentences(document: Document, source: str, *, hidden: bool = False) -> list[Sentence]:
    reader, cutting = _Reader(source, document.lang), cutter()
    blocks = document.hidden if hidden else document.blocks
    found: list[Sentence] = []
    for start in range(0, len(blocks), AT_ONCE):
        some = blocks[start : start + AT_ONCE]
        for block, cut in zip(some, cutting.cut([block.text for block in some]), strict=True):
            reader.read(block, cut, found)
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
