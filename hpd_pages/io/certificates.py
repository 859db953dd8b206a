"""The certificate of a disposal: what went, when, on whose authority, and where the proof is."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.journal import head
from hpd_pages.io.retention_tables import AUTHORISATIONS, DISPOSALS, DISPOSED, LISTED, LISTS


def certificate(
    connection: sa.Connection, disposal: int, kept: Mapping[str, int], *, at: str, office: str
) -> str:
    """The certificate as text, one fact a line, to be printed and signed."""
    begun = connection.execute(sa.select(DISPOSALS).where(DISPOSALS.c.id == disposal)).one()
    approved = connection.execute(
        sa.select(AUTHORISATIONS).where(AUTHORISATIONS.c.id == begun.authorisation)
    ).one()
    listed = connection.execute(sa.select(LISTS).where(LISTS.c.id == approved.list)).one()
    chain = head(connection)
    lines = [
        f"Certificate of disposal {disposal}",
        "",
        f"Begun                      {begun.at} (UTC)",
        f"Ended                      {at} (UTC)",
        f"Carried out by             {office}",
        f"Form                       {approved.form}",
        f"Chief administrative       {approved.cao}, {approved.cao_on}",
        f"  officer's approval       scan SHA-256 {approved.cao_scan}",
        f"Public Records             {approved.pra}, {approved.pra_on}",
        f"  Administrator's approval scan SHA-256 {approved.pra_scan}",
        f"Disposal list              {listed.id} of {listed.today}, SHA-256 {listed.digest}",
        "",
        *_series(connection, disposal, approved.list),
        *_kept(kept),
        "",
        f"Journal                    entry {chain.number}, SHA-256 {chain.digest}",
        "",
        "The bytes of these records were taken out of the evidence and their words out of the",
        "records database. Their numbers, dates and digests, and this journal, stay. Copies in",
        "backups are not covered by this certificate: they go when the backups are replaced.",
        "",
        "Signed: ______________________________   Date: ______________",
    ]
    return "\n".join(lines) + "\n"


def _series(connection: sa.Connection, disposal: int, list_number: int) -> list[str]:
    """A line for each series: how many versions went, and the first and last capture of them."""
    rows = connection.execute(
        sa.select(
            LISTED.c.series,
            sa.func.count().label("count"),
            sa.func.min(ITEMS.c.captured_at).label("first"),
            sa.func.max(ITEMS.c.captured_at).label("last"),
        )
        .join(ITEMS, ITEMS.c.id == LISTED.c.item)
        .join(DISPOSED, DISPOSED.c.id == LISTED.c.item)
        .where(LISTED.c.list == list_number, DISPOSED.c.disposal == disposal)
        .group_by(LISTED.c.series)
        .order_by(LISTED.c.series)
    ).all()
    if not rows:
        return ["Disposed of                nothing"]
    return [
        f"Disposed of                series {row.series}: {row.count} versions of items, "
        f"captured {row.first[:10]} to {row.last[:10]}"
        for row in rows
    ]


def _kept(kept: Mapping[str, int]) -> list[str]:
    return [
        f"Listed and kept            {count} items: {why}" for why, count in sorted(kept.items())
    ]
