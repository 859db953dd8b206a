"""When a record's time is over, and what keeps it: days and words in, answers out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.engine.retention import after, locks_of, period_of, standing
from hpd_pages.model.retention import Clock, Hold, HoldKind, Period, Retention, Series, Unit

ZONE = ZoneInfo("America/New_York")
SERIES = Series(
    id="comments", title="Comments", kinds=("comment",), clock=Clock.POSTED,
    period=Period(count=2, unit="year"),
)  # fmt: skip
UNIT = Unit(
    page="facebook", kind="comment", key="1", items=(1,), posted="2027-01-04T15:00:00Z",
    first="2027-01-10T05:30:00Z", last="2028-06-01T12:00:00Z", texts=("José Núñez: ¡Gracias!",),
)  # fmt: skip
HOLD = Hold(number=1, at="2027-02-01T00:00:00Z", kind=HoldKind.LITIGATION, reason="r", office="o")


def stands(today: str, *holds: Hold, unit: Unit = UNIT, **changes):
    retention = Retention(series=(replace(SERIES, **changes),))
    return standing(unit, retention, holds, today=date.fromisoformat(today), zone=ZONE)


def test_it_is_due_the_day_after_its_period_ends():
    assert stands("2029-01-04").locked == "its period ends on 2029-01-04"
    assert stands("2029-01-05").due


@pytest.mark.parametrize(
    ("clock", "ends"),
    [(Clock.POSTED, "2029-01-04"), (Clock.CAPTURED, "2029-01-10"), (Clock.LAST_SEEN, "2030-06-01")],
)
def test_the_clock_starts_where_the_series_says(clock, ends):
    assert stands("2020-01-01", clock=clock).due_on == ends


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2027-01-05T04:59:59Z", "2029-01-04"),
        ("2027-01-05T05:00:00Z", "2029-01-05"),
        ("2026-11-01T05:30:00Z", "2028-11-01"),
        ("2026-11-01T06:30:00Z", "2028-11-01"),
        ("2027-03-14T06:59:59Z", "2029-03-14"),
        ("2027-03-15T03:59:59Z", "2029-03-14"),
        ("2027-03-15T04:00:00Z", "2029-03-15"),
    ],
)
def test_days_are_those_of_the_department_on_daylight_saving_nights_too(moment, day):
    assert stands("2020-01-01", unit=replace(UNIT, posted=moment)).due_on == day


def test_a_time_that_is_not_known_counts_from_the_first_capture():
    assert stands("2020-01-01", unit=replace(UNIT, posted="")).due_on == "2029-01-10"


@pytest.mark.parametrize(
    ("day", "period", "end"),
    [
        ("2028-02-29", Period(count=1, unit="year"), "2029-02-28"),
        ("2028-02-29", Period(count=4, unit="year"), "2032-02-29"),
        ("2027-01-31", Period(count=1, unit="month"), "2027-02-28"),
        ("2027-11-30", Period(count=3, unit="month"), "2028-02-29"),
        ("2027-12-31", Period(count=1, unit="day"), "2028-01-01"),
    ],
)
def test_periods_end_on_a_day_of_the_calendar(day, period, end):
    assert after(date.fromisoformat(day), period) == date.fromisoformat(end)


def test_a_period_beyond_the_calendar_keeps_for_good():
    far = Period(count=9_000, unit="year")
    assert stands("2029-01-05", period=far).locked == "its period ends after the year 9999"


@given(
    st.dates(max_value=date(3000, 1, 1)),
    st.integers(1, 400),
    st.sampled_from(["day", "month", "year"]),
)
def test_a_longer_period_never_ends_earlier(day, count, unit):
    one, more = (after(day, Period(count=n, unit=unit)) for n in (count, count + 1))
    assert day < one < more


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        (
            {"locked": "series comments in retention.yml does not say: number"},
            "does not say: number",
        ),
        ({"period": None}, "no period"),
        ({"kinds": ("post",)}, "no series in retention.yml covers it"),
        ({"pages": ("x",)}, "no series in retention.yml covers it"),
    ],
)
def test_what_is_not_known_keeps_it(changes, why):
    place = stands("2099-01-01", **changes)
    assert why in place.locked
    assert not place.due


def test_a_page_that_is_locked_or_keeps_longer_has_the_last_word():
    locks, periods = locks_of({"facebook": "locked", "x": "3 years", "y": "permanent", "z": ""})
    assert sorted(locks) == ["facebook", "y", "z"]
    kept = Retention(series=(SERIES,), page_locks=locks)
    today = date(2099, 1, 1)
    assert "`retention: locked`" in standing(UNIT, kept, (), today=today, zone=ZONE).locked
    longer = Retention(series=(SERIES,), page_periods={"facebook": periods["x"]})
    assert standing(UNIT, longer, (), today=today, zone=ZONE).due_on == "2030-01-04"


@pytest.mark.parametrize("words", ["", "locked", "permanent", "2 weeks", "x years"])
def test_what_is_no_period_is_none(words):
    assert period_of(words) is None


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"page": "facebook"},
        {"since": "2027-01-04"},
        {"until": "2027-01-04"},
        {"since": "2028-06-01", "until": "2028-12-31"},
        {"since": "2027-06-01", "until": "2027-06-30"},
        {"words": "josé núñez"},
        {"words": "JOSÉ  NU\u0301N\u0303EZ"},
        {"words": "ｇｒａｃｉａｓ"},
    ],
)
def test_a_hold_keeps_what_it_names_however_it_is_spelt(changes):
    place = stands("2099-01-01", replace(HOLD, **changes))
    assert place.holds == (1,)
    assert not place.due


@pytest.mark.parametrize(
    "changes",
    [{"page": "x"}, {"since": "2028-06-02"}, {"until": "2027-01-03"}, {"words": "de nada"}],
)
def test_a_hold_on_something_else_keeps_nothing(changes):
    assert stands("2099-01-01", replace(HOLD, **changes)).due


def test_a_hold_looks_into_every_version():
    unit = replace(UNIT, items=(1, 2), texts=("the word", "another"))
    assert stands("2099-01-01", replace(HOLD, words="THE word"), unit=unit).holds == (1,)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-01T03:59:59Z", "2026-10-31"),  # the last second of summer time's last whole day
        ("2026-11-01T04:00:00Z", "2026-11-01"),
        ("2026-11-02T04:59:59Z", "2026-11-01"),  # a day of 25 hours
        ("2026-11-02T05:00:00Z", "2026-11-02"),
        ("2027-03-14T04:59:59Z", "2027-03-13"),
        ("2027-03-15T03:59:59Z", "2027-03-14"),  # a day of 23 hours
        ("2027-03-15T04:00:00Z", "2027-03-15"),
    ],
)
def test_a_hold_counts_days_as_people_do_on_daylight_saving_nights_too(moment, day):
    unit = replace(UNIT, posted=moment, first=moment, last=moment)
    the_day = replace(HOLD, since=day, until=day)
    assert stands("2099-01-01", the_day, unit=unit).holds == (1,)
    before = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    assert stands("2099-01-01", replace(HOLD, until=before), unit=unit).holds == ()
