"""What an archived item says: the columns copied out of its normalised form, and their check.

They stand outside the row's seal, so that words can be disposed of; the row's `digest` covers them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archive_tables import COPIES, ITEMS
from hpd_pages.io.sealed_rows import Beyond
from hpd_pages.model.journal import sha256


def copies(content: str) -> dict[str, str]:
    """The columns that are copies out of an item's normalised form."""
    told = json.loads(content)
    return {name: str(told.get(name, "")) for name in COPIES}


def item_fault(row: Mapping[str, object], *, disposed: bool) -> str:
    """What is wrong with an item's words, as the end of "row 5 of items …"; "" where nothing is."""
    content = str(row["content"])
    if disposed:
        left = any(row[name] for name in (*COPIES, "content"))
        return "was disposed of, and its words are still there" if left else ""
    if sha256(content) != row["digest"]:
        return "has other words than were captured" if content else "has lost its words"
    told = {name: row[name] for name in COPIES}
    return "" if told == copies(content) else "shows for searching what its words do not say"


def beyond_seal(disposed: AbstractSet[int]) -> Beyond:
    """The check of the items' words; `disposed` are the ids of those that must have none."""

    def fault(row: Mapping[str, Any]) -> str:
        return item_fault(row, disposed=row["id"] in disposed)

    def sound(row: Sequence[Any]) -> bool:
        number, _, _, _, content, digest, same = row
        if number in disposed or not content:
            return bool(same and number in disposed and not content)
        return bool(same and sha256(content) == digest)

    return Beyond(fault=fault, columns=(ITEMS.c.content, ITEMS.c.digest, _same()), sound=sound)


def _same() -> sa.ColumnElement[Any]:
    """Whether SQLite finds the copies to be what the normalised form says; all empty without it."""
    emptied = sa.and_(*(ITEMS.c[name] == "" for name in COPIES))
    copied = sa.and_(
        *(sa.func.json_extract(ITEMS.c.content, f"$.{name}") == ITEMS.c[name] for name in COPIES)
    )
    return sa.case((ITEMS.c.content == "", emptied), else_=copied)
