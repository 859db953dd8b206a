"""Alerts are a pure function of the history: calm, once, and never for a single bad look."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.engine.alerts import digest_is_due, events, is_quiet, outstanding
from hpd_pages.model.alert import UNSEEN, AlertSettings, Kind, Seen, Window
from hpd_pages.model.finding import Verdict

F, P, U, N = Verdict.FAIL, Verdict.PASS, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE
CALM = AlertSettings(confirmations=2, reminder_days=0, unseen_runs=14)
MONDAY = datetime(2027, 1, 4, 15, tzinfo=UTC)


def stamp(day, hour=15):
    moment = MONDAY.replace(hour=hour) + timedelta(days=day)
    return moment.isoformat().replace("+00:00", "Z")


def history(*verdicts, hour=15, blind=()):
    """A run a day; None where the page was not among those looked at."""
    return [
        Seen(
            run=str(day),
            at=stamp(day, hour),
            verdicts={("facebook", "B4-disclaimer"): v} if v else {},
            blind={"facebook": day in blind} if blind else {},
        )
        for day, v in enumerate(verdicts)
    ]


def kinds(runs, settings=CALM):
    """What was told, as (run, kind)."""
    return [(run, e.kind.value) for run, told in events(runs, settings).items() for e in told]


@pytest.mark.parametrize(
    ("verdicts", "told"),
    [
        ((P, F, P, P), []),  # one bad look
        ((P, U, P, F, U, P), []),  # time-outs and one bad look
        ((P, F, F, F), [("2", "alert")]),
        ((P, F, U, F), [("3", "alert")]),  # what could not be seen neither confirms nor clears
        ((F, F), [("1", "alert")]),
        ((F, F, P, P, P), [("1", "alert"), ("3", "recovery")]),
        ((F, F, P, F, P, F), [("1", "alert")]),  # it flaps: told once
        ((F, F, U, U, U), [("1", "alert")]),
        ((F, F, N, N), [("1", "alert"), ("3", "recovery")]),
        ((F, F, None, None, F), [("1", "alert")]),  # runs on other pages say nothing of this one
        ((P, P, P), []),
    ],
)
def test_what_is_told(verdicts, told):
    assert kinds(history(*verdicts)) == told


def test_a_year_of_daily_audits_with_seeded_changes_gives_exactly_the_expected_alerts():
    days = [P] * 365
    days[40] = U  # a time-out
    days[90] = F  # a page half loaded, once
    days[200:230] = [F] * 30  # the notice was removed for thirty days
    days[210] = U
    runs = history(*days)

    told = kinds(runs, replace(CALM, reminder_days=7))

    assert told == [
        ("201", "alert"),
        ("208", "reminder"),
        ("215", "reminder"),
        ("222", "reminder"),
        ("229", "reminder"),
        ("231", "recovery"),
    ]


def test_a_reminder_comes_only_from_a_run_that_saw_it():
    assert kinds(history(F, F, U, U, U, F), replace(CALM, reminder_days=2)) == [
        ("1", "alert"),
        ("5", "reminder"),
    ]


def test_since_is_the_first_of_the_runs_in_a_row():
    (told,) = events(history(P, F, F), CALM)["2"]

    assert told.since == stamp(1)


def test_quiet_hours_put_off_what_still_holds_and_drop_what_does_not():
    night = replace(CALM, quiet_from="22:00", quiet_until="07:00", time_zone="America/New_York")
    at_night = history(F, F, F, hour=4)  # 23:00 in New York

    assert kinds(at_night, night) == []
    assert kinds([*at_night, replace(history(F)[0], run="9", at=stamp(3))], night) == [
        ("9", "alert")
    ]
    mended = [replace(run, run=f"m{run.run}", at=stamp(3 + int(run.run))) for run in history(P, P)]
    assert kinds([*at_night, *mended], night) == []


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        ("2027-03-14T05:59:00Z", True),  # the night the clocks go forward
        ("2027-03-14T11:00:00Z", False),
        ("2027-11-07T11:59:00Z", True),  # and back
        ("2027-11-07T12:00:00Z", False),
    ],
)
def test_quiet_hours_go_by_the_local_clock(at, quiet):
    night = replace(CALM, quiet_from="22:00", quiet_until="07:00", time_zone="America/New_York")

    assert is_quiet(at, night) is quiet


def test_maintenance_counts_for_nothing():
    window = Window(begin=stamp(0, 0), end=stamp(2, 0))

    assert kinds(history(F, F, P, P), replace(CALM, maintenance=(window,))) == []


def test_a_page_unseen_for_long_is_told_once_and_when_it_is_seen_again():
    runs = history(*[U] * 20, P, P, blind=range(20))

    told = [(run, e.kind, e.rule) for run, row in events(runs, CALM).items() for e in row]

    assert told == [("13", Kind.ALERT, UNSEEN), ("21", Kind.RECOVERY, UNSEEN)]
    assert kinds(runs, replace(CALM, unseen_runs=0)) == []


def test_pages_with_an_alert_out_are_known():
    assert outstanding(events(history(F, F), CALM)) == {"facebook"}
    assert outstanding(events(history(F, F, P, P), CALM)) == frozenset()


def test_the_digest_goes_out_once_a_week_from_its_day_on():
    runs = history(*[P] * 28)

    due = [day for day in range(28) if digest_is_due(runs[: day + 1], replace(CALM, digest_day=3))]

    assert due == [0, 2, 9, 16, 23]  # the first run, then every Wednesday


def test_no_history_has_nothing_to_tell():
    assert events((), CALM) == {}
    assert not digest_is_due((), CALM)


@given(
    verdicts=st.lists(st.sampled_from([F, P, U, N]), max_size=60),
    needed=st.integers(min_value=1, max_value=4),
)
def test_alert_and_recovery_take_turns_and_the_past_is_never_told_otherwise(verdicts, needed):
    settings = replace(CALM, confirmations=needed)
    runs = history(*verdicts)

    told = [kind for _, kind in kinds(runs, settings)]
    before = kinds(runs[:-1], settings)

    assert told == [("alert", "recovery")[n % 2] for n in range(len(told))]
    assert kinds(runs, settings)[: len(before)] == before
