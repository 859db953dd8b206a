"""Any URL or file, with no registry: served or saved, the verdicts are the same."""

from __future__ import annotations

import time

import pytest

from hpd_pages.engine.inspect import inspect
from hpd_pages.errors import NothingToCheck
from hpd_pages.io.guard import Guard
from hpd_pages.io.http import Limits, Web
from hpd_pages.io.looks import Looks
from hpd_pages.io.politeness import Politeness
from hpd_pages.io.robots import Robots
from hpd_pages.model.finding import Verdict
from hpd_pages.platforms import PLATFORMS
from hpd_pages.text.accounts import platform_at
from support.rules import RULES

QUICK = Limits(connect=1.0, read=0.4, deadline=0.8, retries=0, backoff=0.01)
GOOD = (
    "<!doctype html><html lang='en'><title>EPD</title><p>The Example Police Department.</p>"
    "<p>Visitors state their own opinions.</p><p>Posts are a public record.</p></html>"
)
UNKNOWN = {"unknown"}


def looks(*, allow_private=True):
    web = Web(
        guard=Guard(allow_private=allow_private),
        politeness=Politeness(gap=0),
        agent="hpd-pages/0 (+https://example.gov)",
        limits=QUICK,
    )
    return Looks(web, Robots(web.get, agent="hpd-pages"))


def report(*targets, **settings):
    look = looks(**settings)
    return inspect(targets, look=look, rules=RULES, platforms=PLATFORMS, tool="hpd-pages 0")


def verdicts(target):
    return [finding.verdict.value for finding in target.findings]


@pytest.mark.parametrize(
    ("name", "text", "content_type"),
    [
        ("page.html", GOOD, "text/html"),
        ("page.htm", GOOD, "text/html"),
        (
            "page.txt",
            "The Example Police Department.\n\nPosts are a public record.\n",
            "text/plain",
        ),
        ("page.md", "# Example Police Department\n\n- Posts are a public record.\n", "text/plain"),
        ("page.md", "# Example Police Department\n\n- Posts are a public record.\n", None),
        (
            "page.md",
            "# Example Police Department\n\n- Posts are a public record.\n",
            "text/markdown",
        ),
    ],
)
def test_a_file_and_the_same_file_served_give_the_same_verdicts(
    serve, tmp_path, name, text, content_type
):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    kind = {"Content-Type": content_type or "application/octet-stream"}
    site = serve({f"/{name}": (200, kind, text)})
    saved, served = report(str(path), f"{site}/{name}").targets
    assert verdicts(saved) == verdicts(served)
    assert "pass" in verdicts(saved)
    assert [(f.rule, f.message, f.quote) for f in saved.findings] == [
        (f.rule, f.message, f.quote) for f in served.findings
    ]


def test_one_row_for_every_live_rule_in_clause_order(serve):
    site = serve({"/": GOOD})
    (target,) = report(f"{site}/").targets
    assert [f.rule for f in target.findings] == ["B2-identity", "B4-disclaimer", "B6-disclosure"]
    assert verdicts(target) == ["pass", "pass", "pass"]
    assert (target.look.status, target.look.coverage) == (200, "full")
    assert len(target.look.digest) == 64


def slow(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(40):
        handler.wfile.write(b"y")
        handler.wfile.flush()
        time.sleep(0.05)


WALLS = {
    "/404": (404, {}, "no"),
    "/410": (410, {}, "no"),
    "/401": (401, {}, "no"),
    "/403": (403, {}, "no"),
    "/429": (429, {"Retry-After": "0"}, "no"),
    "/500": (500, {}, "no"),
    "/999": (999, {}, "no"),
    "/metadata": (302, {"Location": "http://169.254.169.254/latest/"}, ""),
    "/loop": (302, {"Location": "/loop"}, ""),
    "/to-login": (302, {"Location": "/login?next=/x"}, ""),
    "/login": "<title>Log in</title><form><input type=password></form>",
    "/shell": "<noscript>Enable JavaScript</noscript><div id=root></div><script src=a></script>",
    "/empty": "",
    "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
    "/cut": (200, {"Content-Encoding": "gzip"}, b"not gzip"),
    "/slow": slow,
}


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/404", "not-found"),
        ("/410", "gone"),
        ("/401", "login-wall"),
        ("/403", "challenge"),
        ("/429", "rate-limited"),
        ("/500", "server-error"),
        ("/999", "rate-limited"),
        ("/metadata", "private-address"),
        ("/loop", "connection"),
        ("/to-login", "login-wall"),
        ("/shell", "script-shell"),
        ("/empty", "partial"),
        ("/pdf", "not-html"),
        ("/cut", "connection"),
        ("/slow", "timeout"),
    ],
)
def test_what_could_not_be_seen_is_unknown_with_its_cause_and_never_a_failure(serve, path, reason):
    site = serve(WALLS)
    (target,) = report(f"{site}{path}").targets
    identity, *others = target.findings
    assert {f.verdict.value for f in others} == UNKNOWN
    assert {f.reason.value for f in target.findings} == {reason}
    assert all(f.fix for f in target.findings)
    expected = Verdict.FAIL if reason in ("not-found", "gone") else Verdict.UNKNOWN
    assert identity.verdict is expected
    assert target.problem is None


