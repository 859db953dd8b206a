"""A page that a browser drew goes before its HTML, and says what it lacks."""

from __future__ import annotations

import pytest

from hpd_pages.engine.observe import Drawing, observe, see
from hpd_pages.errors import LookError
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.response import Response
from hpd_pages.model.snapshot import Coverage
from support.drawn import told

URL = "https://police.example.gov/"
SHELL = b"<title>T</title><div id=root></div><script src=a.js></script>"
PLAIN = b"<title>T</title><p>Posts are a public record.</p><p hidden>Not monitored.</p>"
BY = "Chromium 156.0 1280x800"


def response(body, **changes):
    return Response(
        **{"url": URL, "final": URL, "status": 200, "body": body, "wire": body, **changes}
    )


def drawn(*paragraphs, **changes):
    body = told(*paragraphs)
    return response(body, drawn_by=BY, status=0, **changes)


def seen(body, draw, *, every=True, platform=None, **changes):
    found = response(body, headers={"content-type": "text/html"}, **changes)
    return see(URL, lambda _url: found, platform, Drawing(draw=draw, every=every))


def never(_response):
    raise AssertionError("the page was drawn")


def texts(snapshot):
    return [block.text for block in snapshot.document.blocks]


def test_a_page_that_builds_itself_is_drawn_and_then_seen_in_full():
    found = seen(SHELL, lambda _page: drawn("Comments are monitored."), every=False)

    assert texts(found) == ["Comments are monitored."]
    assert (found.coverage, found.cause, found.note) == (Coverage.FULL, None, "")
    assert found.drawn_by == BY
    assert found.size == len(SHELL)  # the digest stays that of the page as received


def test_a_page_that_needs_no_script_is_drawn_only_where_every_page_is():
    assert texts(seen(PLAIN, never, every=False)) == ["Posts are a public record."]
    assert texts(seen(PLAIN, lambda _page: drawn("Drawn."))) == ["Drawn."]


def test_what_the_browser_was_not_given_leaves_a_shell_seen_in_part():
    found = seen(SHELL, lambda _page: drawn("Welcome.", lacking="app.js was refused"))

    assert (found.coverage, found.cause) == (Coverage.PARTIAL, Reason.PARTIAL)
    assert found.note == "app.js was refused"


def test_what_the_browser_was_not_given_takes_nothing_from_a_page_whose_html_said_all():
    found = seen(PLAIN, lambda _page: drawn("Welcome.", lacking="a counter was refused"))

    assert (found.coverage, found.cause) == (Coverage.FULL, None)


def test_a_page_that_could_not_be_drawn_stays_as_its_html_left_it_and_says_why():
    def late(_page):
        raise LookError("timeout", "the page did not come to rest in 60 s")

    found = seen(SHELL, late)

    assert found.cause is Reason.SCRIPT_SHELL
    assert found.note == (
        "the page builds itself by script; in the browser: the page did not come to rest in 60 s"
    )
    assert found.drawn_by == ""


def test_a_wall_that_scripts_lead_to_is_a_wall():
    at = "https://police.example.gov/login"

    found = seen(SHELL, lambda _page: drawn("Welcome.", final=at))

    assert (found.coverage, found.cause) == (Coverage.NONE, Reason.LOGIN_WALL)
    assert texts(found) == []


@pytest.mark.parametrize("status", [403, 404, 429, 500])
def test_a_page_that_is_not_there_is_not_drawn(status):
    assert seen(PLAIN, never, status=status).coverage is Coverage.NONE


def test_a_platform_that_forbids_robots_is_never_opened():
    blocked = Platform(
        id="p",
        name="P",
        hosts=("p.example",),
        surfaces=(),
        access=Access.BLOCKED,
        why_blocked="P forbids automated reading",
    )

    found = seen(SHELL, never, platform=blocked)

    assert found.cause is Reason.BLOCKED_BY_POLICY


def test_a_file_is_not_drawn():
    found = see("page.html", lambda name: Response(url=name, body=SHELL), None, Drawing(draw=never))

    assert found.cause is Reason.SCRIPT_SHELL


def test_a_run_that_drew_nothing_is_judged_by_its_html_again():
    assert seen(SHELL, lambda _page: None).cause is Reason.SCRIPT_SHELL


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b'{"snapshot": 3}', told("x")[:-20]])
def test_what_is_not_as_a_browser_tells_it_shows_nothing(body):
    found = observe(response(body, drawn_by=BY, status=0))

    assert (found.coverage, texts(found)) == (Coverage.NONE, [])
