"""Places, lifts and lists holds: what must be kept, whatever its period says."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hpd_pages.errors import UsageError
from hpd_pages.io.archive import next_id
from hpd_pages.io.journal import record
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.io.retention_tables import HOLDS, HOLDS_LIFTED
from hpd_pages.model.journal import sha256
from hpd_pages.model.retention import Hold, HoldKind


def place(records: RecordsStore, hold: Hold) -> int:
    """The hold's number; it stands once this returns. `hold.number` is not looked at."""
    with records.change() as connection:
        number = next_id(connection, HOLDS)
        row = {
            "id": number,
            "at": hold.at,
            "kind": hold.kind.value,
            "reason": hold.reason,
            "office": hold.office,
            "page": hold.page,
            "since": hold.since,
            "until": hold.until,
            "words": hold.words,
        }
        facts = {"hold": number, "kind": hold.kind.value, "page": hold.page}
        record(
            connection,
            {HOLDS: [row]},
            at=hold.at,
            action="hold placed",
            office=hold.office,
            facts={**facts, "since": hold.since, "until": hold.until, "words": sha256(hold.words)},
        )
    return number


def lift(records: RecordsStore, number: int, *, at: str, reason: str, office: str) -> None:
    """End a hold. Raises UsageError where there is none of that number that stands."""
    with records.change() as connection:
        standing = {hold.number for hold in holds(connection)}
        if number not in standing:
            known = ", ".join(map(str, sorted(standing))) or "none"
            raise UsageError(f"no hold {number} stands", hint=f"holds that stand: {known}")
        row = {"id": number, "at": at, "reason": reason, "office": office}
        record(
            connection,
            {HOLDS_LIFTED: [row]},
            at=at,
            action="hold lifted",
            office=office,
            facts={"hold": number},
        )


def holds(connection: sa.Connection, *, ended: bool = False) -> tuple[Hold, ...]:
    """The holds that stand, by number; with `ended`, the lifted ones too."""
    lifted = sa.select(HOLDS, HOLDS_LIFTED.c.at.label("lifted_at")).outerjoin(
        HOLDS_LIFTED, HOLDS_LIFTED.c.id == HOLDS.c.id
    )
    rows = connection.execute(lifted.order_by(HOLDS.c.id)).all()
    return tuple(_hold(row) for row in rows if ended or not row.lifted_at)


def _hold(row: sa.Row[Any]) -> Hold:
    return Hold(
        number=row.id,
        at=row.at,
        kind=HoldKind(row.kind),
        reason=row.reason,
        office=row.office,
        page=row.page,
        since=row.since,
        until=row.until,
        words=row.words,
        lifted_at=row.lifted_at or "",
    )
