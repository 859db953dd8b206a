"""Threads: its addresses; what a plain look brings back is a preview at best.

Robots: no fact was found (2026-11-24), so robots.txt decides at run time. Without a browser's own
headers the login page comes instead of the profile, and nothing here pretends to be a browser.

API: `me` of the Threads API v1.0 (developers.facebook.com, Threads profiles, 2026-04-13), which
tells of the token's own account. Of another one `profile_lookup` may tell: its permission is given
to few, and the keys of its answer are uncertain, as is that the token may stand in a Bearer header.
Its ids are those of the app that asks, so no account is remembered by them.

Posts are `threads` of the token's own account, answers of any depth `conversation` of each
(developers.facebook.com, Threads media; Retrieve replies and conversations). Of another account
neither is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from hpd_pages.model.answers import Data, block, every, word
from hpd_pages.model.feed import Batch, Feed, asking, server
from hpd_pages.model.finding import Reason
from hpd_pages.model.graph_errors import graph_fault
from hpd_pages.model.graph_feed import end_of, object_of, onward
from hpd_pages.model.item import Item, Kind, Media, Visibility
from hpd_pages.model.platform import Access, Platform, WallMarker
from hpd_pages.model.profile import Api, Fault, Passage, Profile

_PAGE = re.compile(r"https?://(?:www\.)?threads\.(?:com|net)/@([A-Za-z0-9_.]{1,30})/?")
_FIELDS = "id,username,name,threads_biography,is_verified"


def first(page: str, base: str) -> str:
    """The request for the token's own account."""
    return f"{base}/v1.0/me?fields={_FIELDS}" if _PAGE.fullmatch(page) else ""


def further(page: str, base: str, own: object) -> Mapping[str, str]:
    """The request for the account of the page's address, where the token's own is another one."""
    found = _PAGE.fullmatch(page)
    if found is None or word(own, "username").lower() == found[1].lower():
        return {}
    return {"lookup": f"{base}/v1.0/profile_lookup?username={found[1]}"}


def handle(page: str) -> str:
    """The account's name in a page's address."""
    found = _PAGE.fullmatch(page)
    return found[1] if found else ""


def read(own: object, more: Mapping[str, object]) -> Profile | Fault:
    """The account as far as the API tells it; what was looked up has no documented shape."""
    looked_up = more.get("lookup")
    account = own if looked_up is None else block(looked_up, "data") or looked_up
    if not word(account, "username"):
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="the Threads API answered with something that is no profile",
            advice="Run the audit again; if it stays, look at the page in a browser.",
        )
    bio = word(account, "threads_biography") or word(account, "biography")
    return Profile(
        name=word(account, "name") or word(account, "username"),
        passages=(Passage(text=bio),) if bio else (),
        seen="name and bio",
        unseen="the links and the pinned post",
        handle=word(account, "username"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means."""
    return graph_fault(
        status,
        answer,
        what="Threads profile",
        permission="`threads_basic` (for answers `threads_read_replies` too), made while logged in "
        "to the account of this page",
    )


_SHOWN = "media_type,media_url,thumbnail_url,alt_text"
_POST = f"id,text,username,permalink,timestamp,{_SHOWN},children{{id,{_SHOWN}}}"
_ANSWER = f"{_POST},root_post,replied_to,hide_status"
_SEEN_BY_ALL = frozenset({"", "NOT_HUSHED", "UNHUSHED"})


def start(page: str, base: str, own: object) -> tuple[str, ...]:
    """The request for the posts, where the account of the page is the token's own."""
    found = _PAGE.fullmatch(page)
    if found is None or word(own, "username").lower() != found[1].lower():
        return ()
    return (asking(f"{base}/v1.0/me/threads", fields=_POST, limit="100"),)


def batch(asked: str, answer: object) -> Batch:
    """The posts, with the requests for what was answered to them; or the answers to a post."""
    found = every(answer, "data")
    if end_of(asked) == "conversation":
        thread = object_of(asked)
        items = tuple(_answer(row, thread) for row in found)
        return Batch(items=items, further=onward(asked, answer))
    api = f"{server(asked)}/v1.0"
    ids = [key for row in found if (key := word(row, "id"))]
    answers = {"fields": _ANSWER, "reverse": "false", "limit": "100"}
    return Batch(
        items=tuple(_item(row, Kind.POST, thread=word(row, "id")) for row in found),
        further=(
            *(asking(f"{api}/{quote(key, safe='')}/conversation", **answers) for key in ids),
            *onward(asked, answer),
        ),
    )


def _answer(row: Data, asked_under: str) -> Item:
    thread = word(block(row, "root_post"), "id") or asked_under
    parent = word(block(row, "replied_to"), "id") or thread
    return _item(row, Kind.COMMENT, thread=thread, parent=parent)


def _item(row: Data, kind: Kind, *, thread: str, parent: str = "") -> Item:
    seen = word(row, "hide_status") in _SEEN_BY_ALL
    return Item(
        kind=kind,
        key=word(row, "id"),
        permalink=word(row, "permalink"),
        author=word(row, "username"),
        posted_at=word(row, "timestamp"),
        text=word(row, "text"),
        parent=parent,
        thread=thread,
        media=tuple(_media(row)),
        visibility=Visibility.PUBLIC if seen else Visibility.HIDDEN,
        raw=row,
    )


def _media(row: Data) -> Iterator[Media]:
    """The picture or film, or those of a carousel, each by the post and its own id."""
    parts, shown = every(row, "children", "data"), word(row, "permalink")
    for part in parts or [row]:
        source = word(part, "media_url") or word(part, "thumbnail_url")
        if source:
            url = f"{shown}#{word(part, 'id')}" if parts else shown
            yield Media(url=url, alt=word(part, "alt_text"), source=source)


PLATFORM = Platform(
    id="threads",
    name="Threads",
    hosts=("threads.com", "threads.net"),
    access=Access.HTTP,
    url_pattern=r"https://(?:www\.)?threads\.(?:com|net)/@[A-Za-z0-9_.]{1,30}/?",
    url_example="https://www.threads.com/@examplepolice",
    account=r"/@(?P<name>[A-Za-z0-9_.]+)",
    mark="@",
    markers=(
        WallMarker(cause="login-wall", in_url="/login"),
        WallMarker(cause="login-wall", in_body="<title>Threads • Log in"),
    ),
    api=Api(
        base="https://graph.threads.com",
        path="/v1.0/",
        token="access token",  # noqa: S106 - what it is called
        header="Authorization",
        scheme="Bearer ",
        terms=True,
        first=first,
        handle=handle,
        further=further,
        essential=frozenset({"lookup"}),
        read=read,
        fault=fault,
        feed=Feed(start=start, read=batch),
    ),
)
