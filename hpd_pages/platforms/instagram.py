"""Instagram: its addresses, and why a robot may not read it.

Robots: robots.txt of instagram.com disallows everything to unnamed robots (seen 2026-09-10), and a
plain look at a profile is sent to the login page.

API: business discovery of the Graph API v26.0 (developers.facebook.com, Instagram API with Facebook
Login), asked in the name of the professional account that is linked to the token's Facebook Page.
Uncertain: the code for an unknown name (110, 100 or 24), so that its message decides; that the
token may stand in a Bearer header.

Posts are `media` of the account, comments and answers `comments` and `replies` of each (reference
of IG User, IG Media and IG Comment); all three only of the token's own account. No story is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import quote, urlsplit

from hpd_pages.model.answers import Data, block, every, whole, word
from hpd_pages.model.feed import Batch, Feed, asking, server
from hpd_pages.model.finding import Reason
from hpd_pages.model.graph_errors import graph_fault
from hpd_pages.model.graph_feed import end_of, object_of, onward
from hpd_pages.model.item import Item, Kind, Media, Visibility
from hpd_pages.model.platform import Access, Platform, WallMarker
from hpd_pages.model.profile import Api, Fault, Form, Passage, Profile

_PAGE = re.compile(r"https?://(?:www\.)?instagram\.com/([A-Za-z0-9_.]{1,30})/?")
_FIELDS = "id,username,name,biography,website"
_UNKNOWN_NAME = (24, 100, 110)
_NO_SUCH = re.compile(
    r"cannot find|can't find|not found|does not exist|invalid user", re.IGNORECASE
)


def first(page: str, base: str) -> str:
    """The request for the account in whose name is asked: the one of the token's Page."""
    return f"{base}/v26.0/me?fields=instagram_business_account" if _PAGE.fullmatch(page) else ""


def further(page: str, base: str, own: object) -> Mapping[str, str]:
    """The request for the account of the page's address, in the name of our own."""
    number = word(block(own, "instagram_business_account"), "id")
    found = _PAGE.fullmatch(page)
    if not number or found is None:
        return {}
    fields = quote(f"business_discovery.username({found[1]}){{{_FIELDS}}}", safe="(),.")
    return {"discovery": f"{base}/v26.0/{quote(number, safe='')}?fields={fields}"}


def handle(page: str) -> str:
    """The account's name in a page's address."""
    found = _PAGE.fullmatch(page)
    return found[1] if found else ""


