"""Opens the database behind a history, and turns its errors into ours, with what to do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hpd_pages.errors import StoreError, UsageError

WAIT = 5.0
"""Seconds to wait for a lock on an SQLite file."""
_CONNECT = 10
_CHANGING = threading.Lock()
_DAMAGED = "the history is damaged: move it aside and put back a copy"
_USAGE = "give a file's path, sqlite:///PATH or postgresql://USER@HOST/DATABASE"


def open_engine(place: Path | str) -> sa.Engine:
    """The engine for an SQLite file, made with its folder where it is not there, or for a URL.

    A password may stand in the URL or, better, in the environment (PGPASSWORD, ~/.pgpass). Raises
    UsageError for any other kind of URL, StoreError where the folder cannot be made or the driver
    is not installed.
    """
    if isinstance(place, Path):
        return _sqlite(place)
    try:
        url = sa.make_url(place)
    except sa.exc.ArgumentError as error:
        raise UsageError("the store is no database URL", hint=_USAGE) from error
    if url.get_backend_name() == "sqlite" and url.database:
        return _sqlite(Path(url.database))
    if url.get_backend_name() != "postgresql":
        raise UsageError(f"{url.get_backend_name()} is no store of ours", hint=_USAGE)
    if find_spec("psycopg") is None:
        hint = "pip install 'hpd-pages[cluster]'"
        raise StoreError("the PostgreSQL driver psycopg is not installed", hint=hint)
    return sa.create_engine(
        url.set(drivername="postgresql+psycopg"), connect_args={"connect_timeout": _CONNECT}
    )


def _sqlite(path: Path) -> sa.Engine:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path.parent}: the folder cannot be made: {error.strerror}",
            hint="check the permissions of the registry's folder",
        ) from error
    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": WAIT})
    sa.event.listen(engine, "connect", _wal)
    return engine


def _wal(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DB-API connection
    """WAL lets readers read while a run writes, and survives a killed process.

    A file that is not in it yet changes to it for one connection at a time.
    """
    cursor = connection.cursor()
    with _CHANGING:
        cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


@contextmanager
def told(engine: sa.Engine) -> Iterator[None]:
    """Turn the database's errors into ours; no password stands in them."""
    try:
        yield
    except sa.exc.OperationalError as error:
        words = " ".join(str(error.orig).split())
        raise StoreError(f"{_place(engine)}: {words}", hint=_hint(engine, words)) from error
    except sa.exc.DatabaseError as error:
        words = " ".join(str(error.orig).split())
        raise StoreError(f"{_place(engine)}: {words}", hint=_DAMAGED) from error
    except UnicodeDecodeError as error:
        words = "its text is not UTF-8"
        raise StoreError(f"{_place(engine)}: {words}", hint=_DAMAGED) from error


def _place(engine: sa.Engine) -> str:
    if engine.dialect.name == "sqlite":
        return str(engine.url.database)
    return engine.url.render_as_string(hide_password=True)


def _hint(engine: sa.Engine, words: str) -> str:
    if engine.dialect.name != "sqlite":
        return "check that the database runs, and that its address, user and password are right"
    if "malformed" in words or "decode" in words:
        return _DAMAGED
    if "locked" in words:
        return "another audit may be running; wait for it to end"
    return "check that the disk has room and the file may be written"
