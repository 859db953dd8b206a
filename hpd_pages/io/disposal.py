"""Disposes of records: a list first, then two approvals, then what is still due and not on hold.

Nothing else in the toolkit deletes a record. What goes: the bytes in the evidence and the words in
the records. What stays: the item's number, dates, digests and series, and the journal. The order is
such that a stop at any point loses nothing that was not to go, and `finish` goes on from there:
the new evidence files are written beside the old ones, then the journal tells of them in the
transaction that empties the words, then they take their places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io import rewriting
from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import COPIES, ITEMS, SIGHTINGS
from hpd_pages.io.capture_runs import unended
from hpd_pages.io.holds import holds
from hpd_pages.io.journal import over, record
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.io.retention_tables import (
    AUTHORISATIONS,
    DISPOSALS,
    DISPOSALS_ENDED,
    DISPOSED,
    LISTED,
    LISTS,
)
from hpd_pages.io.units import units
from hpd_pages.model.disposal import Approval, Disposal, DisposalList, ListedUnit
from hpd_pages.model.evidence import Damage, FileSeal
from hpd_pages.model.journal import sha256
from hpd_pages.model.retention import Hold, Standing, Unit

_MANY = 500
_ATTEMPTS = 20
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
        digest = over(_digests(connection, wanted).values())
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


def dispose(records: RecordsStore, rules: Rules, *, authorisation: int, office: str) -> Disposal:
    """Dispose of what the authorisation's list names, as far as it is still due and not on hold.

    Raises UsageError where there is no such authorisation or it was used, StoreError where the
    evidence is not as it should be or a disposal was stopped before.
    """
    begun = _begin(records, rules, authorisation, office)
    for _ in range(_ATTEMPTS):
        plan, kept = _plan(records, rules, begun)
        rules.reached("planned")
        files = _stage(plan, rules)
        rules.reached("staged")
        if _commit(records, rules, begun, plan=plan, files=files, office=office):
            rules.reached("committed")
            _settle(plan, files, rules)
            rules.reached("settled")
            return _end(records, rules, begun, kept, office)
        for name in files:
            rewriting.unstage(rules.evidence / name)
    raise StoreError(
        "the records kept changing while the disposal was prepared; nothing was disposed of",
        hint="wait until captures and other work have ended, then `records dispose --finish`",
    )


def finish(records: RecordsStore, rules: Rules, *, office: str) -> tuple[int, ...]:
    """Bring disposals that were stopped to their end; their numbers.

    One that was stopped before the journal told of what goes is ended with nothing gone.
    """
    with records.reading() as connection:
        stopped = [_Begun(row.id, row.authorisation, 0) for row in _unended(connection)]
    for begun in stopped:
        with records.reading() as connection:
            gone = list(
                connection.scalars(
                    sa.select(DISPOSED.c.id).where(DISPOSED.c.disposal == begun.number)
                )
            )
            plan = _records_of(connection, gone)
            told = _told(connection, begun.number)
        for stale in rules.evidence.rglob(f"{rewriting.STAGED}-*"):
            if not told:
                stale.unlink(missing_ok=True)
        _settle(_Plan(items=tuple(gone), records=plan, evidence=rules.evidence), told, rules)
        _end(records, rules, begun, {}, office)
    return tuple(begun.number for begun in stopped)


def unfinished(connection: sa.Connection) -> Iterable[Damage]:
    """What disposals that were stopped leave to do, as `records verify` tells it."""
    for row in _unended(connection):
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


@dataclass(frozen=True, slots=True)
class _Begun:
    number: int
    authorisation: int
    list: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """The versions that go, and the ids of their records by evidence file."""

    items: tuple[int, ...]
    records: Mapping[str, tuple[str, ...]]
    evidence: Path


def _begin(records: RecordsStore, rules: Rules, authorisation: int, office: str) -> _Begun:
    with records.change() as connection:
        if stopped := _unended(connection):
            raise StoreError(
                f"disposal {stopped[0].id} was stopped before its end",
                hint="run `hpd-pages records dispose --finish` first",
            )
        row = connection.execute(
            sa.select(AUTHORISATIONS).where(AUTHORISATIONS.c.id == authorisation)
        ).one_or_none()
        if row is None:
            hint = "put the two approvals on file with `hpd-pages records authorise`"
            raise UsageError(f"there is no authorisation {authorisation}", hint=hint)
        used = sa.select(DISPOSALS.c.id).where(DISPOSALS.c.authorisation == authorisation)
        if connection.execute(used).first() is not None:
            hint = "an authorisation is used once: make a new list and have that approved"
            raise UsageError(f"authorisation {authorisation} has been used", hint=hint)
        number = next_id(connection, DISPOSALS)
        at = rules.clock()
        record(
            connection,
            {DISPOSALS: [{"id": number, "authorisation": authorisation, "at": at}]},
            at=at,
            action="disposal begun",
            office=office,
            facts={"disposal": number, "authorisation": authorisation, "list": row.list},
        )
    return _Begun(number, authorisation, row.list)


def _plan(records: RecordsStore, rules: Rules, begun: _Begun) -> tuple[_Plan, Mapping[str, int]]:
    """What goes as things stand, and how many listed items stay, by reason."""
    with records.reading() as connection:
        going, kept = _going(connection, rules, begun)
        found = _records_of(connection, going)
    return _Plan(items=tuple(going), records=found, evidence=rules.evidence), kept


def _going(
    connection: sa.Connection, rules: Rules, begun: _Begun
) -> tuple[list[int], Mapping[str, int]]:
    """The listed versions that may go now, and how many units may not, by reason."""
    listed = set(connection.scalars(sa.select(LISTED.c.item).where(LISTED.c.list == begun.list)))
    standing = holds(connection)
    open_files = {file for _, file in unended(connection)}
    busy = _in_files(connection, open_files)
    going: list[int] = []
    kept: Counter[str] = Counter()
    for unit in units(connection):
        if listed.isdisjoint(unit.items):
            continue
        why = _why_not(unit, rules.standing(unit, standing), listed, busy)
        if why:
            kept[why] += 1
        else:
            going += unit.items
    return sorted(going), kept


def _why_not(unit: Unit, place: Standing, listed: set[int], busy: set[int]) -> str:
    if place.holds:
        return "on hold"
    if not place.due:
        return "not due any more"
    if not listed.issuperset(unit.items):
        return "captured anew since it was listed"
    return "being captured just now" if busy.intersection(unit.items) else ""


def _in_files(connection: sa.Connection, files: set[str]) -> set[int]:
    """The versions with a record in one of these evidence files."""
    found: set[int] = set()
    for file in files:
        found.update(connection.scalars(sa.select(ITEMS.c.id).where(ITEMS.c.file == file)))
        found.update(
            connection.scalars(sa.select(SIGHTINGS.c.item).where(SIGHTINGS.c.file == file))
        )
    return found


def _records_of(connection: sa.Connection, items: list[int]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the evidence records of these versions and their sightings, by file."""
    found: dict[str, set[str]] = {}
    for table, key in ((ITEMS, ITEMS.c.id), (SIGHTINGS, SIGHTINGS.c.item)):
        for some in _blocks(items):
            rows = connection.execute(sa.select(table.c.file, table.c.record).where(key.in_(some)))
            for row in rows:
                found.setdefault(row.file, set()).add(row.record)
    return {file: tuple(sorted(names)) for file, names in sorted(found.items())}


