"""Shares pages out by host, so that workers stay polite without asking each other.

All pages that ask one host are one group, and of a group one leg at a time is given away. `www.` is
the same site as the bare name. Where a look leads from one host to another, the groups of the two
become one: known redirects before the run, others as they are met.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from urllib.parse import urlsplit

from hpd_pages.model.profile import Doors

_WAITED = 30.0
"""Seconds of a pause that are waited for; beyond that a look is refused, as in any audit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """Some pages of one group, by their numbers, to be looked at one after the other; and the hosts
    that may be asked meanwhile. `hold` is for how many seconds they asked to be left alone.
    """

    pages: tuple[int, ...]
    hosts: tuple[str, ...]
    hold: float = 0.0


@dataclass(slots=True)
class _Group:
    name: str
    hosts: set[str]
    waiting: deque[int] = field(default_factory=deque)
    away: int = 0
    ready_at: float = 0.0
    held_until: float = 0.0


class Shards:
    """The pages of a run that are still to be looked at. Times are seconds of any one clock.

    `hosts` says for each page, by its number, which host it asks; `gap` is the pause between the
    last request of a leg and the first of the next; `alike` are pairs of hosts that one group's
    pages need both; `pages` are those to be looked at, all where None.
    """

    def __init__(
        self,
        hosts: Sequence[str],
        *,
        gap: float,
        alike: Iterable[tuple[str, str]] = (),
        pages: Iterable[int] | None = None,
    ) -> None:
        self._gap = gap
        self._parent: dict[str, str] = {}
        self._groups: dict[str, _Group] = {}
        self._left: dict[str, _Group] = {}  # those in which a page waits
        for page in range(len(hosts)) if pages is None else pages:
            self._wait(self._group(hosts[page]), [page])
        for host, other in alike:
            self.join(host, other)

    def left(self) -> int:
        """How many pages wait to be given away."""
        return sum(len(group.waiting) for group in self._left.values())

    def longest(self) -> tuple[str, int]:
        """The host with the most pages, and how many wait there; ("", 0) where none does."""
        name, group = max(
            self._left.items(),
            key=lambda item: len(item[1].waiting),
            default=("", _Group("", set())),
        )
        return name, len(group.waiting)

    def ready(self, now: float) -> int:
        """How many groups could be given away now."""
        return sum(1 for _ in self._ready(now))

    def _ready(self, now: float) -> Iterator[_Group]:
        return (group for group in self._left.values() if not group.away and group.ready_at <= now)

    def take(self, now: float, *, groups: int, pages: int, alone: frozenset[int]) -> list[Leg]:
        """Up to so many legs of up to so many pages each, of the groups with the most left.

        A page in `alone` is a leg, and the only one, by itself. Nothing where all that is left
        belongs to groups that are away or must pause.
        """
        legs: list[Leg] = []
        for group in nlargest(groups, self._ready(now), key=lambda group: len(group.waiting)):
            if group.waiting[0] in alone:
                if legs:
                    continue
                return [self._leg(group, now, 1)]
            legs.append(self._leg(group, now, pages, alone))
        return legs

    def back(self, leg: Leg, now: float, *, again: Iterable[int] = (), pause: float = 0.0) -> None:
        """The leg is done; its pages in `again` wait once more, before the others of the group.

        `pause` is how long a host asks to be left alone, where that is more than the gap. What is
        longer than half a minute is not waited for here: the next leg is told of it.
        """
        group = self._group(leg.hosts[0])
        group.away -= 1
        self.rest(leg.hosts[0], now, pause)
        self._wait(group, again, first=True)

    def rest(self, host: str, now: float, pause: float = 0.0) -> None:
        """Leave the host's group alone for the gap, or for the pause that it asks for."""
        group = self._group(host)
        group.ready_at = max(group.ready_at, now + max(self._gap, min(pause, _WAITED)))
        group.held_until = max(group.held_until, now + pause)

    def join(self, host: str, other: str) -> None:
        """From now on the two hosts are one group's."""
        one, two = self._group(host), self._group(other)
        if one is two:
            return
        gone = self._root(other)
        self._parent[gone] = self._root(host)
        del self._groups[gone]
        self._left.pop(gone, None)
        one.hosts |= two.hosts
        self._wait(one, two.waiting)
        one.away += two.away
        one.ready_at = max(one.ready_at, two.ready_at)
        one.held_until = max(one.held_until, two.held_until)

    def _wait(self, group: _Group, pages: Iterable[int], *, first: bool = False) -> None:
        if first:
            group.waiting.extendleft(reversed(list(pages)))
        else:
            group.waiting.extend(pages)
        if group.waiting:
            self._left[group.name] = group

    def _leg(
        self, group: _Group, now: float, pages: int, alone: frozenset[int] = frozenset()
    ) -> Leg:
        taken: list[int] = []
        while group.waiting and len(taken) < pages and group.waiting[0] not in alone:
            taken.append(group.waiting.popleft())
        if not taken:
            taken.append(group.waiting.popleft())
        if not group.waiting:
            del self._left[group.name]
        group.away += 1
        hold = max(0.0, group.held_until - now)
        return Leg(pages=tuple(taken), hosts=tuple(sorted(group.hosts)), hold=hold)

    def _group(self, host: str) -> _Group:
        root = self._root(host)
        if root not in self._groups:
            self._groups[root] = _Group(root, {root})
        self._groups[root].hosts.add(host)
        return self._groups[root]

    def _root(self, host: str) -> str:
        root = site_of(host)
        while root in self._parent:
            root = self._parent[root]
        return root


def asked_host(platform: str, url: str, doors: Doors) -> str:
    """The host that a look at a page asks first: that of its platform's API, or its own."""
    door = doors.get(platform)
    return host_in(door.base if door is not None and not door.lacking else url)


def site_of(host: str) -> str:
    """One name for a site's hosts: `www.` is left out."""
    return host.removeprefix("www.")


def host_in(url: str) -> str:
    """The host in an address, "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


def seconds_at_least(
    pages_by_host: Mapping[str, int], *, gap: float, answer: float, requests: float
) -> float:
    """How long a run takes by politeness alone, however many workers there are, in seconds.

    The host with the most pages decides: so many pages, so many `requests` a page, each of which
    takes `answer` and is followed by the gap.
    """
    most = max(pages_by_host.values(), default=0)
    return most * requests * (gap + answer)
