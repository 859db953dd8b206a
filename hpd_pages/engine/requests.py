"""A request's clock and search. Pure: days, holidays and items in, answers out.

Source: Conn. Gen. Stat. 1-206(a): a denial is in writing within four business days, and silence
past them counts as one; an appeal to the Freedom of Information Commission lies within 30 days.
Which days count is uncertain here: the day of receipt is not counted, nor a Saturday, a Sunday or a
holiday of Connecticut; a day on which the office was closed for another reason is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta, tzinfo

from hpd_pages.engine.retention import covers, folded
from hpd_pages.model.request import Due, Scope
from hpd_pages.model.retention import Hold, HoldKind, Unit

DAYS = 4
APPEAL_DAYS = 30
_SATURDAY = 5


def due(received: str, holiday: Callable[[date], str]) -> Due:
    """By when to answer a request of that day; `holiday` names a day that is one, "" for others."""
    day, left = date.fromisoformat(received), DAYS
    passed: dict[str, str] = {}
    while left:
        day += timedelta(days=1)
        name = holiday(day)
        if name:
            passed[day.isoformat()] = name
        elif day.weekday() < _SATURDAY:
            left -= 1
    return Due(on=day.isoformat(), days=DAYS, passed_over=passed)


def appeal_until(denied: str) -> str:
    """The last day of the 30 for an appeal."""
    return (date.fromisoformat(denied) + timedelta(days=APPEAL_DAYS)).isoformat()


def matches(scope: Scope, unit: Unit, zone: tzinfo) -> bool:
    """Whether the item is asked for, in any of its versions; the days are those it stood on."""
    around = Hold(
        number=0, at="", kind=HoldKind.REQUEST, reason="", office="", page=scope.page,
        since=scope.since, until=scope.until,
    )  # fmt: skip
    if not covers(around, unit, zone):
        return False
    return _by(scope.author, unit) and _says(scope.words, unit)


def _by(author: str, unit: Unit) -> bool:
    wanted = folded(author)
    return not wanted or any(wanted in folded(name) for name in unit.authors)


def _says(words: tuple[str, ...], unit: Unit) -> bool:
    if not words:
        return True
    texts = [folded(text) for text in unit.texts]
    return any(folded(each) in text for each in words for text in texts)
