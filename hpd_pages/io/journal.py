"""Appends to the journal, in the transaction of the change that the entry tells of.

`append` holds the chain's head until the transaction ends: a second operator waits, and then goes
on from the new head. `record` also writes rows and seals them by the entry.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import sqlalchemy as sa

from hpd_pages.io.records_schema import CHAIN, JOURNAL, sealed_columns
from hpd_pages.model.journal import Head, JournalEntry, canonical, sha256

Row = Mapping[str, object]
Rows = Mapping[sa.Table, Sequence[Row]]
_NO_ROWS: Rows = {}
_BLOCK = 1_000


def hold_head(connection: sa.Connection) -> Head:
    """The head of the chain, held until the transaction ends; call it before reading what the
    change rests on, so that nobody changes it meanwhile.
    """
    connection.execute(CHAIN.update().where(CHAIN.c.id == 1).values(number=CHAIN.c.number))
    return head(connection)


def head(connection: sa.Connection) -> Head:
    """The head of the chain as it stands."""
    row = connection.execute(sa.select(CHAIN.c.number, CHAIN.c.digest)).one()
    return Head(number=row.number, digest=row.digest)


def append(
    connection: sa.Connection,
    *,
    at: str,
    action: str,
    office: str = "",
    facts: Mapping[str, object] | None = None,
) -> JournalEntry:
    """The entry, written at the end of the chain. `facts` hold no record's own words."""
    last = hold_head(connection)
    entry = JournalEntry(
        number=last.number + 1,
        at=at,
        action=action,
        office=office,
        previous=last.digest,
        facts=facts or {},
    )
    entry = replace(entry, digest=entry.computed())
    connection.execute(
        JOURNAL.insert().values(
            number=entry.number,
            at=at,
            action=action,
            office=office,
            facts=canonical(entry.facts),
            previous=entry.previous,
            digest=entry.digest,
        )
    )
    change = CHAIN.update().where(CHAIN.c.id == 1)
    connection.execute(change.values(number=entry.number, digest=entry.digest))
    return entry


def record(
    connection: sa.Connection,
    rows: Rows = _NO_ROWS,
    *,
    at: str,
    action: str,
    office: str = "",
    facts: Mapping[str, object] | None = None,
) -> JournalEntry:
    """The entry, and the rows of each table with it: the entry's `rows` say how many there are and
    the SHA-256 over their seals, so that none can be changed, added or taken away unseen.
    """
    sealed = {
        table: [{**row, "seal": seal(table, row)} for row in new] for table, new in rows.items()
    }
    told = {
        table.name: {"count": len(new), "digest": over(str(row["seal"]) for row in new)}
        for table, new in sealed.items()
        if new
    }
    entry = append(
        connection,
        at=at,
        action=action,
        office=office,
        facts={**(facts or {}), **({"rows": told} if told else {})},
    )
    for table, new in sealed.items():
        if new:
            connection.execute(table.insert(), [{**row, "entry": entry.number} for row in new])
    return entry


def seal(table: sa.Table, row: Row) -> str:
    """SHA-256 over the row's sealed columns, by name."""
    return sha256(canonical({name: row[name] for name in sealed_columns(table)}))


def over(digests: Iterable[str]) -> str:
    """SHA-256 over digests, sorted: the order of rows says nothing."""
    return sha256("".join(sorted(digests)))


def entries(connection: sa.Connection, after: int = 0) -> Iterator[JournalEntry]:
    """The entries from `after` on, in order, read by blocks.

    Facts that are no JSON object come as what they are under the key "", values that are no text in
    brackets, for the check to find.
    """
    rows = sa.select(JOURNAL).order_by(JOURNAL.c.number).limit(_BLOCK)
    while True:
        block = connection.execute(rows.where(JOURNAL.c.number > after)).all()
        for row in block:
            yield JournalEntry(
                number=row.number,
                at=_text(row.at),
                action=_text(row.action),
                office=_text(row.office),
                previous=_text(row.previous),
                facts=_facts(_text(row.facts)),
                digest=_text(row.digest),
            )
        if len(block) < _BLOCK:
            return
        after = block[-1].number


def _text(value: object) -> str:
    return value if isinstance(value, str) else f"({value!r})"


def _facts(text: str) -> Mapping[str, object]:
    try:
        facts = json.loads(text)
        sound = isinstance(facts, dict) and canonical(facts) == text
    except (ValueError, RecursionError):
        sound = False
    return facts if sound else {"": text}
