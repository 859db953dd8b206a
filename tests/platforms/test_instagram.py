"""Instagram's business discovery over loopback, in the shapes of the Graph API v26.0."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from support.profiles import BIO, NOTICE, answer, seen, targets, texts

PAGE = "https://www.instagram.com/example.police/"
OWN, ME = "17841400000000001", "/v26.0/me"
LINKED = answer({"instagram_business_account": {"id": OWN}, "id": "100064"})


def discovered(**account):
    told = {"id": "1789", "username": "example.police", "name": "Example Police Department"}
    return answer({"business_discovery": {**told, "new": 1, **account}, "id": OWN})


def error(code, message="m", status=400):
    return answer({"error": {"message": message, "type": "OAuthException", "code": code}}, status)


def look(serve, own, account=None):
    routes = {ME: own}
    if account is not None:
        routes[f"/v26.0/{OWN}"] = account
    site = serve(routes)
    return seen(site, "instagram", PAGE), site


def test_name_bio_and_link_are_seen_in_the_name_of_the_departments_own_account(serve):
    found, site = look(serve, LINKED, discovered(biography=BIO, website=NOTICE))

    assert texts(found) == ["Example Police Department", BIO, NOTICE]
    assert targets(found) == [NOTICE]
    assert (found.snapshot.account, found.snapshot.handle) == ("1789", "example.police")
    assert found.snapshot.coverage is Coverage.PARTIAL
    assert "pinned posts, contact buttons and further links" in found.snapshot.note
    assert [unquote(hit.path) for hit in site.hits] == [
        f"{ME}?fields=instagram_business_account",
        f"/v26.0/{OWN}?fields=business_discovery.username(example.police)"
        "{id,username,name,biography,website}",
    ]


@pytest.mark.parametrize(
    ("answers", "cause", "note", "advice"),
    [
        ((answer({"id": "1"}), None), Reason.LOGIN_WALL, "linked to it", "link the two"),
        ((error(190, status=401), None), Reason.LOGIN_WALL, "does not accept", "new token"),
        (
            (LINKED, error(110, "Cannot find User")),
            Reason.NOT_FOUND,
            "of that name",
            "browser first",
        ),
        ((LINKED, error(24, "The user is not found")), Reason.NOT_FOUND, "of that name", "browser"),
        ((LINKED, error(110, "other words")), Reason.PARTIAL, "(code 110", "slip of the pen"),
        ((LINKED, error(10, status=403)), Reason.LOGIN_WALL, "permission", "instagram_basic"),
        ((LINKED, error(80002)), Reason.RATE_LIMITED, "fewer requests", "in an hour"),
        ((LINKED, answer({"id": OWN})), Reason.SERVER_ERROR, "no account", "again"),
        ((LINKED, (200, {}, "{")), Reason.SERVER_ERROR, "not the JSON", ""),
    ],
)
def test_every_documented_error_has_its_reason_and_advice(serve, answers, cause, note, advice):
    found, _ = look(serve, *answers)

    assert found.snapshot.coverage is Coverage.NONE
    assert found.snapshot.cause is cause
    assert note in found.snapshot.note
    assert advice in found.advice
