"""Whether a record's time is over, and which holds keep it. Pure: days and words in, answers out.

Whatever is not known keeps a record: no series, no period, no source, no date.
"""

from __future__ import annotations

import calendar
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, tzinfo
from typing import assert_never

from hpd_pages.model.retention import (
    Clock,
    Hold,
    Period,
    Retention,
    Series,
    Standing,
    Unit,
)

_LAST_YEAR = 9_999
_TOO_FAR = "its period ends after the year 9999"


def standing(
    unit: Unit, retention: Retention, holds: Iterable[Hold], *, today: date, zone: tzinfo
) -> Standing:
    """Where the unit stands on `today`, a day of the zone; `holds` are those that stand."""
    on_hold = tuple(hold.number for hold in holds if covers(hold, unit, zone))
    series = series_of(unit, retention)
    if series is None:
        locked = "no series in retention.yml covers it"
        return Standing(series="", locked=locked, holds=on_hold)
    locked = series.locked or retention.page_locks.get(unit.page, "")
    if locked or series.period is None:
        return Standing(series=series.id, locked=locked or "no period", holds=on_hold)
    ends = [
        end_of(unit, series.clock, period, zone) for period in _periods(unit, series, retention)
    ]
    if any(end is None for end in ends):
        return Standing(series=series.id, locked=_TOO_FAR, holds=on_hold)
    due_on = max(end for end in ends if end is not None)
    waiting = f"its period ends on {due_on.isoformat()}" if today <= due_on else ""
    return Standing(series=series.id, due_on=due_on.isoformat(), locked=waiting, holds=on_hold)


def series_of(unit: Unit, retention: Retention) -> Series | None:
    """The first series that covers the unit."""
    for series in retention.series:
        if unit.kind in series.kinds and (not series.pages or unit.page in series.pages):
            return series
    return None


def _periods(unit: Unit, series: Series, retention: Retention) -> list[Period]:
    """The series' period and the page's own: the longer one counts."""
    own = retention.page_periods.get(unit.page)
    return [period for period in (series.period, own) if period is not None]


def end_of(unit: Unit, clock: Clock, period: Period, zone: tzinfo) -> date | None:
    """The last day of the unit's period; None where no calendar reaches so far."""
    match clock:
        case Clock.POSTED:
            started = unit.posted or unit.first
        case Clock.CAPTURED:
            started = unit.first
        case Clock.LAST_SEEN:
            started = unit.last
        case _:
            assert_never(clock)
    return after(day_of(started, zone), period)


def after(day: date, period: Period) -> date | None:
    """The day that lies a period after `day`: the 29th of February becomes the 28th where there is
    none, the 31st the month's last day.
    """
    if period.unit == "day":
        try:
            return day + timedelta(days=period.count)
        except OverflowError:
            return None
    months = day.month - 1 + period.count * (12 if period.unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    if year > _LAST_YEAR:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def day_of(moment: str, zone: tzinfo) -> date:
    """The day of a moment in UTC, as people in the zone count days."""
    return datetime.fromisoformat(moment).astimezone(zone).date()


def covers(hold: Hold, unit: Unit, zone: tzinfo) -> bool:
    """Whether a hold keeps the unit; in doubt it does."""
    if hold.page and hold.page != unit.page:
        return False
    return _in_days(hold, unit, zone) and _says(unit, hold.words)


def _in_days(hold: Hold, unit: Unit, zone: tzinfo) -> bool:
    """Whether it was posted, or seen at any time, within the hold's days."""
    begins, ends = hold.since or "0001-01-01", hold.until or "9999-12-31"
    first = day_of(unit.posted or unit.first, zone).isoformat()
    earliest = min(first, day_of(unit.first, zone).isoformat())
    return earliest <= ends and day_of(unit.last, zone).isoformat() >= begins


def _says(unit: Unit, words: str) -> bool:
    wanted = folded(words)
    return not wanted or any(wanted in folded(text) for text in unit.texts)


def folded(text: str) -> str:
    """The text without regard to case, width, composition and spaces, in any script."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(plain.split())


def locks_of(declared: Mapping[str, str]) -> tuple[dict[str, str], dict[str, Period]]:
    """Why a page's own declaration keeps everything, and the period of those that name one; from
    page id to `records.retention`.
    """
    locks: dict[str, str] = {}
    periods: dict[str, Period] = {}
    for page, words in declared.items():
        period = period_of(words)
        if period is None:
            locks[page] = f"pages/{page}.yml says `retention: {words or 'locked'}`"
        else:
            periods[page] = period
    return locks, periods


def period_of(words: str) -> Period | None:
    """The period that words such as "2 years" mean; None for "", "locked" and "permanent"."""
    count, _, unit = words.partition(" ")
    if not count.isdecimal() or unit.removesuffix("s") not in {"day", "month", "year"}:
        return None
    return Period(count=int(count), unit=unit.removesuffix("s"))
