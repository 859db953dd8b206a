"""TikTok: its addresses; a plain look meets a script or a check for robots.

Robots: an old copy of robots.txt (2022) leaves profiles open, so robots.txt decides at run time.

API: `user/info` of the TikTok API v2 (developers.tiktok.com, Get User Info and Error Handling). It
tells of the token's own account and needs the scopes `user.info.basic` and `user.info.profile`. An
access token lives for hours (2 by the documentation of 2026-11, 24 by an older page), so it is
refreshed before each audit, outside this tool: a refresh token is spent by its use. Its ids are
those of the app that asks, so no account is remembered by them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hpd_pages.model.answers import block, word
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import Access, Platform, WallMarker
from hpd_pages.model.profile import Api, Fault, Passage, Profile

_PAGE = re.compile(r"https?://(?:www\.)?tiktok\.com/@([A-Za-z0-9_.]{2,24})/?")
_FIELDS = "open_id,union_id,display_name,bio_description,profile_deep_link,is_verified,username"
_NEW = (
    "Have the account authorise the app again, and set the new access token where the audit runs."
)


def first(page: str, base: str) -> str:
    """The request for the token's own account."""
    return f"{base}/v2/user/info/?fields={_FIELDS}" if _PAGE.fullmatch(page) else ""


def handle(page: str) -> str:
    """The account's name in a page's address."""
    found = _PAGE.fullmatch(page)
    return found[1] if found else ""


def read(answer: object, _more: Mapping[str, object]) -> Profile | Fault:
    """The account as far as the API tells it; errors come with a fulfilled request as well."""
    if failed := _failed(answer):
        return failed
    user = block(answer, "data", "user")
    if not (word(user, "open_id") or word(user, "username")):
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="TikTok's API answered with something that is no account",
            advice="Run the audit again; if it stays, look at the page in a browser.",
        )
    if not word(user, "username"):
        return Fault(
            cause=Reason.LOGIN_WALL,
            note="the token does not tell whose account it is: it lacks `user.info.profile`",
            advice=f"The app needs the scope `user.info.profile`. {_NEW}",
        )
    bio = word(user, "bio_description")
    return Profile(
        name=word(user, "display_name") or word(user, "username"),
        passages=(Passage(text=bio),) if bio else (),
        seen="name and bio",
        unseen="the link, contact buttons and pinned videos",
        handle=word(user, "username"),
    )


def fault(_status: int, answer: object) -> Fault | None:
    """What an error of the API means (developers.tiktok.com, Error Handling of API v2)."""
    return _failed(answer)


def _failed(answer: object) -> Fault | None:
    code = word(block(answer, "error"), "code")
    if code in ("", "ok"):
        return None
    cause, note, advice = _FAULTS.get(
        code,
        (
            Reason.PARTIAL,
            f"TikTok's API refused the request ({code[:60]})",
            "Look the code up in TikTok's documentation of API errors.",
        ),
    )
    return Fault(cause=cause, note=note, advice=advice)


_FAULTS = {
    "access_token_invalid": (
        Reason.LOGIN_WALL,
        "TikTok does not accept the token: it is wrong or has expired, as it does within hours",
        f"Refresh the token before each audit. {_NEW}",
    ),
    "scope_not_authorized": (
        Reason.LOGIN_WALL,
        "the account has not let the app read its profile",
        f"The app needs the scope `user.info.profile`. {_NEW}",
    ),
    "scope_permission_missed": (
        Reason.LOGIN_WALL,
        "the token lacks a scope that the profile needs",
        f"The app needs the scope `user.info.profile`. {_NEW}",
    ),
    "rate_limit_exceeded": (
        Reason.RATE_LIMITED,
        "TikTok asks for fewer requests",
        "Run the audit again in some minutes.",
    ),
    "internal_error": (
        Reason.SERVER_ERROR,
        "TikTok's API could not answer",
        "Run the audit again; if it stays, tell TikTok's support.",
    ),
}

PLATFORM = Platform(
    id="tiktok",
    name="TikTok",
    hosts=("tiktok.com",),
    access=Access.HTTP,
    url_pattern=r"https://(?:www\.)?tiktok\.com/@[A-Za-z0-9_.]{2,24}/?",
    url_example="https://www.tiktok.com/@examplepolice",
    account=r"/@(?P<name>[A-Za-z0-9_.]+)",
    mark="@",
    markers=(
        WallMarker(cause="login-wall", in_url="/login"),
        WallMarker(cause="challenge", in_body="_wafchallengeid"),
        WallMarker(cause="challenge", in_body="tiktok-verify-page"),
    ),
    api=Api(
        base="https://open.tiktokapis.com",
        path="/v2/",
        token="access token",  # noqa: S106 - what it is called
        header="Authorization",
        scheme="Bearer ",
        terms=True,
        first=first,
        handle=handle,
        own_account=True,
        read=read,
        fault=fault,
    ),
)
