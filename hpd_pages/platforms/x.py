"""X (formerly Twitter): its addresses, and why a robot may not read it.

Robots: robots.txt of x.com disallows everything to unnamed robots (seen 2026-08-11).

API: `users/by/username` of the X API v2 (xdk 0.10.6; docs.x.com), with a Bearer token of an app; a
read is paid for. The SDK says `pinned_post_id` and `post.fields`, the documentation still
`pinned_tweet_id` and `tweet.fields`: the second is asked where the first is refused, and either is
read. Uncertain: what an unknown or suspended account looks like in 2026, so that a 404 is read, and
errors without data, by the type or the words of the first versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hpd_pages.model.answers import Data, block, rows, word
from hpd_pages.model.finding import Reason
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
    ),
)
