"""How long an audit of a whole country's pages takes, simulated with the tool's own sharing-out.

    python bench/country.py [--workers 8] [--pages 90000] [--cpu 0.016] [--gap 1] [--answer 0.5]
    python bench/country.py --check

Hosts, legs and bundles are given away by `hpd_pages.engine.shards`, as in an audit; what is
simulated is the time that answers, pauses between requests and the workers' processors take
(simpy). `--check` audits a few hundred pages on this machine with two processes, simulates the same
with the CPU that they took and the part of a processor that they could have, and says how far off
the simulation is.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import simpy

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from hpd_pages.engine.dispatch import GROUPS, LEG  # noqa: E402
from hpd_pages.engine.shards import Leg, Shards  # noqa: E402
from measure import timed  # noqa: E402

_NOBODY: frozenset[int] = frozenset()
_IDLE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeds:
    """What the simulation rests on. Seconds: `cpu` of one page in a worker, `answer` of a server,
    `gap` between two requests to a host; `slots` are bundles that a worker does at once.
    """

    workers: int
    cpu: float
    answer: float
    gap: float
    slots: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How long the run took, in seconds, and which part of that time the processors worked."""

    seconds: float
    busy: float


def simulate(hosts: list[str], speeds: Speeds) -> Outcome:
    """A run over one page on each of `hosts`; a host that stands there twice has two pages."""
    return _World(hosts, speeds).run()


