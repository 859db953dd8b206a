"""One request at a time per host, with a gap, across all threads."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest

from hpd_pages.errors import LookError
from hpd_pages.io.politeness import Politeness, is_loopback_name, retry_after

NOW = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)


class Time:
    """A clock that only sleeping moves."""

    def __init__(self):
        self.now = 100.0
        self.slept = []

    def clock(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(round(seconds, 3))
        self.now += seconds


def polite(time, **settings):
    return Politeness(clock=time.clock, sleep=time.sleep, **settings)


def test_the_second_request_to_a_host_waits_for_the_gap():
    time = Time()
    politeness = polite(time, gap=1.0)
    for _ in range(3):
        with politeness.turn("example.gov"):
            time.now += 0.25
    assert time.slept == [1.0, 1.0]


def test_another_host_does_not_wait():
    time = Time()
    politeness = polite(time, gap=1.0)
    for host in ("a.example.gov", "b.example.gov"):
        with politeness.turn(host):
            pass
    assert time.slept == []


def test_the_loopback_gap_is_a_setting_of_its_own():
    time = Time()
    politeness = polite(time, gap=1.0, loopback_gap=0.0)
    for _ in range(2):
        with politeness.turn("127.0.0.1"):
            pass
        with politeness.turn("example.gov"):
            pass
    assert time.slept == [1.0]


def test_a_pause_that_was_asked_for_is_kept():
    time = Time()
    politeness = polite(time, gap=1.0)
    politeness.hold("example.gov", 7.0)
    with politeness.turn("example.gov"):
        pass
    assert time.slept == [7.0]


def test_a_pause_beyond_our_patience_is_rate_limited_and_not_waited_for():
    time = Time()
    politeness = polite(time, gap=1.0, patience=30.0)
    politeness.hold("example.gov", 3_600.0)
    with pytest.raises(LookError) as caught, politeness.turn("example.gov"):
        pass
    assert caught.value.cause == "rate-limited"
    assert caught.value.message == "example.gov asked for a pause of another 3600 s"
    assert time.slept == []


def test_a_crawl_delay_widens_the_gap_within_our_patience():
    time = Time()
    politeness = polite(time, gap=1.0, patience=30.0)
    politeness.slow("example.gov", 5.0)
    politeness.slow("slow.example.gov", 900.0)
    for host in ("example.gov", "slow.example.gov"):
        for _ in range(2):
            with politeness.turn(host):
                pass
    assert time.slept == [5.0, 30.0]


def test_threads_take_turns_at_a_host():
    politeness = Politeness(gap=0.0)
    inside, most = 0, 0

    def visit():
        nonlocal inside, most
        for _ in range(50):
            with politeness.turn("example.gov"):
                inside += 1
                most = max(most, inside)
                inside -= 1

    threads = [threading.Thread(target=visit) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (inside, most) == (0, 1)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Tue, 24 Nov 2026 12:00:30 GMT", 30.0),
        ("Tue, 24 Nov 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("\u0661\u0662", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_date(value, seconds):
    assert retry_after({"retry-after": value}, NOW) == seconds


def test_no_retry_after_asks_for_nothing():
    assert retry_after({}, NOW) is None


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("site7.localhost", True),
        ("127.0.0.9", True),
        ("::1", True),
        ("localhost.example.gov", False),
        ("example.gov", False),
    ],
)
def test_loopback_names_are_known(host, loopback):
    assert is_loopback_name(host) is loopback
