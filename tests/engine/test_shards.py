"""Pages shared out by host: who asks which host when, so that nobody needs to ask each other."""

from __future__ import annotations

from hpd_pages.engine.shards import Shards, asked_host, host_in, seconds_at_least
from hpd_pages.model.profile import Door
from hpd_pages.platforms.bluesky import PLATFORM as BLUESKY

NOBODY: frozenset[int] = frozenset()


def taken(shards: Shards, now: float = 0.0, *, groups: int = 9, pages: int = 9, alone=NOBODY):
    return shards.take(now, groups=groups, pages=pages, alone=alone)


def test_a_host_is_given_to_one_worker_at_a_time_and_rests_between_two():
    shards = Shards(["a.gov", "b.gov", "a.gov", "a.gov"], gap=1.0)

    first, second = taken(shards, pages=2)
    assert (first.pages, second.pages) == ((0, 2), (1,))
    assert taken(shards) == []
    shards.back(first, now=10.0)
    assert taken(shards, 10.5) == []
    assert [leg.pages for leg in taken(shards, 11.0)] == [(3,)]


def test_the_hosts_with_most_pages_go_first():
    shards = Shards(["few.gov", *["many.gov"] * 5, *["some.gov"] * 3], gap=0.0)

    assert [leg.hosts[0] for leg in taken(shards, groups=2)] == ["many.gov", "some.gov"]
    assert shards.longest() == ("few.gov", 1)


def test_www_is_the_same_site_and_a_known_redirect_makes_two_hosts_one_groups():
    shards = Shards(["www.a.gov", "a.gov", "b.org"], gap=0.0, alike=[("b.org", "www.a.gov")])

    (leg,) = taken(shards)
    assert set(leg.pages) == {0, 1, 2}
    assert {"a.gov", "www.a.gov", "b.org"} <= set(leg.hosts)


def test_hosts_that_become_one_groups_while_both_are_away_wait_for_both():
    shards = Shards(["a.gov", "a.gov", "b.gov"], gap=0.0)
    one, two = taken(shards, pages=1)

    shards.join("a.gov", "b.gov")
    shards.back(one, now=1.0, again=[0])
    assert taken(shards, 1.0) == []
    shards.back(two, now=1.0)
    (leg,) = taken(shards, 1.0)
    assert leg.pages == (0, 1)
    assert leg.hosts == ("a.gov", "b.gov")


def test_a_host_that_asks_for_a_long_pause_is_not_waited_for_and_the_next_worker_is_told():
    shards = Shards(["a.gov", "a.gov"], gap=1.0)
    (leg,) = taken(shards, pages=1)

    shards.back(leg, now=0.0, pause=300.0)
    assert taken(shards, 29.0) == []
    (leg,) = taken(shards, 30.0)
    assert leg.hold == 270.0


def test_a_page_that_may_end_its_worker_goes_alone():
    shards = Shards(["a.gov", "a.gov", "b.gov"], gap=0.0)

    assert [leg.pages for leg in taken(shards, alone=frozenset({0}))] == [(0,)]
    assert [leg.pages for leg in taken(shards, alone=frozenset({0}))] == [(2,)]


def test_a_page_asks_the_host_of_its_api_where_there_is_one():
    assert BLUESKY.api is not None
    doors = {"bluesky": Door(api=BLUESKY.api, base=BLUESKY.api.base, lacking="")}

    assert asked_host("bluesky", "https://bsky.app/profile/a.gov", doors) == host_in(
        BLUESKY.api.base
    )
    assert asked_host("website", "https://WWW.A.gov./x", doors) == "www.a.gov"
    assert asked_host("website", "http://[", doors) == ""


def test_the_host_with_most_pages_says_how_long_a_run_takes_at_least():
    pages = {"long.gov": 50_000, **{f"town-{n}.gov": 1 for n in range(3_000)}}

    assert seconds_at_least(pages, gap=1.0, answer=0.2, requests=1.0) == 60_000
    assert seconds_at_least({}, gap=1.0, answer=0.2, requests=1.0) == 0
