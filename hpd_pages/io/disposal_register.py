"""What the records tell of disposals: each that began, and those that are not at their end."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from hpd_pages.io.retention_tables import AUTHORISATIONS, DISPOSALS, DISPOSALS_ENDED, DISPOSED
from hpd_pages.model.evidence import Damage


def unfinished(connection: sa.Connection) -> Iterable[Damage]:
    """What disposals that were stopped leave to do, as `records verify` tells it."""
    for row in unended_disposals(connection):
        what = "this disposal was stopped before its end: run `records dispose --finish`"
        yield Damage(file="journal", record=f"disposal {row.id}", what=what)


def register(connection: sa.Connection) -> Iterable[tuple[int, str, str, int, str]]:
    """Each disposal: number, when it began, the form, versions that went, and the certificate's
    SHA-256, "" where it is not at its end.
    """
    gone = sa.select(sa.func.count()).where(DISPOSED.c.disposal == DISPOSALS.c.id)
    rows = (
        sa.select(
            DISPOSALS.c.id,
            DISPOSALS.c.at,
            AUTHORISATIONS.c.form,
            gone.scalar_subquery().label("items"),
            DISPOSALS_ENDED.c.digest,
        )
        .join(AUTHORISATIONS, AUTHORISATIONS.c.id == DISPOSALS.c.authorisation)
        .outerjoin(DISPOSALS_ENDED, DISPOSALS_ENDED.c.id == DISPOSALS.c.id)
        .order_by(DISPOSALS.c.id)
    )
    for row in connection.execute(rows):
        yield row.id, row.at, row.form, row.items, row.digest or ""


def unended_disposals(connection: sa.Connection) -> list[sa.Row[tuple[int, int]]]:
    """The disposals without an end, in order."""
    ended = sa.select(DISPOSALS_ENDED.c.id)
    rows = sa.select(DISPOSALS).where(DISPOSALS.c.id.not_in(ended)).order_by(DISPOSALS.c.id)
    return list(connection.execute(rows).all())
