"""Each page gets its one result, whatever becomes of workers, answers, store and hosts."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.engine.dispatch import Bundle, Done, Lost, Office, dispatch
from hpd_pages.engine.shards import Shards
from hpd_pages.errors import StoreError, UsageError


class Clock:
    """Seconds that pass with every look at it."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.25
        return self.now


class Workers:
    """Workers that follow a script: for each bundle, which of its pages they record, and whether
    they come back; a page that leads to a host they were not given is brought back."""

    def __init__(self, script, hosts, leads) -> None:
        self.script = iter(script)
        self.hosts = hosts
        self.leads = dict(leads)
        self.recorded: Counter[int] = Counter()
        self.away: list[Bundle] = []
        self.busy: Counter[str] = Counter()

    def free(self) -> int:
        return 3 - len(self.away)

    def give(self, bundle: Bundle) -> None:
        for leg in bundle.legs:
            for host in leg.hosts:
                assert not self.busy[host], "two workers ask one host"
                self.busy[host] += 1
        self.away.append(bundle)

    def reports(self, seconds: float):  # noqa: ARG002 - the port's shape
        if not self.away:
            return []
        bundle = self.away.pop(0)
        fate, share = next(self.script, ("done", 1.0))
        moved = {}
        for leg in bundle.legs:
            for host in leg.hosts:
                self.busy[host] -= 1
            for page in leg.pages:
                to = self.leads.get(page)
                if to is not None and to not in leg.hosts:
                    moved[page] = to
        done = [page for page in bundle.pages if page not in moved]
        kept = done if fate == "done" else done[: int(share * len(done))]
        for page in kept:
            self.recorded[page] = 1  # as the store does: a second one is left out
        if fate == "done":
            return [Done(bundle=bundle, moved=moved)]
        return [Lost(bundle=bundle, why=fate, blame=fate == "killed")]


def office(workers, given_up=None, patience=1e9) -> Office:
    given = given_up if given_up is not None else {}

    def give_up(page: int, why: str) -> None:
        given[page] = why

    return Office(
        recorded=lambda pages: frozenset(page for page in pages if workers.recorded[page]),
        give_up=give_up,
        clock=Clock(),
        say=lambda _words: None,
        patience=patience,
    )


HOSTS = ["a.gov", "b.gov", "c.gov", "www.a.gov", "d.gov"]


@given(
    hosts=st.lists(st.sampled_from(HOSTS), min_size=1, max_size=60),
    script=st.lists(st.tuples(st.sampled_from(["done", "killed", "away"]), st.floats(0, 1))),
    leads=st.dictionaries(st.integers(0, 59), st.sampled_from([*HOSTS[:3], "new.gov"])),
)
def test_every_page_is_told_done_exactly_once(hosts, script, leads):
    workers, given_up = Workers(script, hosts, leads), {}
    shards = Shards(hosts, gap=0.0)

    told = [
        page for pages in dispatch(shards, workers, office(workers, given_up)) for page in pages
    ]

    assert sorted(told) == list(range(len(hosts)))
    assert set(workers.recorded) | set(given_up) >= set(told)


def test_a_page_that_ends_its_worker_again_and_again_gets_a_result_and_the_others_theirs():
    class Deadly(Workers):
        def reports(self, seconds: float):
            bundle = self.away[0] if self.away else None
            if bundle is not None and 2 in bundle.pages:
                self.script = iter([("killed", 0.0)])
            return super().reports(seconds)

    workers, given_up = Deadly([], ["a.gov"] * 5, {}), {}
    told = [
        page
        for pages in dispatch(Shards(["a.gov"] * 5, gap=0.0), workers, office(workers, given_up))
        for page in pages
    ]

    assert sorted(told) == [0, 1, 2, 3, 4]
    assert set(given_up) == {2}


def test_a_run_on_which_nothing_comes_back_ends_with_what_to_do():
    workers = Workers([("the store is away", 0.0)] * 10_000, ["a.gov"], {})

    with pytest.raises(StoreError, match="the store is away") as caught:
        list(dispatch(Shards(["a.gov"], gap=0.0), workers, office(workers, patience=60.0)))
    assert "goes on from there" in caught.value.hint


def test_what_another_try_would_meet_again_ends_the_run_at_once():
    class Unfit(Workers):
        def reports(self, seconds: float):  # noqa: ARG002 - the port's shape
            (bundle,) = self.away
            return [Lost(bundle=bundle, why="", blame=False, fatal=UsageError("no key"))]

    workers = Unfit([], ["a.gov"], {})
    with pytest.raises(UsageError, match="no key"):
        list(dispatch(Shards(["a.gov"], gap=0.0), workers, office(workers)))
