"""Keeps what every run found, page by page, in a database that a killed run leaves whole.

SQLite in WAL mode beside the registry, or PostgreSQL by URL: the tables are plain SQLAlchemy Core.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from hpd_pages.io.accounts import account_rows, accounts_of, remember
from hpd_pages.io.attestations import attestations_of
from hpd_pages.io.batches import (
    finals_before,
    insert_accounts,
    insert_looks,
    recorded,
    verdicts_before,
)
from hpd_pages.io.database import Database
from hpd_pages.io.history_schema import FINDINGS, LOOKS, RUNS
from hpd_pages.io.run_seals import CloseRun, seal_run
from hpd_pages.io.sightings import sightings
from hpd_pages.io.stores import open_engine
from hpd_pages.io.tallies import tally
from hpd_pages.io.trends import seen, trend
from hpd_pages.model.alert import Seen
from hpd_pages.model.finding import Attestation, Finding, Verdict
from hpd_pages.model.profile import Known
from hpd_pages.model.report import Look, Point, Run, Target
from hpd_pages.model.tally import Tally

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


class SqlHistory(Database):
    """A history of runs; fulfils the engine's History port. To be used from one thread.

    Use as a context manager: leaving it closes the database. Every method raises StoreError where
    the database is locked by another process, damaged, full or of another version.
    """

    def __init__(self, engine: sa.Engine, close_run: CloseRun = seal_run) -> None:
        super().__init__(engine)
        self._close_run = close_run

    def begin(self, started_at: str, inputs: str = "") -> Run:
        """A new run, with the run before it, finished or not; `inputs` as for `resume`."""
        before = sa.select(sa.func.max(RUNS.c.id))
        with self._transaction() as connection:
            previous = connection.execute(before).scalar()
            made = connection.execute(RUNS.insert().values(started_at=started_at, inputs=inputs))
            number = _key(made)
        return Run(
            id=str(number),
            started_at=started_at,
            finished_at="",
            previous=None if previous is None else str(previous),
        )

    def record(self, run: Run, target: Target) -> None:
        """Keep one page's result; it outlives the process once this returns."""
        number, page = int(run.id), target.page or target.target
        findings = [
            _finding_row(number, page, position, finding)
            for position, finding in enumerate(target.findings)
        ]
        with self._transaction() as connection:
            connection.execute(LOOKS.insert().values(_look_row(number, page, target)))
            remember(connection, page, target)
            if findings:
                connection.execute(FINDINGS.insert(), findings)

    def record_once(self, run: Run, targets: Sequence[Target]) -> frozenset[str]:
        """Keep many pages' results in one transaction; the pages that had none in this run before.

        Those that had one keep it: whoever was thought lost and was not brings nothing twice.
        """
        number = int(run.id)
        by_page = {target.page or target.target: target for target in targets}
        # In one order everywhere, so that two transactions never wait for each other.
        looks = [_look_row(number, page, by_page[page]) for page in sorted(by_page)]
        with self._transaction() as connection:
            new = insert_looks(connection, looks)
            insert_accounts(
                connection,
                [row for page in sorted(new) for row in account_rows(page, by_page[page])],
            )
            findings = [
                _finding_row(number, page, position, finding)
                for page in sorted(new)
                for position, finding in enumerate(by_page[page].findings)
            ]
            if findings:
                connection.execute(FINDINGS.insert(), findings)
        return new

    def recorded(self, run: Run, pages: Sequence[str]) -> frozenset[str]:
        """Those of the pages for which the run has a result."""
        with self._transaction() as connection:
            return recorded(connection, int(run.id), pages)

    def all_before(self, run: Run, pages: Sequence[str]) -> Mapping[str, Mapping[str, Verdict]]:
        """Each page's verdicts by rule in the last run before `run` that has any, else no key."""
        with self._transaction() as connection:
            return verdicts_before(connection, int(run.id), pages)

    def finals(self, pages: Sequence[str]) -> Mapping[str, str]:
        """Where each page's last look ended, after redirects; never seen, and it has no key."""
        with self._transaction() as connection:
            return finals_before(connection, pages)

    def finish(self, run: Run, finished_at: str) -> Run:
        """The run, marked as finished at that time, and sealed by an entry of the journal."""
        change = RUNS.update().where(RUNS.c.id == int(run.id)).values(finished_at=finished_at)
        done = replace(run, finished_at=finished_at)
        with self._transaction() as connection:
            connection.execute(change)
            self._close_run(connection, done)
        return done

    def resume(
        self, pages: Sequence[str], after: str, inputs: str = ""
    ) -> tuple[Run, Mapping[str, Target]] | None:
        """The last run and its results by page, where it was stopped before its end.

        None where it ended, began before `after` or with other `inputs` (a digest of declarations
        and tool), or holds a page that is not among `pages`.
        """
        stopped = self.stopped(pages, after, inputs)
        if stopped is None:
            return None
        found, done = stopped
        results = self.results(found)
        return (replace(found, resumed=True), results) if done <= results.keys() else None

    def stopped(
        self, pages: Sequence[str], after: str, inputs: str = ""
    ) -> tuple[Run, frozenset[str]] | None:
        """As `resume`, with no more of the results than the pages that they are of."""
        found = self.run()
        if found is None or found.finished_at or found.started_at < after:
            return None
        kept = sa.select(RUNS.c.inputs).where(RUNS.c.id == int(found.id))
        with self._transaction() as connection:
            if connection.scalar(kept) != inputs:
                return None
        done = frozenset(self.pages_of(found.id))
        return (replace(found, resumed=True), done) if done <= {*pages} else None

    def run(self, run_id: str = "") -> Run | None:
        """The run of that id, or the last one; None where there is none."""
        rows = sa.select(RUNS).order_by(RUNS.c.id.desc()).limit(2)
        if run_id:
            rows = rows.where(RUNS.c.id <= int(run_id))
        with self._transaction() as connection:
            newest, *earlier = connection.execute(rows).all() or (None,)
        if newest is None or run_id not in ("", str(newest.id)):
            return None
        return Run(
            id=str(newest.id),
            started_at=newest.started_at,
            finished_at=newest.finished_at,
            previous=str(earlier[0].id) if earlier else None,
        )

    def results(self, run: Run) -> Mapping[str, Target]:
        """The run's results by page; histories from before revision 0002 kept none."""
        looks = sa.select(LOOKS.c.page, LOOKS.c.result).where(
            LOOKS.c.run == int(run.id), LOOKS.c.result != ""
        )
        with self._transaction() as connection:
            rows = connection.execute(looks).all()
        return {row.page: _converter().loads(row.result, Target) for row in rows}

    def result(self, run: Run, page: str) -> Target | None:
        """The run's result for one page; None where there is none, as in `results`."""
        look = sa.select(LOOKS.c.result).where(LOOKS.c.run == int(run.id), LOOKS.c.page == page)
        with self._transaction() as connection:
            told = connection.scalar(look)
        return _converter().loads(told, Target) if told else None

    def accounts(self, addresses: Mapping[str, str]) -> Mapping[str, Known]:
        """The account first seen at each page's address, by page id, where one was."""
        with self._transaction() as connection:
            return accounts_of(connection, addresses)

    def attestations(
        self, addresses: Mapping[str, str], before: str = ""
    ) -> Mapping[str, tuple[Attestation, ...]]:
        """What offices attested of the pages, by id, whose addresses are given; `before` a time."""
        with self._transaction() as connection:
            return attestations_of(connection, addresses, before)

    def trend(self, last: Run, limit: int) -> tuple[Point, ...]:
        """The finished runs up to `last`, at most `limit` of them, oldest first."""
        with self._transaction() as connection:
            return trend(connection, int(last.id), limit)

    def seen(self, last: Run) -> Mapping[str, str]:
        """When each page was last seen in full, up to the run `last`; never, and it has no key."""
        with self._transaction() as connection:
            return seen(connection, int(last.id))

    def pages_of(self, run_id: str) -> tuple[str, ...]:
        """The pages that the run has a result for, sorted."""
        rows = sa.select(LOOKS.c.page).where(LOOKS.c.run == int(run_id)).order_by(LOOKS.c.page)
        with self._transaction() as connection:
            return tuple(connection.execute(rows).scalars())

    def tally(self, run: Run, department: str) -> Tally:
        """What a finished run found, counted."""
        with self._transaction() as connection:
            return tally(connection, run, department)

    def sightings(self) -> tuple[Seen, ...]:
        """What every finished run saw, oldest first, as the alerts need it."""
        with self._transaction() as connection:
            return sightings(connection)

    def unfinished(self) -> tuple[str, ...]:
        """The ids of runs that never came to their end, oldest first."""
        rows = sa.select(RUNS.c.id).where(RUNS.c.finished_at == "").order_by(RUNS.c.id)
        with self._transaction() as connection:
            return tuple(str(number) for number in connection.execute(rows).scalars())


