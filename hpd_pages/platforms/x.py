"""X (formerly Twitter): its addresses, and why a robot may not read it.

Robots: robots.txt of x.com disallows everything to unnamed robots (seen 2026-08-11).

API: `users/by/username` of the X API v2 (xdk 0.10.6; docs.x.com), with a Bearer token of an app; a
read is paid for. The SDK says `pinned_post_id` and `post.fields`, the documentation still
`pinned_tweet_id` and `tweet.fields`: the second is asked where the first is refused, and either is
read. Uncertain: what an unknown or suspended account looks like in 2026, so that a 404 is read, and
errors without data, by the type or the words of the first versions.

Posts are `users/ID/tweets`, the last 3,200 at most; what was answered is `tweets/search/recent` by
`conversation_id`, of the last seven days only (docs.x.com, Timelines; Search posts; Conversation
ids). Each post that is read is paid for. Fields go by the names of the documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hpd_pages.model.answers import Data, block, every, rows, whole, word
from hpd_pages.model.feed import Batch, Feed, asked_for, asking, server
from hpd_pages.model.finding import Reason
from hpd_pages.model.item import Item, Kind, Media
from hpd_pages.model.platform import Access, Platform, WallMarker
from hpd_pages.model.profile import Api, Fault, Passage, Profile
from hpd_pages.model.snapshot import Link

_PAGE = re.compile(r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/([A-Za-z0-9_]{1,15})/?")
_FIELDS = "description,entities,id,location,name,protected,url,username,verified_type"
_CHECK = (
    "Look at the app in X's developer console: that it belongs to a project, that its credit is "
    "not used up, and that the Bearer token is its own."
)


def first(page: str, base: str) -> str:
    """The request for the account of an address, with its pinned post."""
    return _asked(page, base, "pinned_post_id", "post.fields")


def otherwise(page: str, base: str) -> str:
    """The same with the names that the documentation still had in 2026."""
    return _asked(page, base, "pinned_tweet_id", "tweet.fields")


def _asked(page: str, base: str, pinned: str, fields: str) -> str:
    found = _PAGE.fullmatch(page)
    if found is None:
        return ""
    asked = f"user.fields={_FIELDS},{pinned}&expansions={pinned}&{fields}=text,entities"
    return f"{base}/2/users/by/username/{found[1]}?{asked}"


def handle(page: str) -> str:
    """The account's name in a page's address."""
    found = _PAGE.fullmatch(page)
    return found[1] if found else ""


def read(answer: object, _more: Mapping[str, object]) -> Profile | Fault:
    """The account as a visitor reads it; an answer that has only errors is an account that is not
    there, or not to be seen.
    """
    user = block(answer, "data")
    if not word(user, "id"):
        return _absent(answer)
    pinned = word(user, "pinned_post_id") or word(user, "pinned_tweet_id")
    post = tuple(_pinned(answer, pinned))
    return Profile(
        name=word(user, "name") or word(user, "username"),
        passages=(*_about(user), *post),
        seen="name, bio, place and link" + (" and the pinned post" if post else ""),
        unseen="the pinned post" if pinned and not post else "",
        account=word(user, "id"),
        handle=word(user, "username"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means (docs.x.com, Response codes and errors)."""
    kind = word(answer, "type").rpartition("/")[2] or word(answer, "reason")
    if status == 401:  # noqa: PLR2004 - Unauthorized
        return Fault(
            cause=Reason.LOGIN_WALL,
            note="X does not accept the token: it is wrong, or was revoked",
            advice="Make a new Bearer token in X's developer console and set it where the audit "
            "runs.",
        )
    if status in (402, 403):
        return Fault(
            cause=Reason.LOGIN_WALL,
            note=f"X does not let this token ask ({kind[:60] or f'status {status}'})",
            advice=_CHECK,
        )
    if status == 429:  # noqa: PLR2004 - Too Many Requests
        return Fault(
            cause=Reason.RATE_LIMITED,
            note="X asks for fewer requests, or the month's are used up",
            advice="Run the audit again in a quarter of an hour; if it stays, look at the app's "
            "usage in X's developer console.",
        )
    if status == 404 or kind == "resource-not-found":  # noqa: PLR2004 - Not Found
        return _not_found()
    if status == 400:  # noqa: PLR2004 - Bad Request
        return Fault(
            cause=Reason.PARTIAL,
            note="X refused the request as malformed, by both names of its fields",
            advice="Check the page's address for a slip of the pen.",
        )
    return None


def _absent(answer: object) -> Fault:
    errors = rows(answer, "errors")
    said = " ".join(f"{word(row, 'title')} {word(row, 'detail')}" for row in errors).lower()
    if "suspended" in said:
        return Fault(
            cause=Reason.GONE,
            note="X has suspended the account",
            advice="Ask X why, through the account's e-mail address. If the page is meant to be "
            "closed, set its `status` to retired in the declaration.",
        )
    kinds = {word(row, "type").rpartition("/")[2] for row in errors}
    if "not found" in said or "resource-not-found" in kinds:
        return _not_found()
    return Fault(
        cause=Reason.PARTIAL,
        note="X's API answered without an account, and not why",
        advice="Run the audit again; if it stays, look at the page in a browser.",
    )


def _not_found() -> Fault:
    return Fault(
        cause=Reason.NOT_FOUND,
        note="X knows no account of that name",
        advice="Put the account back, or correct its address in the declaration.",
    )


