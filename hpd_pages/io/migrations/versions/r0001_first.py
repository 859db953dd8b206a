"""Runs, looks and findings, as the first histories had them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("started_at", sa.String, nullable=False),
        sa.Column("finished_at", sa.String, nullable=False, server_default=""),
        sqlite_autoincrement=True,
    )
    words = ("target", "problem", "final", "taken_at", "digest", "coverage", "cause", "note")
    op.create_table(
        "looks",
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.id"), primary_key=True),
        sa.Column("page", sa.String, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in words),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
    )
    op.create_table(
        "findings",
        sa.Column("run", sa.Integer, primary_key=True),
        sa.Column("page", sa.String, primary_key=True),
        sa.Column("rule", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        *(
            sa.Column(name, sa.String, nullable=False)
            for name in ("verdict", "reason", "level", "message", "quote")
        ),
        sa.ForeignKeyConstraint(["run", "page"], ["looks.run", "looks.page"]),
    )
    op.create_index("ix_findings_page_run", "findings", ["page", "run"])
