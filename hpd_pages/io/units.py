"""Reads the archive item by item, each in all its versions and sightings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS, SIGHTINGS
from hpd_pages.io.retention_tables import DISPOSED
from hpd_pages.model.item import Kind
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
    "parent",
)
_COLUMNS = (*_SEARCHED, "author_id")


def units(
    connection: sa.Connection, pages: Sequence[str] = (), keys: Sequence[str] = ()
) -> Iterator[Unit]:
    """Every item that has not been disposed of, by page, kind and key; of those pages, or of all,
    and with those keys, or with any. Its pictures and films are part of it: they are kept, held,
    found and disposed of with it.

    Read by blocks, so that memory stays bounded.
    """
    found = iter(connection.execute(_rows(pages, keys, media=False)))
    pictures: dict[tuple[str, str, str], list[sa.Row[Any]]] = {}
    for row in connection.execute(_rows(pages, (), media=True)):
        kind = row.key.partition(" ")[0]
        pictures.setdefault((row.page, kind, row.parent), []).append(row)
    for (page, kind, key), versions in groupby(found, lambda row: (row.page, row.kind, row.key)):
        yield _unit(page, kind, key, [*versions, *pictures.get((page, kind, key), ())])


def _rows(pages: Sequence[str], keys: Sequence[str], *, media: bool) -> sa.Select[Any]:
    own = ITEMS.c.kind == Kind.MEDIA.value
    seen = (
        sa.select(SIGHTINGS.c.item, sa.func.max(SIGHTINGS.c.captured_at).label("last"))
        .group_by(SIGHTINGS.c.item)
        .subquery()
    )
    rows = (
        sa.select(*(ITEMS.c[name] for name in _COLUMNS), seen.c.last)
        .outerjoin(seen, seen.c.item == ITEMS.c.id)
        .where(own if media else ~own, ITEMS.c.id.not_in(sa.select(DISPOSED.c.id)))
        .order_by(ITEMS.c.page, ITEMS.c.kind, ITEMS.c.key, ITEMS.c.id)
        .execution_options(yield_per=_BLOCK)
    )
    if pages:
        rows = rows.where(ITEMS.c.page.in_(pages))
    if keys:
        rows = rows.where(ITEMS.c.key.in_(keys))
    return rows


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