def _about(user: Data) -> Iterator[Passage]:
    if bio := word(user, "description"):
        yield _spelt_out(bio, block(user, "entities", "description"))
    if place := word(user, "location"):
        yield Passage(text=place)
    if site := word(user, "url"):
        yield _spelt_out(site, block(user, "entities", "url"))


def _pinned(answer: object, wanted: str) -> Iterator[Passage]:
    """The pinned post, by either name of the list that holds it."""
    included = block(answer, "includes")
    for post in (*rows(included, "posts"), *rows(included, "tweets")):
        if wanted and word(post, "id") == wanted and (text := word(post, "text")):
            yield _spelt_out(text, block(post, "entities"))
            return


def _spelt_out(text: str, entities: Data) -> Passage:
    """The text as X shows it: its short addresses as what they stand for, with where they lead."""
    links = []
    for row in rows(entities, "urls"):
        target = word(row, "unwound_url") or word(row, "expanded_url")
        shown = word(row, "display_url") or target
        if target.startswith(("http://", "https://")):
            links.append(Link(target=target, text=shown))
            text = text.replace(word(row, "url") or target, shown)
    return Passage(text=text, links=tuple(links))


_ASKED = {
    "tweet.fields": "created_at,conversation_id,author_id,referenced_tweets,lang,attachments,"
    "note_tweet,public_metrics",
    "expansions": "author_id,attachments.media_keys",
    "media.fields": "type,url,preview_image_url,alt_text",
    "user.fields": "name,username",
    "max_results": "100",
}


def start(_page: str, base: str, answer: object) -> tuple[str, ...]:
    """The request for the account's posts."""
    number = word(block(answer, "data"), "id")
    return (asking(f"{base}/2/users/{number}/tweets", **_ASKED),) if number else ()


def batch(asked: str, answer: object) -> Batch:
    """The posts in an answer, with the requests for what was answered to those of a timeline."""
    found, included = every(answer, "data"), block(answer, "includes")
    users = {word(row, "id"): row for row in every(included, "users")}
    media = {word(row, "media_key"): row for row in every(included, "media")}
    token, further = word(block(answer, "meta"), "next_token"), []
    timeline = not asked_for(asked, "query")
    if timeline:
        address = f"{server(asked)}/2/tweets/search/recent"
        further = [
            asking(address, query=f"conversation_id:{word(row, 'id')}", **_ASKED)
            for row in found
            if whole(block(row, "public_metrics"), "reply_count")
            and word(row, "conversation_id") == word(row, "id")
        ]
    by = "pagination_token" if timeline else "next_token"
    return Batch(
        items=tuple(_item(row, users, media) for row in found),
        further=(*further, *((asking(asked, **{by: token}),) if token else ())),
    )


def _item(row: Data, users: Mapping[str, Data], media: Mapping[str, Data]) -> Item:
    key, number = word(row, "id"), word(row, "author_id")
    author = block(users.get(number, {}))
    referred = {word(each, "type"): word(each, "id") for each in rows(row, "referenced_tweets")}
    parent = referred.get("replied_to", "")
    kind = Kind.COMMENT if parent else Kind.REPOST if "retweeted" in referred else Kind.POST
    shown = block(row, "attachments").get("media_keys")
    attached = (
        [block(media.get(str(name), {})) for name in shown] if isinstance(shown, list) else []
    )
    return Item(
        kind=kind,
        key=key,
        permalink=f"https://x.com/{word(author, 'username') or 'i'}/status/{key}",
        author=word(author, "name"),
        author_id=number,
        posted_at=word(row, "created_at"),
        text=word(block(row, "note_tweet"), "text") or word(row, "text"),
        lang=word(row, "lang"),
        parent=parent,
        thread=word(row, "conversation_id") or key,
        media=tuple(_media(attached)),
        raw=row,
    )


def _media(attached: list[Data]) -> Iterator[Media]:
    for row in attached:
        address = word(row, "url") or word(row, "preview_image_url")
        if address:
            yield Media(url=address, alt=word(row, "alt_text"))


PLATFORM = Platform(
    id="x",
    name="X",
    hosts=("x.com", "twitter.com"),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.)?(?:x|twitter)\.com/[A-Za-z0-9_]{1,15}/?",
    url_example="https://x.com/ExamplePolice",
    account=r"/i/user/(?P<id>\d+)|/(?P<name>[A-Za-z0-9_]+)",
    mark="@",
    markers=(
        WallMarker(cause="login-wall", in_url="/i/flow/login"),
        WallMarker(cause="challenge", in_url="/account/access"),
        WallMarker(cause="script-shell", in_body="JavaScript is not available"),
        WallMarker(cause="rate-limited", in_body="<title>429 Too Many Requests"),
    ),
    why_blocked="X's robots.txt and terms forbid automated reading without written consent",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
    api=Api(
        base="https://api.x.com",
        path="/2/",
        token="Bearer token",  # noqa: S106 - what it is called
        header="Authorization",
        scheme="Bearer ",
        terms=True,
        first=first,
        handle=handle,
        otherwise=otherwise,
        read=read,
        fault=fault,
        feed=Feed(
            start=start,
            read=batch,
            bounds="X tells what was answered in the last seven days, and the last 3,200 posts",
        ),
    ),
)
