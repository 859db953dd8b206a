"""The plan for a country rests on arithmetic that can be done by hand at small size."""

from __future__ import annotations

import pytest

from country import Speeds, country, simulate


def test_one_host_takes_as_long_as_its_pages_one_after_the_other():
    speeds = Speeds(workers=3, cpu=0.01, answer=0.5, gap=1.0)

    made = simulate(["a.gov"] * 100, speeds)

    # Two legs of fifty by one worker or two, each with its own robots.txt, and the gap between.
    assert made.seconds == pytest.approx(100 * 1.5, rel=0.06)


def test_many_hosts_take_as_long_as_the_processors_need():
    hosts = [f"{number}.gov" for number in range(3_000)]

    one = simulate(hosts, Speeds(workers=1, cpu=0.05, answer=0.2, gap=1.0, slots=4))
    two = simulate(hosts, Speeds(workers=2, cpu=0.05, answer=0.2, gap=1.0, slots=4))

    assert one.seconds == pytest.approx(3_000 * 0.05, rel=0.1)
    assert one.seconds / two.seconds == pytest.approx(2.0, rel=0.1)
    assert one.busy > 0.9


def test_a_long_host_among_thousands_goes_first_and_alone_decides():
    hosts = country(2_000, longest=300)
    speeds = Speeds(workers=2, cpu=0.001, answer=0.2, gap=1.0, slots=2)

    made = simulate(hosts, speeds)

    most = max(hosts.count(host) for host in set(hosts))
    assert made.seconds == pytest.approx(most * 1.2, rel=0.1)
