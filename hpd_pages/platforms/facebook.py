"""Facebook Pages: its addresses, and why a robot may not read them.

Robots: robots.txt of facebook.com disallows everything to every unnamed robot (seen 2026-09-10).

API: the Page node of the Graph API v26.0 (facebook-business 26.0.3; developers.facebook.com,
reference of Page), with a Page access token of the Department's own page. `about` is the intro and
`description` the additional information. Uncertain: whether the layout of today shows
`general_info`, `impressum` and the like, so they are not read as seen; the names of page settings,
so that `settings` is kept as it comes; that the token may stand in a Bearer header, where the
reference shows a parameter, which would put it into addresses.

Posts are the Page's feed, with what visitors post there; comments and their answers are `comments`
with `filter=stream` of each post (reference of Page feed, Post and Comment). Who wrote a comment is
told only with `pages_read_user_content`, and of some people never. Meta hands out at most some 600
ranked posts a year of a Page, so that one that is not found need not be gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from urllib.parse import quote, unquote

from hpd_pages.model.answers import Data, block, every, word
from hpd_pages.model.feed import Batch, Feed, asking, server
from hpd_pages.model.finding import Reason
from hpd_pages.model.graph_errors import graph_fault
from hpd_pages.model.graph_feed import end_of, object_of, onward
from hpd_pages.model.item import Item, Kind, Media, Visibility
from hpd_pages.model.platform import Access, Platform, WallMarker
from hpd_pages.model.profile import Api, Fault, Form, Passage, Profile

_PAGE = re.compile(
    r"https?://(?:www\.|m\.)?(?:facebook|fb)\.com/"
    r"(?:profile\.php\?id=(\d+)|(?:pages|people|p)/[^/?#]*?[-/]?(\d{6,})|([A-Za-z0-9.-]+))/?"
)
_FIELDS = (
    "id,name,username,about,description,phone,emails,website,single_line_address,is_published,link"
)


def first(page: str, base: str) -> str:
    """The request for the Page of an address, by its id or its name."""
    found = _PAGE.fullmatch(page)
    name = next((part for part in found.groups() if part), "") if found else ""
    return f"{base}/v26.0/{quote(name, safe='')}?fields={_FIELDS}" if name else ""


def further(_page: str, base: str, page: object) -> Mapping[str, str]:
    """The request for the page's settings, which a Page token of a page of one's own may read."""
    number = word(page, "id")
    return {"settings": f"{base}/v26.0/{quote(number, safe='')}/settings"} if number else {}


def handle(page: str) -> str:
    """The Page's name in an address, "" where its id stands there."""
    found = _PAGE.fullmatch(page)
    return (found[3] or "") if found else ""


