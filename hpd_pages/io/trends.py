"""What the history says over many runs: counts of pages by state, and the last good looks."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from hpd_pages.io.history_schema import FINDINGS, LOOKS, RUNS
from hpd_pages.model.finding import Level, Verdict
from hpd_pages.model.report import Point

_FAILED, _UNSEEN, _MET = 2, 1, 0


def trend(connection: sa.Connection, last: int, limit: int) -> tuple[Point, ...]:
    """The finished runs up to `last`, at most `limit` of them, oldest first."""
    recent = (
        sa.select(RUNS.c.id, RUNS.c.started_at)
        .where(RUNS.c.id <= last, RUNS.c.finished_at != "")
        .order_by(RUNS.c.id.desc())
        .limit(limit)
        .subquery()
    )
    states = _states(sa.select(recent.c.id)).subquery()
    rows = (
        sa.select(
            recent.c.id,
            recent.c.started_at,
            _count(states, _MET).label("met"),
            _count(states, _FAILED).label("failed"),
            _count(states, _UNSEEN).label("unseen"),
        )
        .join(states, states.c.run == recent.c.id)
        .group_by(recent.c.id, recent.c.started_at)
        .order_by(recent.c.id)
    )
    return tuple(
        Point(
            run=str(row.id),
            started_at=row.started_at,
            met=row.met,
            failed=row.failed,
            unseen=row.unseen,
        )
        for row in connection.execute(rows)
    )


def _count(states: sa.Subquery, state: int) -> sa.ColumnElement[int]:
    return sa.func.sum(sa.case((states.c.state == state, 1), else_=0))


def seen(connection: sa.Connection, last: int) -> Mapping[str, str]:
    """When each page was last seen in full in a run up to `last`."""
    rows = (
        sa.select(LOOKS.c.page, sa.func.max(LOOKS.c.taken_at))
        .where(LOOKS.c.run <= last, LOOKS.c.coverage == "full")
        .group_by(LOOKS.c.page)
    )
    return {page: at for page, at in connection.execute(rows)}  # noqa: C416 - rows are no pairs


def _states(runs: sa.Select[tuple[int]]) -> sa.Select[tuple[int, str, int]]:
    """The state of each page in each of the runs: its worst verdict on a requirement.

    A page without any was not seen; one that could not be read needs work, as in a report.
    """
    worst = sa.func.max(
        sa.case(
            (FINDINGS.c.verdict == Verdict.FAIL.value, _FAILED),
            (FINDINGS.c.verdict == Verdict.UNKNOWN.value, _UNSEEN),
            else_=_MET,
        )
    )
    of_page = (
        sa.select(FINDINGS.c.run, FINDINGS.c.page, worst.label("worst"))
        .where(FINDINGS.c.run.in_(runs), FINDINGS.c.level == Level.REQUIREMENT.value)
        .group_by(FINDINGS.c.run, FINDINGS.c.page)
        .subquery()
    )
    state = sa.case((LOOKS.c.problem != "", _FAILED), else_=sa.func.coalesce(of_page.c.worst, 1))
    return (
        sa.select(LOOKS.c.run, LOOKS.c.page, state.label("state"))
        .join(
            of_page,
            sa.and_(of_page.c.run == LOOKS.c.run, of_page.c.page == LOOKS.c.page),
            isouter=True,
        )
        .where(LOOKS.c.run.in_(runs))
    )
