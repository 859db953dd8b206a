"""Threads: its addresses; what a plain look brings back is a preview at best.

Robots: no fact was found (2026-11-24), so robots.txt decides at run time. Without a browser's own
headers the login page comes instead of the profile, and nothing here pretends to be a browser.

API: `me` of the Threads API v1.0 (developers.facebook.com, Threads profiles, 2026-04-13), which
tells of the token's own account. Of another one `profile_lookup` may tell: its permission is given
to few, and the keys of its answer are uncertain, as is that the token may stand in a Bearer header.
Its ids are those of the app that asks, so no account is remembered by them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hpd_pages.model.answers import block, word
from hpd_pages.model.finding import Reason
from hpd_pages.model.graph_errors import graph_fault
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
        permission="`threads_basic`, made while logged in to the account of this page",
    )


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
    ),
)
