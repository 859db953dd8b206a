"""Reads the archive item by item, each in all its versions and sightings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS, SIGHTINGS
from hpd_pages.io.retention_tables import DISPOSED
from hpd_pages.model.retention import Unit

_BLOCK = 1_000
_SEARCHED = (
    "id",
    "page",
    "kind",
    "key",
    "posted_utc",
    "captured_at",
    "text",
    "author",
    "permalink",
)
_COLUMNS = (*_SEARCHED, "author_id")


def units(
    connection: sa.Connection, pages: Sequence[str] = (), keys: Sequence[str] = ()
) -> Iterator[Unit]:
    """Every item that has not been disposed of, by page, kind and key; of those pages, or of all,
    and with those keys, or with any.

    Read by blocks, so that memory stays bounded.
    """
    seen = (
        sa.select(SIGHTINGS.c.item, sa.func.max(SIGHTINGS.c.captured_at).label("last"))
        .group_by(SIGHTINGS.c.item)
        .subquery()
    )
    rows = (
        sa.select(*(ITEMS.c[name] for name in _COLUMNS), seen.c.last)
        .outerjoin(seen, seen.c.item == ITEMS.c.id)
        .where(ITEMS.c.id.not_in(sa.select(DISPOSED.c.id)))
        .order_by(ITEMS.c.page, ITEMS.c.kind, ITEMS.c.key, ITEMS.c.id)
        .execution_options(yield_per=_BLOCK)
    )
    if pages:
        rows = rows.where(ITEMS.c.page.in_(pages))
    if keys:
        rows = rows.where(ITEMS.c.key.in_(keys))
    found: Iterator[sa.Row[Any]] = iter(connection.execute(rows))
    for (page, kind, key), versions in groupby(found, lambda row: (row.page, row.kind, row.key)):
        yield _unit(page, kind, key, list(versions))


def _unit(page: str, kind: str, key: str, rows: list[sa.Row[Any]]) -> Unit:
    posted = [row.posted_utc for row in rows if row.posted_utc]
    return Unit(
        page=page,
        kind=kind,
        key=key,
        items=tuple(row.id for row in rows),
        posted=min(posted, default=""),
        first=min(row.captured_at for row in rows),
        last=max(max(row.captured_at, row.last or "") for row in rows),
        texts=tuple(f"{row.text}\n{row.author}\n{row.permalink}" for row in rows),
        authors=tuple(f"{row.author}\n{row.author_id}" for row in rows),
    )
