"""Many pages' results in one transaction, each at most once a run, whoever brings them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from hpd_pages.io.history_schema import ACCOUNTS, FINDINGS, LOOKS
from hpd_pages.model.finding import Verdict

_MANY = 500

Rows = Sequence[Mapping[str, object]]


def insert_once(connection: sa.Connection, table: sa.Table, rows: Rows) -> None:
    """Insert rows; those whose key is there already are left out."""
    if rows:
        connection.execute(_insert(connection, table), list(rows))


def insert_looks(connection: sa.Connection, rows: Rows) -> frozenset[str]:
    """Insert rows of looks; the pages of those that were not there before."""
    if not rows:
        return frozenset()
    made = _insert(connection, LOOKS).returning(LOOKS.c.page)
    return frozenset(connection.execute(made, list(rows)).scalars())


def recorded(connection: sa.Connection, run: int, pages: Sequence[str]) -> frozenset[str]:
    """Those of the pages for which the run has a result."""
    found: set[str] = set()
    for some in _chunks(pages):
        rows = sa.select(LOOKS.c.page).where(LOOKS.c.run == run, LOOKS.c.page.in_(some))
        found.update(connection.execute(rows).scalars())
    return frozenset(found)


def verdicts_before(
    connection: sa.Connection, run: int, pages: Sequence[str]
) -> Mapping[str, Mapping[str, Verdict]]:
    """Each page's verdicts by rule in the last run before `run` that has any."""
    found: dict[str, dict[str, Verdict]] = {}
    for some in _chunks(pages):
        last = (
            sa.select(FINDINGS.c.page, sa.func.max(FINDINGS.c.run).label("run"))
            .where(FINDINGS.c.page.in_(some), FINDINGS.c.run < run)
            .group_by(FINDINGS.c.page)
            .subquery()
        )
        rows = sa.select(FINDINGS.c.page, FINDINGS.c.rule, FINDINGS.c.verdict).join(
            last, sa.and_(last.c.page == FINDINGS.c.page, last.c.run == FINDINGS.c.run)
        )
        for page, rule, verdict in connection.execute(rows):
            found.setdefault(page, {})[rule] = Verdict(verdict)
    return found


def finals_before(connection: sa.Connection, pages: Sequence[str]) -> Mapping[str, str]:
    """Where each page's look ended in the last run that saw it: its address after redirects."""
    found: dict[str, str] = {}
    for some in _chunks(pages):
        last = (
            sa.select(LOOKS.c.page, sa.func.max(LOOKS.c.run).label("run"))
            .where(LOOKS.c.page.in_(some), LOOKS.c.final != "")
            .group_by(LOOKS.c.page)
            .subquery()
        )
        rows = sa.select(LOOKS.c.page, LOOKS.c.final).join(
            last, sa.and_(last.c.page == LOOKS.c.page, last.c.run == LOOKS.c.run)
        )
        found.update({row.page: row.final for row in connection.execute(rows)})
    return found


def insert_accounts(connection: sa.Connection, rows: Rows) -> None:
    """Keep the accounts that were seen, where none is known for that page and address yet."""
    insert_once(connection, ACCOUNTS, rows)


def _insert(connection: sa.Connection, table: sa.Table) -> Any:  # noqa: ANN401 - one of two classes
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).on_conflict_do_nothing()


def _chunks(pages: Sequence[str]) -> list[list[str]]:
    return [list(pages[start : start + _MANY]) for start in range(0, len(pages), _MANY)]
