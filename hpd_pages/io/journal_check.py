"""Walks the journal, computes every digest again, and names the first break and each damage.

Nothing is loaded whole: entries and rows are read in the order of the chain, side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archived_words import beyond_seal
from hpd_pages.io.history_schema import RUNS
from hpd_pages.io.journal import entries, head, over
from hpd_pages.io.records_schema import SEALED, SEALED_RUNS
from hpd_pages.io.retention_tables import DISPOSED
from hpd_pages.io.run_seals import ACTION, results_digest
from hpd_pages.io.sealed_rows import NOTHING_BEYOND, Beyond, Checked, Disorder, is_quick, read
from hpd_pages.model.evidence import Damage
from hpd_pages.model.journal import ChainChecked, Head, JournalEntry

JOURNAL_FILE = "journal"
_NO_ROWS: Mapping[str, object] = {"count": 0, "digest": over(())}
Heard = Callable[[JournalEntry], None]


def walk(connection: sa.Connection, hear: Heard = lambda _entry: None) -> ChainChecked:
    """Every entry and every sealed row of the records; `hear` is told each entry in turn, and all
    once more where the database holds what can only be read the exact way.
    """
    if is_quick(connection):
        try:
            return _walked(connection, hear, quick=True)
        except (sa.exc.OperationalError, Disorder):
            _read_any_bytes(connection)
    return _walked(connection, hear, quick=False)


def _walked(connection: sa.Connection, hear: Heard, *, quick: bool) -> ChainChecked:
    walker = _Walk(connection, hear, quick=quick)
    walker.run()
    return ChainChecked(
        head=walker.last,
        rows=walker.rows,
        damages=tuple(walker.damages),
        notes=tuple(walker.notes),
    )


def _read_any_bytes(connection: sa.Connection) -> None:
    """Text that is not UTF-8 is read with its bytes kept apart, so that its digest differs."""
    raw: Any = connection.connection.dbapi_connection
    raw.text_factory = lambda stored: stored.decode(errors="surrogateescape")


class _Walk:
    """One walk from the first entry to the head."""

    def __init__(self, connection: sa.Connection, hear: Heard, *, quick: bool) -> None:
        self._connection = connection
        self._hear = hear
        gone = frozenset(connection.scalars(sa.select(DISPOSED.c.id)))
        beyond = {"items": beyond_seal(gone)}
        self._rows = {
            table.name: _Rows(connection, table, beyond.get(table.name, NOTHING_BEYOND), quick)
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
            seals: list[str] = []
            for number, _, kept, wrong in rows.of(entry.number):
                seals.append(kept)
                for what in wrong:
                    self._say(entry, f"row {number} of {name} {what}")
            self.rows += len(seals)
            wanted = named.get(name)
            if seals or wanted is not None:
                found = {"count": len(seals), "digest": over(seals)}
                if found != (wanted or _NO_ROWS):
                    self._say(entry, _rows_differ(name, len(seals), wanted or _NO_ROWS))

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


class _Rows:
    """The rows of one table in the order of the chain, with their seals as kept and as computed."""

    def __init__(
        self,
        connection: sa.Connection,
        table: sa.Table,
        beyond: Beyond,
        quick: bool,  # noqa: FBT001 - one fact
    ) -> None:
        self._strays: list[tuple[object, int]] = []
        self._stream = read(connection, table, beyond, quick=quick)
        self._next = next(self._stream, None)

    def of(self, entry: int) -> Iterator[Checked]:
        """The rows of that entry; rows of entries that are not there are strays."""
        row, stream = self._next, self._stream
        while row is not None and row[1] <= entry:
            if row[1] == entry:
                yield row
            else:
                self._strays.append(row[:2])
            row = next(stream, None)
        self._next = row

    def rest(self) -> Iterator[tuple[object, int]]:
        """The rows that no entry asked for: id and the entry they name."""
        yield from self._strays
        while self._next is not None:
            yield self._next[0], self._next[1]
            self._next = next(self._stream, None)


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
