"""One database, open for one thread: brought up to today's tables, closed when it is left."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from hpd_pages.io.history_schema import is_current, prepare
from hpd_pages.io.stores import told

_BRINGING_UP = threading.Lock()
"""Alembic keeps what it works on in one place for the whole process."""


class Database:
    """What history and records open alike. Use as a context manager: leaving it closes it.

    Raises StoreError where the database is locked by another process, damaged, full or of another
    version.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        with ExitStack() as opened, told(engine):
            opened.callback(engine.dispose)
            self._connection = engine.connect()
            opened.callback(self._connection.close)
            self._set_up()
            self._bring_up()
            opened.pop_all()

    def _bring_up(self) -> None:
        """Bring an older database up to today's tables; of several threads one does so."""
        with self._connection.begin():
            there = is_current(self._connection)
        if not there:
            with _BRINGING_UP, self._connection.begin():
                prepare(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._connection.close()
        self._engine.dispose()

    def _set_up(self) -> None:
        """What a child asks of the connection before anything is read."""

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        """One transaction: all of it or nothing."""
        with told(self._engine), self._connection.begin():
            yield self._connection
