"""Gives pages away to workers until each has its one result, whatever becomes of the workers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from hpd_pages.engine.shards import Leg, Shards
from hpd_pages.errors import HpdPagesError, Stopped, StoreError

GROUPS = 32
"""Hosts that one bundle's threads ask side by side."""
LEG = 50
"""Pages of one host that are given away at a time."""
_GIVE_UP = 4
_SUSPECT = 2
_MOVES = 16
_TICK = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What one worker gets at a time."""

    number: int
    legs: tuple[Leg, ...]

    @property
    def pages(self) -> tuple[int, ...]:
        """The numbers of all its pages."""
        return tuple(page for leg in self.legs for page in leg.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A worker's report on a bundle: all its pages have a result but those that `moved`, each of
    which led to a host that the worker was not given; `pauses` are seconds by host.
    """

    bundle: Bundle
    moved: Mapping[int, str] = field(default_factory=dict)
    pauses: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A bundle that did not come back: `why`, and whether its pages may be to blame for it.

    `fatal` is an error that another try would meet again.
    """

    bundle: Bundle
    why: str
    blame: bool
    hint: str = ""
    fatal: HpdPagesError | None = None


class Crew(Protocol):
    """The workers."""

    def free(self) -> int:
        """How many bundles could be given away now. Raises UsageError where no worker is fit."""

    def give(self, bundle: Bundle) -> None:
        """Have a worker look at the bundle's pages."""

    def reports(self, seconds: float) -> Sequence[Done | Lost]:
        """What came back, waiting up to so many seconds for the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What the dispatch asks of its surroundings.

    `recorded` says which of some pages have a result by now; `give_up` keeps a result for a page
    that ended its worker again and again; `clock` is in seconds; `patience` is how long nothing may
    come back before the run is given up; `stop` is asked whether somebody wants it to end here.
    """

    recorded: Callable[[Sequence[int]], frozenset[int]]
    give_up: Callable[[int, str], None]
    clock: Callable[[], float]
    say: Callable[[str], None]
    patience: float
    stop: Callable[[], bool] | None = None


def dispatch(shards: Shards, crew: Crew, office: Office) -> Iterator[tuple[int, ...]]:
    """The numbers of pages as their results are there. Long hosts go first.

    Raises StoreError where nothing came back for longer than the office's patience: what was
    recorded stays, and the next audit goes on from there.
    """
    return _Dispatch(shards, crew, office).run()


class _Dispatch:
    def __init__(self, shards: Shards, crew: Crew, office: Office) -> None:
        self._shards = shards
        self._crew = crew
        self._office = office
        self._losses: Counter[int] = Counter()
        self._moves: Counter[int] = Counter()
        self._out = 0
        self._number = 0
        self._heard = office.clock()
        self._why = StoreError("no worker has come", hint="start workers, then audit again")

    def run(self) -> Iterator[tuple[int, ...]]:
        while self._out or self._shards.left():
            if self._office.stop is not None and self._office.stop():
                raise Stopped("the audit was stopped", hint="the next one goes on with it")
            self._give()
            for report in self._crew.reports(_TICK):
                self._out -= 1
                if isinstance(report, Done):
                    self._heard = self._office.clock()
                    yield self._done(report)
                else:
                    yield self._lost(report)
            if self._office.clock() - self._heard > self._office.patience:
                raise self._why

    def _give(self) -> None:
        free, now = self._crew.free(), self._office.clock()
        # Few hosts are shared by all workers; many go in bundles as large as a worker can use.
        share = -(-self._shards.ready(now) // max(1, free + self._out))
        for _ in range(free):
            legs = self._shards.take(
                now, groups=max(1, min(GROUPS, share)), pages=LEG, alone=self._suspects()
            )
            if not legs:
                return
            self._number += 1
            self._crew.give(Bundle(number=self._number, legs=tuple(legs)))
            self._out += 1

    def _suspects(self) -> frozenset[int]:
        return frozenset(page for page, times in self._losses.items() if times >= _SUSPECT)

    def _done(self, report: Done) -> tuple[int, ...]:
        now, lost = self._office.clock(), self._astray(report.moved)
        for leg in report.bundle.legs:
            pause = max((report.pauses.get(host, 0.0) for host in leg.hosts), default=0.0)
            again = [page for page in leg.pages if page in report.moved and page not in lost]
            self._shards.back(leg, now, again=again, pause=pause)
            for page in again:
                self._shards.join(leg.hosts[0], report.moved[page])
        return tuple(page for page in report.bundle.pages if page not in {*report.moved} - lost)

    def _astray(self, moved: Mapping[int, str]) -> set[int]:
        """The pages that led to one host more once too often; they get their result."""
        lost: set[int] = set()
        for page, host in moved.items():
            self._moves[page] += 1
            if self._moves[page] > _MOVES:
                self._office.give_up(page, f"its looks lead from host to host, lastly to {host}")
                lost.add(page)
        return lost

    def _lost(self, report: Lost) -> tuple[int, ...]:
        """The pages of a lost bundle that have their result all the same; the others wait again."""
        if report.fatal is not None:
            raise report.fatal
        self._office.say(f"a worker was lost: {report.why}")
        self._why = StoreError(f"no worker gets on: {report.why}", hint=report.hint or _AGAIN)
        kept = set(self._office.recorded(report.bundle.pages))
        for page in report.bundle.pages:
            if page in kept or not report.blame:
                continue
            self._losses[page] += 1
            if self._losses[page] >= _GIVE_UP:
                self._office.give_up(page, report.why)
                kept.add(page)
        now = self._office.clock()
        for leg in report.bundle.legs:
            self._shards.back(leg, now, again=[page for page in leg.pages if page not in kept])
        return tuple(page for page in report.bundle.pages if page in kept)


_AGAIN = "mend that and audit again: what was recorded stays, and the run goes on from there"
