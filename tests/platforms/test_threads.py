"""Threads' profile over loopback, in the shapes of the Threads API v1.0."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from support.profiles import BIO, answer, seen, texts

PAGE = "https://www.threads.com/@ExamplePolice"
ME, LOOKUP = "/v1.0/me", "/v1.0/profile_lookup"


def account(**changes):
    told = {"id": "99", "username": "examplepolice", "name": "Example Police Department"}
    return answer({**told, "threads_biography": BIO, "new": [], **changes})


def error(code, status=400):
    return answer({"error": {"message": "m", "type": "THApiException", "code": code}}, status)


def look(serve, **routes):
    site = serve({{"me": ME, "lookup": LOOKUP}[name]: route for name, route in routes.items()})
    return seen(site, "threads", PAGE), site


def test_the_tokens_own_account_is_read(serve):
    found, site = look(serve, me=account())

    assert texts(found) == ["Example Police Department", BIO]
    assert (found.snapshot.account, found.snapshot.handle) == ("", "examplepolice")
    assert found.snapshot.coverage is Coverage.PARTIAL
    assert site.asked(f"{LOOKUP}?username=ExamplePolice") == 0


@pytest.mark.parametrize("inside", [False, True])
def test_another_account_is_looked_up_in_either_shape(serve, inside):
    told = {"username": "examplepolice", "name": "EPD", "biography": BIO}
    found, site = look(
        serve, me=account(username="city"), lookup=answer({"data": told} if inside else told)
    )

    assert texts(found) == ["EPD", BIO]
    assert site.asked(f"{LOOKUP}?username=ExamplePolice") == 1


@pytest.mark.parametrize(
    ("routes", "cause", "note", "advice"),
    [
        ({"me": error(190, 401)}, Reason.LOGIN_WALL, "does not accept the token", "new token"),
        (
            {"me": account(username="city"), "lookup": error(10, 403)},
            Reason.LOGIN_WALL,
            "lacks a permission",
            "logged in to the account of this page",
        ),
        ({"me": error(4, 403)}, Reason.RATE_LIMITED, "fewer requests", "in an hour"),
        ({"me": account(username="")}, Reason.PARTIAL, "no answer that tells", ""),
        (
            {"me": account(username="city"), "lookup": answer({})},
            Reason.SERVER_ERROR,
            "no profile",
            "again",
        ),
    ],
)
def test_every_documented_error_has_its_reason_and_advice(serve, routes, cause, note, advice):
    found, _ = look(serve, **routes)

    assert found.snapshot.coverage is Coverage.NONE
    assert found.snapshot.cause is cause
    assert note in found.snapshot.note
    assert advice in found.advice
