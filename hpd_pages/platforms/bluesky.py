"""Bluesky: its addresses; robots.txt leaves profiles open (bskyweb/static/robots.txt).

A profile's page needs scripts for its text, so plain HTTP sees it in part at best.

API: `app.bsky.actor.getProfile` and `app.bsky.feed.getPosts` of the public AppView, which asks for
no login (lexicons of atproto, SDK 0.0.73; docs.bsky.app). Errors: 400 with `error` and `message`.

Posts: `app.bsky.feed.getAuthorFeed`, then `app.bsky.feed.getPostThread` for each post with replies.
Replies that the page's keeper hid are named in the thread gate (`app.bsky.feed.threadgate`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from typing import TypeGuard
from urllib.parse import quote, unquote

from hpd_pages.model.answers import Data, block, every, rows, whole, word
from hpd_pages.model.feed import Batch, Feed, asked_for, asking, server
from hpd_pages.model.finding import Reason
from hpd_pages.model.item import Item, Kind, Media, Visibility
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.profile import Api, Fault, Form, Passage, Profile
from hpd_pages.model.snapshot import Link

_PAGE = re.compile(r"https?://bsky\.app/profile/([^/?#]+)/?")
_LOGGED_IN_ONLY = "!no-unauthenticated"
_BARE = re.compile(
    r"(?<![\w@/.:-])(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?:/[^\s<>\"]{0,500})?(?![\w@])"
)
"""An address without https://, which Bluesky makes a link of as well."""


def first(page: str, base: str) -> str:
    """The request for the profile of a page's address, which holds a handle or a DID."""
    found = _PAGE.fullmatch(page)
    if found is None:
        return ""
    return f"{base}/xrpc/app.bsky.actor.getProfile?actor={quote(unquote(found[1]), safe=':')}"


def further(_page: str, base: str, profile: object) -> Mapping[str, str]:
    """The request for the pinned post, where there is one."""
    uri = word(block(profile, "pinnedPost"), "uri")
    if not uri:
        return {}
    return {"pinned": f"{base}/xrpc/app.bsky.feed.getPosts?uris={quote(uri, safe='')}"}


def handle(page: str) -> str:
    """The handle in a profile's address, "" where a DID stands there."""
    found = _PAGE.fullmatch(page)
    name = unquote(found[1]) if found else ""
    return "" if name.startswith("did:") else name


