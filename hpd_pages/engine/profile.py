"""Looks at a page through its platform's API, and turns the profile told there into a snapshot."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from hpd_pages.engine.observe import NO_DRAWING, Drawing, see, unseen
from hpd_pages.engine.ports import Look
from hpd_pages.errors import LookError, UsageError
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import Platform
from hpd_pages.model.profile import Door, Doors, Fault, Form, Passage, Profile
from hpd_pages.model.response import Response
from hpd_pages.model.snapshot import Block, BlockKind, Coverage, Document, Snapshot
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text
from hpd_pages.text.safe import clip, one_line

_FULFILLED = range(200, 300)
_SERVER = range(500, 600)
_API_WOULD_SEE = frozenset(
    {
        Reason.SCRIPT_SHELL,
        Reason.PARTIAL,
        Reason.LOGIN_WALL,
        Reason.CONSENT_WALL,
        Reason.CHALLENGE,
        Reason.ROBOTS_DISALLOW,
        Reason.BLOCKED_BY_POLICY,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one look saw, and what to do where it saw nothing or a part ("" for general advice)."""

    snapshot: Snapshot
    advice: str = ""


def see_page(
    page: str,
    look: Look,
    platform: Platform | None,
    door: Door | None,
    drawing: Drawing = NO_DRAWING,
) -> Seen:
    """The page through its API where that can be used, else over plain HTTP.

    Where only something is lacking to use the API, the advice is to provide it. Raises UsageError
    or UnreadableFile where the address itself is wrong.
    """
    request = "" if door is None or door.lacking else first_request(page, door)
    if door is not None and request:
        return _see_profile(page, request, look, door)
    snapshot = see(page, look, platform, drawing)
    helps = door is not None and snapshot.cause in _API_WOULD_SEE
    return Seen(snapshot=snapshot, advice=door.lacking if door and helps else "")


def told_then(page: str, stored: Look, doors: Doors) -> Doors:
    """The APIs that a stored run asked about the page, whether or not they told of it."""
    return {
        name: door for name, door in doors.items() if _is_stored(first_request(page, door), stored)
    }


def _is_stored(request: str, stored: Look) -> bool:
    try:
        return bool(request) and stored(request) is not None
    except LookError:
        return False


def first_request(page: str, door: Door) -> str:
    """The API's address for the page; "" where the API cannot be asked about it."""
    try:
        return door.api.first(page, base_of(page, door))
    except ValueError:
        return ""


def base_of(page: str, door: Door) -> str:
    """Where the API stands: its own base, else the server of the page. Raises ValueError."""
    parts = urlsplit(page)
    return door.base or f"{parts.scheme}://{parts.netloc}"


def _see_profile(page: str, request: str, look: Look, door: Door) -> Seen:
    """What the API tells of the page, each address asked for once."""
    try:
        response = first_answer(page, request, look, door)
    except LookError as error:
        return Seen(snapshot=unseen(page, Reason(error.cause), error.message))
    told = _told(response, door)
    if not isinstance(told, Fault):
        told = whole_profile(page, told, look, door)
    if isinstance(told, Fault):
        snapshot = unseen(page, told.cause, told.note)
        return Seen(snapshot=_dated(snapshot, page, response), advice=told.advice)
    return Seen(snapshot=_dated(_snapshot(page, told, request), page, response))


def first_answer(page: str, request: str, look: Look, door: Door) -> Response:
    """The answer to the first address, or to the other one where that is refused as malformed."""
    response = look(request)
    if response.status == 400:  # noqa: PLR2004 - Bad Request
        other = door.api.otherwise(page, base_of(page, door))
        return look(other) if other else response
    return response


def whole_profile(page: str, told: object, look: Look, door: Door) -> Profile | Fault:
    """The profile in the first answer and those to the further addresses."""
    answers: dict[str, object] = {}
    for name, url in door.api.further(page, base_of(page, door), told).items():
        answer = _answer(url, look, door)
        if isinstance(answer, Fault):
            if name in door.api.essential:
                return answer
            continue
        answers[name] = answer
    profile = door.api.read(told, answers)
    declared = door.api.handle(page)
    if isinstance(profile, Fault) or not door.api.own_account:
        return profile
    if profile.handle.lower() == declared.lower():
        return profile
    return Fault(
        cause=Reason.LOGIN_WALL,
        note=f"the token is that of another account, {clip(one_line(profile.handle), 60)}",
        advice=f"Set the token of {declared} where the audit runs.",
    )