def test_robots_txt_is_asked_first_and_obeyed(serve):
    rules = (200, {"Content-Type": "text/plain"}, "User-agent: hpd-pages\nDisallow: /")
    site = serve({"/robots.txt": rules, "/": GOOD})
    (target,) = report(f"{site}/").targets
    assert {f.reason.value for f in target.findings} == {"robots-disallow"}
    assert [hit.path for hit in site.hits] == ["/robots.txt"]


def test_a_private_address_needs_permission(serve):
    (target,) = report("http://127.0.0.1/", allow_private=False).targets
    assert {f.reason.value for f in target.findings} == {"private-address"}


def test_a_platform_that_forbids_robots_is_not_fetched_and_says_what_to_do():
    (target,) = report("https://www.facebook.com/ExamplePolice").targets
    assert {f.reason.value for f in target.findings} == {"blocked-by-policy"}
    assert target.findings[0].message == (
        "Could not be seen: Facebook's robots.txt and terms forbid automated reading."
    )
    assert target.findings[0].fix == (
        "Save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
        "--capture ID=FILE --by OFFICE`."
    )


def test_bad_targets_say_so_in_one_line_and_the_rest_is_done(serve, tmp_path):
    site = serve({"/": GOOD})
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    targets = [
        str(tmp_path / "missing.html"),
        str(tmp_path),
        str(tmp_path / "photo.png"),
        "file:///etc/passwd",
        "https://user:secret@example.gov/",
        "ftp://example.gov/",
        "bad\0name.html",
        f"{site}/",
    ]
    rows = report(*targets).targets
    assert [row.target for row in rows] == targets
    assert [row.problem.message if row.problem else None for row in rows] == [
        "there is no such file",
        "is a folder, not a file",
        "is not a text or web page",
        "file:///etc/passwd: only http and https addresses and files are looked at",
        "https://example.gov/: an address with a user name or password is refused",
        "ftp://example.gov/: only http and https addresses and files are looked at",
        "there is no such file",
        None,
    ]
    assert all(row.problem.hint for row in rows[:6])
    assert verdicts(rows[-1]) == ["pass", "pass", "pass"]


def test_a_file_that_cannot_be_read_is_a_problem():
    (row,) = report("a" * 300 + ".html").targets
    assert row.problem.message == "cannot be read: File name too long"


def test_an_address_is_asked_once_however_often_it_is_named(serve):
    site = serve({"/": GOOD})
    rows = report(f"{site}/", f"{site}/#top", f"{site}/").targets
    assert len(rows) == 3
    assert site.asked("/") == 1


def test_nothing_to_inspect_is_an_error():
    with pytest.raises(NothingToCheck):
        report()
    with pytest.raises(NothingToCheck):
        inspect(["page.html"], look=looks(), rules=())


@pytest.mark.parametrize(
    ("url", "platform"),
    [
        ("https://www.facebook.com/ExamplePolice", "facebook"),
        ("https://M.FACEBOOK.COM./x", "facebook"),
        ("https://twitter.com/x", "x"),
        ("https://notfacebook.com/x", None),
        ("https://facebook.com.example.gov/x", None),
        ("https://[bad/", None),
        ("page.html", None),
    ],
)
def test_the_platform_is_known_by_its_host(url, platform):
    found = platform_at(url, PLATFORMS)
    assert (found.id if found else None) == platform
