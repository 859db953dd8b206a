"""What is due in a registry today, out of its declarations, approvals and records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hpd_pages.model.due import DueTask
    from hpd_pages.model.report import Report
    from hpd_pages.wiring.open_registry import OpenRegistry


def due(registry: OpenRegistry, validated: Report, *, store: str = "") -> tuple[DueTask, ...]:
    """Everything that is due, the nearest day first. Raises StoreError."""
    from hpd_pages.engine import due as engine
    from hpd_pages.io.clock import today

    day = today()
    return engine.in_order(
        (
            *engine.approvals(validated),
            *engine.exemptions(registry.pages, day),
            *_recorded(registry, day, store),
        )
    )


def _recorded(registry: OpenRegistry, day: str, store: str) -> Iterator[DueTask]:
    """What the records say is due; without records only that no page was captured."""
    from hpd_pages.engine import due as engine
    from hpd_pages.io.attestations import attestations_of
    from hpd_pages.io.records_store import open_records
    from hpd_pages.io.requests import requests
    from hpd_pages.wiring.requests import due_on

    place = registry.root / STATE / HISTORY
    if not store and not place.is_file():
        yield from engine.captures(registry.pages, {}, day)
        return
    addresses = {page.id: page.url for page in registry.pages}
    with open_records(store or place) as records, records.reading() as connection:
        newest = _newest(connection)
        attested = attestations_of(connection, addresses)
        asked = [(request, due_on(request.received)) for request in requests(connection)]
    yield from engine.captures(registry.pages, newest, day)
    yield from engine.attestations(attested, day)
    yield from engine.requests(asked, day)


def _newest(connection: Connection) -> Mapping[str, str]:
    from hpd_pages.io.archive import newest_captures

    return newest_captures(connection)
