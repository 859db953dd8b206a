"""Walks the journal, computes every digest again, and names the first break and each damage.

Nothing is loaded whole: entries and rows are read in the order of the chain, side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import sqlalchemy as sa

from hpd_pages.io.archive import item_fault
from hpd_pages.io.history_schema import RUNS
from hpd_pages.io.journal import entries, head, over, seal
from hpd_pages.io.records_schema import SEALED, SEALED_RUNS
from hpd_pages.io.retention_tables import DISPOSED
from hpd_pages.io.run_seals import ACTION, results_digest
from hpd_pages.model.evidence import Damage
from hpd_pages.model.journal import ChainChecked, Head, JournalEntry

JOURNAL_FILE = "journal"
_BLOCK = 2_000
Heard = Callable[[JournalEntry], None]


def walk(connection: sa.Connection, hear: Heard = lambda _entry: None) -> ChainChecked:
    """Every entry and every sealed row of the records; `hear` is told each entry in turn."""
    walker = _Walk(connection, hear)
    walker.run()
    return ChainChecked(
        head=walker.last,
        rows=walker.rows,
        damages=tuple(walker.damages),
        notes=tuple(walker.notes),
    )


class _Walk:
    """One walk from the first entry to the head."""

    def __init__(self, connection: sa.Connection, hear: Heard) -> None:
        self._connection = connection
        self._hear = hear
        gone = frozenset(connection.scalars(sa.select(DISPOSED.c.id)))
        faults = {"items": lambda row: item_fault(row, disposed=row["id"] in gone)}
        self._rows = {
            table.name: _Rows(connection, table, faults.get(table.name, _no_fault))
            for table in SEALED
        }
        self.last = Head()
        self._at = ""
        self.rows = 0
        self.damages: list[Damage] = []
        self.notes: list[str] = []

    def run(self) -> None:
        for entry in entries(self._connection):
            self._link(entry)
            self._contents(entry)
            self._sealed(entry)
            self._run(entry)
            self._hear(entry)
            self.last, self._at = Head(number=entry.number, digest=entry.digest), entry.at
        self._end()

    def _link(self, entry: JournalEntry) -> None:
        if entry.number != self.last.number + 1:
            missing = f"entries {self.last.number + 1} to {entry.number - 1} are missing"
            self._say(entry, f"the chain breaks before this entry: {missing}")
        elif entry.previous != self.last.digest:
            self._say(
                entry, "the chain breaks here: it does not carry the digest of the one before"
            )
        if entry.at < self._at:
            self.notes.append(
                f"entry {entry.number} is dated {entry.at}, before the one before it ({self._at}): "
                "a clock was set back, or two computers' clocks differ"
            )

    def _contents(self, entry: JournalEntry) -> None:
        if entry.computed() != entry.digest:
            self._say(entry, "the entry was changed: its digest is not that of its words")

    def _sealed(self, entry: JournalEntry) -> None:
        told = entry.facts.get("rows", {})
        named = told if isinstance(told, Mapping) else {}
        for name, rows in self._rows.items():
            wanted = named.get(name, {"count": 0, "digest": over(())})
            seals: list[str] = []
            for number, kept, computed, fault in rows.of(entry.number):
                self.rows += 1
                seals.append(kept)
                if kept != computed:
                    self._say(entry, f"row {number} of {name} was changed")
                if fault:
                    self._say(entry, f"row {number} of {name} {fault}")
            found = {"count": len(seals), "digest": over(seals)}
            if found != wanted:
                self._say(entry, _rows_differ(name, len(seals), wanted))

    def _run(self, entry: JournalEntry) -> None:
        if entry.action != ACTION:
            return
        number = entry.facts.get("run")
        kept = self._connection.execute(
            sa.select(SEALED_RUNS.c.results).where(SEALED_RUNS.c.id == number)
        ).scalar()
        times = sa.select(RUNS.c.started_at, RUNS.c.finished_at).where(RUNS.c.id == number)
        row = self._connection.execute(times).one_or_none()
        told = (entry.facts.get("started_at"), entry.facts.get("finished_at"))
        if row is None or tuple(row) != told:
            self._say(entry, f"run {number} of the history is missing or its times were changed")
        elif not isinstance(number, int) or results_digest(self._connection, number) != kept:
            self._say(entry, f"the results of run {number} in the history were changed")

    def _end(self) -> None:
        for name, rows in self._rows.items():
            for number, entry in rows.rest():
                words = f"row {number} belongs to entry {entry}, which the journal has not"
                self.damages.append(Damage(file=name, record="", what=words))
        kept = head(self._connection)
        if kept != self.last:
            words = (
                f"the chain ends at entry {self.last.number}, its head says {kept.number}: "
                "its last entries were cut off or changed"
            )
            self.damages.append(Damage(file=JOURNAL_FILE, record="", what=words))

    def _say(self, entry: JournalEntry, what: str) -> None:
        self.damages.append(Damage(file=JOURNAL_FILE, record=f"entry {entry.number}", what=what))


def _rows_differ(name: str, found: int, wanted: object) -> str:
    count = wanted.get("count") if isinstance(wanted, Mapping) else wanted
    if found == count:
        return f"a row of {name} was exchanged or changed"
    return f"{name} has {found} rows of this entry, it says {count}"


def _no_fault(_row: Mapping[str, object]) -> str:
    return ""


_Fault = Callable[[Mapping[str, object]], str]


class _Rows:
    """The rows of one table in the order of the chain, with their seals as kept and as computed."""

    def __init__(self, connection: sa.Connection, table: sa.Table, fault: _Fault) -> None:
        self._connection = connection
        self._table = table
        self._fault = fault
        self._strays: list[tuple[object, int]] = []
        self._stream = self._read()
        self._next = next(self._stream, None)

    def of(self, entry: int) -> Iterator[tuple[object, str, str, str]]:
        """The rows of that entry: id, seal as kept, seal as computed, and what is wrong with what
        stands outside the seal; rows of entries that are not there are strays.
        """
        while self._next is not None and self._next.entry <= entry:
            row = self._next
            if row.entry == entry:
                told = dict(row._mapping)  # noqa: SLF001 - its documented name
                yield row.id, row.seal, seal(self._table, told), self._fault(told)
            else:
                self._strays.append((row.id, row.entry))
            self._next = next(self._stream, None)

    def rest(self) -> Iterator[tuple[object, int]]:
        """The rows that no entry asked for: id and the entry they name."""
        yield from self._strays
        while self._next is not None:
            yield self._next.id, self._next.entry
            self._next = next(self._stream, None)

    def _read(self) -> Iterator[sa.Row[tuple[object, ...]]]:
        table, entry, number = self._table, 0, -1
        order = sa.tuple_(table.c.entry, table.c.id)
        rows = sa.select(table).order_by(table.c.entry, table.c.id).limit(_BLOCK)
        while True:
            block = self._connection.execute(rows.where(order > sa.tuple_(entry, number))).all()
            yield from block
            if len(block) < _BLOCK:
                return
            entry, number = block[-1].entry, block[-1].id


def with_anchor(checked: ChainChecked, anchor: Head, digest_then: str, where: str) -> ChainChecked:
    """The check, with what a head noted elsewhere says: the entry must be there as it was then."""
    if digest_then == anchor.digest:
        return checked
    words = (
        f"{where} names entry {anchor.number} with digest {anchor.digest[:16]}…, the journal has "
        "another: the chain was written anew at or before this entry"
    )
    damage = Damage(file=JOURNAL_FILE, record=f"entry {anchor.number}", what=words)
    return replace(checked, damages=(*checked.damages, damage))
