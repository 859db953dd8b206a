"""What extraction passes from hand to hand: drafts of blocks, and the lists they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hpd_pages.model.snapshot import BlockKind, Link
from hpd_pages.text.visibility import Sight

FAUX_HEADING = 7
"""Level of a heading that only looks like one (a bold line, a short line of its own): below h6."""


@dataclass(slots=True)
class Container:
    """A list, table or definition that introduces what stands in it; the page itself is the root.

    `leads` is None until the first text inside it is settled. `picky` containers (tables) take a
    lead-in only from words that announce them with a colon. `veiled` is the last hidden text, which
    introduces hidden text only.
    """

    parent: Container | None = None
    picky: bool = False
    leads: tuple[str, ...] | None = None
    last: str = ""
    last_region: str = ""
    after_items: bool = False
    resumed: bool = False
    colon: str = ""
    colon_level: int = 0
    colon_state: str = ""
    list_leads: tuple[str, ...] = ()
    veiled: str = ""
    veiled_leads: tuple[str, ...] | None = None


class Scope(NamedTuple):
    """What holds at one place of the page for all text there."""

    inside: Container
    sight: Sight = Sight()
    hidden: str = ""
    collapsed: bool = False
    region: str = ""
    lang: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    leads: tuple[str, ...] = ()
    keeps_lines: bool = False
    sectioned: bool = False
    screen: int = 0


@dataclass(slots=True)
class Draft:
    """One piece of text on its way to a block; `text` may hold line ends that a visitor sees.

    `inside`, `kind` and `level` start as the scope's and may change. `section` is +1 where a
    section opens, -1 where it closes, with no text. `snippet` is how the text starts in the
    source, to find its line; `marker` is the bullet or number it began with; `alone` says that it
    stood on a line of its own, or that a section is not titled by what stands before it.
    """

    text: str
    scope: Scope
    inside: Container
    kind: BlockKind
    level: int = 0
    links: tuple[Link, ...] = ()
    marker: str = ""
    snippet: str = ""
    line: int = 0
    indent: int = 0
    section: int = 0
    alone: bool = False


@dataclass(slots=True)
class Row:
    """One line as a visitor sees it: up to a line end in plain text, up to `<br>` in HTML."""

    text: str
    bold: bool = False
    links: Sequence[Link] = ()
    indent: int = 0
    line: int = 0
    snippet: str = ""
