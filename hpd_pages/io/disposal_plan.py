"""Which listed versions may go as things stand, and where their bytes are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS, SIGHTINGS
from hpd_pages.io.capture_runs import unended
from hpd_pages.io.disposal_lists import Rules, in_blocks
from hpd_pages.io.holds import holds
from hpd_pages.io.retention_tables import LISTED
from hpd_pages.io.units import units
from hpd_pages.model.retention import Standing, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The versions that go, and the ids of their records by evidence file."""

    items: tuple[int, ...]
    records: Mapping[str, tuple[str, ...]]
    evidence: Path


def going_now(
    connection: sa.Connection, rules: Rules, list_number: int
) -> tuple[list[int], Mapping[str, int]]:
    """The listed versions that may go now, and how many units may not, by reason."""
    listed = set(connection.scalars(sa.select(LISTED.c.item).where(LISTED.c.list == list_number)))
    standing = holds(connection)
    open_files = {file for _, file in unended(connection)}
    busy = _in_files(connection, open_files)
    going: list[int] = []
    kept: Counter[str] = Counter()
    for unit in units(connection):
        if listed.isdisjoint(unit.items):
            continue
        why = _why_not(unit, rules.standing(unit, standing), listed, busy)
        if why:
            kept[why] += 1
        else:
            going += unit.items
    return sorted(going), kept


def _why_not(unit: Unit, place: Standing, listed: set[int], busy: set[int]) -> str:
    if place.holds:
        return "on hold"
    if not place.due:
        return "not due any more"
    if not listed.issuperset(unit.items):
        return "captured anew since it was listed"
    return "being captured just now" if busy.intersection(unit.items) else ""


def _in_files(connection: sa.Connection, files: set[str]) -> set[int]:
    """The versions with a record in one of these evidence files."""
    found: set[int] = set()
    for file in files:
        found.update(connection.scalars(sa.select(ITEMS.c.id).where(ITEMS.c.file == file)))
        found.update(
            connection.scalars(sa.select(SIGHTINGS.c.item).where(SIGHTINGS.c.file == file))
        )
    return found


def records_of(connection: sa.Connection, items: list[int]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the evidence records of these versions and their sightings, by file."""
    found: dict[str, set[str]] = {}
    for table, key in ((ITEMS, ITEMS.c.id), (SIGHTINGS, SIGHTINGS.c.item)):
        for some in in_blocks(items):
            rows = connection.execute(sa.select(table.c.file, table.c.record).where(key.in_(some)))
            for row in rows:
                found.setdefault(row.file, set()).add(row.record)
    return {file: tuple(sorted(names)) for file, names in sorted(found.items())}