def read(page: object, more: Mapping[str, object]) -> Profile | Fault:
    """The Page as a visitor reads it, as far as the API tells what a visitor reads."""
    if not word(page, "id"):
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="the Graph API answered with something that is no Page",
            advice="Run the audit again; if it stays, look at the page in a browser.",
        )
    if block(page).get("is_published") is False:
        return Fault(
            cause=Reason.GONE,
            note="the Page is not published: no visitor can see it",
            advice="Publish the Page again. If it is meant to be closed, set its `status` to "
            "retired in the declaration.",
        )
    settings = "; its settings are kept as evidence" if "settings" in more else ""
    return Profile(
        name=word(page, "name"),
        passages=tuple(_passages(page)),
        seen=f"name, intro, additional information and contact{settings}",
        unseen="the featured post and further parts of About",
        account=word(page, "id"),
        handle=word(page, "username"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means."""
    return graph_fault(
        status,
        answer,
        what="Facebook Page",
        permission="`pages_read_engagement` (for comments `pages_read_user_content` too) for this "
        "Page",
    )


def _passages(page: object) -> Iterator[Passage]:
    for key in ("about", "description", "phone"):
        if text := word(page, key):
            yield Passage(text=text)
    emails = block(page).get("emails")
    for email in emails[:10] if isinstance(emails, list) else ():
        if isinstance(email, str) and email.strip():
            yield Passage(text=email.strip())
    if address := word(page, "single_line_address"):
        yield Passage(text=address)
    if site := word(page, "website"):
        href = site if site.startswith(("http://", "https://")) else f"https://{site}"
        link = f'<p><a href="{escape(href)}">{escape(site)}</a></p>'
        yield Passage(text=link, form=Form.HTML)


_POST = (
    "id,message,story,created_time,permalink_url,from{id,name},is_hidden,"
    "attachments{type,title,description,url,media,target,subattachments}"
)
_COMMENT = (
    "id,message,created_time,from{id,name},parent{id},permalink_url,is_hidden,"
    "attachment{type,title,description,url,media,target}"
)


def start(_page: str, base: str, page: object) -> tuple[str, ...]:
    """The request for the Page's feed."""
    number = word(page, "id")
    address = f"{base}/v26.0/{quote(number, safe='')}/feed"
    return (asking(address, fields=_POST, limit="100"),) if number else ()


def batch(asked: str, answer: object) -> Batch:
    """The posts of the feed, with the requests for their comments; or the comments of a post."""
    found = every(answer, "data")
    if end_of(asked) == "comments":
        thread = unquote(object_of(asked))
        return Batch(
            items=tuple(_comment(row, thread) for row in found), further=onward(asked, answer)
        )
    api = f"{server(asked)}/v26.0"
    comments = {"fields": _COMMENT, "filter": "stream", "order": "chronological", "limit": "100"}
    ids = [key for row in found if (key := word(row, "id"))]
    return Batch(
        items=tuple(map(_post, found)),
        further=(
            *(asking(f"{api}/{quote(key, safe='')}/comments", **comments) for key in ids),
            *onward(asked, answer),
        ),
    )


def _post(row: Data) -> Item:
    key, author = word(row, "id"), block(row, "from")
    return Item(
        kind=Kind.POST,
        key=key,
        permalink=word(row, "permalink_url"),
        author=word(author, "name"),
        author_id=word(author, "id"),
        posted_at=word(row, "created_time"),
        text=word(row, "message") or word(row, "story"),
        thread=key,
        media=tuple(_media(every(row, "attachments", "data"))),
        visibility=_visibility(row),
        raw=row,
    )


def _comment(row: Data, thread: str) -> Item:
    author, attached = block(row, "from"), block(row, "attachment")
    return Item(
        kind=Kind.COMMENT,
        key=word(row, "id"),
        permalink=word(row, "permalink_url"),
        author=word(author, "name"),
        author_id=word(author, "id"),
        posted_at=word(row, "created_time"),
        text=word(row, "message"),
        parent=word(block(row, "parent"), "id") or thread,
        thread=thread,
        media=tuple(_media([attached] if attached else [])),
        visibility=_visibility(row),
        raw=row,
    )


def _visibility(row: Data) -> Visibility:
    return Visibility.HIDDEN if row.get("is_hidden") is True else Visibility.PUBLIC


def _media(attachments: Iterable[Data]) -> Iterator[Media]:
    """Pictures and films, each by the page it stands on; an album as its parts."""
    for row in attachments:
        parts = every(row, "subattachments", "data")
        if parts:
            yield from _media(parts)
            continue
        media, target = block(row, "media"), word(block(row, "target"), "url")
        picture = word(block(media, "image"), "src")
        address = target or word(row, "url")
        if address or picture:
            alt = word(row, "description") or word(row, "title")
            source = word(media, "source") or picture
            yield Media(url=address or source.partition("?")[0], alt=alt, source=source)


PLATFORM = Platform(
    id="facebook",
    name="Facebook",
    hosts=("facebook.com", "fb.com"),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.|m\.)?facebook\.com/[^\s/?#]+(?:/[^\s?#]*)?/?(?:\?id=\d+)?",
    url_example="https://www.facebook.com/ExamplePolice",
    account=(
        r"/profile\.php\?(?:[^#]*&)?id=(?P<id>\d+)|/(?:people|pages)/[^/?#]+/(?P<page>\d+)"
        r"|/p/[^/?#]*-(?P<post>\d{6,})|/(?:pg/)?(?P<name>[^/?#]+)"
    ),
    unmarked=".",  # facebook.com/Example.Police and /examplepolice are one account
    markers=(
        WallMarker(cause="login-wall", in_url="/login"),
        WallMarker(cause="challenge", in_url="/checkpoint/"),
        WallMarker(cause="challenge", in_body="CometErrorRoot.react"),
        WallMarker(cause="login-wall", in_body='id="login_form"'),
        WallMarker(cause="login-wall", in_body='id="loginbutton"'),
        WallMarker(cause="login-wall", in_body="This content isn't available right now"),
    ),
    why_blocked="Facebook's robots.txt and terms forbid automated reading",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
    api=Api(
        base="https://graph.facebook.com",
        path="/v26.0/",
        token="Page access token",  # noqa: S106 - what it is called
        header="Authorization",
        scheme="Bearer ",
        terms=True,
        first=first,
        handle=handle,
        further=further,
        read=read,
        fault=fault,
        feed=Feed(
            start=start,
            read=batch,
            bounds="Facebook hands out some 600 of a Page's posts a year",
        ),
    ),
)