def open_history(place: Path | str, close_run: CloseRun = seal_run) -> SqlHistory:
    """The history in an SQLite file, made where it is not there, or in the database at a URL.

    `close_run` writes what belongs to the end of a run, in the transaction that ends it. Raises
    UsageError for a URL that is none of ours, StoreError where it cannot be had.
    """
    return SqlHistory(open_engine(place), close_run)


@cache
def _converter() -> JsonConverter:
    """Turns results into JSON and back."""
    from cattrs.preconf.json import make_converter

    return make_converter()


def _key(made: sa.CursorResult[Any]) -> int:
    keys = made.inserted_primary_key
    return int(keys[0]) if keys else 0


def _look_row(run: int, page: str, target: Target) -> dict[str, object]:
    look = target.look or Look()
    return {
        "run": run,
        "page": page,
        "target": target.target,
        "problem": target.problem.message if target.problem else "",
        "final": look.final,
        "status": look.status,
        "taken_at": look.taken_at,
        "digest": look.digest,
        "size": look.size,
        "coverage": look.coverage,
        "cause": look.cause.value if look.cause else "",
        "note": look.note,
        "result": _converter().dumps(target),
    }


def _finding_row(run: int, page: str, position: int, finding: Finding) -> dict[str, object]:
    return {
        "run": run,
        "page": page,
        "rule": finding.rule,
        "position": position,
        "verdict": finding.verdict.value,
        "reason": finding.reason.value,
        "level": finding.level.value,
        "message": finding.message,
        "quote": finding.quote or "",
        "exempt": finding.exempt,
    }
