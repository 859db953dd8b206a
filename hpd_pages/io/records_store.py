"""The records database: the history's own, opened to read and append to the records.

Every change is one transaction that begins by holding the chain's head, so that two operators
come one after the other and what a change rests on cannot change under it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.io.database import Database
from hpd_pages.io.journal import hold_head
from hpd_pages.io.stores import open_engine

_SNAPSHOT = {
    "sqlite": "BEGIN",
    "postgresql": "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
}


class RecordsStore(Database):
    """The records, as a context manager; to be used from one thread. Methods raise StoreError."""

    @contextmanager
    def change(self) -> Iterator[sa.Connection]:
        """One transaction, all of it or nothing, alone with the chain's head."""
        with self._transaction() as connection:
            hold_head(connection)
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One transaction that changes nothing and sees the records as they stood at its start,
        whatever is written meanwhile.
        """
        with self._transaction() as connection:
            connection.exec_driver_sql(_SNAPSHOT[connection.dialect.name])
            yield connection

    def forget(self) -> None:
        """Take what was emptied out of the database's own files, as far as it lets us."""
        if self._engine.dialect.name == "sqlite":
            with self._transaction() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def _set_up(self) -> None:
        """A commit outlives a power cut: files are taken away only after it. What is emptied is
        written over.
        """
        if self._engine.dialect.name == "sqlite":
            with self._connection.begin():
                self._connection.exec_driver_sql("PRAGMA synchronous=FULL")
                self._connection.exec_driver_sql("PRAGMA secure_delete=ON")


def open_records(place: Path | str) -> RecordsStore:
    """The records in an SQLite file, made where it is not there, or in the database at a URL."""
    return RecordsStore(open_engine(place))