def _told(response: Response, door: Door) -> object | Fault:
    """The answer's JSON, or why it tells nothing."""
    told = _json(response)
    if response.status in _FULFILLED:
        return Fault(cause=Reason.SERVER_ERROR, note=_NO_JSON, advice="") if told is None else told
    return door.api.fault(response.status, told) or general_fault(response.status)


def general_fault(status: int) -> Fault:
    """What a status means where the platform documents nothing of its own."""
    if status == 429:  # noqa: PLR2004 - Too Many Requests
        cause, words = Reason.RATE_LIMITED, "the API asks for fewer requests"
    elif status in _SERVER:
        cause, words = Reason.SERVER_ERROR, "the API could not answer"
    elif status == 401:  # noqa: PLR2004 - Unauthorized
        cause, words = Reason.LOGIN_WALL, "the API asks for a login"
    elif status == 403:  # noqa: PLR2004 - Forbidden
        cause, words = Reason.CHALLENGE, "the API refuses automated reading"
    else:
        cause, words = Reason.PARTIAL, "the API gave no answer that tells of the page"
    return Fault(cause=cause, note=f"{words} (status {status})", advice="")


def _answer(url: str, look: Look, door: Door) -> object | Fault:
    """The JSON at a further address, or why it could not be had."""
    try:
        return _told(look(url), door)
    except LookError as error:
        return Fault(cause=Reason(error.cause), note=error.message, advice="")
    except UsageError as error:
        return Fault(cause=Reason.PARTIAL, note=error.message, advice="")


def _json(response: Response) -> object | None:
    try:
        return json.loads(response.body)  # type: ignore[no-any-return]
    except (ValueError, RecursionError):
        return None


def _snapshot(page: str, profile: Profile, request: str) -> Snapshot:
    """The profile as visible blocks: the name, then each passage in turn."""
    drafts = [Block(index=0, text=profile.name, kind=BlockKind.HEADING)] if profile.name else []
    hidden: list[Block] = []
    for passage in profile.passages:
        document = read_passage(passage, page)
        drafts += _linked(document.blocks, passage)
        hidden += document.hidden
    note = f"read through the API at {urlsplit(request).hostname}: {profile.seen}"
    document = Document(
        blocks=tuple(_numbered(drafts)),
        hidden=tuple(_numbered(hidden)),
        title=profile.name,
        lang=profile.lang,
    )
    whole = Snapshot(
        source=page,
        document=document,
        note=note,
        account=profile.account,
        handle=profile.handle,
    )
    if not profile.unseen:
        return whole
    return replace(
        whole,
        coverage=Coverage.PARTIAL,
        cause=Reason.PARTIAL,
        note=f"{profile.unseen} could not be seen; {note}",
    )


def read_passage(passage: Passage, page: str) -> Document:
    """The passage as visible blocks."""
    if passage.form is Form.HTML:
        return read_html(passage.text, base=page)
    return read_text(passage.text)


def _linked(blocks: tuple[Block, ...], passage: Passage) -> Iterator[Block]:
    """The blocks, the first of them with the links that the text does not spell out."""
    for place, block in enumerate(blocks):
        links = (*block.links, *passage.links) if place == 0 else block.links
        yield block._replace(links=links)


def _numbered(blocks: list[Block]) -> Iterator[Block]:
    """The blocks in one row; they stand on no line of a source."""
    for index, block in enumerate(blocks):
        yield block._replace(index=index, line=0)


def _dated(snapshot: Snapshot, page: str, response: Response) -> Snapshot:
    """The snapshot with when and from which bytes it was taken; a visitor goes to the page."""
    return replace(
        snapshot,
        final=page,
        status=response.status,
        taken_at=response.taken_at,
        digest=hashlib.sha256(response.wire or response.body).hexdigest(),
        size=len(response.wire or response.body),
    )


_NO_JSON = "the API's answer is not the JSON that it documents"
