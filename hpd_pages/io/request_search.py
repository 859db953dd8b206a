"""Finds what a request asks for, and reads it in the order of threads, by blocks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.retention_tables import DISPOSED
from hpd_pages.io.units import units
from hpd_pages.model.item import Kind
from hpd_pages.model.package import Copy, Picture
from hpd_pages.model.retention import Unit

_BLOCK = 500


@dataclass(frozen=True, slots=True)
class Place:
    """Where a version stands in the package: sorted by thread, the post first, then by time."""

    thread: tuple[str, str]
    order: tuple[int, str, str, int]
    version: int
    of: int
    context: bool
    item: int


def found(
    connection: sa.Connection, wanted: Callable[[Unit], bool], pages: Sequence[str] = ()
) -> dict[int, Place]:
    """The versions of every item that is wanted, and of the posts that wanted comments are under,
    in order, by id.
    """
    asked = {number for unit in units(connection, pages) if wanted(unit) for number in unit.items}
    rows = list(_heads(connection, asked))
    posts = {(row.page, row.thread) for row in rows if row.thread}
    context = _posts(connection, posts) - asked
    return _placed([*rows, *_heads(connection, context)], context)


def thread_of(connection: sa.Connection, item: int) -> dict[int, Place]:
    """Every version of the post that the item is, or stands under, and of all that stands under
    that, in order, by id. Raises UsageError where no such item is kept.
    """
    names = ("page", "kind", "key", "thread", "parent")
    there = sa.select(*(ITEMS.c[name] for name in names)).where(
        ITEMS.c.id == item, ITEMS.c.content != ""
    )
    row = connection.execute(there).one_or_none()
    if row is None:
        hint = "search the records again"
        raise UsageError(f"the records hold no item {item} (any more)", hint=hint)
    own = ITEMS.c.kind == Kind.MEDIA.value  # a picture stands with what it belongs to
    key = row.thread or (row.parent if row.kind == Kind.MEDIA.value else row.key)
    members = sa.select(ITEMS.c.id).where(
        ITEMS.c.page == row.page,
        sa.or_(ITEMS.c.key == key, ITEMS.c.thread == key, sa.and_(own, ITEMS.c.parent == key)),
        ITEMS.c.content != "",
    )
    return _placed(list(_heads(connection, connection.scalars(members).all())), set())


def place_of(connection: sa.Connection, item: int) -> tuple[str, str] | None:
    """The evidence file and the record that hold the item's bytes; None where it is not kept."""
    there = sa.select(ITEMS.c.file, ITEMS.c.record).where(
        ITEMS.c.id == item, ITEMS.c.content != "", ITEMS.c.record != ""
    )
    row = connection.execute(there).one_or_none()
    return (row.file, row.record) if row else None


def latest(connection: sa.Connection, limit: int) -> dict[int, Place]:
    """The versions that were captured last, in order, by id."""
    newest = (
        sa.select(ITEMS.c.id).where(ITEMS.c.content != "").order_by(ITEMS.c.id.desc()).limit(limit)
    )
    return _placed(list(_heads(connection, connection.scalars(newest).all())), set())


def _placed(rows: list[sa.Row[Any]], context: set[int]) -> dict[int, Place]:
    """The versions in the order of their threads, by id; `context` are those not asked for."""
    counts: dict[tuple[str, str, str], list[int]] = {}
    for row in sorted(rows, key=lambda row: row.id):
        counts.setdefault((row.page, row.kind, row.key), []).append(row.id)
    first: dict[tuple[str, str, str], str] = {}
    for row in rows:
        key = (row.page, row.kind, row.key)
        at = row.posted_utc or row.captured_at
        first[key] = min(first.get(key, at), at)
    places = {row.id: _place(row, counts, first, context) for row in rows}
    ordered = sorted(places.items(), key=lambda pair: (pair[1].thread, pair[1].order))
    return dict(ordered)


def _place(
    row: sa.Row[Any],
    counts: dict[tuple[str, str, str], list[int]],
    first: dict[tuple[str, str, str], str],
    context: set[int],
) -> Place:
    key = (row.page, row.kind, row.key)
    return Place(
        thread=(row.page, row.thread or row.key),
        order=(int(bool(row.thread) and row.thread != row.key), first[key], row.key, row.id),
        version=counts[key].index(row.id) + 1,
        of=len(counts[key]),
        context=row.id in context,
        item=counts[key][0],
    )


def _heads(connection: sa.Connection, ids: Iterable[int]) -> Iterator[sa.Row[Any]]:
    names = ("id", "page", "kind", "key", "thread", "posted_utc", "captured_at")
    wanted = sa.select(*(ITEMS.c[name] for name in names))
    for some in _blocks(sorted(ids)):
        yield from connection.execute(wanted.where(ITEMS.c.id.in_(some)))


def _posts(connection: sa.Connection, posts: set[tuple[str, str]]) -> set[int]:
    gone = sa.select(DISPOSED.c.id)
    ids: set[int] = set()
    for page in sorted({page for page, _ in posts}):
        keys = sorted(key for at, key in posts if at == page)
        for some in _blocks(keys):
            rows = sa.select(ITEMS.c.id).where(
                ITEMS.c.page == page,
                ITEMS.c.kind.in_([kind.value for kind in Kind]),
                ITEMS.c.key.in_(some),
                ITEMS.c.id.not_in(gone),
            )
            ids.update(connection.scalars(rows))
    return ids


def copies(connection: sa.Connection, places: dict[int, Place]) -> Iterator[Copy]:
    """Each version as a copy with nothing taken out, in order."""
    for some in _blocks(list(places)):
        rows = {
            row.id: row for row in connection.execute(sa.select(ITEMS).where(ITEMS.c.id.in_(some)))
        }
        for number in some:
            yield _copy(rows[number], places[number])


def _copy(row: sa.Row[Any], place: Place) -> Copy:
    if not row.content:
        raise StoreError("an item was disposed of meanwhile", hint="export again")
    told = json.loads(row.content)
    same = ("page", "platform", "account", "kind", "key", "permalink", "author", "author_id")
    also = ("posted_at", "posted_utc", "text", "lang", "parent", "thread", "visibility")
    taken = ("captured_at", "method", "tool", "office", "notice", "raw", "record")
    return Copy(
        number=row.id,
        item=place.item,
        version=place.version,
        of=place.of,
        context=place.context,
        edited_at=str(told.get("edited_at", "")),
        links=tuple(map(str, told.get("links", ()))),
        media=tuple(
            Picture(url=str(each.get("url", "")), alt=str(each.get("alt", "")))
            for each in told.get("media", ())
        ),
        sha256=row.digest,
        **{name: getattr(row, name) for name in (*same, *also, *taken)},
    )


def _blocks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _BLOCK):
        yield values[start : start + _BLOCK]
