"""The archive: captures, items in their versions, sightings, and notices as declared."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hpd_pages.io.records_schema import guards

revision = "0004"
down_revision = "0003"

_TABLES = {
    "captures": ("", "at tool file"),
    "captures_ended": ("", "at note"),
    "items": (
        "capture previous notice",
        "page platform account kind key posted_utc captured_at method tool office digest raw "
        "record file asked answer permalink parent thread author author_id posted_at text lang "
        "visibility content",
    ),
    "sightings": ("item capture", "captured_at raw record file"),
    "notices": ("", "at page declared digest"),
}
_INDEXES = {
    "ix_items_key": ("items", ["page", "kind", "key"]),
    "ix_items_posted": ("items", ["page", "posted_utc"]),
    "ix_sightings_item": ("sightings", ["item"]),
    "ix_notices_page": ("notices", ["page"]),
}


def upgrade() -> None:
    """Make the tables; an item's words may be emptied when it is disposed of, nothing else."""
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
        for statement in guards(op.get_bind().dialect.name, name, changes=name != "items"):
            op.execute(statement)
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns)
