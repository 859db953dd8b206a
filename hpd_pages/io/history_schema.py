"""The tables of the history, and how an older file is brought up to them."""

from __future__ import annotations

import sqlalchemy as sa

from hpd_pages.errors import StoreError

HEAD = "0008"
"""The revision these tables stand for (io/migrations/versions)."""
_FIRST = "0001"

META = sa.MetaData()
RUNS = sa.Table(
    "runs",
    META,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("started_at", sa.String, nullable=False),
    sa.Column("finished_at", sa.String, nullable=False, server_default=""),
    sa.Column("inputs", sa.String, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)
LOOKS = sa.Table(
    "looks",
    META,
    sa.Column("run", sa.Integer, sa.ForeignKey("runs.id"), primary_key=True),
    sa.Column("page", sa.String, primary_key=True),
    sa.Column("target", sa.String, nullable=False),
    sa.Column("problem", sa.String, nullable=False),
    sa.Column("final", sa.String, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("taken_at", sa.String, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("coverage", sa.String, nullable=False),
    sa.Column("cause", sa.String, nullable=False),
    sa.Column("note", sa.String, nullable=False),
    sa.Column("result", sa.Text, nullable=False, server_default=""),
)
FINDINGS = sa.Table(
    "findings",
    META,
    sa.Column("run", sa.Integer, primary_key=True),
    sa.Column("page", sa.String, primary_key=True),
    sa.Column("rule", sa.String, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("verdict", sa.String, nullable=False),
    sa.Column("reason", sa.String, nullable=False),
    sa.Column("level", sa.String, nullable=False),
    sa.Column("message", sa.String, nullable=False),
    sa.Column("quote", sa.String, nullable=False),
    sa.Column("exempt", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.ForeignKeyConstraint(["run", "page"], ["looks.run", "looks.page"]),
    sa.Index("ix_findings_page_run", "page", "run"),
)

ACCOUNTS = sa.Table(
    "accounts",
    META,
    sa.Column("page", sa.String, primary_key=True),
    sa.Column("url", sa.String, primary_key=True),
    sa.Column("account", sa.String, nullable=False),
    sa.Column("handle", sa.String, nullable=False),
    sa.Column("first_seen", sa.String, nullable=False),
)
"""The account that a page's address led to when it was first seen, by the platform's own id."""


def is_current(connection: sa.Connection) -> bool:
    """Whether the database has today's tables."""
    return _revision(connection) == HEAD


def prepare(connection: sa.Connection) -> None:
    """Bring the database to HEAD, whatever it is now: empty, older, or as it should be.

    Alembic is loaded only where there is something to do. Raises StoreError for a history that a
    later hpd-pages wrote.
    """
    there = _revision(connection)
    if there == HEAD:
        return
    if there > HEAD:
        raise StoreError(
            f"the history has schema {there}, this hpd-pages reads {HEAD}",
            hint="use the version of hpd-pages that wrote it, or a later one",
        )
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "hpd_pages.io:migrations")
    config.attributes["connection"] = connection
    if there == _FIRST and not _has(connection, "alembic_version"):
        command.stamp(config, _FIRST)
    command.upgrade(config, HEAD)


def _revision(connection: sa.Connection) -> str:
    """The revision of the database, "" for an empty one; the first ones kept it in `meta`."""
    if _has(connection, "alembic_version"):
        return str(connection.scalar(sa.text("select version_num from alembic_version")) or "")
    if _has(connection, "meta"):
        version = connection.scalar(sa.text("select value from meta where key = 'schema'"))
        return f"{version or '':0>4}"
    return ""


def _has(connection: sa.Connection, table: str) -> bool:
    return sa.inspect(connection).has_table(table)
