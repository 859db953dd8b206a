"""What offices attest, sealed by the journal, and the account that each page's address leads to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hpd_pages.io.records_schema import guards

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make both tables."""
    words = ("page", "url", "rule", "office", "made_at", "until", "file", "digest")
    op.create_table(
        "attestations",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.String, nullable=False) for name in words),
        sa.Column("entry", sa.Integer, sa.ForeignKey("journal.number"), nullable=False),
        sa.Column("seal", sa.String, nullable=False),
    )
    for statement in guards(op.get_bind().dialect.name, "attestations"):
        op.execute(statement)
    op.create_table(
        "accounts",
        sa.Column("page", sa.String, primary_key=True),
        sa.Column("url", sa.String, primary_key=True),
        *(
            sa.Column(name, sa.String, nullable=False)
            for name in ("account", "handle", "first_seen")
        ),
    )
