"""What a body is, before anyone judges it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hpd_pages.engine.classify import Answer, Body, classify
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import WallMarker
from hpd_pages.model.snapshot import Coverage
from hpd_pages.text.html import read_html

PAGES = Path(__file__).parent.parent / "served_pages"
ADDRESS = "https://police.example.gov/social"


def answer(body="<p>Some words to read.</p>", *, status=200, final=ADDRESS, headers=None):
    return Answer(
        source=ADDRESS,
        final=final,
        status=status,
        headers=headers or {},
        body=body,
        document=read_html(body),
    )


def served(name):
    return answer((PAGES / f"{name}.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "name",
    [
        "static",
        "short_with_analytics",
        "ordinary_with_login_link",
        "ordinary_with_login_form",
        "contact_with_captcha",
        "warning_about_captcha_scams",
        "cookie_banner",
        "noscript_beside_text",
        "server_rendered",
        "article_about_404",
    ],
)
def test_an_ordinary_page_is_seen_in_full(name):
    seen = classify(served(name))
    assert (seen.kind, seen.coverage, seen.cause) == (Body.STATIC, Coverage.FULL, None)


@pytest.mark.parametrize(
    ("name", "kind", "cause"),
    [
        ("login_wall", Body.LOGIN_WALL, Reason.LOGIN_WALL),
        ("login_wall_es", Body.LOGIN_WALL, Reason.LOGIN_WALL),
        ("login_to_continue", Body.LOGIN_WALL, Reason.LOGIN_WALL),
        ("challenge_moment", Body.CHALLENGE, Reason.CHALLENGE),
        ("challenge_silent", Body.CHALLENGE, Reason.CHALLENGE),
        ("consent", Body.CONSENT, Reason.CONSENT_WALL),
        ("soft_404", Body.NOT_FOUND, Reason.NOT_FOUND),
        ("shell", Body.SCRIPT_SHELL, Reason.SCRIPT_SHELL),
        ("og_only", Body.OG_ONLY, Reason.SCRIPT_SHELL),
        ("frame", Body.PARTIAL, Reason.PARTIAL),
        ("empty", Body.EMPTY, Reason.PARTIAL),
    ],
)
def test_a_wall_or_an_empty_shell_shows_nothing_of_the_page(name, kind, cause):
    seen = classify(served(name))
    assert (seen.kind, seen.coverage, seen.cause) == (kind, Coverage.NONE, cause)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("shell_with_footer", Body.SCRIPT_SHELL), ("embedded_json", Body.EMBEDDED_JSON)],
)
def test_a_shell_with_words_around_it_shows_a_part(name, kind):
    seen = classify(served(name))
    assert (seen.kind, seen.coverage) == (kind, Coverage.PARTIAL)
    assert seen.cause is Reason.SCRIPT_SHELL


@pytest.mark.parametrize(
    ("status", "kind", "cause"),
    [
        (204, Body.EMPTY, Reason.PARTIAL),
        (304, Body.EMPTY, Reason.PARTIAL),
        (401, Body.LOGIN_WALL, Reason.LOGIN_WALL),
        (403, Body.CHALLENGE, Reason.CHALLENGE),
        (404, Body.NOT_FOUND, Reason.NOT_FOUND),
        (408, Body.ERROR, Reason.TIMEOUT),
        (410, Body.GONE, Reason.GONE),
        (418, Body.ERROR, Reason.SERVER_ERROR),
        (429, Body.RATE_LIMITED, Reason.RATE_LIMITED),
        (451, Body.ERROR, Reason.BLOCKED_BY_POLICY),
        (500, Body.ERROR, Reason.SERVER_ERROR),
        (503, Body.ERROR, Reason.SERVER_ERROR),
        (999, Body.RATE_LIMITED, Reason.RATE_LIMITED),
    ],
)
def test_a_status_other_than_success_is_never_a_page(status, kind, cause):
    seen = classify(answer(status=status))
    assert (seen.kind, seen.coverage, seen.cause) == (kind, Coverage.NONE, cause)
    assert seen.note.endswith(f"(status {status})")


@pytest.mark.parametrize("status", [0, 200, 203])
def test_a_file_and_a_success_are_judged_by_their_body(status):
    assert classify(answer(status=status)).coverage is Coverage.FULL


def test_a_part_of_a_page_is_a_part():
    assert classify(answer(status=206)).coverage is Coverage.PARTIAL


@pytest.mark.parametrize(
    ("final", "cause"),
    [
        ("https://police.example.gov/login?next=/social", Reason.LOGIN_WALL),
        ("https://police.example.gov/accounts/login/", Reason.LOGIN_WALL),
        ("https://www.example.com/uas/login", Reason.LOGIN_WALL),
        ("https://www.example.com/authwall?x=1", Reason.LOGIN_WALL),
        ("https://consent.example.com/m?continue=x", Reason.CONSENT_WALL),
    ],
)
def test_a_redirect_to_a_login_or_consent_address_is_a_wall(final, cause):
    assert classify(answer(final=final)).cause is cause


@pytest.mark.parametrize(
    "final",
    [
        "https://police.example.gov/social?login=1",
        "https://police.example.gov/blogging-in-example",
        "https://www.example.gov/police/login-help-for-residents",
    ],
)
def test_a_redirect_to_another_page_is_no_wall(final):
    assert classify(answer(final=final)).coverage is Coverage.FULL


@pytest.mark.parametrize("name", ["cf-mitigated", "x-amzn-waf-action"])
def test_a_firewall_that_says_so_is_believed(name):
    seen = classify(answer(status=202, headers={name: "challenge"}))
    assert seen.cause is Reason.CHALLENGE


@pytest.mark.parametrize(
    ("marker", "seen"),
    [
        (WallMarker(cause="challenge", in_url="/checkpoint/"), None),
        (WallMarker(cause="rate-limited", in_body="Please wait"), Reason.RATE_LIMITED),
        (WallMarker(cause="login-wall", in_url="police.example.gov/soc"), Reason.LOGIN_WALL),
    ],
)
def test_the_marks_of_a_platform_count_on_that_platform(marker, seen):
    assert classify(answer("<p>Please wait a bit.</p>"), (marker,)).cause is seen


def test_the_body_says_more_than_a_refusing_status():
    marker = WallMarker(cause="rate-limited", in_body="Please wait")
    assert classify(answer("Please wait", status=401), (marker,)).cause is Reason.RATE_LIMITED


def test_a_page_that_is_gone_stays_gone_behind_a_firewall():
    seen = classify(answer(status=404, headers={"cf-mitigated": "challenge"}))
    assert seen.cause is Reason.NOT_FOUND


def test_hostile_markup_does_not_make_the_search_slow():
    body = ("<div " * 50_000 + "<meta " * 50_000 + "<noscript>enable " * 20_000)[:600_000]
    quick = Answer(
        source=ADDRESS,
        final=ADDRESS,
        status=200,
        headers={},
        body="<script>" + body,
        document=read_html("<p>few words</p>"),
    )
    assert classify(quick).kind is Body.STATIC
