"""Mastodon's API over loopback, in the shapes of docs.joinmastodon.org."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from support.profiles import NOTICE, answer, seen, targets, texts

LOOKUP = "/api/v1/accounts/lookup"
PINNED = "/api/v1/accounts/109/statuses"
INSTANCE = "/api/v2/instance"
LINK = (
    f'<a href="{NOTICE}" rel="nofollow me"><span class="invisible">https://</span>'
    '<span class="ellipsis">police.example.gov/social</span>'
    '<span class="invisible">-media</span></a>'
)


def account(**changes):
    return {
        "id": "109",
        "username": "police",
        "acct": "police",
        "display_name": "Example Police Department",
        "note": f"<p>Official account. Not for emergencies.</p><p>Policy: {LINK}</p>",
        "fields": [
            {"name": "Phone", "value": "860-555-0100", "verified_at": None},
            {"name": "Site", "value": LINK, "verified_at": "2026-11-01T00:00:00.000+00:00"},
        ],
        "moved": None,
        "a key of next year": True,
        **changes,
    }


def look(serve, first, path="/@police", **routes):
    others = {PINNED: answer([]), INSTANCE: answer({"configuration": {}})}
    site = serve({LOOKUP: first, **others, **routes})
    return seen(site, "mastodon", f"{site}{path}"), site


def test_an_account_is_seen_in_full_with_its_fields(serve):
    found, site = look(serve, answer(account()))

    assert texts(found) == [
        "Example Police Department",
        "Official account. Not for emergencies.",
        f"Policy: {NOTICE}",
        "Phone: 860-555-0100",
        f"Site: {NOTICE}",
    ]
    assert targets(found) == [NOTICE, NOTICE]
    assert found.snapshot.coverage is Coverage.FULL
    assert found.snapshot.final == f"{site}/@police"
    assert [block.index for block in found.snapshot.document.blocks] == [0, 1, 2, 3, 4]
    assert site.asked("/robots.txt") == 1
    assert f"{LOOKUP}?acct=police" in [hit.path for hit in site.hits]


def test_pinned_posts_are_read_and_one_behind_a_warning_is_closed(serve):
    posts = [
        {"content": "<p>We remove obscene comments.</p>", "spoiler_text": ""},
        {"content": "<p>Comments are public records.</p>", "spoiler_text": "Rules"},
    ]
    found, _ = look(serve, answer(account()), **{PINNED: answer(posts)})
    blocks = {block.text: block.collapsed for block in found.snapshot.document.blocks}

    assert blocks["We remove obscene comments."] is False
    assert blocks["Comments are public records."] is True
    assert "pinned posts: 2" in found.snapshot.note


def test_the_servers_own_limit_is_told(serve):
    limits = {"configuration": {"accounts": {"max_note_length": 2000}}}
    found, _ = look(serve, answer(account()), **{INSTANCE: answer(limits)})

    assert "the server allows 2000 characters in a bio" in found.snapshot.note


def test_without_pinned_posts_the_page_is_seen_in_part_and_without_the_server_it_is_not(serve):
    broken = (503, {}, "")
    in_part, _ = look(serve, answer(account()), **{PINNED: broken})
    in_full, _ = look(serve, answer(account()), **{INSTANCE: broken})

    assert in_part.snapshot.coverage is Coverage.PARTIAL
    assert in_full.snapshot.coverage is Coverage.FULL


@pytest.mark.parametrize(
    ("status", "body", "cause", "advice"),
    [
        (404, {"error": "Record not found"}, Reason.NOT_FOUND, "correct its address"),
        (404, {"error": "Not Found"}, Reason.PARTIAL, ""),
        (
            401,
            {"error": "This method requires an authenticated user"},
            Reason.LOGIN_WALL,
            "keeper",
        ),
        (403, {"error": "Forbidden"}, Reason.LOGIN_WALL, "keeper"),
        (410, {"error": "Gone"}, Reason.GONE, "moderators"),
        (422, {"error": "Validation failed"}, Reason.PARTIAL, ""),
        (429, {"error": "Too many requests"}, Reason.RATE_LIMITED, ""),
        (503, {"error": "Service Unavailable"}, Reason.SERVER_ERROR, ""),
    ],
)
def test_every_error_has_its_reason(serve, status, body, cause, advice):
    found, _ = look(serve, answer(body, status))

    assert found.snapshot.cause is cause
    assert found.snapshot.coverage is Coverage.NONE
    assert advice in found.advice


def test_an_account_that_moved_or_is_suspended_is_gone(serve):
    moved, _ = look(serve, answer(account(moved={"url": "https://new.example.gov/@police"})))
    suspended, _ = look(serve, answer(account(suspended=True)))

    assert moved.snapshot.cause is Reason.GONE
    assert "https://new.example.gov/@police" in moved.snapshot.note
    assert suspended.snapshot.cause is Reason.GONE


@pytest.mark.parametrize("body", ["<html>", "[]", "{}", "null"])
def test_what_is_no_account_is_a_fault_of_the_server(serve, body):
    found, _ = look(serve, (200, {}, body))

    assert found.snapshot.cause is Reason.SERVER_ERROR


def test_robots_txt_of_the_server_is_obeyed(serve):
    rules = (200, {"Content-Type": "text/plain"}, "User-agent: *\nDisallow: /api/\n")
    found, site = look(serve, answer(account()), **{"/robots.txt": rules})

    assert found.snapshot.cause is Reason.ROBOTS_DISALLOW
    assert site.asked(f"{LOOKUP}?acct=police") == 0


def test_an_address_of_no_account_is_looked_at_over_plain_http(serve):
    found, site = look(serve, answer(account()), "/about", **{"/about": "<p>About us.</p>"})

    assert texts(found) == ["About us."]
    assert site.asked("/about") == 1
