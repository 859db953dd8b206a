"""Counts what a run found, in the database: memory stays the same for any number of pages."""

from __future__ import annotations

import json

import sqlalchemy as sa

from hpd_pages.io.history_schema import FINDINGS, LOOKS
from hpd_pages.io.trends import trend
from hpd_pages.model.finding import Level, Verdict
from hpd_pages.model.report import Run
from hpd_pages.model.tally import Tally


def tally(connection: sa.Connection, run: Run, department: str) -> Tally:
    """The counts of a finished run."""
    number = int(run.id)
    (point,) = trend(connection, number, 1)
    failures = sa.and_(
        FINDINGS.c.run == number,
        FINDINGS.c.level == Level.REQUIREMENT.value,
        FINDINGS.c.verdict == Verdict.FAIL.value,
    )
    still = sa.select(sa.func.count(sa.distinct(FINDINGS.c.page))).where(
        failures, sa.not_(FINDINGS.c.exempt)
    )
    exempt = sa.select(sa.func.count()).where(failures, FINDINGS.c.exempt)
    problems, defects = _problems(connection, number)
    return Tally(
        run=run.id,
        department=department,
        started_at=run.started_at,
        finished_at=run.finished_at,
        pages=point.met + point.failed + point.unseen,
        met=point.met,
        failed=point.failed,
        unseen=point.unseen,
        open_failures=connection.scalar(still) or 0,
        exempt=connection.scalar(exempt) or 0,
        rules=_rules(connection, number),
        causes=_causes(connection, number),
        problems=problems,
        defects=defects,
    )


def _rules(connection: sa.Connection, run: int) -> dict[str, dict[str, int]]:
    rows = (
        sa.select(
            FINDINGS.c.rule,
            FINDINGS.c.verdict,
            sa.func.count().label("pages"),
            sa.func.min(FINDINGS.c.position).label("place"),
        )
        .where(FINDINGS.c.run == run, FINDINGS.c.level == Level.REQUIREMENT.value)
        .group_by(FINDINGS.c.rule, FINDINGS.c.verdict)
    )
    found: dict[str, dict[str, int]] = {}
    for row in sorted(connection.execute(rows), key=lambda row: (row.place, row.rule)):
        found.setdefault(row.rule, {})[row.verdict] = row.pages
    return found


def _causes(connection: sa.Connection, run: int) -> dict[str, int]:
    count = sa.func.count()
    rows = (
        sa.select(LOOKS.c.cause, count)
        .where(LOOKS.c.run == run, LOOKS.c.cause != "")
        .group_by(LOOKS.c.cause)
        .order_by(count.desc(), LOOKS.c.cause)
    )
    return {cause: pages for cause, pages in connection.execute(rows)}  # noqa: C416 - rows are no pairs


def _problems(connection: sa.Connection, run: int) -> tuple[tuple[str, ...], int]:
    rows = sa.select(LOOKS.c.page, LOOKS.c.problem, LOOKS.c.result).where(
        LOOKS.c.run == run, LOOKS.c.problem != ""
    )
    told, defects = [], 0
    for row in connection.execute(rows.order_by(LOOKS.c.page)):
        told.append(f"{row.page}: {row.problem}")
        problem = json.loads(row.result or "{}").get("problem") or {}
        defects += bool(problem.get("defect"))
    return tuple(told), defects
