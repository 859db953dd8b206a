"""Bluesky's API over loopback, in the shapes of the lexicons app.bsky.actor and app.bsky.feed."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from support.profiles import BIO, NOTICE, answer, seen, targets, texts

PAGE = "https://bsky.app/profile/police.example.gov"
PROFILE = "/xrpc/app.bsky.actor.getProfile"
POSTS = "/xrpc/app.bsky.feed.getPosts"
DID = "did:plc:example"
PIN = {"uri": f"at://{DID}/app.bsky.feed.post/3k", "cid": "bafy"}


def profile(**changes):
    return {
        "did": DID,
        "handle": "police.example.gov",
        "displayName": "Example Police Department",
        "description": BIO,
        "followersCount": 12,
        "labels": [],
        "a key of next year": {"deep": [1, 2]},
        **changes,
    }


def look(serve, first, pinned=None, page=PAGE):
    site = serve({PROFILE: first, **({POSTS: pinned} if pinned else {})})
    return seen(site, "bluesky", page), site


def test_a_profile_is_seen_in_full_and_says_what_was_seen(serve):
    found, site = look(
        serve,
        answer(
            profile(website=NOTICE, links=[{"url": "https://a.example.gov", "title": "Our rules"}])
        ),
    )

    assert texts(found) == ["Example Police Department", BIO, NOTICE, "Our rules"]
    assert targets(found) == [NOTICE, "https://a.example.gov/"] or targets(found) == [
        NOTICE,
        "https://a.example.gov",
    ]
    snapshot = found.snapshot
    assert snapshot.coverage is Coverage.FULL
    assert snapshot.note == "read through the API at 127.0.0.1: name, description and links"
    assert (snapshot.source, snapshot.final, snapshot.status) == (PAGE, PAGE, 200)
    assert snapshot.document.title == "Example Police Department"
    assert len(snapshot.digest) == 64
    assert [hit.path for hit in site.hits] == [f"{PROFILE}?actor=police.example.gov"]


def test_an_address_written_without_https_is_a_link_as_on_bluesky(serve):
    found, _ = look(serve, answer(profile(description="Rules: police.example.gov/social-media.")))

    assert targets(found) == [NOTICE]


def test_an_address_that_is_written_out_is_one_link(serve):
    found, _ = look(serve, answer(profile(description=f"Rules: {NOTICE} or pio@example.gov")))

    assert targets(found) == [NOTICE]


def test_the_pinned_post_is_read_with_the_links_its_facets_hold(serve):
    post = {
        "text": "Read our comment policy: police.example.gov/soc...",
        "facets": [{"features": [{"$type": "app.bsky.richtext.facet#link", "uri": NOTICE}]}],
        "embed": {"external": {"uri": "https://card.example.gov/x", "title": "A card"}},
    }
    found, site = look(
        serve, answer(profile(pinnedPost=PIN)), answer({"posts": [{"record": post}]})
    )

    assert texts(found)[-1].startswith("Read our comment policy")
    assert NOTICE in targets(found)
    assert "https://card.example.gov/x" in targets(found)
    assert found.snapshot.coverage is Coverage.FULL
    assert "the pinned post" in found.snapshot.note
    assert site.hits[1].path.endswith("at%3A%2F%2Fdid%3Aplc%3Aexample%2Fapp.bsky.feed.post%2F3k")


def test_a_pinned_post_that_does_not_come_leaves_the_page_seen_in_part(serve):
    found, _ = look(serve, answer(profile(pinnedPost=PIN)), (502, {}, "bad gateway"))

    assert found.snapshot.coverage is Coverage.PARTIAL
    assert found.snapshot.note.startswith("the pinned post could not be seen; read")


@pytest.mark.parametrize("value", [None, 7, [], {"x": 1}, "\ud800 half"])
def test_values_of_another_kind_are_empty_and_break_nothing(serve, value):
    strange = profile(
        displayName=value, description=value, labels=value, links=value, website=value
    )
    found, _ = look(serve, answer({**strange, "pinnedPost": value}))

    assert texts(found)[0] in ("police.example.gov", "? half")


@pytest.mark.parametrize(
    ("status", "said", "cause", "advice"),
    [
        (400, ("InvalidRequest", "Profile not found"), Reason.NOT_FOUND, "Correct the handle"),
        (400, ("AccountTakedown", "Account has been suspended"), Reason.GONE, "moderation"),
        (400, ("AccountDeactivated", "Account is deactivated"), Reason.GONE, "activate it again"),
        (400, ("InvalidRequest", "Error: actor must be a valid did"), Reason.PARTIAL, "slip"),
        (401, ("AuthMissing", "Authentication Required"), Reason.LOGIN_WALL, ""),
        (403, ("Forbidden", ""), Reason.CHALLENGE, ""),
        (404, ("NotFound", ""), Reason.PARTIAL, ""),
        (429, ("RateLimitExceeded", "Rate Limit Exceeded"), Reason.RATE_LIMITED, ""),
        (500, ("InternalServerError", ""), Reason.SERVER_ERROR, ""),
        (502, ("UpstreamFailure", ""), Reason.SERVER_ERROR, ""),
    ],
)
def test_every_error_has_its_reason(serve, status, said, cause, advice):
    found, _ = look(serve, answer(dict(zip(("error", "message"), said, strict=True)), status))

    assert found.snapshot.cause is cause
    assert found.snapshot.coverage is Coverage.NONE
    assert found.snapshot.note
    assert advice in found.advice


def test_an_account_that_hides_from_visitors_without_login_is_a_login_wall(serve):
    label = {"src": DID, "uri": "at://x", "val": "!no-unauthenticated", "cts": "2026-11-01"}
    found, _ = look(serve, answer(profile(labels=[label])))

    assert found.snapshot.cause is Reason.LOGIN_WALL
    assert "Privacy" in found.advice


def test_a_label_of_somebody_else_or_one_taken_back_hides_nothing(serve):
    label = {"src": DID, "val": "!no-unauthenticated", "neg": True}
    found, _ = look(serve, answer(profile(labels=[label, {**label, "neg": False, "src": "did:x"}])))

    assert found.snapshot.coverage is Coverage.FULL


@pytest.mark.parametrize("body", ["<html>", "", "[" * 100_000, "[]", "null", "{}", '"words"'])
def test_what_is_no_profile_is_a_fault_of_the_server(serve, body):
    found, _ = look(serve, (200, {"Content-Type": "application/json"}, body))

    assert found.snapshot.cause is Reason.SERVER_ERROR


def test_a_did_in_the_address_is_asked_for_as_it_stands(serve):
    _, site = look(serve, answer(profile()), page=f"https://bsky.app/profile/{DID}")

    assert site.hits[0].path == f"{PROFILE}?actor={DID}"
