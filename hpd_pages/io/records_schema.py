"""The tables of the records: the journal, and rows that only ever come to be, each sealed by it.

Every table in `SEALED` has the columns `entry`, the journal's entry that tells of the row, and
`seal`, the SHA-256 of the row. Rows are never changed or deleted; triggers refuse it. The columns
named in `FREE` are outside the seal: a copy of what a digest in the row covers, emptied when the
record is disposed of. A new table joins by standing here and in a migration.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from hpd_pages.io import archive_tables, request_tables, retention_tables
from hpd_pages.io.history_schema import META

JOURNAL = sa.Table(
    "journal",
    META,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.String, nullable=False),
    sa.Column("action", sa.String, nullable=False),
    sa.Column("office", sa.String, nullable=False),
    sa.Column("facts", sa.Text, nullable=False),
    sa.Column("previous", sa.String, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
)
CHAIN = sa.Table(
    "chain",
    META,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
)
"""One row: the head. Who appends holds it, so that entries come one after the other."""

SEALED_RUNS = sa.Table(
    "sealed_runs",
    META,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("results", sa.String, nullable=False),
    sa.Column("entry", sa.Integer, sa.ForeignKey("journal.number"), nullable=False),
    sa.Column("seal", sa.String, nullable=False),
)
"""A finished audit run, its id, and the SHA-256 over its results."""

ATTESTATIONS = sa.Table(
    "attestations",
    META,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    *(
        sa.Column(name, sa.String, nullable=False)
        for name in ("page", "url", "rule", "office", "made_at", "until", "file", "digest")
    ),
    sa.Column("entry", sa.Integer, sa.ForeignKey("journal.number"), nullable=False),
    sa.Column("seal", sa.String, nullable=False),
)
"""What an office saw by eye of a requirement of a page, with the SHA-256 of what it handed in."""

SEALED: tuple[sa.Table, ...] = (
    SEALED_RUNS,
    ATTESTATIONS,
    *archive_tables.TABLES,
    *retention_tables.TABLES,
    *request_tables.TABLES,
)
FREE: Mapping[str, frozenset[str]] = {**archive_tables.FREE}
_UNSEALED = frozenset({"entry", "seal"})


def sealed_columns(table: sa.Table) -> tuple[str, ...]:
    """The columns that a row's seal covers, in the table's order."""
    outside = _UNSEALED | FREE.get(table.name, frozenset())
    return tuple(column.name for column in table.columns if column.name not in outside)


def guards(dialect: str, table: str, *, changes: bool = True) -> Iterator[str]:
    """The statements that make the database refuse to delete from a table or, with `changes`, to
    change it.
    """
    verbs = ("DELETE", "UPDATE") if changes else ("DELETE",)
    if dialect == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION records_are_kept() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'records are kept: % of % refused', TG_OP, TG_TABLE_NAME; "
            "END $$"
        )
        for verb in verbs:
            yield (
                f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION records_are_kept()"
            )
        return
    for verb in verbs:
        yield (
            f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} BEGIN "
            f"SELECT RAISE(ABORT, 'records are kept: {verb} of {table} refused'); END"
        )
