"""Keeps every page's notices as they were declared, a row for each time that they changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import NOTICES
from hpd_pages.io.journal import record
from hpd_pages.io.records_schema import JOURNAL
from hpd_pages.model.journal import canonical, sha256
from hpd_pages.model.notices import Noted

_MANY = 1_000


def declare(
    connection: sa.Connection,
    page: str,
    declared: Mapping[str, object],
    *,
    at: str,
    office: str = "",
) -> int:
    """The row of the page's notices as they are declared now; a new one where they changed."""
    said = canonical(declared)
    last = connection.execute(
        sa.select(NOTICES.c.id, NOTICES.c.digest)
        .where(NOTICES.c.page == page)
        .order_by(NOTICES.c.id.desc())
        .limit(1)
    ).one_or_none()
    if last is not None and last.digest == sha256(said):
        return int(last.id)
    number = next_id(connection, NOTICES)
    row = {"id": number, "at": at, "page": page, "declared": said, "digest": sha256(said)}
    facts = {"page": page, "digest": row["digest"]}
    record(connection, {NOTICES: [row]}, at=at, action="notices", office=office, facts=facts)
    return number


def declare_all(
    connection: sa.Connection,
    declared: Iterable[tuple[str, Mapping[str, object]]],
    *,
    at: str,
    office: str = "",
) -> None:
    """As `declare`, of many pages: one entry of the journal for every thousand that changed."""
    last = _last_digests(connection)
    changed: list[tuple[str, str]] = []
    for page, told in declared:
        said = canonical(told)
        if last.get(page) != sha256(said):
            changed.append((page, said))
        if len(changed) == _MANY:
            _declare_many(connection, changed, at=at, office=office)
            changed.clear()
    _declare_many(connection, changed, at=at, office=office)


def _declare_many(
    connection: sa.Connection, changed: Sequence[tuple[str, str]], *, at: str, office: str
) -> None:
    if not changed:
        return
    first = next_id(connection, NOTICES)
    rows = [
        {"id": first + place, "at": at, "page": page, "declared": said, "digest": sha256(said)}
        for place, (page, said) in enumerate(changed)
    ]
    facts: dict[str, object] = {"pages": len(rows)}
    if len(rows) == 1:
        facts = {"page": rows[0]["page"], "digest": rows[0]["digest"]}
    record(connection, {NOTICES: rows}, at=at, action="notices", office=office, facts=facts)


def _last_digests(connection: sa.Connection) -> Mapping[str, str]:
    """The digest of each page's notices as they were last declared."""
    newest = sa.select(sa.func.max(NOTICES.c.id)).group_by(NOTICES.c.page)
    rows = sa.select(NOTICES.c.page, NOTICES.c.digest).where(NOTICES.c.id.in_(newest))
    return {row.page: row.digest for row in connection.execute(rows)}


def declared_rows(connection: sa.Connection, page: str) -> list[sa.Row[Any]]:
    """The rows of a page's notices, oldest first."""
    rows = sa.select(NOTICES).where(NOTICES.c.page == page).order_by(NOTICES.c.id)
    return list(connection.execute(rows).all())


def noted(connection: sa.Connection, page: str) -> tuple[Noted, ...]:
    """What was noted of the page's declaration, oldest first."""
    digests = {
        row.number: row.digest
        for row in connection.execute(
            sa.select(JOURNAL.c.number, JOURNAL.c.digest).where(JOURNAL.c.action == "notices")
        )
    }
    return tuple(
        Noted(
            at=row.at,
            declared=json.loads(row.declared),
            entry=row.entry,
            entry_digest=digests.get(row.entry, ""),
        )
        for row in declared_rows(connection, page)
    )
