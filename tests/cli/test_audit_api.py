"""Audits of profiles through their platforms' APIs, end to end over loopback."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from hpd_pages.formats.html import format_html
from hpd_pages.formats.json import format_json
from hpd_pages.formats.text import format_text
from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.wiring import audit as audit_wiring
from hpd_pages.wiring import generate as generate_wiring
from hpd_pages.wiring import records as records_wiring
from hpd_pages.wiring import rejudge as rejudge_wiring
from hpd_pages.wiring.looking import Manner
from support.profiles import BIO, answer
from support.registries import demo_registry

ROOT = Path(__file__).parent.parent.parent
KEY = "AIzaSy-example/key+of==a_test"
NAME = "Example Police Department"
PROFILE = "/xrpc/app.bsky.actor.getProfile"
LOOKUP = "/api/v1/accounts/lookup"
CHANNELS = "/youtube/v3/channels"


@pytest.fixture
def site(serve):
    """One server for everything; `site.routes` may be filled later."""
    routes = {}
    site = serve(routes)
    return site, routes


def registry(root: Path, site: str, platform: str, url: str, department: str = "") -> Path:
    """A registry of one page whose notice page is generated, and its text."""
    demo_registry(root, site, platform=platform, url=url, department=department)
    generate_wiring.generate(root, (), None)
    return root


def notice_of(root: Path) -> str:
    return (root / "build/community/notice.en.html").read_text(encoding="utf-8")


def audit(root: Path, **settings):
    return audit_wiring.audit(root, (), Manner(allow_private=True, **settings))


def verdicts(report) -> dict[str, Verdict]:
    return {finding.rule: finding.verdict for finding in report.targets[0].findings}


def evidence(root: Path) -> bytes:
    (warc,) = (root / ".hpd-pages" / "evidence").rglob("*.warc.gz")
    return gzip.decompress(warc.read_bytes())


def bluesky(root, site, routes, bio):
    registry(root, site, "bluesky", "https://bsky.app/profile/police.example.gov")
    routes["/community"] = notice_of(root)
    routes[PROFILE] = answer(
        {
            "did": "did:plc:x",
            "handle": "police.example.gov",
            "displayName": NAME,
            "description": bio,
        }
    )
    return audit(root, api_bases={"bluesky": str(site)})


def test_a_bluesky_page_whose_bio_links_to_the_notice_meets_everything(tmp_path, site):
    server, routes = site
    report = bluesky(tmp_path, server, routes, f"{BIO} 860-555-0100. Policy: {server}/community")

    assert set(verdicts(report).values()) == {Verdict.PASS}
    assert report.targets[0].look.coverage == "full"
    assert "read through the API" in report.targets[0].look.note
    assert b'"displayName": "Example Police Department"' in evidence(tmp_path)
    assert server.asked(f"{PROFILE}?actor=police.example.gov") == 1


def test_a_bluesky_page_that_says_nothing_fails_and_says_what_is_missing(tmp_path, site):
    server, routes = site
    report = bluesky(tmp_path, server, routes, BIO)

    found = verdicts(report)
    assert found["B2-identity"] is Verdict.PASS
    assert found["B5-monitoring"] is Verdict.FAIL
    assert found["B6-disclosure"] is Verdict.FAIL
    reasons = {f.reason for f in report.targets[0].findings if f.verdict is Verdict.FAIL}
    assert reasons == {Reason.MISSING}


def test_a_mastodon_page_whose_field_links_to_the_notice_meets_everything(tmp_path, site):
    server, routes = site
    registry(tmp_path, server, "mastodon", f"{server}/@police")
    routes["/community"] = notice_of(tmp_path)
    fields = [
        {"name": "Comment policy", "value": f'<a href="{server}/community">community</a>'},
        {"name": "Phone", "value": "860-555-0100"},
    ]
    routes[LOOKUP] = answer(
        {
            "id": "1",
            "username": "police",
            "display_name": NAME,
            "note": f"<p>{BIO}</p>",
            "fields": fields,
        }
    )
    routes["/api/v1/accounts/1/statuses"] = answer([])

    report = audit(tmp_path)

    assert set(verdicts(report).values()) == {Verdict.PASS}
    assert server.asked("/@police") == 0


def test_a_suspended_account_fails_its_identity_with_advice(tmp_path, site):
    server, routes = site
    registry(tmp_path, server, "mastodon", f"{server}/@police")
    routes[LOOKUP] = answer({"error": "Gone"}, 410)

    report = audit(tmp_path)

    (identity,) = (f for f in report.targets[0].findings if f.rule == "B2-identity")
    assert identity.verdict is Verdict.FAIL
    assert "suspended" in identity.message
    assert "moderators" in identity.fix
    assert set(verdicts(report).values()) == {Verdict.FAIL, Verdict.UNKNOWN}


PAGE = "https://www.youtube.com/@ExamplePolice"
NAMED = "tokens:\n  youtube: YOUTUBE_API_KEY\n"


def echoing(heads):
    """A route that answers with whatever key it was given, in every place it can."""

    def route(handler):
        heads.append(dict(handler.headers))
        key = handler.headers.get("X-Goog-Api-Key", "")
        snippet = {"title": NAME, "description": f"{BIO} {key} https://a.example.gov/{key}"}
        body = json.dumps(
            {"kind": "youtube#channelListResponse", "items": [{"snippet": snippet}]}
        ).encode()
        packed = gzip.compress(body)
        handler.send_response_only(200)
        handler.send_header("X-Echo", key)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", str(len(packed)))
        handler.end_headers()
        handler.wfile.write(packed)

    return route


def test_a_key_is_sent_and_never_printed_or_kept(tmp_path, site, monkeypatch):
    server, routes = site
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    registry(tmp_path, server, "youtube", PAGE, NAMED)
    heads, log = [], []
    routes[CHANNELS] = echoing(heads)

    report = audit(tmp_path, api_bases={"youtube": str(server)}, log=log.append)

    assert heads[0]["X-Goog-Api-Key"] == KEY
    assert verdicts(report)["B2-identity"] is Verdict.PASS
    assert verdicts(report)["B6-disclosure"] is Verdict.UNKNOWN
    assert log
    said = (
        "\n".join(log) + format_json(report) + format_text(report) + format_html(report, style="")
    )
    assert KEY not in said + repr(report)
    kept = [path for path in (tmp_path / ".hpd-pages").rglob("*") if path.is_file()]
    assert len(kept) >= 3
    for path in kept:
        assert KEY.encode() not in path.read_bytes()
    stored = evidence(tmp_path)
    assert KEY.encode() not in stored
    assert b"[key]" in stored
    assert records_wiring.verify(tmp_path)[1].damages == ()


def test_a_redirect_takes_no_key_along_and_shows_none(tmp_path, site, serve, monkeypatch):
    server, routes = site
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    registry(tmp_path, server, "youtube", PAGE, NAMED)
    heads, log = [], []
    elsewhere = serve({f"/{KEY}": echoing(heads)})
    routes[CHANNELS] = (302, {"Location": f"{elsewhere}/{KEY}?key={KEY}"}, "")

    report = audit(tmp_path, api_bases={"youtube": str(server)}, log=log.append)

    assert heads
    assert all("X-Goog-Api-Key" not in head for head in heads)
    assert KEY not in "\n".join(log) + format_json(report)
    assert KEY.encode() not in evidence(tmp_path)


@pytest.mark.parametrize(
    ("named", "advice"),
    [
        (NAMED, "Set the environment variable YOUTUBE_API_KEY to the YouTube API key"),
        ("", "name that in department.yml: `tokens: {youtube: YOUTUBE_API_KEY}`"),
        ("tokens:\n  youtube: HOME\n", "name that in department.yml"),
    ],
)
def test_without_a_key_the_findings_say_which_variable_to_set(
    tmp_path, site, monkeypatch, named, advice
):
    server, routes = site
    monkeypatch.delenv("YOUTUBE_API_KEY", raising=False)
    shell = "<!doctype html><title>EPD</title><div id='root'></div><script>1</script>"
    routes["/@ExamplePolice"] = shell
    registry(tmp_path, server, "youtube", f"{server}/@ExamplePolice", named)

    report = audit(tmp_path)

    unknown = [f for f in report.targets[0].findings if f.verdict is Verdict.UNKNOWN]
    assert unknown
    assert all(advice in finding.fix for finding in unknown)


def test_a_key_that_is_refused_is_unknown_with_what_to_do(tmp_path, site, monkeypatch):
    server, routes = site
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    registry(tmp_path, server, "youtube", PAGE, NAMED)
    details = [{"reason": "API_KEY_INVALID"}]
    routes[CHANNELS] = answer({"error": {"code": 400, "message": KEY, "details": details}}, 400)

    report = audit(tmp_path, api_bases={"youtube": str(server)})

    assert set(verdicts(report).values()) == {Verdict.UNKNOWN}
    assert all("new key" in finding.fix for finding in report.targets[0].findings)
    assert KEY.encode() not in evidence(tmp_path)


def test_what_an_api_told_is_judged_again_without_asking_it(tmp_path, site):
    server, routes = site
    then = bluesky(tmp_path, server, routes, f"{BIO} Policy: {server}/community")
    routes.clear()

    now = rejudge_wiring.rejudge(tmp_path, "", api_bases={"bluesky": str(server)})

    assert [t.findings for t in now.targets] == [t.findings for t in then.targets]
    assert now.targets[0].changes == ()
    assert now.targets[0].look.digest == then.targets[0].look.digest


def test_an_api_that_gave_no_answer_then_gives_none_now(tmp_path, site):
    server, routes = site
    registry(tmp_path, server, "mastodon", f"{server}/@police")
    routes[LOOKUP] = lambda handler: handler.connection.close()
    then = audit(tmp_path)
    assert {f.reason for f in then.targets[0].findings} == {Reason.CONNECTION}
    routes["/@police"] = "<p>something else</p>"

    now = rejudge_wiring.rejudge(tmp_path, "")

    assert verdicts(now) == verdicts(then)
    assert now.targets[0].changes == ()


FACEBOOK = "https://www.facebook.com/ExamplePolice"
NODE = "/v26.0/ExamplePolice"
PAGE_TOKEN = "EAAB-example.token/of+a_page=="
WITH_TOKEN = "tokens:\n  facebook: FACEBOOK_PAGE_ACCESS_TOKEN\n"


def facebook_page(server, **changes):
    told = {"id": "100064", "name": NAME, "about": BIO, "phone": "860-555-0100"}
    return answer({**told, "description": f"Policy: {server}/community", **changes})


def test_a_page_that_no_robot_may_read_is_seen_through_its_api(tmp_path, site, monkeypatch):
    server, routes = site
    monkeypatch.setenv("FACEBOOK_PAGE_ACCESS_TOKEN", PAGE_TOKEN)
    registry(tmp_path, server, "facebook", FACEBOOK, WITH_TOKEN)
    heads, log = [], []
    routes["/community"] = notice_of(tmp_path)
    status, headers, body = facebook_page(server, echo=PAGE_TOKEN)

    def route(handler):
        heads.append(dict(handler.headers))
        handler.send_response_only(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body.encode())

    routes[NODE] = route

    report = audit(tmp_path, api_bases={"facebook": str(server)}, log=log.append)

    assert heads[0]["Authorization"] == f"Bearer {PAGE_TOKEN}"
    assert verdicts(report)["B2-identity"] is Verdict.PASS
    assert verdicts(report)["B5-monitoring"] is Verdict.PASS
    assert server.asked("/robots.txt") == 1  # for the notice page, not for the API
    assert PAGE_TOKEN not in "\n".join(log) + format_json(report) + format_text(report)
    assert PAGE_TOKEN.encode() not in evidence(tmp_path)
    again = rejudge_wiring.rejudge(tmp_path, "", api_bases={"facebook": str(server)})
    assert verdicts(again) == verdicts(report)


def test_an_expired_token_is_unknown_with_what_to_do_and_what_the_notice_page_says(
    tmp_path, site, monkeypatch
):
    server, routes = site
    monkeypatch.setenv("FACEBOOK_PAGE_ACCESS_TOKEN", PAGE_TOKEN)
    registry(tmp_path, server, "facebook", FACEBOOK, WITH_TOKEN)
    routes["/community"] = notice_of(tmp_path)
    routes[NODE] = answer({"error": {"message": "m", "code": 190, "error_subcode": 463}}, 400)

    report = audit(tmp_path, api_bases={"facebook": str(server)})

    assert set(verdicts(report).values()) == {Verdict.UNKNOWN}
    (found,) = (f for f in report.targets[0].findings if f.rule == "B5-monitoring")
    assert "it has expired" in found.message
    assert "carries it" in found.message
    assert found.fix == "Make a new token and set it where the audit runs."


def test_without_a_token_a_page_that_no_robot_may_read_says_both_ways_to_go(
    tmp_path, site, monkeypatch
):
    server, routes = site
    monkeypatch.delenv("FACEBOOK_PAGE_ACCESS_TOKEN", raising=False)
    registry(tmp_path, server, "facebook", FACEBOOK, WITH_TOKEN)
    routes["/community"] = notice_of(tmp_path)

    report = audit(tmp_path, api_bases={"facebook": str(server)})

    assert server.asked(NODE) == 0
    for finding in report.targets[0].findings:
        assert finding.reason is Reason.BLOCKED_BY_POLICY
        assert "--capture community=FILE" in finding.fix
        assert finding.fix.endswith(
            "Or: Set the environment variable FACEBOOK_PAGE_ACCESS_TOKEN to the Facebook Page "
            "access token where the audit runs; without it the page is not read by robot."
        )


def test_an_account_that_took_the_handle_over_fails_the_identity(tmp_path, site):
    server, routes = site
    first = bluesky(tmp_path, server, routes, f"{BIO} Policy: {server}/community")
    assert first.targets[0].look.account == "did:plc:x"
    imitation = {"did": "did:plc:y", "handle": "police.example.gov", "displayName": NAME}
    routes[PROFILE] = answer(imitation)

    second = audit(tmp_path, api_bases={"bluesky": str(server)})

    (found,) = (f for f in second.targets[0].findings if f.rule == "B2-identity")
    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.DIFFERENT)
    assert "its id is did:plc:y, ours is did:plc:x" in found.message
    again = rejudge_wiring.rejudge(tmp_path, "", api_bases={"bluesky": str(server)})
    assert verdicts(again) == verdicts(second)


def test_a_short_link_to_the_notice_page_is_followed(tmp_path, site, serve, monkeypatch):
    monkeypatch.setattr("hpd_pages.text.wrappers.SHORTENERS", frozenset({"localhost"}))
    server, routes = site
    short = serve({"/epd": (301, {"Location": f"{server}/community"}, "")})
    link = str(short).replace("127.0.0.1", "localhost") + "/epd"

    report = bluesky(tmp_path, server, routes, f"{BIO} 860-555-0100. Policy: {link}")

    assert set(verdicts(report).values()) == {Verdict.PASS}
    (found,) = (f for f in report.targets[0].findings if f.rule == "B5-monitoring")
    assert found.reason is Reason.LINKED
