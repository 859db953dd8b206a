"""Captures a page for the record: the page itself, and every post and comment its API tells.

What came is handed on answer by answer, so that a capture that is stopped loses nothing it had.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from hpd_pages.engine.observe import kind_of, observe
from hpd_pages.engine.ports import Look
from hpd_pages.engine.profile import (
    base_of,
    first_answer,
    first_request,
    general_fault,
    read_passage,
    whole_profile,
)
from hpd_pages.errors import LookError, UnreadableFile, UsageError
from hpd_pages.model.capture import Outcome, Part, Taken
from hpd_pages.model.feed import Batch
from hpd_pages.model.item import Item, Kind
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.profile import Door, Fault, Profile
from hpd_pages.model.response import Response
from hpd_pages.text.spans import part_of, read_json

_FULFILLED = range(200, 300)
_MOST = 5_000


def capture(
    page: Page,
    outcome: Outcome,
    *,
    look: Look,
    platform: Platform | None,
    door: Door | None,
    saved: Response | None = None,
    since: str = "",
    most: int = _MOST,
) -> Iterator[Taken]:
    """What is there of the page, answer by answer; `outcome` is filled in meanwhile.

    `saved` is the page as a person saved it, taken instead of a look. `since` is an ISO 8601 date:
    a list of posts is followed no further once all in an answer are older. `most` bounds requests.
    """
    if saved is not None:
        yield _whole(page, saved, platform, "saved-copy")
        return
    request = "" if door is None or door.lacking else first_request(page.url, door)
    if not request and platform is not None and platform.access is Access.BLOCKED:
        by_hand = f"save the page by hand and hand it in: --file {page.id}=FILE"
        outcome.problems.append(f"{platform.why_blocked}; {by_hand}")
        return
    try:
        if door is None or not request:
            outcome.problems += [door.lacking] if door and door.lacking else []
            yield _whole(page, look(page.url), platform, "web")
            return
        bounds = (since, most)
        yield from _through_api(page, request, outcome, look, door, bounds=bounds)
    except (LookError, UsageError, UnreadableFile) as error:
        outcome.problems.append(error.message)


def _whole(page: Page, response: Response, platform: Platform | None, method: str) -> Taken:
    """The page as one item: what a visitor reads there, and its bytes."""
    readable = kind_of(response) != "binary"
    blocks = observe(response, platform).document.blocks if readable else ()
    item = Item(
        kind=Kind.PAGE,
        key=page.url,
        permalink=response.final or page.url,
        author=page.name,
        text="\n".join(block.text for block in blocks),
    )
    part = Part(item=item, raw=response.wire or response.body)
    return Taken(response=response, method=method, parts=(part,))


def _through_api(
    page: Page,
    request: str,
    outcome: Outcome,
    look: Look,
    door: Door,
    *,
    bounds: tuple[str, int],
) -> Iterator[Taken]:
    """The profile, then the feed, each address once."""
    since, most = bounds
    response = first_answer(page.url, request, look, door)
    outcome.requests += 1
    text, told = _told(response, door)
    profile = told if isinstance(told, Fault) else whole_profile(page.url, told, look, door)
    if isinstance(profile, Fault):
        outcome.problems.append(". ".join(part for part in (profile.note, profile.advice) if part))
        return
    yield _profile(page, response, part_of(text, told) or response.body, profile)
    if door.api.feed is None:
        return
    outcome.feed, outcome.bounds = True, door.api.feed.bounds
    waiting = deque(door.api.feed.start(page.url, base_of(page.url, door), told))
    asked: set[str] = set()
    while waiting:
        address = waiting.popleft()
        if address in asked:
            continue
        if outcome.requests >= most:
            outcome.bounded = True
            return
        asked.add(address)
        taken, batch = _answer(address, outcome, look, door)
        if taken is not None:
            yield taken
        if since and batch.items and all(_older(item, since) for item in batch.items):
            outcome.bounded = True
            continue
        waiting.extend(batch.further)


def _answer(address: str, outcome: Outcome, look: Look, door: Door) -> tuple[Taken | None, Batch]:
    """What one further address holds; a fault is a problem of the capture and not its end."""
    outcome.requests += 1
    try:
        response = look(address)
    except LookError as error:
        outcome.problems.append(error.message)
        return None, Batch()
    text, told = _told(response, door)
    if isinstance(told, Fault) or door.api.feed is None:
        outcome.problems.append(told.note if isinstance(told, Fault) else "")
        return None, Batch()
    batch = door.api.feed.read(address, told)
    outcome.unseen += batch.unseen
    parts = tuple(
        Part(item=replace(item, raw=None), raw=part_of(text, item.raw) or response.body)
        for item in batch.items
        if item.key
    )
    return Taken(response=response, method="api", parts=parts), batch


def _profile(page: Page, response: Response, raw: bytes, profile: Profile) -> Taken:
    """The page itself, as its API tells it."""
    documents = (read_passage(passage, page.url) for passage in profile.passages)
    blocks = [profile.name, *(block.text for document in documents for block in document.blocks)]
    item = Item(
        kind=Kind.PAGE,
        key=page.url,
        permalink=page.url,
        author=page.name,
        text="\n".join(block for block in blocks if block),
    )
    return Taken(response=response, method="api", parts=(Part(item=item, raw=raw),))


def _told(response: Response, door: Door) -> tuple[str, object | Fault]:
    """The answer's text and JSON, or why it tells nothing."""
    try:
        text = response.body.decode("utf-8-sig")
        told = read_json(text)
    except (ValueError, RecursionError):
        text, told = "", None
    if response.status not in _FULFILLED:
        return text, door.api.fault(response.status, told) or general_fault(response.status)
    return text, general_fault(0) if told is None else told


def _older(item: Item, since: str) -> bool:
    return bool(item.posted_at) and item.posted_at[:10] < since
