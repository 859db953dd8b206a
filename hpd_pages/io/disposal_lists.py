"""What a disposal rests on: the list of what is due, and the two approvals of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.errors import UsageError
from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.holds import holds
from hpd_pages.io.journal import over, record
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.io.retention_tables import AUTHORISATIONS, LISTED, LISTS
from hpd_pages.io.units import units
from hpd_pages.model.disposal import Approval, DisposalList, ListedUnit
from hpd_pages.model.retention import Hold, Standing, Unit

_MANY = 500
_NEVER: Callable[[str], None] = lambda _step: None  # noqa: E731 - a default that does nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a disposal judges: `standing` of a unit under holds, on `today`; the SHA-256 of the
    retention file it judges by, the clock, and the folder of the evidence.

    `reached` hears of each step as it is done, for tests that stop there.
    """

    standing: Callable[[Unit, Iterable[Hold]], Standing]
    today: date
    retention: str
    clock: Callable[[], str]
    evidence: Path
    reached: Callable[[str], None] = _NEVER


def make_list(records: RecordsStore, rules: Rules, *, office: str) -> DisposalList:
    """The dry run: what is due now and not on hold, kept as a list to be approved."""
    with records.change() as connection:
        standing = holds(connection)
        due = [
            (unit, place)
            for unit in units(connection)
            if (place := rules.standing(unit, standing)).due
        ]
        told = tuple(_listed(unit, place) for unit, place in due)
        if not due:
            return DisposalList(number=0, today=rules.today.isoformat(), digest="", units=())
        wanted = [item for unit, _ in due for item in unit.items]
        digest = over(digests_of(connection, wanted).values())
        number, first = next_id(connection, LISTS), next_id(connection, LISTED)
        rows = [
            {"list": number, "item": item, "series": place.series}
            for unit, place in due
            for item in unit.items
        ]
        head = {
            "id": number,
            "at": rules.clock(),
            "today": rules.today.isoformat(),
            "retention": rules.retention,
            "digest": digest,
            "items": len(rows),
        }
        record(
            connection,
            {LISTS: [head], LISTED: [{"id": first + n, **row} for n, row in enumerate(rows)]},
            at=rules.clock(),
            action="disposal listed",
            office=office,
            facts={"list": number, "digest": digest, "retention": rules.retention},
        )
    return DisposalList(number=number, today=rules.today.isoformat(), digest=digest, units=told)


def authorise(
    records: RecordsStore,
    *,
    list_number: int,
    form: str,
    cao: Approval,
    pra: Approval,
    at: str,
    office: str,
) -> int:
    """The number of the authorisation: both approvals of Conn. Gen. Stat. 7-109 for that list.

    Raises UsageError for a list that is not there.
    """
    with records.change() as connection:
        found = connection.execute(sa.select(LISTS).where(LISTS.c.id == list_number)).one_or_none()
        if found is None:
            hint = "make one with `hpd-pages records dispose`; it prints its number"
            raise UsageError(f"there is no disposal list {list_number}", hint=hint)
        number = next_id(connection, AUTHORISATIONS)
        row = {
            "id": number,
            "list": list_number,
            "at": at,
            "form": form,
            "cao": cao.office,
            "cao_on": cao.on,
            "cao_scan": cao.scan,
            "pra": pra.office,
            "pra_on": pra.on,
            "pra_scan": pra.scan,
        }
        facts = {"authorisation": number, "list": list_number, "digest": found.digest}
        record(
            connection,
            {AUTHORISATIONS: [row]},
            at=at,
            action="disposal authorised",
            office=office,
            facts={**facts, "form": form, "scans": sorted({cao.scan, pra.scan})},
        )
    return number


def digests_of(connection: sa.Connection, items: list[int]) -> dict[int, str]:
    """The SHA-256 of each version's words."""
    found: dict[int, str] = {}
    for some in in_blocks(items):
        rows = connection.execute(sa.select(ITEMS.c.id, ITEMS.c.digest).where(ITEMS.c.id.in_(some)))
        found.update({row.id: row.digest for row in rows})
    return found


def in_blocks(items: list[int]) -> Iterable[list[int]]:
    """The ids, so many at a time as one question may name."""
    return (items[start : start + _MANY] for start in range(0, len(items), _MANY))


def _listed(unit: Unit, place: Standing) -> ListedUnit:
    return ListedUnit(
        series=place.series,
        page=unit.page,
        kind=unit.kind,
        key=unit.key,
        posted=unit.posted,
        first=unit.first,
        last=unit.last,
        due_on=place.due_on,
        versions=len(unit.items),
    )
