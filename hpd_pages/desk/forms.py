"""What people type into forms, read and bounded: words, days, choices, numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from flask import request

from hpd_pages.desk.words import say
from hpd_pages.errors import UsageError
from hpd_pages.io.clock import today

Choice = TypeVar("Choice", bound=StrEnum)
_DIGITS = 7
"""No number that a form or an address names has more."""


def words(name: str, most: int = 1_000) -> str:
    """The words of a field on one line, cut to so many characters; "" for none."""
    return " ".join(request.values.get(name, "").split())[:most]


def needed(name: str, label: str, most: int = 1_000) -> str:
    """The words of a field. Raises UsageError where there are none; `label` is in its language."""
    said = words(name, most)
    if not said:
        raise UsageError(say("“%(field)s” is empty.", field=label), hint=say("Fill it in."))
    return said


def day(name: str, label: str) -> str:
    """The day of a field as ISO 8601, "" for none. Raises UsageError for anything else."""
    given = words(name, 40)
    if not given:
        return ""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise UsageError(
            say("“%(field)s” is no day of the calendar.", field=label),
            hint=say("Write it as year-month-day, such as 2027-01-04."),
        ) from error


def past_day(name: str, label: str) -> str:
    """The day of a field, today for none. Raises UsageError for one that is to come too."""
    given = day(name, label) or today()
    if given > today():
        what = say("“%(field)s” is a day to come.", field=label)
        raise UsageError(what, hint=say("Note what was done once it is done."))
    return given


def span(first: str, last: str) -> None:
    """Raises UsageError where the last day lies before the first."""
    if first and last and last < first:
        raise UsageError(say("The last day lies before the first."), hint=say("Exchange the two."))


def choice(name: str, label: str, among: type[Choice]) -> Choice:
    """What was chosen in a field. Raises UsageError where it is none of these."""
    given = words(name, 40)
    try:
        return among(given)
    except ValueError as error:
        raise UsageError(say("Choose one of the answers of “%(field)s”.", field=label)) from error


def several(name: str, among: Iterable[str]) -> tuple[str, ...]:
    """What was ticked in a field, of these and in their order."""
    ticked = set(request.form.getlist(name))
    return tuple(each for each in among if each in ticked)


def number(name: str) -> int:
    """A whole number of the address, 0 for none and for anything else."""
    given = request.args.get(name, "")
    sound = given.isascii() and given.isdigit() and len(given) <= _DIGITS
    return int(given) if sound else 0