class _World:
    """One simulated run."""

    def __init__(self, hosts: list[str], speeds: Speeds) -> None:
        self._world = simpy.Environment()
        self._speeds = speeds
        self._shards = Shards(hosts, gap=speeds.gap)
        self._cores = [simpy.Resource(self._world) for _ in range(speeds.workers)]
        self._asked: set[tuple[int, str]] = set()
        self._left = len(hosts)
        self._worked = 0.0

    def run(self) -> Outcome:
        for worker in range(self._speeds.workers):
            for _ in range(self._speeds.slots):
                self._world.process(self._slot(worker))
        self._world.run()
        seconds = float(self._world.now)
        return Outcome(seconds=seconds, busy=self._worked / self._speeds.workers / (seconds or 1.0))

    def _slot(self, worker: int) -> Iterator[Any]:
        """A worker's turn: take a bundle, look at its hosts side by side, until nothing is left."""
        total = self._speeds.workers * self._speeds.slots
        while self._left:
            now = self._world.now
            share = max(1, min(GROUPS, -(-self._shards.ready(now) // total)))
            legs = self._shards.take(now, groups=share, pages=LEG, alone=_NOBODY)
            if legs:
                away = [self._world.process(self._leg(worker, leg)) for leg in legs]
                yield self._world.all_of(away)
            else:
                yield self._world.timeout(_IDLE)

    def _leg(self, worker: int, leg: Leg) -> Iterator[Any]:
        """Pages of one host in turn, after its robots.txt, which each worker asks for once."""
        if (worker, leg.hosts[0]) not in self._asked:
            self._asked.add((worker, leg.hosts[0]))
            yield self._world.timeout(self._speeds.answer + self._speeds.gap)
        asked = 0.0
        for number, _ in enumerate(leg.pages):
            if number:
                rest = asked + self._speeds.gap - self._world.now
                yield self._world.timeout(max(0.0, rest))
            yield self._world.timeout(self._speeds.answer)
            asked = self._world.now
            with self._cores[worker].request() as core:
                yield core
                yield self._world.timeout(self._speeds.cpu)
            self._worked += self._speeds.cpu
            self._left -= 1
        self._shards.back(leg, self._world.now)


def country(pages: int, longest: int, seed: int = 1) -> list[str]:
    """Hosts of so many pages, as a guess: one host holds `longest` of them, the largest platform
    that answers robots; a tenth stand on shared hosts of 20 to 500 pages; the rest on sites of
    their own, with one to five pages each.
    """
    chance = random.Random(seed)  # noqa: S311 - a guess, not a secret
    hosts = ["platform.example"] * longest
    while len(hosts) < longest + pages // 10:
        hosts += [f"shared-{len(hosts)}.example"] * chance.randint(20, 500)
    while len(hosts) < pages:
        hosts += [f"town-{len(hosts)}.example"] * chance.choice((1, 1, 2, 3, 5))
    return hosts[:pages]


def measured(pages: int, hosts: int, delay: float) -> tuple[float, float, Speeds]:
    """A real audit by two processes: its seconds after they were started, those before, and what
    to simulate.
    """
    from cluster import COMMAND, prepared, write_registry
    from support.many_hosts import many_hosts

    with tempfile.TemporaryDirectory(prefix="bench-country-") as name:
        folder = Path(name)
        with many_hosts(hosts, prepared(folder), delay=delay) as served:
            write_registry(folder, served, pages)
            command = [*COMMAND, "audit", "--allow-private", "--quiet", "--processes", "2"]
            first = [*command, "page-000000"]
            start = timed(first, folder)
            whole = timed(command, folder)
    cpu = max(0.0, whole.cpu - start.cpu) / (pages - 1)
    seconds = whole.seconds - start.seconds
    return seconds, start.seconds, Speeds(workers=2, cpu=cpu, answer=delay, gap=0.0)


def slowness() -> float:
    """How many seconds a second of CPU takes here and now, with two at once as two processes."""
    command = [sys.executable, "-c", "import time\nwhile time.process_time() < 2: pass"]
    begin = time.monotonic()
    both = [subprocess.Popen(command) for _ in range(2)]
    for process in both:
        process.wait()
    return (time.monotonic() - begin) / 2


def check(pages: int, hosts: int, delay: float) -> float:
    """How many times as long the real audit took as the simulated one; both are printed."""
    slow = slowness()
    real, start, speeds = measured(pages, hosts, delay)
    slow = (slow + slowness()) / 2
    speeds = replace(speeds, cpu=speeds.cpu * slow)
    made = simulate([f"host-{number % hosts}" for number in range(pages)], speeds)
    load = os.getloadavg()[0]
    print(f"{pages} pages on {hosts} hosts, answers {delay:.2f} s late, two processes")
    print(f"  measured   {real:6.1f} s, and {start:.1f} s to start")
    print(f"  simulated  {made.seconds:6.1f} s, {1000 * speeds.cpu / slow:.1f} ms CPU a page")
    print(f"  measured / simulated {real / made.seconds:.2f}")
    print(f"  load {load:.1f} on {os.cpu_count()} cores: a second of CPU took {slow:.1f} s")
    return real / made.seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=90_000)
    parser.add_argument("--longest", type=int, default=5_000, help="pages on one host")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--slots", type=int, default=2)
    parser.add_argument("--cpu", type=float, default=0.016)
    parser.add_argument("--answer", type=float, default=0.5)
    parser.add_argument("--gap", type=float, default=1.0)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        check(pages=400, hosts=20, delay=0.5)
        check(pages=600, hosts=60, delay=0.02)
        return
    hosts = country(options.pages, options.longest)
    least = options.longest * (options.answer + options.gap)
    print(f"{len(hosts):,} pages on {len(set(hosts)):,} hosts, {options.longest:,} on one of them")
    print(f"  by politeness alone at least {least / 3600:.1f} h")
    for workers in sorted({1, 2, options.workers}):
        speeds = Speeds(
            workers=workers,
            slots=options.slots,
            cpu=options.cpu,
            answer=options.answer,
            gap=options.gap,
        )
        made = simulate(hosts, speeds)
        print(
            f"  {workers:>3} workers: {made.seconds / 3600:5.1f} h, "
            f"processors {made.busy:4.0%} busy"
        )


if __name__ == "__main__":
    main()
