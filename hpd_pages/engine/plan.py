"""Says what an audit would fetch and why, and what it would not; fetches nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hpd_pages.engine.expect import notice_pages
from hpd_pages.engine.identity import pages_of, same_site
from hpd_pages.engine.profile import first_request
from hpd_pages.engine.shards import host_in, seconds_at_least
from hpd_pages.model.department import Department
from hpd_pages.model.page import Page
from hpd_pages.model.plan import Step
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.profile import NO_DOORS, Doors
from hpd_pages.text.accounts import platform_at


def plan(
    pages: Sequence[Page],
    department: Department,
    *,
    platforms: tuple[Platform, ...],
    doors: Doors = NO_DOORS,
    drawn: bool = False,
) -> tuple[Step, ...]:
    """Every address, page by page, in the order in which it would be asked for.

    Each host's robots.txt comes before its first page and may still forbid it; redirects, and the
    further addresses of an API, are known only when they are met. `drawn` says that a browser draws
    every page, and asks for its parts.
    """
    return tuple(
        replace(step, why=step.why.replace(_PLAIN, f"{_PLAIN}{_PARTS if drawn else ''}"))
        for page in pages
        for step in _steps(page, department, platforms, doors)
    )


def least_time(steps: Sequence[Step], *, gap: float) -> tuple[float, str, int]:
    """How long the looks take by politeness alone, in seconds, and the host that decides it with
    the number of its addresses: whoever works on it asks one after the other, `gap` seconds apart.
    """
    addresses: dict[str, set[str]] = defaultdict(set)
    for step in steps:
        if step.fetched:
            addresses[host_in(step.url)].add(step.url)
    counts = {host: len(urls) + 1 for host, urls in addresses.items()}  # robots.txt comes first
    host = max(counts, key=lambda name: counts[name], default="")
    seconds = seconds_at_least(counts, gap=gap, answer=0.0, requests=1.0)
    return seconds, host, counts.get(host, 1) - 1


_PLAIN = "the page itself, over plain HTTP"
_PARTS = ", then the parts that it asks for when Chromium draws it"


def _steps(
    page: Page, department: Department, platforms: tuple[Platform, ...], doors: Doors
) -> Iterator[Step]:
    own = tuple(_page_steps(page, platforms, doors))
    unread = not any(step.fetched for step in own)
    notices = tuple(_notice_steps(page, department, blocked=unread))
    yield from (*own, *notices)
    if department.site and not same_site(page.url, department.site):
        why = "the Department's own site, to see whether it links to the page"
        for url in pages_of(department):
            if url not in {step.url for step in notices}:
                yield Step(page=page.id, url=url, fetched=True, why=why)


def _platform(page: Page, platforms: tuple[Platform, ...]) -> Platform | None:
    declared = next((p for p in platforms if p.id == page.platform), None)
    return platform_at(page.url, platforms) or declared


def _page_steps(page: Page, platforms: tuple[Platform, ...], doors: Doors) -> Iterator[Step]:
    platform = _platform(page, platforms)
    door = doors.get(platform.id) if platform else None
    request = first_request(page.url, door) if door is not None and not door.lacking else ""
    lacking = f". {door.lacking}" if door is not None and door.lacking else ""
    if platform is not None and request:
        why = f"the page through {platform.name}'s API, which tells more than its web page"
        yield Step(page=page.id, url=request, fetched=True, why=why)
        return
    if platform is not None and platform.access is Access.BLOCKED:
        why = f"{platform.why_blocked}; instead, {platform.instead}{lacking}"
        yield Step(page=page.id, url=page.url, fetched=False, why=why)
        return
    yield Step(page=page.id, url=page.url, fetched=True, why=_PLAIN + lacking)


def _notice_steps(page: Page, department: Department, *, blocked: bool) -> Iterator[Step]:
    there = [url for url in notice_pages(page, department) if url != page.url]
    for url in there[:1] if blocked else there:
        why = (
            "its notice page, to say whether the notice stands there"
            if blocked
            else "its notice page, where the page links to it"
        )
        yield Step(page=page.id, url=url, fetched=True, why=why)
