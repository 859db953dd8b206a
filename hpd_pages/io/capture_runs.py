"""Begins and ends captures in the records; one that was stopped is ended by the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import CAPTURES, CAPTURES_ENDED, ITEMS, SIGHTINGS
from hpd_pages.io.evidence import cut_torn, ledger_of, read_line, seal_of
from hpd_pages.io.journal import record
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
    records: RecordsStore, folder: Path, *, at: str, office: str, say: Callable[[str], None]
) -> None:
    """Close the captures that were stopped before their end, less a torn last record.

    Raises StoreError where the evidence of one is missing.
    """
    with records.reading() as connection:
        stopped = unended(connection)
    for number, file in stopped:
        with records.reading() as connection:
            kept = wanted_records(connection, file)
        warc, seals = folder / file, {}
        if kept and not (warc.is_file() and ledger_of(warc).is_file()):
            raise StoreError(
                f"{warc}: the evidence of capture {number}, which was stopped, is missing",
                hint="put back its copy, then capture again",
            )
        if warc.is_file() and ledger_of(warc).is_file():
            _, cut = cut_torn(warc, ledger_of(warc))
            say(f"capture {number} had been stopped; {cut} torn bytes were cut off its evidence")
            seals = {file: asdict(seal_of(warc))}
        end(records, number, at=at, office=office, seals=seals, note=STOPPED)


def unended(connection: sa.Connection) -> list[tuple[int, str]]:
    """The captures without an end: number and file."""
    ended = sa.select(CAPTURES_ENDED.c.id)
    rows = sa.select(CAPTURES.c.id, CAPTURES.c.file).where(CAPTURES.c.id.not_in(ended))
    return [(row.id, row.file) for row in connection.execute(rows.order_by(CAPTURES.c.id))]


def lost(connection: sa.Connection, folder: Path) -> Iterator[Damage]:
    """The records that rows name and that the evidence of a capture without an end has not: until
    its end, no entry of the journal seals its file.
    """
    for number, file in unended(connection):
        ledger = ledger_of(folder / file)
        lines = ledger.read_bytes().splitlines(keepends=True) if ledger.is_file() else []
        there = {entry.record for line in lines if (entry := read_line(line)) is not None}
        for record_id in sorted(wanted_records(connection, file) - there):
            what = f"this record of capture {number}, which has not ended, is missing"
            yield Damage(file=file, record=record_id, what=what)


def wanted_records(connection: sa.Connection, file: str) -> set[str]:
    """The ids of the evidence records that rows name in that file."""
    return {
        str(name)
        for table in (ITEMS, SIGHTINGS)
        for name in connection.scalars(sa.select(table.c.record).where(table.c.file == file))
    }
