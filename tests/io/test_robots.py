"""robots.txt is asked first, once, and its silence is a no."""

from __future__ import annotations

import threading

import pytest

from hpd_pages.errors import LookError
from hpd_pages.io.guard import Guard
from hpd_pages.io.http import Limits, Web
from hpd_pages.io.politeness import Politeness
from hpd_pages.io.robots import Robots

QUICK = Limits(connect=1.0, read=0.5, deadline=0.8, retries=0, backoff=0.01)


def robots(clock=None, slow=None):
    web = Web(
        guard=Guard(allow_private=True), politeness=Politeness(gap=0), agent="x", limits=QUICK
    )
    extra = {"clock": clock} if clock else {}
    return Robots(web.get, agent="hpd-pages", **extra, **({"slow": slow} if slow else {}))


def answer(serve, robots_txt, path="/page"):
    """The cause why `path` may not be asked for, or "allowed"."""
    site = serve({"/robots.txt": robots_txt})
    try:
        robots().permit(f"{site}{path}")
    except LookError as error:
        return error.cause
    return "allowed"


TEXT = {"Content-Type": "text/plain"}


@pytest.mark.parametrize(
    ("rules", "path", "expected"),
    [
        ("User-agent: *\nDisallow: /", "/page", "robots-disallow"),
        ("User-agent: *\nDisallow: /private", "/page", "allowed"),
        ("User-agent: *\nDisallow: /private", "/private/page", "robots-disallow"),
        ("User-agent: *\nDisallow: /\nAllow: /page", "/page", "allowed"),
        ("User-agent: *\nDisallow: *", "/page", "robots-disallow"),
        ("User-agent: hpd-pages\nDisallow: /\n\nUser-agent: *\nAllow: /", "/", "robots-disallow"),
        ("User-agent: other\nDisallow: /", "/page", "allowed"),
        ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", "robots-disallow"),
        ("\ufeffUser-agent: *\nDisallow: /", "/page", "robots-disallow"),
        ("", "/page", "allowed"),
    ],
)
def test_the_rules_are_kept(serve, rules, path, expected):
    assert answer(serve, (200, TEXT, rules), path) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (404, "allowed"),
        (403, "allowed"),
        (410, "allowed"),
        (429, "rate-limited"),
        (500, "robots-disallow"),
        (503, "robots-disallow"),
        (999, "robots-disallow"),
    ],
)
def test_the_status_decides_where_there_are_no_rules(serve, status, expected):
    assert answer(serve, (status, TEXT, "")) == expected


def test_a_web_page_in_place_of_rules_means_no(serve):
    html = "<!doctype html><html><body>Log in</body></html>"
    assert answer(serve, (200, {"Content-Type": "text/html"}, "Allow: /")) == "robots-disallow"
    assert answer(serve, (200, TEXT, html)) == "robots-disallow"


def test_what_is_past_500_kib_is_not_read(serve):
    long = "User-agent: *\nDisallow: /page\n" + "# filler\n" * 600_000 + "Allow: /page\n"
    late = "User-agent: *\nAllow: /\n" + "# filler\n" * 600_000 + "Disallow: /page\n"
    assert answer(serve, (200, TEXT, long)) == "robots-disallow"
    assert answer(serve, (200, TEXT, late)) == "allowed"


def test_an_endless_file_is_cut_and_read(serve):
    def endless(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        handler.wfile.write(b"User-agent: *\nDisallow: /\n")
        while True:
            handler.wfile.write(b"# and so on\n" * 5_000)

    assert answer(serve, endless) == "robots-disallow"


def test_a_host_that_cannot_be_reached_keeps_its_own_cause():
    with pytest.raises(LookError) as caught:
        robots().permit("http://no-such-host.invalid/page")
    assert caught.value.cause == "dns"


def test_a_redirect_inside_is_refused(serve):
    inside = (302, {"Location": "http://169.254.169.254/robots.txt"}, "")
    assert answer(serve, inside) == "private-address"


def test_a_redirect_to_rules_is_followed(serve):
    site = serve(
        {
            "/robots.txt": (301, {"Location": "/rules.txt"}, ""),
            "/rules.txt": (200, TEXT, "User-agent: *\nDisallow: /page"),
        }
    )
    with pytest.raises(LookError):
        robots().permit(f"{site}/page")


def test_a_host_is_asked_once_a_day_by_all_threads_together(serve):
    site = serve({"/robots.txt": (200, TEXT, "")})
    now = [0.0]
    asked = robots(clock=lambda: now[0])
    threads = [threading.Thread(target=asked.permit, args=(f"{site}/{n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert site.asked("/robots.txt") == 1
    now[0] = 24 * 3600.0
    asked.permit(f"{site}/again")
    assert site.asked("/robots.txt") == 2


def test_a_crawl_delay_is_passed_on(serve):
    site = serve({"/robots.txt": (200, TEXT, "User-agent: *\nCrawl-delay: 7\n")})
    told = []
    robots(slow=lambda host, gap: told.append((host, gap))).permit(f"{site}/")
    assert told == [("127.0.0.1", 7.0)]


def test_the_message_says_which_host_said_no_and_what_to_do(serve):
    site = serve({"/robots.txt": (503, TEXT, "")})
    with pytest.raises(LookError) as caught:
        robots().permit(f"{site}/")
    assert caught.value.message == "robots.txt of 127.0.0.1 answered 503"
    assert caught.value.hint == (
        "ask the site's keeper to allow hpd-pages, or inspect a saved copy"
    )
