"""The tables of the archive: captures, the items they found, and notices as they were declared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.history_schema import META


def sealed(name: str, *columns: sa.Column[Any] | sa.Index) -> sa.Table:
    """A table whose rows the journal seals."""
    return sa.Table(
        name,
        META,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *columns,
        sa.Column("entry", sa.Integer, sa.ForeignKey("journal.number"), nullable=False),
        sa.Column("seal", sa.String, nullable=False),
        sa.Index(f"ix_{name}_entry", "entry"),
    )


def word(name: str) -> sa.Column[Any]:
    """A column of words, "" where there are none."""
    return sa.Column(name, sa.Text, nullable=False)


def number(name: str) -> sa.Column[Any]:
    """A column of whole numbers, 0 where there is none."""
    return sa.Column(name, sa.Integer, nullable=False)


CAPTURES = sealed("captures", word("at"), word("tool"), word("file"))
"""A capture as it began: `file` is the evidence file that its bytes go into."""
CAPTURES_ENDED = sealed("captures_ended", word("at"), word("note"))
"""A capture's end, by its id; `note` is "" or says that it was stopped."""

ITEMS = sealed(
    "items",
    *map(number, ("capture", "previous", "notice")),
    *map(word, ("page", "platform", "account", "kind", "key", "posted_utc", "captured_at")),
    *map(word, ("method", "tool", "office", "digest", "raw", "record", "file", "asked", "answer")),
    *map(word, ("permalink", "parent", "thread", "author", "author_id", "posted_at", "text")),
    *map(word, ("lang", "visibility", "content")),
    sa.Index("ix_items_key", "page", "kind", "key"),
    sa.Index("ix_items_posted", "page", "posted_utc"),
)
"""One version of an item. `content` is its normalised form, `digest` the SHA-256 of that; `raw` the
SHA-256 of the bytes it was read from, which stand in `record` of `file`; `asked` and `answer` the
address of the answer and its SHA-256; `previous` the id of the version before; `notice` the row of
the notices in force. The columns from `permalink` on are copies out of `content`, for searching.
"""
COPIES = (
    "permalink",
    "parent",
    "thread",
    "author",
    "author_id",
    "posted_at",
    "text",
    "lang",
    "visibility",
)

SIGHTINGS = sealed(
    "sightings",
    *map(number, ("item", "capture")),
    *map(word, ("captured_at", "raw", "record", "file")),
    sa.Index("ix_sightings_item", "item"),
)
"""A version that a later capture found unchanged."""

NOTICES = sealed(
    "notices",
    *map(word, ("at", "page", "declared", "digest")),
    sa.Index("ix_notices_page", "page"),
)
"""The notices of a page as declared, from `at` on: `declared` is canonical JSON, by notice."""

TABLES = (CAPTURES, CAPTURES_ENDED, ITEMS, SIGHTINGS, NOTICES)
FREE: Mapping[str, frozenset[str]] = {"items": frozenset({*COPIES, "content"})}
