"""Records search and thread: what the archive holds, found as a request finds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE
from hpd_pages.wiring.open_registry import OpenRegistry, opened
from hpd_pages.wiring.places import evidence_folder

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hpd_pages.io.records_store import RecordsStore
    from hpd_pages.io.request_search import Place
    from hpd_pages.model.moderation import Weighed
    from hpd_pages.model.package import Copy
    from hpd_pages.model.request import Scope
    from hpd_pages.model.retention import Hold

_LATEST = 200
"""Versions from which the threads are taken that are shown where nothing is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """One page of threads, the newest first: of each, the versions that were found, newest last.

    `threads` counts all threads and `versions` all versions; `asked` where something was.
    """

    found: tuple[tuple[Copy, ...], ...]
    threads: int
    versions: int
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A post with all that stands under it, in all versions; what keeps it, what was done to it."""

    copies: tuple[Copy, ...]
    holds: tuple[Hold, ...]
    moderated: tuple[Weighed, ...]


def search(
    start: Path | OpenRegistry, scope: Scope, *, first: int = 0, most: int = 20, store: str = ""
) -> Hits:
    """The threads in which something is asked for, from the one numbered `first` (from 0) on.

    The same is found as an export of a request with that scope holds. Where nothing is asked for,
    the threads captured last.
    """
    from hpd_pages.engine.requests import matches
    from hpd_pages.io.request_search import copies, found, latest
    from hpd_pages.model.request import Scope

    registry = opened(start, lean=True)
    zone = _zone(registry)
    asked = scope != Scope()
    pages = (scope.page,) if scope.page else ()
    with _open(registry, store) as records, records.reading() as connection:
        if asked:
            places = found(connection, lambda unit: matches(scope, unit, zone), pages)
        else:
            places = latest(connection, _LATEST)
        threads = _threads(places)
        shown = threads[first : first + most]
        wanted = {number: places[number] for thread in shown for number in thread}
        by_id = {copy.number: copy for copy in copies(connection, wanted)}
    return Hits(
        found=tuple(tuple(by_id[number] for number in thread) for thread in shown),
        threads=len(threads),
        versions=sum(not place.context for place in places.values()),
        asked=asked,
    )


def thread(start: Path | OpenRegistry, item: int, *, store: str = "") -> Thread:
    """The thread that the item stands in. Raises UsageError where none is kept."""
    from hpd_pages.io.request_search import copies, thread_of
    from hpd_pages.wiring.moderation import weighed

    registry = opened(start)
    with _open(registry, store) as records, records.reading() as connection:
        members = tuple(copies(connection, thread_of(connection, item)))
        log = weighed(connection, registry, members[0].page)
        holds = _holds_on(connection, members, _zone(registry))
    numbers = {copy.number for copy in members}
    addresses = {copy.permalink for copy in members if copy.permalink}
    return Thread(
        copies=members,
        holds=holds,
        moderated=tuple(
            row
            for row in log
            if row.moderated.item in numbers or row.moderated.permalink in addresses
        ),
    )


def picture(
    start: Path | OpenRegistry, item: int, *, store: str = "", evidence_at: str = ""
) -> tuple[bytes, str] | None:
    """The bytes of a picture as they were captured, and its kind; None where the item is none.

    Raises StoreError where the evidence does not hold them as they were written.
    """
    from hpd_pages.io.replay import Captured, payload
    from hpd_pages.io.request_search import place_of
    from hpd_pages.text.pictures import picture_kind

    registry = opened(start, lean=True)
    with _open(registry, store) as records, records.reading() as connection:
        found = place_of(connection, item)
    if found is None:
        return None
    file, record = found
    folder = evidence_folder(registry.root / STATE, evidence_at)
    _, body = payload(Captured(folder, {file: {record}}).member(record))
    kind = picture_kind(body)
    return (body, kind) if kind else None


def _holds_on(connection: Connection, members: Sequence[Copy], zone: tzinfo) -> tuple[Hold, ...]:
    """The holds that keep something of the thread."""
    from hpd_pages.engine.retention import covers
    from hpd_pages.io.holds import holds
    from hpd_pages.io.units import units

    keys = sorted({copy.key for copy in members})
    there = list(units(connection, (members[0].page,), keys))
    return tuple(
        hold for hold in holds(connection) if any(covers(hold, unit, zone) for unit in there)
    )


def _threads(places: dict[int, Place]) -> list[list[int]]:
    """The versions of each thread that were asked for, the thread with the newest first."""
    grouped = (
        [number for number, _ in members]
        for _, members in groupby(places.items(), key=lambda pair: pair[1].thread)
    )
    asked = ([n for n in members if not places[n].context] for members in grouped)
    return sorted(filter(None, asked), key=max, reverse=True)


def _zone(registry: OpenRegistry) -> tzinfo:
    from hpd_pages.io.retention_file import read_retention, zone_of

    return zone_of(read_retention(registry.root).time_zone)


def _open(registry: OpenRegistry, store: str) -> RecordsStore:
    from hpd_pages.io.records_store import open_records

    return open_records(store or registry.root / STATE / HISTORY)
