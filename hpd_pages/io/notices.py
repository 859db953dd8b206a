"""Keeps every page's notices as they were declared, a row for each time that they changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import NOTICES
from hpd_pages.io.journal import record
from hpd_pages.io.records_schema import JOURNAL
from hpd_pages.model.journal import canonical, sha256
from hpd_pages.model.notices import Noted


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
