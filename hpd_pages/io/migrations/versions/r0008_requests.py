"""The moderation log, requests and exports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hpd_pages.io.records_schema import guards

revision = "0008"
down_revision = "0007"

_TABLES = {
    "moderation": (
        "item",
        "at page action acted_on ground reason office reader account permalink digest until "
        "no_copy",
    ),
    "moderation_steps": ("action", "at step happened_on words office"),
    "requests": ("", "at received requester about office page since until author words"),
    "request_steps": ("request", "at step happened_on words office"),
    "exports": ("request items redacted withheld", "at office file digest manifest redactions"),
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
    op.create_index("ix_moderation_page", "moderation", ["page"])
