"""Whether a failure was exempt when it was found, so that nobody is alerted of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column; no failure of before was exempt."""
    exempt = sa.Column("exempt", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("findings", exempt)
