"""Begins and ends captures in the records; one that was stopped is ended by the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import CAPTURES, CAPTURES_ENDED, ITEMS, SIGHTINGS
from hpd_pages.io.journal import record
from hpd_pages.io.ledgers import cut_torn, ledger_of, read_line, seal_of
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.model.evidence import Damage

STOPPED = "stopped before its end"


def begin(records: RecordsStore, *, at: str, tool: str, office: str) -> tuple[int, str]:
    """A new capture: its number, and the evidence file that its bytes go into."""
    with records.change() as connection:
        number = next_id(connection, CAPTURES)
        file = f"{at[:4]}/{name_of(number)}.warc.gz"
        row = {"id": number, "at": at, "tool": tool, "file": file}
        record(
            connection,
            {CAPTURES: [row]},
            at=at,
            action="capture begun",
            office=office,
            facts={"capture": number, "file": file},
        )
    return number, file


def name_of(number: int) -> str:
    """What a capture's evidence file is called."""
    return f"capture-{number}"


def end(
    records: RecordsStore,
    number: int,
    *,
    at: str,
    office: str,
    seals: Mapping[str, object],
    note: str = "",
    facts: Mapping[str, object] | None = None,
) -> None:
    """Close the capture, its evidence sealed."""
    row = {"id": number, "at": at, "note": note}
    told = {"capture": number, "note": note, "evidence": seals, **(facts or {})}
    with records.change() as connection:
        record(
            connection,
            {CAPTURES_ENDED: [row]},
            at=at,
            action="capture ended",
            office=office,
            facts=told,
        )


def end_stopped(
    records: RecordsStore,
    folder: Path,
    *,
    spool: Path,
    at: str,
    office: str,
    say: Callable[[str], None],
) -> None:
    """Close the captures that were stopped before their end, less a torn last record; what was left
    of one in the spool is put to its place.

    Raises StoreError where the evidence of one is missing, or cannot be put there.
    """
    from hpd_pages.io.evidence import put_to_its_place

    with records.reading() as connection:
        stopped = unended(connection)
    for number, file in stopped:
        with records.reading() as connection:
            kept = wanted_records(connection, file)
        seals = {}
        warc = next((place / file for place in (spool, folder) if _is_whole(place / file)), None)
        if kept and warc is None:
            raise StoreError(
                f"{folder / file}: the evidence of capture {number}, which was stopped, is missing",
                hint="capture again on the computer it was stopped on, or put back its copy",
            )
        if warc is not None:
            _, cut = cut_torn(warc, ledger_of(warc))
            say(f"capture {number} had been stopped; {cut} torn bytes were cut off its evidence")
            put_to_its_place(warc, folder / file)
            seals = {file: asdict(seal_of(folder / file))}
        end(records, number, at=at, office=office, seals=seals, note=STOPPED)


def _is_whole(warc: Path) -> bool:
    return warc.is_file() and ledger_of(warc).is_file()


def unended(connection: sa.Connection) -> list[tuple[int, str]]:
    """The captures without an end: number and file."""
    ended = sa.select(CAPTURES_ENDED.c.id)
    rows = sa.select(CAPTURES.c.id, CAPTURES.c.file).where(CAPTURES.c.id.not_in(ended))
    return [(row.id, row.file) for row in connection.execute(rows.order_by(CAPTURES.c.id))]


def lost(connection: sa.Connection, *places: Path) -> Iterator[Damage]:
    """The records that rows name and that the evidence of a capture without an end has in none of
    these places: until its end, no entry of the journal seals its file.
    """
    for number, file in unended(connection):
        there = {name for place in places for name in _records_in(ledger_of(place / file))}
        for record_id in sorted(wanted_records(connection, file) - there):
            what = f"this record of capture {number}, which has not ended, is missing"
            yield Damage(file=file, record=record_id, what=what)


def _records_in(ledger: Path) -> set[str]:
    lines = ledger.read_bytes().splitlines(keepends=True) if ledger.is_file() else []
    return {entry.record for line in lines if (entry := read_line(line)) is not None}


def wanted_records(connection: sa.Connection, file: str) -> set[str]:
    """The ids of the evidence records that rows name in that file."""
    return {
        str(name)
        for table in (ITEMS, SIGHTINGS)
        for name in connection.scalars(sa.select(table.c.record).where(table.c.file == file))
    }
