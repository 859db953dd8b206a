"""Records due, hold, dispose: what may go, what must stay, and who said so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, SCANS, STATE
from hpd_pages.wiring.open_registry import OpenRegistry, opened
from hpd_pages.wiring.places import evidence_folder

if TYPE_CHECKING:
    from hpd_pages.io.disposal_lists import Rules
    from hpd_pages.io.records_store import RecordsStore
    from hpd_pages.model.disposal import Approval, Disposal, DisposalList, SeriesCount
    from hpd_pages.model.retention import Hold, HoldKind, Retention, Standing, Unit


def due(start: Path | OpenRegistry, *, store: str = "") -> tuple[SeriesCount, ...]:
    """How many items of each series are due, on hold or kept, and why; changes nothing."""
    from hpd_pages.io.holds import holds
    from hpd_pages.io.units import units

    desk = _Desk(start, store)
    counts: dict[str, Counter[str]] = {series.id: Counter() for series in desk.retention.series}
    with desk.open() as records, records.reading() as connection:
        standing = holds(connection)
        for unit in list(units(connection)):
            place = desk.rules().standing(unit, standing)
            tally = counts.setdefault(place.series, Counter())
            tally["due" if place.due else "held" if place.holds else f"kept {place.locked}"] += 1
    return tuple(desk.counted(name, tally) for name, tally in counts.items())


def place_hold(
    start: Path | OpenRegistry,
    *,
    kind: HoldKind,
    reason: str,
    office: str,
    page: str = "",
    since: str = "",
    until: str = "",
    words: str = "",
    store: str = "",
) -> tuple[int, int]:
    """The number of the new hold, and how many items it keeps now.

    Raises UsageError for a page that is not in the registry.
    """
    from hpd_pages.engine.retention import covers
    from hpd_pages.io.clock import now
    from hpd_pages.io.holds import place
    from hpd_pages.io.retention_file import zone_of
    from hpd_pages.io.units import units
    from hpd_pages.model.retention import Hold

    desk = _Desk(start, store)
    if page:
        desk.registry.chosen([page])
    hold = Hold(
        number=0, at=now(), kind=kind, reason=reason, office=office, page=page, since=since,
        until=until, words=words,
    )  # fmt: skip
    zone = zone_of(desk.retention.time_zone)
    with desk.open() as records:
        number = place(records, hold)
        with records.reading() as connection:
            kept = sum(covers(hold, unit, zone) for unit in units(connection))
    return number, kept


def lift_hold(
    start: Path | OpenRegistry, number: int, *, reason: str, office: str, store: str = ""
) -> None:
    """End a hold. Raises UsageError where none of that number stands."""
    from hpd_pages.io.clock import now
    from hpd_pages.io.holds import lift

    with _Desk(start, store).open() as records:
        lift(records, number, at=now(), reason=reason, office=office)


def list_holds(
    start: Path | OpenRegistry, *, ended: bool = False, store: str = ""
) -> tuple[Hold, ...]:
    """The holds that stand, or with `ended` the lifted ones too."""
    from hpd_pages.io.holds import holds

    with _Desk(start, store).open() as records, records.reading() as connection:
        return holds(connection, ended=ended)


def list_disposal(start: Path | OpenRegistry, *, office: str, store: str = "") -> DisposalList:
    """The dry run: what would be disposed of today, kept as a list to be approved."""
    from hpd_pages.io.disposal_lists import make_list

    desk = _Desk(start, store)
    with desk.open() as records:
        return make_list(records, desk.rules(), office=office)


def authorise(
    start: Path | OpenRegistry,
    list_number: int,
    *,
    form: str,
    cao: tuple[str, str, Path],
    pra: tuple[str, str, Path],
    office: str,
    store: str = "",
) -> int:
    """The number of the authorisation. `cao` and `pra` are office, day and scan of the approval of
    the chief administrative officer and of the Public Records Administrator, of which copies are
    kept. Raises UsageError, UnreadableFile.
    """
    from hpd_pages.io.clock import now
    from hpd_pages.io.disposal_lists import authorise as put_on_file

    desk = _Desk(start, store)
    approvals = [desk.approval(*given) for given in (cao, pra)]
    with desk.open() as records:
        return put_on_file(
            records,
            list_number=list_number,
            form=form,
            cao=approvals[0],
            pra=approvals[1],
            at=now(),
            office=office,
        )


def dispose(
    start: Path | OpenRegistry,
    authorisation: int,
    *,
    office: str,
    store: str = "",
    evidence_at: str = "",
) -> Disposal:
    """Dispose of what the authorisation's list names, as far as it is still due and not on hold."""
    from hpd_pages.io.disposal import dispose as do
    from hpd_pages.io.one_at_a_time import alone

    desk = _Desk(start, store, evidence_at)
    with alone(desk.state, "disposal"), desk.open() as records:
        return do(records, desk.rules(), authorisation=authorisation, office=office)


