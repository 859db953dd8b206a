"""Runs keep what they were given, looks their whole result: a stopped run can be gone on with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add both; runs and looks of before have none."""
    op.add_column("runs", sa.Column("inputs", sa.String, nullable=False, server_default=""))
    op.add_column("looks", sa.Column("result", sa.Text, nullable=False, server_default=""))
