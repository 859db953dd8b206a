"""Keeps requests for records, what followed them, and the packages that went out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict

import sqlalchemy as sa

from hpd_pages.errors import UsageError
from hpd_pages.io.archive import next_id
from hpd_pages.io.journal import record
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.io.request_tables import EXPORTS, REQUEST_STEPS, REQUESTS
from hpd_pages.model.request import Answer, Answered, Exported, Requested, Scope

_NONE = "`hpd-pages records request status` prints the numbers"


def add(records: RecordsStore, asked: Requested) -> int:
    """The request's number; it is on file once this returns. `asked.number` is not looked at."""
    with records.change() as connection:
        number = next_id(connection, REQUESTS)
        row = {
            "id": number,
            "at": asked.at,
            "received": asked.received,
            "requester": asked.requester,
            "about": asked.about,
            "office": asked.office,
            **asdict(asked.scope),
            "words": "\n".join(asked.scope.words),
        }
        record(
            connection,
            {REQUESTS: [row]},
            at=asked.at,
            action="request received",
            office=asked.office,
            facts={"request": number, "received": asked.received},
        )
    return number


def answer(records: RecordsStore, number: int, step: Answered, *, at: str) -> None:
    """Note what followed. Raises UsageError where there is no request of that number."""
    with records.change() as connection:
        find(connection, number)
        row = {
            "id": next_id(connection, REQUEST_STEPS),
            "request": number,
            "at": at,
            "step": step.step.value,
            "happened_on": step.on,
            "words": step.words,
            "office": step.office,
        }
        record(
            connection,
            {REQUEST_STEPS: [row]},
            at=at,
            action="request answered",
            office=step.office,
            facts={"request": number, "step": step.step.value, "on": step.on},
        )


def next_export(connection: sa.Connection) -> int:
    """The number of the next package."""
    return next_id(connection, EXPORTS)


def exported(records: RecordsStore, made: Exported) -> None:
    """Put a package on file. Raises UsageError where another one took its number meanwhile."""
    with records.change() as connection:
        if next_id(connection, EXPORTS) != made.number:
            raise UsageError("another export was made meanwhile", hint="export again")
        row = asdict(made)
        row["id"] = row.pop("number")
        facts = {"request": made.request, "export": made.number, "digest": made.digest}
        record(
            connection,
            {EXPORTS: [row]},
            at=made.at,
            action="exported",
            office=made.office,
            facts={**facts, "manifest": made.manifest, "items": made.items},
        )


def find(connection: sa.Connection, number: int) -> Requested:
    """The request of that number. Raises UsageError where there is none."""
    for asked in requests(connection):
        if asked.number == number:
            return asked
    raise UsageError(f"there is no request {number}", hint=_NONE)


def requests(connection: sa.Connection) -> tuple[Requested, ...]:
    """All requests, oldest first."""
    steps: dict[int, list[Answered]] = defaultdict(list)
    for row in connection.execute(sa.select(REQUEST_STEPS).order_by(REQUEST_STEPS.c.id)):
        step = Answered(
            step=Answer(row.step), on=row.happened_on, words=row.words, office=row.office
        )
        steps[row.request].append(step)
    made: dict[int, list[Exported]] = defaultdict(list)
    for export in exports(connection):
        made[export.request].append(export)
    return tuple(
        Requested(
            number=row.id,
            at=row.at,
            received=row.received,
            requester=row.requester,
            about=row.about,
            office=row.office,
            scope=Scope(
                page=row.page,
                since=row.since,
                until=row.until,
                author=row.author,
                words=tuple(filter(None, row.words.split("\n"))),
            ),
            steps=tuple(steps.get(row.id, ())),
            exports=tuple(made.get(row.id, ())),
        )
        for row in connection.execute(sa.select(REQUESTS).order_by(REQUESTS.c.id))
    )


def exports(connection: sa.Connection) -> tuple[Exported, ...]:
    """All packages, oldest first."""
    names = [
        column.name for column in EXPORTS.columns if column.name not in {"id", "entry", "seal"}
    ]
    return tuple(
        Exported(number=row.id, **{name: getattr(row, name) for name in names})
        for row in connection.execute(sa.select(EXPORTS).order_by(EXPORTS.c.id))
    )