def _digests(connection: sa.Connection, items: list[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in _blocks(items):
        rows = connection.execute(sa.select(ITEMS.c.id, ITEMS.c.digest).where(ITEMS.c.id.in_(some)))
        found.update({row.id: row.digest for row in rows})
    return found


def _blocks(items: list[int]) -> Iterable[list[int]]:
    return (items[start : start + _MANY] for start in range(0, len(items), _MANY))


def _stage(plan: _Plan, rules: Rules) -> dict[str, FileSeal]:
    """The evidence files without what goes, written beside the old ones."""
    staged: dict[str, FileSeal] = {}
    try:
        for name, gone in plan.records.items():
            staged[name] = rewriting.stage(rules.evidence / name, gone)
    except StoreError:
        for name in staged:
            rewriting.unstage(rules.evidence / name)
        raise
    return staged


def _commit(
    records: RecordsStore,
    rules: Rules,
    begun: _Begun,
    *,
    plan: _Plan,
    files: Mapping[str, FileSeal],
    office: str,
) -> bool:
    """Write into the journal what goes, and empty its words; False where anything has changed
    since it was planned, such as by a hold, and nothing was done.
    """
    with records.change() as connection:
        going, _ = _going(connection, rules, begun)
        if tuple(going) != plan.items or _records_of(connection, going) != plan.records:
            return False
        if not going:
            return True
        facts = {
            "disposal": begun.number,
            "authorisation": begun.authorisation,
            "items": len(going),
            "digest": over(_digests(connection, going).values()),
            "evidence": rewriting.seals(files),
        }
        record(
            connection,
            {DISPOSED: [{"id": item, "disposal": begun.number} for item in going]},
            at=rules.clock(),
            action="disposed",
            office=office,
            facts=facts,
        )
        empty = dict.fromkeys((*COPIES, "content"), "")
        for some in _blocks(going):
            connection.execute(ITEMS.update().where(ITEMS.c.id.in_(some)).values(**empty))
    return True


def _settle(plan: _Plan, files: Mapping[str, FileSeal], rules: Rules) -> None:
    for name, seal in files.items():
        rewriting.settle(rules.evidence / name, seal, plan.records.get(name, ()))


def _end(
    records: RecordsStore, rules: Rules, begun: _Begun, kept: Mapping[str, int], office: str
) -> Disposal:
    from hpd_pages.io.certificates import certificate

    records.forget()
    with records.change() as connection:
        text = certificate(connection, begun.number, kept, at=rules.clock(), office=office)
        gone = sa.select(sa.func.count()).where(DISPOSED.c.disposal == begun.number)
        count = int(connection.scalar(gone) or 0)
        digest = sha256(text)
        row = {"id": begun.number, "at": rules.clock(), "certificate": text, "digest": digest}
        record(
            connection,
            {DISPOSALS_ENDED: [row]},
            at=rules.clock(),
            action="disposal ended",
            office=office,
            facts={"disposal": begun.number, "items": count, "certificate": digest},
        )
    return Disposal(number=begun.number, items=count, kept=kept, certificate=text)


def _unended(connection: sa.Connection) -> list[sa.Row[tuple[int, int]]]:
    ended = sa.select(DISPOSALS_ENDED.c.id)
    rows = sa.select(DISPOSALS).where(DISPOSALS.c.id.not_in(ended)).order_by(DISPOSALS.c.id)
    return list(connection.execute(rows).all())


def _told(connection: sa.Connection, disposal: int) -> dict[str, FileSeal]:
    """The seals of the evidence files that the journal told of in that disposal."""
    from hpd_pages.io.evidence import seals_told
    from hpd_pages.io.journal import entries

    first = sa.select(sa.func.min(DISPOSED.c.entry)).where(DISPOSED.c.disposal == disposal)
    number = connection.scalar(first)
    if number is None:
        return {}
    entry = next(entries(connection, after=int(number) - 1))
    return dict(seals_told(entry.facts))


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
