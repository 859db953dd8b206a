"""What finished runs saw, as the alerts need it: only what was ever wrong, in two queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import sqlalchemy as sa

from hpd_pages.io.history_schema import FINDINGS, LOOKS, RUNS
from hpd_pages.model.alert import Seen
from hpd_pages.model.finding import Level, Reason, Verdict
from hpd_pages.model.snapshot import Coverage

_EXPLAINED = (
    "",
    *(reason.value for reason in (Reason.BLOCKED_BY_POLICY, Reason.NOT_FOUND, Reason.GONE)),
)
"""Causes for which a page that was not seen is no surprise, or is a failure of its own."""


def sightings(connection: sa.Connection) -> tuple[Seen, ...]:
    """Every finished run, oldest first; see `model.alert.Seen`."""
    verdicts: dict[int, dict[tuple[str, str], Verdict]] = defaultdict(dict)
    for run, page, rule, verdict in _findings(connection):
        verdicts[run][page, rule] = verdict
    blind: dict[int, dict[str, bool]] = defaultdict(dict)
    for row in connection.execute(_looks()):
        blind[row.run][row.page] = _unseen(row.coverage, row.cause)
    runs = sa.select(RUNS).where(RUNS.c.finished_at != "").order_by(RUNS.c.id)
    return tuple(
        Seen(
            run=str(row.id),
            at=row.finished_at,
            verdicts=verdicts.get(row.id, {}),
            blind=blind.get(row.id, {}),
        )
        for row in connection.execute(runs)
    )


def _findings(connection: sa.Connection) -> Iterator[tuple[int, str, str, Verdict]]:
    """Each verdict on a requirement that some run failed; the worst where a rule has several."""
    once = FINDINGS.alias("once")
    ever = (
        sa.select(once.c.page, once.c.rule)
        .where(once.c.verdict == Verdict.FAIL.value, once.c.level == Level.REQUIREMENT.value)
        .distinct()
        .subquery()
    )
    rows = (
        sa.select(*(FINDINGS.c[name] for name in ("run", "page", "rule", "verdict", "exempt")))
        .join(ever, sa.and_(FINDINGS.c.page == ever.c.page, FINDINGS.c.rule == ever.c.rule))
        .where(FINDINGS.c.level == Level.REQUIREMENT.value)
        # One finding a rule is the usual case; of several the last one read counts: the failure.
        .order_by(FINDINGS.c.run, FINDINGS.c.verdict == Verdict.FAIL.value)
    )
    for run, page, rule, verdict, exempt in connection.execute(rows):
        yield run, page, rule, Verdict.UNKNOWN if exempt else Verdict(verdict)


def _looks() -> sa.Select[tuple[int, str, str, str]]:
    """The looks at every page that some run could not see at all."""
    once = LOOKS.alias("once")
    ever = sa.select(once.c.page).where(
        once.c.coverage == Coverage.NONE.value, once.c.cause.not_in(_EXPLAINED)
    )
    columns = (LOOKS.c.run, LOOKS.c.page, LOOKS.c.coverage, LOOKS.c.cause)
    return sa.select(*columns).where(LOOKS.c.page.in_(ever)).order_by(LOOKS.c.run)


def _unseen(coverage: str, cause: str) -> bool:
    return coverage == Coverage.NONE.value and cause not in _EXPLAINED
