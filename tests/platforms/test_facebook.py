"""Facebook's Page node over loopback, in the shapes of the Graph API v26.0."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from hpd_pages.platforms.facebook import first, handle
from support.profiles import BIO, NOTICE, answer, seen, targets, texts

PAGE = "https://www.facebook.com/ExamplePolice"
NODE, NUMBER = "/v26.0/ExamplePolice", "100064"
TOLD = {
    "id": NUMBER,
    "name": "Example Police Department",
    "username": "ExamplePolice",
    "about": BIO,
    "description": f"Comment policy: {NOTICE}",
    "phone": "860-555-0100",
    "emails": ["police@example.gov"],
    "website": "www.example.gov/police",
    "single_line_address": "1 Main Street, Example, CT 06000",
    "is_published": True,
    "a new key": {"of": "2027"},
}


def look(serve, told, settings=None):
    routes = {NODE: told}
    if settings is not None:
        routes[f"/v26.0/{NUMBER}/settings"] = settings
    return seen(serve(routes), "facebook", PAGE)


def error(code, subcode=0, status=400):
    fields = {"message": "m", "type": "OAuthException", "code": code, "fbtrace_id": "A"}
    return answer({"error": {**fields, **({"error_subcode": subcode} if subcode else {})}}, status)


def test_what_a_visitor_reads_of_a_page_is_seen_and_the_rest_said_to_be_unseen(serve):
    settings = answer({"data": [{"setting": "PROFANITY_FILTER", "value": "MEDIUM"}]})
    found = look(serve, answer(TOLD), settings)

    assert texts(found) == [
        "Example Police Department",
        BIO,
        f"Comment policy: {NOTICE}",
        "860-555-0100",
        "police@example.gov",
        "1 Main Street, Example, CT 06000",
        "www.example.gov/police",
    ]
    assert "https://www.example.gov/police" in targets(found)
    assert found.snapshot.coverage is Coverage.PARTIAL
    assert (found.snapshot.account, found.snapshot.handle) == (NUMBER, "ExamplePolice")
    assert found.snapshot.note == (
        "the featured post and further parts of About could not be seen; read through the API at "
        "127.0.0.1: name, intro, additional information and contact; its settings are kept as "
        "evidence"
    )


def test_a_token_that_may_not_read_the_settings_still_reads_the_page(serve):
    found = look(serve, answer(TOLD), error(200, status=403))

    assert texts(found)[0] == "Example Police Department"
    assert "settings" not in found.snapshot.note


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (PAGE, "ExamplePolice"),
        ("https://m.facebook.com/Example.Police/", "Example.Police"),
        ("https://www.facebook.com/profile.php?id=100064", "100064"),
        ("https://www.facebook.com/pages/Example-Police/100064123", "100064123"),
        ("https://www.facebook.com/p/Example-Police-100064123/", "100064123"),
        ("https://www.facebook.com/groups/1/posts/2", ""),
    ],
)
def test_each_form_of_address_is_asked_about(page, name):
    asked = first(page, "https://graph.facebook.com")

    assert asked.startswith(f"https://graph.facebook.com/v26.0/{name}?fields=id,name") or not name
    assert bool(asked) is bool(name)


def test_an_address_with_an_id_has_no_name_to_compare():
    assert (handle(PAGE), handle("https://www.facebook.com/profile.php?id=1")) == (
        "ExamplePolice",
        "",
    )


def test_an_unpublished_page_is_gone_for_visitors(serve):
    found = look(serve, answer({**TOLD, "is_published": False}))

    assert found.snapshot.cause is Reason.GONE
    assert "Publish the Page again" in found.advice


@pytest.mark.parametrize(
    ("route", "cause", "note", "advice"),
    [
        (error(190, 463), Reason.LOGIN_WALL, "it has expired", "new token"),
        (error(190, 460), Reason.LOGIN_WALL, "the password was changed", "new token"),
        (error(190, 459), Reason.LOGIN_WALL, "pass a check", "new token"),
        (error(190), Reason.LOGIN_WALL, "it is wrong, or no longer valid", "new token"),
        (error(102), Reason.LOGIN_WALL, "does not accept the token", "new token"),
        (error(190, 492), Reason.LOGIN_WALL, "the token is good", "a role on the page"),
        (error(10, status=403), Reason.LOGIN_WALL, "lacks a permission", "pages_read_engagement"),
        (error(283, status=403), Reason.LOGIN_WALL, "(code 283)", "pages_read_engagement"),
        (error(803, status=404), Reason.NOT_FOUND, "knows no Facebook Page", "correct its address"),
        (error(100, 33), Reason.PARTIAL, "Meta does not say which", "in a browser"),
        (error(21), Reason.PARTIAL, "has been given a new id", "the address it has now"),
        (error(100, 21), Reason.PARTIAL, "has been given a new id", "the address it has now"),
        (error(100), Reason.PARTIAL, "(code 100, subcode 0)", "slip of the pen"),
        (error(4, status=403), Reason.RATE_LIMITED, "fewer requests", "in an hour"),
        (error(80001), Reason.RATE_LIMITED, "fewer requests (code 80001)", "in an hour"),
        (error(368, status=403), Reason.BLOCKED_BY_POLICY, "has blocked this app", "not try again"),
        (error(2, status=500), Reason.SERVER_ERROR, "just now", "again"),
        (answer({"id": ""}), Reason.SERVER_ERROR, "no Page", "again"),
        (answer([]), Reason.SERVER_ERROR, "no Page", "again"),
        ((200, {}, "<html>"), Reason.SERVER_ERROR, "not the JSON", ""),
        ((503, {}, ""), Reason.SERVER_ERROR, "status 503", ""),
    ],
)
def test_every_documented_error_has_its_reason_and_advice(serve, route, cause, note, advice):
    found = look(serve, route)

    assert found.snapshot.coverage is Coverage.NONE
    assert found.snapshot.cause is cause
    assert note in found.snapshot.note
    assert advice in found.advice
