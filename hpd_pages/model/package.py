"""What a package of records holds of each item: a copy, with what was taken out of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture, film or file of an item: its address and its description."""

    url: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One version of an item as it goes out.

    `number` is the version's number in the archive and `item` that of the item's first version;
    `of` counts its versions and `version` which one it is; `context` marks what was not asked for
    and only shows what an answer is under. `sha256` is of the item's normalised form and `raw` of
    the bytes as received, both "" where something was taken out, because a digest lets short words
    be guessed. `redactions` are the lines of the log; `withheld` where nothing but dates is left.
    `file` is its file in the package.
    """

    number: int
    item: int
    page: str
    platform: str
    account: str
    kind: str
    key: str
    version: int
    of: int
    context: bool
    permalink: str
    author: str
    author_id: str
    posted_at: str
    posted_utc: str
    edited_at: str
    text: str
    lang: str
    parent: str
    thread: str
    links: tuple[str, ...]
    media: tuple[Picture, ...]
    visibility: str
    captured_at: str
    method: str
    tool: str
    office: str
    notice: int
    sha256: str
    raw: str
    record: str
    redactions: tuple[int, ...] = ()
    withheld: bool = False
    file: str = ""