def read(_own: object, more: Mapping[str, object]) -> Profile | Fault:
    """The account as far as the API tells it."""
    if "discovery" not in more:
        return Fault(
            cause=Reason.LOGIN_WALL,
            note="the token's Facebook Page has no professional Instagram account linked to it",
            advice="Use the access token of the Facebook Page that the Instagram account is linked "
            "to, or link the two in Meta's settings.",
        )
    account = block(more["discovery"], "business_discovery")
    if not word(account, "username"):
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="the Graph API answered with something that is no account",
            advice="Run the audit again; if it stays, look at the page in a browser.",
        )
    return Profile(
        name=word(account, "name") or word(account, "username"),
        passages=tuple(_passages(account)),
        seen="name, bio and the first link",
        unseen="pinned posts, contact buttons and further links",
        account=word(account, "id"),
        handle=word(account, "username"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means; only professional accounts of all ages are told of."""
    error = block(answer, "error")
    said = f"{word(error, 'message')} {word(error, 'error_user_msg')}"
    if whole(error, "code") in _UNKNOWN_NAME and _NO_SUCH.search(said):
        return Fault(
            cause=Reason.NOT_FOUND,
            note="Instagram's API knows no professional account of that name",
            advice="Correct the name in the declaration. Look at the page in a browser first: the "
            "API tells of no private, personal or age-restricted account.",
        )
    return graph_fault(
        status,
        answer,
        what="Instagram account",
        permission="`instagram_basic` and `pages_read_engagement` (for comments "
        "`instagram_manage_comments` too)",
    )


def _passages(account: object) -> Iterator[Passage]:
    if bio := word(account, "biography"):
        yield Passage(text=bio)
    if site := word(account, "website"):
        link = f'<p><a href="{escape(site)}">{escape(site)}</a></p>'
        yield Passage(text=link, form=Form.HTML)


_SHOWN = "media_type,media_url,thumbnail_url"
_POST = f"id,caption,permalink,timestamp,username,comments_count,{_SHOWN},children{{id,{_SHOWN}}}"
_ANSWER = "id,text,timestamp,username,from,hidden"
_COMMENT = f"{_ANSWER},replies{{{_ANSWER}}}"


def start(page: str, base: str, own: object) -> tuple[str, ...]:
    """The request that tells whether the account of the page is the token's own."""
    number, found = word(block(own, "instagram_business_account"), "id"), _PAGE.fullmatch(page)
    if not number or found is None:
        return ()
    asked = f"id,username,business_discovery.username({found[1]}){{id,username}}"
    return (asking(f"{base}/v26.0/{quote(number, safe='')}", fields=asked),)


def batch(asked: str, answer: object) -> Batch:
    """The posts of the account, the comments of a post, or the answers to a comment."""
    api = f"{server(asked)}/v26.0"
    match end_of(asked):
        case "media":
            found = every(answer, "data")
            commented = [word(row, "id") for row in found if row.get("comments_count") != 0]
            return Batch(
                items=tuple(map(_post, found)),
                further=(
                    *(
                        asking(f"{api}/{quote(key, safe='')}/comments", fields=_COMMENT, limit="50")
                        for key in commented
                        if key
                    ),
                    *onward(asked, answer),
                ),
            )
        case "comments":
            return _comments(api, asked, answer)
        case "replies":
            parent, thread = object_of(asked), urlsplit(asked).fragment
            items = tuple(_comment(row, parent, thread) for row in every(answer, "data"))
            return Batch(items=items, further=onward(asked, answer))
    return _account(api, answer)


def _account(api: str, own: object) -> Batch:
    """Where to go on: with the account's own posts, or nowhere where it is another's."""
    wanted = word(block(own, "business_discovery"), "username").lower()
    if not wanted or word(own, "username").lower() != wanted:
        return Batch(unseen=1)
    address = f"{api}/{quote(word(own, 'id'), safe='')}/media"
    return Batch(further=(asking(address, fields=_POST, limit="50"),))


def _comments(api: str, asked: str, answer: object) -> Batch:
    thread, found = object_of(asked), every(answer, "data")
    items: list[Item] = []
    further: list[str] = []
    for row in found:
        key = word(row, "id")
        items.append(_comment(row, thread, thread))
        replies = block(row, "replies")
        items += [_comment(reply, key, thread) for reply in every(replies, "data")]
        # the fragment, which is not sent, says in which thread the answers are: they do not
        address = f"{api}/{quote(key, safe='')}/replies#{thread}"
        further += onward(asking(address, fields=_ANSWER, limit="50"), replies)
    return Batch(items=tuple(items), further=(*further, *onward(asked, answer)))


def _post(row: Data) -> Item:
    key = word(row, "id")
    return Item(
        kind=Kind.POST,
        key=key,
        permalink=word(row, "permalink"),
        author=word(row, "username"),
        posted_at=word(row, "timestamp"),
        text=word(row, "caption"),
        thread=key,
        media=tuple(_media(row)),
        raw=row,
    )


def _media(row: Data) -> Iterator[Media]:
    """The picture or film, or those of an album, each by the address that shows it."""
    parts, shown = every(row, "children", "data"), word(row, "permalink")
    for number, part in enumerate(parts or [row], start=1):
        source = word(part, "media_url") or word(part, "thumbnail_url")
        if source:
            yield Media(url=f"{shown}?img_index={number}" if parts else shown, source=source)


def _comment(row: Data, parent: str, thread: str) -> Item:
    author = block(row, "from")
    hidden = row.get("hidden") is True
    return Item(
        kind=Kind.COMMENT,
        key=word(row, "id"),
        author=word(row, "username") or word(author, "username"),
        author_id=word(author, "id"),
        posted_at=word(row, "timestamp"),
        text=word(row, "text"),
        parent=parent,
        thread=thread,
        visibility=Visibility.HIDDEN if hidden else Visibility.PUBLIC,
        raw=row,
    )


PLATFORM = Platform(
    id="instagram",
    name="Instagram",
    hosts=("instagram.com",),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.)?instagram\.com/[A-Za-z0-9_.]{1,30}/?",
    url_example="https://www.instagram.com/examplepolice",
    account=r"/(?!(?:p|reel|reels|explore|stories)/)(?P<name>[A-Za-z0-9_.]+)",
    mark="@",
    markers=(
        WallMarker(cause="login-wall", in_url="/accounts/login"),
        WallMarker(cause="challenge", in_url="/challenge/"),
        WallMarker(cause="login-wall", in_body="<title>Login • Instagram"),
        WallMarker(cause="rate-limited", in_body="Please wait a few minutes before you try again"),
    ),
    why_blocked="Instagram's robots.txt and terms forbid automated reading",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
    api=Api(
        base="https://graph.facebook.com",
        path="/v26.0/",
        token="access token",  # noqa: S106 - what it is called
        header="Authorization",
        scheme="Bearer ",
        terms=True,
        first=first,
        handle=handle,
        further=further,
        essential=frozenset({"discovery"}),
        read=read,
        fault=fault,
        feed=Feed(start=start, read=batch),
    ),
)
