"""Alerts as a pure function of the history: what a run should tell, and whom nobody need tell.

One run that differs says nothing: a time-out, a page half loaded. `confirmations` runs in a row do,
once; then a reminder every `reminder_days`, and one word when it is mended. A run that could not
see a requirement neither confirms nor clears it. In quiet hours and maintenance nothing is sent;
what still holds afterwards is told by the first run after them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hpd_pages.model.alert import UNSEEN, AlertSettings, Event, Kind, Seen
from hpd_pages.model.finding import Verdict

_BAD, _GOOD, _NOT_ASKED = Verdict.FAIL, Verdict.PASS, Verdict.NOT_APPLICABLE


def events(history: Sequence[Seen], settings: AlertSettings) -> Mapping[str, tuple[Event, ...]]:
    """What each run should tell, by its id, in the order of pages and rules.

    `history` holds every finished run, oldest first. The same history and settings always give the
    same events, so that a run can be told again and none is told twice.
    """
    watches: dict[tuple[str, str], _Watch] = {}
    told: dict[str, tuple[Event, ...]] = {}
    for seen in history:
        now = _moment(seen.at)
        if _in_maintenance(now, settings):
            continue
        quiet = is_quiet(seen.at, settings)
        found = []
        for (page, rule), state in sorted(_states(seen).items()):
            if state is Verdict.UNKNOWN:
                continue
            watch = watches.setdefault((page, rule), _Watch())
            watch.count(state, seen.at)
            kind = None if quiet else watch.due(now, _needed(rule, state, settings), settings)
            if kind is not None:
                found.append(Event(kind=kind, page=page, rule=rule, since=watch.since))
        told[seen.run] = tuple(found)
    return told


def outstanding(told: Mapping[str, Sequence[Event]]) -> frozenset[str]:
    """The pages that have an alert out, by what the runs told, oldest first."""
    out: set[tuple[str, str]] = set()
    for event in (event for run in told.values() for event in run):
        key = event.page, event.rule
        out = out - {key} if event.kind is Kind.RECOVERY else out | {key}
    return frozenset(page for page, _ in out)


def digest_is_due(history: Sequence[Seen], settings: AlertSettings) -> bool:
    """Whether the last run is the first of its week on or after the day of the digest."""
    if not history or is_quiet(history[-1].at, settings):
        return False
    due = [
        _digest_week(seen.at, settings)
        for seen in history
        if not is_quiet(seen.at, settings) and not _in_maintenance(_moment(seen.at), settings)
    ]
    return bool(due) and due[-1] not in due[:-1]


def is_quiet(at: str, settings: AlertSettings) -> bool:
    """Whether nobody is told at that moment (UTC, RFC 3339), by the clock of `time_zone`."""
    if not (settings.quiet_from and settings.quiet_until):
        return False
    now = _moment(at).astimezone(ZoneInfo(settings.time_zone)).time()
    begin, end = time.fromisoformat(settings.quiet_from), time.fromisoformat(settings.quiet_until)
    return begin <= now < end if begin <= end else now >= begin or now < end


@dataclass(slots=True)
class _Watch:
    """One requirement of one page over the runs."""

    state: Verdict | None = None
    runs: int = 0
    since: str = ""
    told_at: datetime | None = None

    def count(self, state: Verdict, at: str) -> None:
        """Take in what a run saw."""
        if state is not self.state:
            self.state, self.runs, self.since = state, 0, at
        self.runs += 1

    def due(self, now: datetime, needed: int, settings: AlertSettings) -> Kind | None:
        """What is to be told now, after `needed` runs; None for nothing. What is told is kept."""
        if not needed or self.runs < needed:
            return None
        if self.state is _GOOD:
            told, self.told_at = self.told_at, None
            return Kind.RECOVERY if told else None
        if self.told_at is None:
            self.told_at = now
            return Kind.ALERT
        days = settings.reminder_days
        if days and now - self.told_at >= timedelta(days=days):
            self.told_at = now
            return Kind.REMINDER
        return None


def _states(seen: Seen) -> Mapping[tuple[str, str], Verdict]:
    """Good, bad or not seen for each requirement, and for each page whether it was seen at all."""
    states = {key: _GOOD if v is _NOT_ASKED else v for key, v in seen.verdicts.items()}
    for page, blind in seen.blind.items():
        states[page, UNSEEN] = _BAD if blind else _GOOD
    return states


def _needed(rule: str, state: Verdict, settings: AlertSettings) -> int:
    """How many runs in a row must say it; 0 for never."""
    long = rule == UNSEEN and state is _BAD
    return settings.unseen_runs if long else settings.confirmations


def _in_maintenance(now: datetime, settings: AlertSettings) -> bool:
    return any(_moment(w.begin) <= now < _moment(w.end) for w in settings.maintenance)


def _digest_week(at: str, settings: AlertSettings) -> tuple[int, int]:
    local = _moment(at).astimezone(ZoneInfo(settings.time_zone))
    year, week, _ = (local - timedelta(days=settings.digest_day - 1)).isocalendar()
    return year, week


def _moment(stamp: str) -> datetime:
    moment = datetime.fromisoformat(stamp)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
