"""Retention: holds, disposal lists, authorisations and disposals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hpd_pages.io.records_schema import guards

revision = "0007"
down_revision = "0006"

_TABLES = {
    "holds": ("", "at kind reason office page since until words"),
    "holds_lifted": ("", "at reason office"),
    "disposal_lists": ("items", "at today retention digest"),
    "listed": ("list item", "series"),
    "authorisations": ("list", "at form cao cao_on cao_scan pra pra_on pra_scan"),
    "disposals": ("authorisation", "at"),
    "disposals_ended": ("", "at certificate digest"),
    "disposed": ("disposal", ""),
}


def upgrade() -> None:
    """Make the tables."""
    for name, (numbers, words) in _TABLES.items():
        op.create_table(
            name,
            sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
            *(sa.Column(column, sa.Integer, nullable=False) for column in numbers.split()),
            *(sa.Column(column, sa.Text, nullable=False) for column in words.split()),
            sa.Column("entry", sa.Integer, sa.ForeignKey("journal.number"), nullable=False),
            sa.Column("seal", sa.String, nullable=False),
        )
        op.create_index(f"ix_{name}_entry", name, ["entry"])
        for statement in guards(op.get_bind().dialect.name, name):
            op.execute(statement)
    op.create_index("ix_listed_list", "listed", ["list"])
