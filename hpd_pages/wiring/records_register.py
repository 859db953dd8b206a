"""The register of holds, disposals, exports and the moderation log, for the report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE
from hpd_pages.wiring.open_registry import OpenRegistry

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hpd_pages.model.records_register import RegisterLine


def register_lines(registry: OpenRegistry, store: str = "") -> tuple[RegisterLine, ...]:
    """Every line of the register, kind by kind, oldest first."""
    from hpd_pages.io.records_store import open_records

    place = store or registry.root / STATE / HISTORY
    with open_records(place) as records, records.reading() as connection:
        return (
            *_holds(connection),
            *_disposals(connection),
            *_exports(connection),
            *_moderation(connection, registry),
        )


def _holds(connection: Connection) -> Iterator[RegisterLine]:
    from hpd_pages.io.holds import holds
    from hpd_pages.model.records_register import Kept, RegisterLine

    for hold in holds(connection, ended=True):
        until = f"lifted {hold.lifted_at[:10]}" if hold.lifted_at else "stands"
        where = hold.page or "all pages"
        what = f"{hold.kind.value}, {until}, {where}: {hold.reason}"
        yield RegisterLine(
            kind=Kept.HOLD, number=hold.number, at=hold.at, office=hold.office, what=what
        )


def _disposals(connection: Connection) -> Iterator[RegisterLine]:
    from hpd_pages.io.disposal_register import register
    from hpd_pages.model.records_register import Kept, RegisterLine

    for number, at, form, items, certificate in register(connection):
        gone = "1 version went" if items == 1 else f"{items} versions went"
        ended = f"certificate SHA-256 {certificate}" if certificate else "not at its end"
        warnings = () if certificate else ("It was stopped: run `records dispose --finish`.",)
        yield RegisterLine(
            kind=Kept.DISPOSAL, number=number, at=at, office=form, what=f"{gone}, {ended}",
            warnings=warnings,
        )  # fmt: skip


def _exports(connection: Connection) -> Iterator[RegisterLine]:
    from hpd_pages.io.requests import exports
    from hpd_pages.model.records_register import Kept, RegisterLine

    for made in exports(connection):
        taken = f"{made.redacted} redacted, {made.withheld} withheld whole"
        counted = f"versions of items: {made.items}, {taken}"
        what = f"request {made.request}, {counted}; manifest {made.manifest}"
        yield RegisterLine(
            kind=Kept.EXPORT, number=made.number, at=made.at, office=made.office, what=what
        )


def _moderation(connection: Connection, registry: OpenRegistry) -> Iterator[RegisterLine]:
    from hpd_pages.model.records_register import Kept, RegisterLine
    from hpd_pages.wiring.moderation import weighed

    for row in weighed(connection, registry):
        each = row.moderated
        what = f"{each.page}: {each.action.value} on {each.acted_on}, ground {each.ground}"
        yield RegisterLine(
            kind=Kept.MODERATION, number=each.number, at=each.at, office=each.office, what=what,
            warnings=row.warnings,
        )  # fmt: skip
