"""X's users/by/username over loopback, in the shapes of the X API v2."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from support.profiles import BIO, NOTICE, answer, seen, targets, texts

PAGE = "https://x.com/ExamplePolice"
USER = "/2/users/by/username/ExamplePolice"
SHORT = "https://t.co/abc"


def entities(**more):
    return {
        "urls": [{"url": SHORT, "expanded_url": NOTICE, "display_url": "police.example.gov/s…"}],
        **more,
    }


def user(includes=None, **changes):
    told = {"id": "7", "username": "ExamplePolice", "name": "Example Police Department"}
    body = {"data": {**told, "description": BIO, "new": {}, **changes}}
    return answer({**body, **({"includes": includes} if includes else {})})


def problem(kind, status, **more):
    return answer({"title": "T", "type": f"https://api.x.com/2/problems/{kind}", **more}, status)


def look(serve, route):
    site = serve({USER: route})
    return seen(site, "x", PAGE), site


def test_bio_place_and_link_are_seen_with_short_addresses_as_what_they_stand_for(serve):
    found, _ = look(
        serve,
        user(
            description=f"{BIO} Policy: {SHORT}",
            location="Example, CT",
            url=SHORT,
            entities={"description": entities(), "url": entities()},
        ),
    )

    assert texts(found) == [
        "Example Police Department",
        f"{BIO} Policy: police.example.gov/s…",
        "Example, CT",
        "police.example.gov/s…",
    ]
    assert set(targets(found)) == {NOTICE}
    assert found.snapshot.coverage is Coverage.FULL
    assert (found.snapshot.account, found.snapshot.handle) == ("7", "ExamplePolice")


@pytest.mark.parametrize(
    ("key", "listed"), [("pinned_post_id", "posts"), ("pinned_tweet_id", "tweets")]
)
def test_the_pinned_post_is_read_by_either_name(serve, key, listed):
    post = {"id": "1", "text": f"Read {SHORT}", "entities": entities()}
    found, _ = look(serve, user({listed: [{"id": "2", "text": "other"}, post]}, **{key: "1"}))

    assert texts(found)[-1] == "Read police.example.gov/s…"
    assert found.snapshot.coverage is Coverage.FULL
    assert "and the pinned post" in found.snapshot.note


def test_a_pinned_post_that_did_not_come_is_said_to_be_unseen(serve):
    found, _ = look(serve, user(pinned_post_id="1"))

    assert found.snapshot.coverage is Coverage.PARTIAL
    assert found.snapshot.note.startswith("the pinned post could not be seen")


def test_where_the_new_names_are_refused_the_old_ones_are_asked(serve):
    def route(handler):
        old = "pinned_tweet_id" in handler.path
        status, headers, body = user() if old else problem("invalid-request", 400)
        handler.send_response_only(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body.encode())

    found, site = look(serve, route)

    assert texts(found)[0] == "Example Police Department"
    asked = [hit.path.split("?")[1] for hit in site.hits]
    assert ["expansions=pinned_post_id&post.fields" in path for path in asked] == [True, False]
    assert "expansions=pinned_tweet_id&tweet.fields=" in asked[1]


@pytest.mark.parametrize(
    ("route", "cause", "note", "advice"),
    [
        (
            answer(
                {
                    "errors": [
                        {
                            "title": "Not Found Error",
                            "type": "https://api.x.com/2/problems/resource-not-found",
                        }
                    ]
                }
            ),
            Reason.NOT_FOUND,
            "knows no account",
            "correct its address",
        ),
        (
            answer({"errors": [{"title": "Forbidden", "detail": "User has been suspended: [x]."}]}),
            Reason.GONE,
            "suspended",
            "Ask X why",
        ),
        (answer({"errors": [{"title": "Odd"}]}), Reason.PARTIAL, "not why", "again"),
        (answer([]), Reason.PARTIAL, "not why", "again"),
        (problem("resource-not-found", 404), Reason.NOT_FOUND, "knows no account", "correct"),
        (problem("not-authorized", 401), Reason.LOGIN_WALL, "does not accept", "new Bearer token"),
        (
            answer({"title": "Client Forbidden", "reason": "client-not-enrolled"}, 403),
            Reason.LOGIN_WALL,
            "(client-not-enrolled)",
            "developer console",
        ),
        (problem("credits", 402), Reason.LOGIN_WALL, "(credits)", "credit"),
        (problem("invalid-request", 400), Reason.PARTIAL, "by both names", "slip of the pen"),
        (
            answer({"errors": [{"code": 88, "message": "Rate limit exceeded"}]}, 429),
            Reason.RATE_LIMITED,
            "fewer requests",
            "quarter of an hour",
        ),
        ((503, {}, ""), Reason.SERVER_ERROR, "status 503", ""),
    ],
)
def test_every_documented_error_has_its_reason_and_advice(serve, route, cause, note, advice):
    found, _ = look(serve, route)

    assert found.snapshot.coverage is Coverage.NONE
    assert found.snapshot.cause is cause
    assert note in found.snapshot.note
    assert advice in found.advice
