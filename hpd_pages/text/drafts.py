"""What extraction passes from hand to hand before blocks are final: drafts and the lists they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from hpd_pages.model.snapshot import BlockKind, Link

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


@dataclass(slots=True)
class Draft:
    """One piece of text on its way to a block; `text` may hold line ends that a visitor sees.

    `section` is +1 where a section opens, -1 where it closes, with no text; `snippet` is how the
    text starts in the source, to find its line. `marker` is the bullet or number it began with.
    """

    text: str
    kind: BlockKind
    inside: Container
    level: int = 0
    leads: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    region: str = ""
    lang: str = ""
    hidden: str = ""
    collapsed: bool = False
    marker: str = ""
    indent: int = 0
    section: int = 0
    fresh: bool = False
    line: int = 0
    snippet: str = ""


@dataclass(slots=True)
class Row:
    """One line as a visitor sees it: up to a line end in plain text, up to `<br>` in HTML."""

    text: str
    bold: bool = False
    links: list[Link] = field(default_factory=list)
    indent: int = 0
    line: int = 0
    snippet: str = ""
