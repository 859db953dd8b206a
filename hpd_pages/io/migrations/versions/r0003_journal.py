"""The journal of the records, its head, and the runs that it seals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hpd_pages.io.records_schema import guards
from hpd_pages.model.journal import BEGINNING

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; runs of before are taken into the journal when the next one ends."""
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *(
            sa.Column(name, sa.Text if name == "facts" else sa.String, nullable=False)
            for name in ("at", "action", "office", "facts", "previous", "digest")
        ),
    )
    chain = op.create_table(
        "chain",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
    )
    op.bulk_insert(chain, [{"id": 1, "number": 0, "digest": BEGINNING}])
    op.create_table(
        "sealed_runs",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("results", sa.String, nullable=False),
        sa.Column("entry", sa.Integer, sa.ForeignKey("journal.number"), nullable=False),
        sa.Column("seal", sa.String, nullable=False),
    )
    for table in ("journal", "sealed_runs"):
        for statement in guards(op.get_bind().dialect.name, table):
            op.execute(statement)
