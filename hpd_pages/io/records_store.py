"""The records database: the history's own, opened to read and append to the records.

Every change is one transaction that begins by holding the chain's head, so that two operators
come one after the other and what a change rests on cannot change under it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io.history_schema import prepare
from hpd_pages.io.journal import hold_head
from hpd_pages.io.stores import open_engine, told


class RecordsStore:
    """The records, as a context manager; to be used from one thread. Methods raise StoreError."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        try:
            with told(engine):
                self._connection = engine.connect()
                self._durable()
                with self._connection.begin():
                    prepare(self._connection)
        except StoreError:
            engine.dispose()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()
        self._engine.dispose()

    @contextmanager
    def change(self) -> Iterator[sa.Connection]:
        """One transaction, all of it or nothing, alone with the chain's head."""
        with told(self._engine), self._connection.begin():
            hold_head(self._connection)
            yield self._connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One transaction that changes nothing."""
        with told(self._engine), self._connection.begin():
            yield self._connection

    def forget(self) -> None:
        """Take what was emptied out of the database's own files, as far as it lets us."""
        if self._engine.dialect.name == "sqlite":
            with self.reading() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def _durable(self) -> None:
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
