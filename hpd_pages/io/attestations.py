"""Keeps what offices attest as records of the journal, and tells what is attested of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

import sqlalchemy as sa

from hpd_pages.io.journal import record
from hpd_pages.io.records_schema import ATTESTATIONS
from hpd_pages.model.finding import Attestation

ACTION = "attest"


def keep_attestations(
    connection: sa.Connection,
    page: str,
    url: str,
    attestations: Sequence[Attestation],
    *,
    facts: Mapping[str, object],
) -> None:
    """Write them and the journal's entry that seals them, in the transaction of the connection."""
    last = connection.scalar(sa.select(sa.func.max(ATTESTATIONS.c.id))) or 0
    rows = [
        {"id": last + number, "page": page, "url": url, **asdict(attestation)}
        for number, attestation in enumerate(attestations, start=1)
    ]
    first = attestations[0]
    told = {"page": page, "rules": [a.rule for a in attestations], "until": first.until}
    record(
        connection,
        {ATTESTATIONS: rows},
        at=first.made_at,
        action=ACTION,
        office=first.office,
        facts={**told, **facts},
    )


def attestations_of(
    connection: sa.Connection, addresses: Mapping[str, str], before: str = ""
) -> Mapping[str, tuple[Attestation, ...]]:
    """The last attestation of each requirement of each page, made `before` that time (RFC 3339) if
    it is given.

    `addresses` are the pages' addresses by id: what was attested of another address says nothing.
    """
    rows = sa.select(ATTESTATIONS).order_by(ATTESTATIONS.c.id)
    if before:
        rows = rows.where(ATTESTATIONS.c.made_at <= before)
    found: dict[str, dict[str, Attestation]] = {}
    for row in connection.execute(rows):
        if addresses.get(row.page) == row.url:
            found.setdefault(row.page, {})[row.rule] = Attestation(
                rule=row.rule,
                office=row.office,
                made_at=row.made_at,
                until=row.until,
                file=row.file,
                digest=row.digest,
            )
    return {page: tuple(by_rule.values()) for page, by_rule in found.items()}
