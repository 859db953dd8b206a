"""Mastodon and servers like it: what fits where; each server is its own site and robots.txt.

Limits are the defaults of Mastodon's own code (note_length_validator.rb, Instance entity); a server
may set others, so they are uncertain. A URL counts 23, a mention without its server.

API: `api/v1/accounts/lookup`, `api/v1/accounts/:id/statuses?pinned=true` and `api/v2/instance` of
the page's own server (docs.joinmastodon.org). Its own code answers all three without a login, the
documentation asks one for the first, so that a 401 is uncertain until a server gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import quote, urlsplit

from hpd_pages.model.answers import block, rows, whole, word
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import LINKED_NOTICE, Access, Platform, Surface, Unit
from hpd_pages.model.profile import Api, Fault, Form, Passage, Profile

_ACCOUNT = re.compile(r"/@([A-Za-z0-9_.]{1,64})/?")


def first(page: str, base: str) -> str:
    """The request for the account of a page's address, `https://SERVER/@NAME`."""
    found = _ACCOUNT.fullmatch(urlsplit(page).path)
    return f"{base}/api/v1/accounts/lookup?acct={found[1]}" if found else ""


def further(_page: str, base: str, account: object) -> Mapping[str, str]:
    """The requests for the pinned posts and for what the server itself says and allows."""
    number = word(account, "id")
    if not number:
        return {}
    return {
        "pinned": f"{base}/api/v1/accounts/{quote(number, safe='')}/statuses?pinned=true",
        "instance": f"{base}/api/v2/instance",
    }


def handle(page: str) -> str:
    """The account's name in a page's address."""
    found = _ACCOUNT.fullmatch(urlsplit(page).path)
    return found[1] if found else ""


def read(account: object, more: Mapping[str, object]) -> Profile | Fault:
    """The account as a visitor reads it; one that moved away or is suspended is a fault."""
    if not word(account, "id"):
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="the server's API answered with something that is no account",
            advice="Run the audit again; if it stays, ask the server's keeper.",
        )
    if block(account).get("suspended") is True:
        return _suspended()
    if moved := block(account, "moved"):
        to = word(moved, "url") or word(moved, "acct") or "another server"
        return Fault(
            cause=Reason.GONE,
            note=f"the account has moved to {to}",
            advice="Declare the new address of the page.",
        )
    pinned = tuple(_pinned(more.get("pinned")))
    return Profile(
        name=word(account, "display_name") or word(account, "username"),
        passages=(*_about(account), *pinned),
        seen=_seen(len(pinned), more.get("instance")),
        unseen="" if "pinned" in more else "the pinned posts",
        account=word(account, "id"),
        handle=word(account, "username"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means (mastodon#19803, gotosocial#2038 for 401)."""
    error = word(answer, "error")
    if status == 404 and error.lower() == "record not found":  # noqa: PLR2004 - as documented
        return Fault(
            cause=Reason.NOT_FOUND,
            note="the server knows no account of that name",
            advice="Put the account back, or correct its address in the declaration.",
        )
    if status in (401, 403):
        return Fault(
            cause=Reason.LOGIN_WALL,
            note="the server tells of its accounts only to those who are logged in",
            advice="Ask the server's keeper to let visitors read profiles, or save the page in a "
            "browser and run `hpd-pages inspect` on the file.",
        )
    return _suspended() if status == 410 else None  # noqa: PLR2004 - Gone


def _suspended() -> Fault:
    return Fault(
        cause=Reason.GONE,
        note="the server has suspended the account",
        advice="Ask the server's moderators why. If the page is meant to be closed, set its "
        "`status` to retired in the declaration.",
    )


def _about(account: object) -> Iterator[Passage]:
    if note := word(account, "note"):
        yield Passage(text=note, form=Form.HTML)
    for row in rows(account, "fields"):
        name, value = word(row, "name"), word(row, "value")
        if name or value:
            yield Passage(text=f"<p>{escape(name)}: {value}</p>", form=Form.HTML)


def _pinned(posts: object) -> Iterator[Passage]:
    """The pinned posts; one behind a content warning is closed until a visitor opens it."""
    for post in rows(posts):
        warning, content = word(post, "spoiler_text"), word(post, "content")
        if warning:
            content = f"<details><summary>{escape(warning)}</summary>{content}</details>"
        if content:
            yield Passage(text=content, form=Form.HTML)


def _seen(pinned: int, instance: object) -> str:
    seen = "name, bio and fields" + (f", pinned posts: {pinned}" if pinned else "")
    longest = whole(block(instance, "configuration", "accounts"), "max_note_length")
    return f"{seen}; the server allows {longest} characters in a bio" if longest else seen


PLATFORM = Platform(
    id="mastodon",
    name="Mastodon",
    hosts=(),
    access=Access.HTTP,
    url_pattern=r"https://(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,63}/@[A-Za-z0-9_]{1,30}/?",
    url_example="https://social.example.gov/@police",
    account=r"/(?:@|users/|web/@)(?P<name>[A-Za-z0-9_]+)",
    mark="@",
    surfaces=(
        Surface(
            id="bio",
            title="Bio",
            limit=500,
            unit=Unit.MASTODON,
            confidence="uncertain",
            source="note_length_validator.rb: 500 by default; the server decides",
        ),
        Surface(
            id="pinned-post",
            title="Pinned post",
            limit=500,
            unit=Unit.MASTODON,
            confidence="uncertain",
            source="Instance entity: 500 by default; the server decides",
        ),
        LINKED_NOTICE,
    ),
    api=Api(path="/api/", first=first, handle=handle, further=further, read=read, fault=fault),
)