def finish_disposals(
    start: Path | OpenRegistry, *, office: str, store: str = "", evidence_at: str = ""
) -> tuple[int, ...]:
    """Bring disposals that were stopped to their end; their numbers."""
    from hpd_pages.io.disposal import finish
    from hpd_pages.io.one_at_a_time import alone

    desk = _Desk(start, store, evidence_at)
    with alone(desk.state, "disposal"), desk.open() as records:
        return finish(records, desk.rules(), office=office)


class _Desk:
    """The registry, its retention, and where its records stand."""

    def __init__(self, start: Path | OpenRegistry, store: str, evidence_at: str = "") -> None:
        from dataclasses import replace

        from hpd_pages.engine.retention import locks_of
        from hpd_pages.io.retention_file import read_retention

        self.registry = opened(start)
        self.state = self.registry.root / STATE
        self._store = store
        self._evidence_at = evidence_at
        declared = {
            page.id: page.records.retention if page.records else "" for page in self.registry.pages
        }
        locks, periods = locks_of(declared)
        self.retention: Retention = replace(
            read_retention(self.registry.root), page_locks=locks, page_periods=periods
        )

    def open(self) -> RecordsStore:
        """The records database."""
        from hpd_pages.io.records_store import open_records

        return open_records(self._store or self.state / HISTORY)

    def rules(self) -> Rules:
        """How a disposal judges today."""
        from hpd_pages.engine.retention import standing
        from hpd_pages.io.clock import now
        from hpd_pages.io.disposal_lists import Rules
        from hpd_pages.io.retention_file import zone_of

        zone = zone_of(self.retention.time_zone)
        today = datetime.now(UTC).astimezone(zone).date()
        retention = self.retention

        def judge(unit: Unit, holds: Iterable[Hold]) -> Standing:
            return standing(unit, retention, holds, today=today, zone=zone)

        return Rules(
            standing=judge,
            today=today,
            retention=retention.digest,
            clock=now,
            evidence=evidence_folder(self.state, self._evidence_at),
        )

    def counted(self, name: str, tally: Counter[str]) -> SeriesCount:
        """The count of one series."""
        from hpd_pages.model.disposal import SeriesCount

        title = next((s.title for s in self.retention.series if s.id == name), "no series")
        reasons = {w.removeprefix("kept "): n for w, n in tally.items() if w.startswith("kept ")}
        return SeriesCount(
            series=name,
            title=title,
            due=tally["due"],
            held=tally["held"],
            kept=sum(reasons.values()),
            reasons=reasons,
        )

    def approval(self, office: str, on: str, scan: Path) -> Approval:
        """One approval, with a copy of its scan kept under its digest."""
        from hpd_pages.io.scans import keep_scan
        from hpd_pages.model.disposal import Approval

        return Approval(office=office, on=on, scan=keep_scan(scan, self.state / SCANS))
