"""Seals finished audit runs: the journal tells of each what was found and what was kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import sqlalchemy as sa

from hpd_pages.io.history_schema import FINDINGS, LOOKS, RUNS
from hpd_pages.io.journal import Rows, hold_head, record
from hpd_pages.io.records_schema import SEALED_RUNS
from hpd_pages.model.journal import JournalEntry, canonical
from hpd_pages.model.report import Run

CloseRun = Callable[[sa.Connection, Run], object]
"""What belongs to the end of a run, written in the transaction that ends it."""

ACTION = "audit"
_FINDING = ("page", "rule", "position", "verdict", "reason", "level", "message", "quote")
"""What a finding had when the first runs were sealed; what came later is added where it is set, so
that their seals still hold.
"""
_NONE: Mapping[str, object] = {}
_NO_ROWS: Rows = {}
_MANY = 500


def seal_run(
    connection: sa.Connection,
    run: Run,
    *,
    office: str = "",
    facts: Mapping[str, object] = _NONE,
    rows: Rows = _NO_ROWS,
) -> JournalEntry:
    """The journal's entry of a run that has just ended; `facts` and `rows` come with it.

    Runs that ended before there was a journal are taken into it first.
    """
    hold_head(connection)
    for number, started_at, finished_at in _unsealed(connection, but=int(run.id)):
        old = Run(id=str(number), started_at=started_at, finished_at=finished_at)
        _seal(connection, old, at=run.finished_at, facts={"adopted": True})
    return _seal(connection, run, at=run.finished_at, office=office, facts=facts, rows=rows)


def results_digest(connection: sa.Connection, run: int) -> str:
    """SHA-256 over all that the history keeps of a run's pages, in order.

    The lines are sorted, and read by some pages at a time: each begins with its page's id in
    quotation marks, and of such beginnings none is the beginning of another.
    """
    whole = hashlib.sha256()
    pages = connection.execute(sa.select(LOOKS.c.page).where(LOOKS.c.run == run)).scalars()
    ordered = sorted(pages, key=canonical)
    chunks = [ordered[start : start + _MANY] for start in range(0, len(ordered), _MANY)]
    for lines in (_looks, _findings):
        for some in chunks:
            for line in sorted(map(canonical, lines(connection, run, some))):
                whole.update(line.encode() + b"\n")
    return whole.hexdigest()


def _looks(connection: sa.Connection, run: int, pages: Sequence[str]) -> Iterator[list[object]]:
    looks = sa.select(
        LOOKS.c.page, LOOKS.c.target, LOOKS.c.taken_at, LOOKS.c.digest, LOOKS.c.result
    ).where(LOOKS.c.run == run, LOOKS.c.page.in_(pages))
    return ([*row] for row in connection.execute(looks))


def _findings(connection: sa.Connection, run: int, pages: Sequence[str]) -> Iterator[list[object]]:
    findings = sa.select(*(FINDINGS.c[name] for name in _FINDING), FINDINGS.c.exempt).where(
        FINDINGS.c.run == run, FINDINGS.c.page.in_(pages)
    )
    for *row, exempt in connection.execute(findings):
        yield [*row, True] if exempt else row


def _seal(
    connection: sa.Connection,
    run: Run,
    *,
    at: str,
    facts: Mapping[str, object],
    office: str = "",
    rows: Rows = _NO_ROWS,
) -> JournalEntry:
    number = int(run.id)
    told = {"run": number, "started_at": run.started_at, "finished_at": run.finished_at}
    sealed = {"id": number, "results": results_digest(connection, number)}
    return record(
        connection,
        {SEALED_RUNS: [sealed], **rows},
        at=at,
        action=ACTION,
        office=office,
        facts={**told, **facts},
    )


def _unsealed(connection: sa.Connection, *, but: int) -> Iterable[tuple[int, str, str]]:
    sealed = sa.select(SEALED_RUNS.c.id)
    rows = (
        sa.select(RUNS.c.id, RUNS.c.started_at, RUNS.c.finished_at)
        .where(RUNS.c.finished_at != "", RUNS.c.id != but, RUNS.c.id.not_in(sealed))
        .order_by(RUNS.c.id)
    )
    return [(row.id, row.started_at, row.finished_at) for row in connection.execute(rows).all()]
