"""A snapshot: what one look at a page saw, as visible blocks in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from hpd_pages.model.finding import Reason


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    TERM = "term"
    TITLE = "title"


class Coverage(StrEnum):
    """How much of the page the look saw."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


# A page has thousands of these, and a frozen dataclass takes five times as long to make as a tuple.
class Link(NamedTuple):
    """A link in a block: absolute `target` (http, https, tel or mailto) and its visible text."""

    target: str
    text: str = ""
    rel: tuple[str, ...] = ()


class Block(NamedTuple):
    """One visible piece of text.

    `index` counts blocks of the snapshot from 0; `headings` is the heading path, outermost first;
    `lead_ins` are the sentences that introduce the list the item stands in, outermost first;
    `region` is the landmark ("header", "nav", "main", "footer", "address", "aside" or "");
    `collapsed` marks text a visitor must open first (details, tab, accordion); `hidden` says why
    a visitor cannot see it ("" when visible); `lang` is the declared language, "" when unknown;
    `line` is the source line, counted from 1, 0 when unknown; `screen` counts screens from the top
    of the page as a browser drew it, from 1, 0 when it was not drawn.
    """

    index: int  # type: ignore[assignment]  # a block is no sequence
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    headings: tuple[str, ...] = ()
    lead_ins: tuple[str, ...] = ()
    region: str = ""
    links: tuple[Link, ...] = ()
    collapsed: bool = False
    hidden: str = ""
    lang: str = ""
    line: int = 0
    screen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedContacts:
    """Contacts a page states for machines (JSON-LD `telephone`, `email`, `address`, `sameAs`)."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A body turned into blocks; `blocks` a visitor can see, `hidden` ones kept to explain."""

    blocks: tuple[Block, ...]
    hidden: tuple[Block, ...] = ()
    stated: StatedContacts = StatedContacts()
    title: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What one look saw.

    `source` is what was asked for, `final` where it ended; `taken_at` is UTC, RFC 3339, "" for a
    file; `digest` is the SHA-256 of the bytes as received, in hex; `cause` says why coverage is not
    full (None when it is); `note` explains the cause in words; `linked` holds the documents of
    notice pages the page links to; `account` and `handle` are those of the profile, "" where no API
    told them; `captured_by` is the office that saved it by hand, "" for a look over the web;
    `drawn_by` is the browser that drew the page and its window, "" where the page was read from its
    HTML.
    """

    source: str
    document: Document
    coverage: Coverage = Coverage.FULL
    cause: Reason | None = None
    note: str = ""
    final: str = ""
    status: int = 0
    taken_at: str = ""
    digest: str = ""
    size: int = 0
    linked: tuple[LinkedDocument, ...] = ()
    captured_by: str = ""
    account: str = ""
    handle: str = ""
    drawn_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDocument:
    """A notice page that the page links to, with its address."""

    source: str
    document: Document
    digest: str = ""
