"""TikTok's user info over loopback, in the shapes of the TikTok API v2."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from support.profiles import BIO, answer, seen, texts

PAGE = "https://www.tiktok.com/@examplepolice"
USER = "/v2/user/info/"
OK = {"code": "ok", "message": "", "log_id": "1"}


def user(error=OK, status=200, **changes):
    told = {
        "open_id": "o",
        "union_id": "u",
        "display_name": "Example Police Department",
        "bio_description": BIO,
        "username": "examplepolice",
        "new": None,
    }
    return answer({"data": {"user": {**told, **changes}}, "error": error}, status)


def failed(code, status):
    return answer({"data": {}, "error": {"code": code, "message": "m", "log_id": "1"}}, status)


def look(serve, route):
    return seen(serve({USER: route}), "tiktok", PAGE)


def test_name_and_bio_of_the_tokens_own_account_are_seen(serve):
    found = look(serve, user())

    assert texts(found) == ["Example Police Department", BIO]
    assert (found.snapshot.account, found.snapshot.handle) == ("", "examplepolice")
    assert found.snapshot.coverage is Coverage.PARTIAL
    assert "the link, contact buttons and pinned videos" in found.snapshot.note


def test_the_token_of_another_account_says_nothing_of_this_page(serve):
    found = look(serve, user(username="city"))

    assert found.snapshot.coverage is Coverage.NONE
    assert found.snapshot.note == "the token is that of another account, city"
    assert found.advice == "Set the token of examplepolice where the audit runs."


@pytest.mark.parametrize(
    ("route", "cause", "note", "advice"),
    [
        (failed("access_token_invalid", 401), Reason.LOGIN_WALL, "has expired", "before each"),
        (
            failed("scope_not_authorized", 401),
            Reason.LOGIN_WALL,
            "has not let",
            "user.info.profile",
        ),
        (failed("scope_permission_missed", 400), Reason.LOGIN_WALL, "lacks a scope", "scope"),
        (failed("rate_limit_exceeded", 429), Reason.RATE_LIMITED, "fewer requests", "minutes"),
        (failed("internal_error", 500), Reason.SERVER_ERROR, "could not answer", "support"),
        (failed("invalid_params", 400), Reason.PARTIAL, "(invalid_params)", "documentation"),
        (failed("access_token_invalid", 200), Reason.LOGIN_WALL, "has expired", "before each"),
        (user(username=""), Reason.LOGIN_WALL, "whose account", "user.info.profile"),
        (answer({}), Reason.SERVER_ERROR, "no account", "again"),
        ((403, {}, ""), Reason.CHALLENGE, "status 403", ""),
    ],
)
def test_every_documented_error_has_its_reason_and_advice(serve, route, cause, note, advice):
    found = look(serve, route)

    assert found.snapshot.coverage is Coverage.NONE
    assert found.snapshot.cause is cause
    assert note in found.snapshot.note
    assert advice in found.advice