def read(profile: object, more: Mapping[str, object]) -> Profile | Fault:
    """The profile as a visitor reads it; one that hides from visitors without login is a fault."""
    if not word(profile, "did"):
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="Bluesky's API answered with something that is no profile",
            advice="Run the audit again; if it stays, look at the page in a browser.",
        )
    if any(_hides(label, word(profile, "did")) for label in rows(profile, "labels")):
        return Fault(
            cause=Reason.LOGIN_WALL,
            note="the account asks to be shown only to people who are logged in",
            advice="In Bluesky, under Settings, Privacy and security, let people without an "
            "account see the profile.",
        )
    pinned = tuple(_posts(more.get("pinned")))
    wanted = bool(word(block(profile, "pinnedPost"), "uri"))
    return Profile(
        name=word(profile, "displayName") or word(profile, "handle"),
        passages=(*_about(profile), *pinned),
        seen="name, description and links" + (" and the pinned post" if pinned else ""),
        unseen="the pinned post" if wanted and not pinned else "",
        account=word(profile, "did"),
        handle=word(profile, "handle"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means (issues atproto#532 and pds#358 for what is not in docs)."""
    if status != 400:  # noqa: PLR2004 - XRPC answers every fault of a request so
        return None
    error, message = word(answer, "error"), word(answer, "message").lower()
    if error in _GONE:
        note, advice = _GONE[error]
        return Fault(cause=Reason.GONE, note=note, advice=advice)
    if error == "InvalidRequest" and "profile not found" in message:
        return Fault(
            cause=Reason.NOT_FOUND,
            note="Bluesky's API knows no profile of that handle",
            advice="Correct the handle in the declaration. Look at the page in a browser first: "
            "the API is known to say so of some accounts that moved to a server of their own.",
        )
    return Fault(
        cause=Reason.PARTIAL,
        note=f"Bluesky's API refused the request ({error or 'no reason given'})",
        advice="Check the handle in the page's address for a slip of the pen.",
    )


def _hides(label: Data, did: str) -> bool:
    own = word(label, "src") in ("", did) and label.get("neg") is not True
    return own and word(label, "val") == _LOGGED_IN_ONLY


def _about(profile: object) -> Iterator[Passage]:
    description = word(profile, "description")
    if description:
        yield Passage(text=description, links=tuple(_bare_links(description)))
    if website := word(profile, "website"):
        yield _link(website, website)
    for link in rows(profile, "links"):
        if url := word(link, "url"):
            yield _link(url, word(link, "title") or url)


def _posts(answer: object) -> Iterator[Passage]:
    """The texts of the posts, with the links that facets and cards hold apart from them."""
    for post in rows(answer, "posts"):
        record = block(post, "record")
        text = word(record, "text")
        links = [*_facet_links(record), *_bare_links(text)]
        card = word(block(record, "embed", "external"), "uri")
        if card:
            links.append(Link(target=card, text=word(block(record, "embed", "external"), "title")))
        if text or links:
            yield Passage(text=text or card, links=tuple(links))


def _facet_links(record: Data) -> Iterator[Link]:
    for facet in rows(record, "facets"):
        for feature in rows(facet, "features"):
            if uri := word(feature, "uri"):
                yield Link(target=uri, text=uri)


def _bare_links(text: str) -> Iterator[Link]:
    for found in _BARE.finditer(text):
        address = found[0].rstrip(".,;:!?)'")
        yield Link(target=f"https://{address}", text=address)


def _link(url: str, text: str) -> Passage:
    return Passage(text=f'<p><a href="{escape(url)}">{escape(text)}</a></p>', form=Form.HTML)


_AGAIN = "If the page is meant to be closed, set its `status` to retired in the declaration."
_GONE = {
    "AccountTakedown": (
        "Bluesky has suspended the account",
        f"Ask Bluesky's moderation why, through the account's e-mail address. {_AGAIN}",
    ),
    "AccountDeactivated": (
        "the account is deactivated",
        f"Whoever keeps the account can activate it again by logging in. {_AGAIN}",
    ),
}


def start(_page: str, base: str, profile: object) -> tuple[str, ...]:
    """The request for the page's newest posts."""
    did = word(profile, "did")
    asked = f"{base}/xrpc/app.bsky.feed.getAuthorFeed"
    return (asking(asked, actor=did, filter="posts_with_replies", limit="100"),) if did else ()


def batch(asked: str, answer: object) -> Batch:
    """The posts in an answer of the feed, or the replies in an answer about one thread."""
    if "thread" in block(answer):
        return _thread(answer)
    entries = every(answer, "feed")
    owner = asked_for(asked, "actor")
    further = [
        _thread_request(asked, word(post, "uri"))
        for post in (block(entry, "post") for entry in entries)
        if whole(post, "replyCount") and word(block(post, "author"), "did") == owner
    ]
    if cursor := word(answer, "cursor"):
        further.append(asking(asked, cursor=cursor))
    return Batch(items=tuple(map(_entry, entries)), further=tuple(further))


def _thread_request(asked: str, uri: str) -> str:
    path = f"{server(asked)}/xrpc/app.bsky.feed.getPostThread"
    return asking(path, uri=uri, depth=_DEPTH, parentHeight="0")


def _entry(entry: Data) -> Item:
    """A row of the feed: a post of the page's own, or one of somebody else that it passed on."""
    item = _item(block(entry, "post"), Kind.POST)
    reason = block(entry, "reason")
    if word(reason, "$type").endswith("#reasonRepost"):
        key = word(reason, "uri") or f"{item.key}#repost"
        return replace(item, kind=Kind.REPOST, key=key, parent=item.key, raw=entry)
    return replace(item, kind=Kind.COMMENT) if item.parent else item


def _thread(answer: object) -> Batch:
    """Every reply below the first post; what is blocked or not found tells nothing."""
    top = block(answer, "thread")
    root = word(block(top, "post"), "uri")
    gate = block(answer, "threadgate") or block(top, "post", "threadgate")
    hidden = block(gate, "record").get("hiddenReplies")
    hidden_uris = frozenset(hidden) if _is_words(hidden) else frozenset()
    items: list[Item] = []
    unseen = 0
    nodes = [top]
    while nodes:
        node = nodes.pop()
        post, below = block(node, "post"), every(node, "replies")
        told = [reply for reply in below if "post" in reply]
        unseen += max(0, whole(post, "replyCount") - len(told))
        nodes += told
        if node is not top:
            item = replace(_item(post, Kind.COMMENT), thread=root)
            shut = item.key in hidden_uris
            items.append(replace(item, visibility=Visibility.HIDDEN) if shut else item)
    return Batch(items=tuple(items), unseen=unseen)


def _is_words(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _item(post: Data, kind: Kind) -> Item:
    record, author, uri = block(post, "record"), block(post, "author"), word(post, "uri")
    reply = block(record, "reply")
    shown = word(author, "displayName")
    handle = word(author, "handle")
    languages = record.get("langs")
    return Item(
        kind=kind,
        key=uri,
        permalink=_permalink(uri),
        author=f"{shown} (@{handle})" if shown else f"@{handle}",
        author_id=word(author, "did"),
        posted_at=word(record, "createdAt"),
        text=word(record, "text"),
        lang=languages[0] if _is_words(languages) and languages else "",
        parent=word(block(reply, "parent"), "uri"),
        thread=word(block(reply, "root"), "uri") or uri,
        links=tuple(
            link.target for post_link in _posts({"posts": [post]}) for link in post_link.links
        ),
        media=tuple(_media(block(post, "embed"))),
        raw=post,
    )


def _media(embed: Data) -> Iterator[Media]:
    for part in (embed, block(embed, "media")):
        for image in every(part, "images"):
            yield Media(url=word(image, "fullsize"), alt=word(image, "alt"))
        if playlist := word(part, "playlist"):
            yield Media(url=playlist, alt=word(part, "alt"))


def _permalink(uri: str) -> str:
    """The web address of a post: `at://DID/app.bsky.feed.post/KEY`."""
    found = _URI.fullmatch(uri)
    return f"https://bsky.app/profile/{found[1]}/post/{found[2]}" if found else ""


_URI = re.compile(r"at://([^/]+)/app\.bsky\.feed\.post/([^/]+)")
_DEPTH = "100"

PLATFORM = Platform(
    id="bluesky",
    name="Bluesky",
    hosts=("bsky.app",),
    access=Access.HTTP,
    url_pattern=r"https://bsky\.app/profile/(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,63}/?",
    url_example="https://bsky.app/profile/police.example.gov",
    account=r"/profile/(?:(?P<id>did:[^/?#]+)|(?P<name>[^/?#]+))",
    mark="@",
    api=Api(
        base="https://public.api.bsky.app",
        path="/xrpc/",
        terms=True,
        first=first,
        handle=handle,
        further=further,
        read=read,
        fault=fault,
        feed=Feed(start=start, read=batch),
    ),
)
