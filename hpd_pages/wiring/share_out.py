"""Shares the pages of a roll out by host, and looks at what many of them need before that."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from hpd_pages.engine.shards import Shards, asked_host, host_in, site_of
from hpd_pages.errors import LookError, UsageError
from hpd_pages.wiring.defaults import GAP_SECONDS, LOOPBACK_GAP_SECONDS, STATE
from hpd_pages.wiring.looking import Eyes, Manner, doors_and_keys, eyes

if TYPE_CHECKING:
    from hpd_pages.io.aside import Aside
    from hpd_pages.model.response import Response
    from hpd_pages.wiring.roll import Entry, Roll

_THREADS = 32


class Told:
    """What was seen once for all pages, by address; kept on disk."""

    def __init__(self, aside: Aside[Response | LookError], department: Sequence[str]) -> None:
        self._aside = aside
        self._numbers: dict[str, int] = {}
        self._department = department

    def take(self, url: str, seen: Response | LookError) -> None:
        """Keep what was seen at the address."""
        self._numbers[_normal(url)] = self._aside.put(seen)

    def of(self, entries: Iterable[Entry]) -> Mapping[str, Response | LookError]:
        """What those pages need of it, by address in its normal form."""
        wanted = {_normal(url) for entry in entries for url in entry.notices}
        wanted |= {_normal(url) for url in self._department}
        return {url: self._aside.get(self._numbers[url]) for url in wanted & self._numbers.keys()}


def share_out(
    roll: Roll,
    manner: Manner,
    *,
    done: frozenset[str],
    finals: Mapping[str, str],
    keep: Callable[[Response], None],
) -> tuple[Shards, Told]:
    """The pages that have no result yet, by host, and what was seen for all of them.

    `finals` says where pages ended when they were last seen. A host beside the page's own that one
    group of pages needs becomes that group's; what several need is looked at here, once.
    """
    from hpd_pages.engine.identity import pages_of
    from hpd_pages.io.aside import Aside

    doors, keys = doors_and_keys(roll.department, manner.api_bases)
    hosts = [asked_host(entry.platform, entry.url, doors) for entry in roll.entries]
    alike = {
        host_in(entry.url): host_in(finals[entry.id])
        for entry in roll.entries
        if entry.id in finals and host_in(finals[entry.id]) != host_in(entry.url)
    }
    site = pages_of(roll.department)
    own, common = _needed(roll.entries, hosts, site)
    left = {n for n, entry in enumerate(roll.entries) if entry.id not in done}
    shards = Shards(hosts, gap=_gap(hosts), alike=[*alike.items(), *own], pages=sorted(left))
    told = Told(Aside(roll.root / STATE), site)
    with eyes(manner, keep=keep, doors=doors, keys=keys) as seeing:
        _see(common, seeing, told)
        for url in common:
            shards.rest(host_in(url), time.monotonic(), seeing.pause(host_in(url)))
    return shards, told


def _needed(
    entries: Sequence[Entry], hosts: Sequence[str], site: Sequence[str]
) -> tuple[list[tuple[str, str]], list[str]]:
    """Pairs of hosts that one group needs both, and the addresses that several groups need."""
    groups: dict[str, set[str]] = defaultdict(set)
    for entry, host in zip(entries, hosts, strict=True):
        for url in (*entry.notices, *site):
            if site_of(host_in(url)) != site_of(host):
                groups[url].add(site_of(host))
    several = {host_in(url) for url, of in groups.items() if len(of) > 1}
    common = [url for url in groups if host_in(url) in several]
    pairs = [
        (next(iter(of)), host_in(url)) for url, of in groups.items() if host_in(url) not in several
    ]
    return pairs, common


def _see(urls: Sequence[str], seeing: Eyes, told: Told) -> None:
    """Look at every address, hosts side by side."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[host_in(url)].append(url)

    def visit(some: Sequence[str]) -> None:
        for url in some:
            try:
                told.take(url, seeing.look(url))
            except LookError as error:
                told.take(url, error)
            except UsageError:
                continue  # no address to look at: the page's own finding says so

    with ThreadPoolExecutor(_THREADS) as pool:
        for _ in pool.map(visit, by_host.values()):
            pass


def _gap(hosts: Sequence[str]) -> float:
    from hpd_pages.io.politeness import is_loopback_name

    return LOOPBACK_GAP_SECONDS if all(map(is_loopback_name, hosts)) else GAP_SECONDS


def _normal(url: str) -> str:
    from hpd_pages.io.guard import normal

    try:
        return normal(url)
    except ValueError:
        return url
