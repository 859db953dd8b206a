"""A small archive on disk, filled and disposed of without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from hpd_pages.engine.retention import standing
from hpd_pages.io import capture_runs
from hpd_pages.io.archive import Archive, Kept, Source
from hpd_pages.io.archive_tables import ITEMS, SIGHTINGS
from hpd_pages.io.capture_runs import lost
from hpd_pages.io.disposal_lists import Rules, authorise
from hpd_pages.io.disposal_register import unfinished
from hpd_pages.io.evidence import Evidence
from hpd_pages.io.evidence_check import verify
from hpd_pages.io.holds import place
from hpd_pages.io.journal_check import walk
from hpd_pages.io.ledgers import ledger_of, read_line, seals_told
from hpd_pages.io.records_store import RecordsStore, open_records
from hpd_pages.io.retention_tables import DISPOSED
from hpd_pages.io.warc import record_at
from hpd_pages.model.capture import Part, Taken
from hpd_pages.model.disposal import Approval
from hpd_pages.model.evidence import Damage
from hpd_pages.model.item import Item, Kind
from hpd_pages.model.report import Run
from hpd_pages.model.response import Response
from hpd_pages.model.retention import Clock, Hold, HoldKind, Period, Retention, Series

ZONE = ZoneInfo("America/New_York")
OFFICE = "Records Division"
SCAN = "ab" * 32
TWO_YEARS = Series(
    id="comments",
    title="Visitors' comments",
    kinds=("comment", "post", "page"),
    clock=Clock.LAST_SEEN,
    number="M1-000",
    period=Period(count=2, unit="year"),
    source="a schedule for tests",
)
RETENTION = Retention(series=(TWO_YEARS,))


def comment(key: str, text: str, posted: str = "2027-01-04T15:00:00Z") -> Item:
    return Item(
        kind=Kind.COMMENT, key=key, permalink=f"https://social.example.org/{key}", author="@resident",
        author_id="r", posted_at=posted, text=text,
    )  # fmt: skip


class Small:
    """An archive in `folder`, its records at `store`; `today` is the day it judges by."""

    def __init__(self, folder: Path, store: str = "", today: str = "2027-01-10") -> None:
        self.folder = folder
        self.records: RecordsStore = open_records(store or folder / "history.sqlite")
        self.today = date.fromisoformat(today)
        self.retention = RETENTION
        self.reached: Callable[[str], None] = lambda _step: None

    def now(self) -> str:
        return f"{self.today.isoformat()}T17:00:00Z"

    def rules(self) -> Rules:
        return Rules(
            standing=lambda unit, holds: standing(
                unit, self.retention, holds, today=self.today, zone=ZONE
            ),
            today=self.today,
            retention="cd" * 32,
            clock=self.now,
            evidence=self.folder,
            reached=self.reached,
        )

    def capture(self, *items: Item, page: str = "one", complete: bool = False) -> Kept:
        (kept,) = self.capture_answers([items], page=page, complete=complete)
        return kept

    def capture_answers(
        self, answers: Iterable[Sequence[Item]], page: str = "community", *, complete: bool = False
    ) -> list[Kept]:
        """One capture of several answers."""
        at = self.now()
        number, file = capture_runs.begin(self.records, at=at, tool="test", office=OFFICE)
        with Evidence(self.folder, tool="test") as evidence:
            evidence.begin(Run(id=capture_runs.name_of(number), started_at=at, finished_at=""))
            archive = Archive(self.records, evidence, clock=self.now)
            source = Source(
                capture=number, page=page, platform="test", account="https://example.org/p",
                office=OFFICE, tool="test", file=file, notice=0,
            )  # fmt: skip
            kept = [archive.keep(source, taken(items, at)) for items in answers]
            if complete:
                archive.gone(source)
            capture_runs.end(self.records, number, at=at, office=OFFICE, seals=evidence.seals())
        return kept

    def hold(self, **fields: str) -> int:
        hold = Hold(
            number=0,
            at=self.now(),
            kind=HoldKind.LITIGATION,
            reason="a case",
            office=OFFICE,
            **fields,
        )
        return place(self.records, hold)

    def authorise(self, list_number: int) -> int:
        cao = Approval(office="Chief Operating Officer", on="2029-02-01", scan=SCAN)
        pra = Approval(office="Public Records Administrator", on="2029-02-02", scan=SCAN)
        return authorise(
            self.records, list_number=list_number, form="RC-075 2029-1", cao=cao, pra=pra,
            at=self.now(), office=OFFICE,
        )  # fmt: skip

    def damages(self) -> tuple[Damage, ...]:
        """Everything `records verify` would name, but for scans."""
        seals = {}
        with self.records.reading() as connection:
            chain = walk(connection, lambda entry: seals.update(seals_told(entry.facts)))
            more = (*lost(connection, self.folder), *unfinished(connection))
        return (*chain.damages, *more, *verify(self.folder, seals).damages)

    def words(self) -> dict[tuple[str, str], list[str]]:
        """The words of every version by page and key; "" for one that was disposed of."""
        found: dict[tuple[str, str], list[str]] = {}
        with self.records.reading() as connection:
            for row in connection.execute(sa.select(ITEMS).order_by(ITEMS.c.id)):
                found.setdefault((row.page, row.key), []).append(row.text)
        return found

    def disposed(self) -> set[int]:
        with self.records.reading() as connection:
            return set(connection.scalars(sa.select(DISPOSED.c.id)))

    def lost_bytes(self) -> list[str]:
        """The items, not disposed of, whose bytes the evidence does not hold as received."""
        gone = self.disposed()
        with self.records.reading() as connection:
            rows = connection.execute(sa.select(ITEMS)).all()
            seen = connection.execute(sa.select(SIGHTINGS)).all()
        ledgers: dict[str, dict[str, bytes]] = {}
        lost = []
        for row in rows:
            payloads = ledgers.setdefault(row.file, payloads_of(self.folder / row.file))
            wanted = f'{{"{row.key}":"{row.text}"}}'.encode()
            if row.id in gone:
                if row.record in payloads:
                    lost.append(f"{row.id} is still there")
            elif payloads.get(row.record) != wanted:
                lost.append(f"{row.id} is lost")
        for row in seen:
            payloads = ledgers.setdefault(row.file, payloads_of(self.folder / row.file))
            if (row.record in payloads) == (row.item in gone):
                lost.append(f"sighting {row.id}")
        return lost


def taken(items: Sequence[Item], at: str) -> Taken:
    """What an API answered, an item a part."""
    parts = tuple(Part(item=item, raw=f'{{"{item.key}":"{item.text}"}}'.encode()) for item in items)
    body = b"[" + b",".join(part.raw for part in parts) + b"]"
    response = Response(url="https://api.example.org", body=body, wire=body, taken_at=at)
    return Taken(response=response, method="api", parts=parts)


def payloads_of(warc: Path) -> dict[str, bytes]:
    """The bytes of each record of an evidence file, by its id."""
    lines = ledger_of(warc).read_bytes().splitlines(keepends=True)
    entries = [entry for line in lines if (entry := read_line(line))]
    return {e.record: record_at(warc, e.offset, e.length).raw_stream.read() for e in entries}
