"""Mastodon and servers like it: its addresses; each server is its own site and robots.txt.

API: `api/v1/accounts/lookup`, `api/v1/accounts/:id/statuses?pinned=true` and `api/v2/instance` of
the page's own server (docs.joinmastodon.org). Its own code answers all three without a login, the
documentation asks one for the first, so that a 401 is uncertain until a server gives it.

Posts: `api/v1/accounts/:id/statuses`, then `api/v1/statuses/:id/context` where there are replies.
Without a login a context holds 60 descendants at most, so that more are counted as not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import quote, urlsplit

from hpd_pages.model.answers import Data, block, every, rows, whole, word
from hpd_pages.model.feed import Batch, Feed, asking, server
from hpd_pages.model.finding import Reason
from hpd_pages.model.item import Item, Kind, Media
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.profile import Api, Fault, Form, Passage, Profile
from hpd_pages.text.html import read_html

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


_CONTEXT = re.compile(r".*/api/v1/statuses/([^/?]+)/context")
_PAGE_OF_POSTS = 40
_MOST_DESCENDANTS = 60


def start(_page: str, base: str, account: object) -> tuple[str, ...]:
    """The request for the account's newest posts."""
    number = quote(word(account, "id"), safe="")
    if not number:
        return ()
    return (f"{base}/api/v1/accounts/{number}/statuses?limit={_PAGE_OF_POSTS}",)


def batch(asked: str, answer: object) -> Batch:
    """The posts in an answer of the feed, or the replies in an answer about one thread."""
    if thread := _CONTEXT.fullmatch(asked):
        found = every(answer, "descendants")
        return Batch(
            items=tuple(_item(status, thread[1]) for status in found),
            unseen=int(len(found) >= _MOST_DESCENDANTS),
        )
    statuses = every(answer)
    further = [
        f"{server(asked)}/api/v1/statuses/{quote(word(status, 'id'), safe='')}/context"
        for status in statuses
        if whole(status, "replies_count") and not block(status, "reblog")
    ]
    if statuses and (last := word(statuses[-1], "id")):
        further.append(asking(asked, max_id=last))
    return Batch(items=tuple(_item(status) for status in statuses), further=tuple(further))


def _item(status: Data, thread: str = "") -> Item:
    """A post, one passed on, or an answer; its words are those that a visitor can open."""
    passed_on, key = block(status, "reblog"), word(status, "id")
    told = passed_on or status
    parent = word(status, "in_reply_to_id")
    words = (word(told, "spoiler_text"), *(b.text for b in read_html(word(told, "content")).blocks))
    card = word(block(told, "card"), "url")
    return Item(
        kind=Kind.REPOST if passed_on else Kind.COMMENT if thread or parent else Kind.POST,
        key=key,
        permalink=word(status, "url") or word(status, "uri"),
        author=_author(told),
        author_id=word(block(told, "account"), "id"),
        posted_at=word(status, "created_at"),
        edited_at=word(told, "edited_at"),
        text="\n".join(part for part in words if part),
        lang=word(told, "language"),
        parent=word(passed_on, "id") or parent,
        thread=thread or parent or key,
        links=(card,) if card else (),
        media=tuple(
            Media(url=word(row, "url"), alt=word(row, "description"))
            for row in every(told, "media_attachments")
        ),
        raw=status,
    )


def _author(status: Data) -> str:
    account = block(status, "account")
    shown, address = word(account, "display_name"), word(account, "acct")
    return f"{shown} (@{address})" if shown else f"@{address}"


PLATFORM = Platform(
    id="mastodon",
    name="Mastodon",
    hosts=(),
    access=Access.HTTP,
    url_pattern=r"https://(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,63}/@[A-Za-z0-9_]{1,30}/?",
    url_example="https://social.example.gov/@police",
    account=r"/(?:@|users/|web/@)(?P<name>[A-Za-z0-9_]+)",
    mark="@",
    api=Api(
        path="/api/",
        first=first,
        handle=handle,
        further=further,
        read=read,
        fault=fault,
        feed=Feed(start=start, read=batch),
    ),
)
