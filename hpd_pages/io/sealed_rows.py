"""Reads the rows of a sealed table in the order of the chain, each with its seal computed again.

SQLite writes a row's canonical JSON itself, where nothing in it needs another spelling: text that
has the digest of the seal is the text that was sealed, whoever put it together. Every row that the
quick way does not find sound is read again whole, and its seal computed as it was when it was
written. Other databases, and ones that are damaged, are read the exact way throughout.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS, SIGHTINGS
from hpd_pages.io.journal import seal
from hpd_pages.io.records_schema import sealed_columns
from hpd_pages.model.journal import sha256

_BLOCK = 2_000
NUMBERED_ALONG = (ITEMS, SIGHTINGS)
"""The tables that grow large: their rows are numbered in the order of the chain."""
_ELSE_ESCAPED = re.compile(r"[^\x00-\x7e]")
"""What canonical JSON escapes and SQLite does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """What stands in a row outside its seal, and how it is checked.

    `fault` says what is wrong with a whole row, "" for nothing. `columns` are what SQLite is asked
    for beside id, entry, seal and JSON, and `sound` whether such a row says that there is no
    fault; where it says no, `fault` is asked.
    """

    fault: Callable[[Mapping[str, Any]], str] = lambda _row: ""
    columns: tuple[sa.ColumnElement[Any], ...] = ()
    sound: Callable[[Sequence[Any]], bool] = lambda _row: True


NOTHING_BEYOND = Beyond()
Checked = tuple[object, int, str, tuple[str, ...]]
"""A row's id and entry, its seal as kept, and what is wrong, as the end of “row 5 of items …”."""
_SOUND: tuple[str, ...] = ()


class Disorder(Exception):
    """Rows do not stand as they were written; they have to be read the exact way."""


def read(
    connection: sa.Connection, table: sa.Table, beyond: Beyond = NOTHING_BEYOND, *, quick: bool
) -> Iterator[Checked]:
    """The rows of a table by entry and id, streamed. `quick` needs SQLite with its JSON.

    The rows themselves are read, never an index, which may say of a row what it does not. Raises
    Disorder where a table's ids do not follow the chain though they were given so.
    """
    if not quick:
        rows = sa.select(table).order_by(*_by_entry(table))
        for row in connection.execute(rows, execution_options=_STREAMED):
            yield _exactly(table, row, beyond)
        return
    yield from _quickly(connection, table, beyond)


def _by_entry(table: sa.Table) -> tuple[sa.ColumnElement[Any], ...]:
    """The order of the chain, spelt so that no index is of use for it."""
    return sa.func.coalesce(table.c.entry, -1), table.c.id


def _quickly(connection: sa.Connection, table: sa.Table, beyond: Beyond) -> Iterator[Checked]:
    order = (table.c.id,) if table in NUMBERED_ALONG else _by_entry(table)
    told = sa.func.json_object(
        *(part for name in sorted(sealed_columns(table)) for part in (name, table.c[name]))
    )
    asked = sa.select(table.c.id, table.c.entry, table.c.seal, told, *beyond.columns)
    sound, last = beyond.sound, 0
    for row in connection.execute(asked.order_by(*order), execution_options=_STREAMED):
        number, entry, kept, text = row[:4]
        if type(entry) is not int or entry < last:
            raise Disorder
        last = entry
        if _sealed_by(kept, text) and sound(row):
            yield number, entry, kept, _SOUND
        else:
            yield _again(connection, table, number, entry, beyond)


def _again(
    connection: sa.Connection, table: sa.Table, number: int, entry: int, beyond: Beyond
) -> Checked:
    whole = connection.execute(sa.select(table).where(table.c.id == number)).one_or_none()
    if whole is None:
        return number, entry, "", ("cannot be found by its number",)
    return _exactly(table, whole, beyond)


def is_quick(connection: sa.Connection) -> bool:
    """Whether the database can write canonical JSON itself."""
    if connection.dialect.name != "sqlite":
        return False
    try:
        return connection.scalar(sa.select(sa.func.json_object("a", 1))) == '{"a":1}'
    except sa.exc.OperationalError:
        return False


_STREAMED = {"yield_per": _BLOCK}


def _sealed_by(kept: str, text: str) -> bool:
    """Whether JSON as SQLite writes it, spelt as a seal's is, has that digest."""
    if text.isascii() and hashlib.sha256(text.encode()).hexdigest() == kept:
        return True
    return sha256(_ELSE_ESCAPED.sub(_escaped, text)) == kept


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _exactly(table: sa.Table, row: sa.Row[Any], beyond: Beyond) -> Checked:
    told = dict(row._mapping)  # noqa: SLF001 - its documented name
    entry = row.entry if isinstance(row.entry, int) else 0
    fault = beyond.fault(told)
    changed = _seal(table, told) != row.seal
    wrong = (*(["was changed"] if changed else []), *([fault] if fault else []))
    return row.id, entry, str(row.seal), wrong


def _seal(table: sa.Table, row: Mapping[str, object]) -> str:
    """The row's seal, "" where its values are of a kind that is never sealed."""
    try:
        return seal(table, row)
    except (TypeError, ValueError):
        return ""
