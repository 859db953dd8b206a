"""Audits at the desk: started, watched, stopped; a finding with its evidence; what is handed in."""

import io
import json
import threading

import pytest

from hpd_pages.desk.access import Role
from hpd_pages.errors import UsageError
from hpd_pages.wiring.records import verify
from support.audited import BODY, HTML
from support.desks import application, client, send
from support.registries import demo_registry
from support.worked import worked

PNG = b"\x89PNG\r\n\x1a\nnot much of a picture"
MHTML = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
    b"Content-Type: text/html; charset=utf-8\r\n\r\n"
    b"<h1>Example Police Department</h1><p>Comments are monitored.</p>\r\n--x--\r\n"
)


@pytest.fixture
def desk(tmp_path, serve):
    """A desk with a page that is served, what it is served as, and a signed-in browser."""
    routes = {"/community": (200, HTML, BODY)}
    demo_registry(tmp_path, serve(routes))
    with client(tmp_path) as browser:
        yield tmp_path, routes, browser
        browser.application.extensions["desk"].jobs.leave()


def ended(browser, kind="audit"):
    job = browser.application.extensions["desk"].jobs.of(kind)
    state = job.state
    while not state.ended:
        state = job.after(state.version, 20)
    return state


def chosen(name, data):
    return (io.BytesIO(data), name)


def test_an_audit_is_started_watched_and_read(desk):
    root, _, browser = desk

    assert "There was no audit yet." in browser.get("/audit/").text
    begun = send(browser, "/audit/start", {}, at="/audit/")
    assert begun.location == "/audit/now"
    events = browser.get("/audit/now/events")
    assert events.mimetype == "text/event-stream"
    last = [line for line in events.text.splitlines() if line.startswith("data: ")][-1]
    assert json.loads(last[6:])["ended"] is True

    assert browser.get("/audit/now").location == "/audit/run/1"
    run = browser.get("/audit/run/1").text
    assert "B5-removal" not in run
    assert 'href="/audit/run/1/community"' in run
    page = browser.get("/audit/run/1/community").text
    assert "cannot be seen by a visitor: display: none" in page
    assert "Run 1" in browser.get("/audit/").text
    assert entry(root)["office"] == "Public Information Officer"
    assert browser.get("/audit/latest/community").location == "/audit/run/1/community"
    assert browser.get("/audit/latest/other").location == "/audit/?page=other"
    assert 'href="/audit/run/1/community"' in browser.get("/").text


def entry(root):
    """The last entry of the journal."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(root / ".hpd-pages/history.sqlite")) as history:
        history.row_factory = sqlite3.Row
        return dict(history.execute("select * from journal order by number desc").fetchone())


def test_an_audit_goes_on_when_nobody_watches_and_a_second_one_is_refused(desk):
    _, routes, browser = desk
    asked, go = threading.Event(), threading.Event()

    def slow(handler):
        asked.set()
        go.wait(20)
        body = BODY.encode()
        handler.send_response_only(200)
        for name, value in {**HTML, "Content-Length": str(len(body))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    routes["/community"] = slow
    send(browser, "/audit/start", {"page": "community"}, at="/audit/")
    assert asked.wait(20)
    watched = browser.get("/audit/now").text
    assert "The audit is under way" in watched
    assert '<noscript><meta http-equiv="refresh" content="4"></noscript>' in watched
    again = send(browser, "/audit/start", {}, at="/audit/now")
    assert again.status_code == 409
    assert "This desk is at such work already." in again.text

    stopped = send(browser, "/audit/now/stop", {}, at="/audit/now")
    assert stopped.location == "/audit/now"
    assert ended(browser).stopped
    assert "The audit was stopped." in browser.get("/audit/now").text
    go.set()
    routes["/community"] = (200, HTML, BODY)
    send(browser, "/audit/start", {}, at="/audit/")
    assert ended(browser).outcome == {"run": "1"}


def test_an_audit_that_cannot_be_done_says_why(desk):
    root, _, browser = desk
    from hpd_pages.io.one_at_a_time import alone

    with alone(root / ".hpd-pages"):
        send(browser, "/audit/start", {}, at="/audit/")
        assert "another audit of this registry is running" in ended(browser).problem
    assert "another audit of this registry is running" in browser.get("/audit/now").text
    unknown = send(browser, "/audit/start", {"page": "../x"}, at="/audit/")
    assert unknown.status_code == 409
    assert "no page has the id ../x" in unknown.text


def test_a_saved_page_is_judged_and_kept_under_a_name_of_ours(desk):
    root, _, browser = desk
    form = {"page": "community", "file": chosen("../../evil.mhtml", MHTML)}

    sent = send(browser, "/audit/captures", form)

    assert sent.location == "/audit/now"
    assert ended(browser).outcome == {"run": "1"}
    page = browser.get("/audit/run/1/community").text
    assert "saved by the Public Information Officer" in page
    assert not list(root.glob("**/evil*"))
    found = finding_of(root, "B5-monitoring")
    view = browser.get(f"/audit/run/1/community/{found}/snapshot").text
    assert '<mark id="quote">Comments are monitored.</mark>' in view


def test_before_the_first_page_every_view_leads_to_it(tmp_path):
    from support.registries import registry

    with client(registry(tmp_path)) as browser:
        for path in ("/audit/", "/audit/attest", "/records/", "/records/holds/"):
            answer = browser.get(path)
            assert answer.status_code == 404
            assert "No page is declared yet" in answer.text


def finding_of(root, rule):
    from hpd_pages.wiring.report import report

    (target,) = report(root).targets
    return next(n for n, finding in enumerate(target.findings) if finding.rule == rule)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("page.mhtml", b"<p>no message</p>", "The file is not what its name says (.mhtml)."),
        ("page.html", b"MZ\0\0 a program <", "The file is not what its name says (.html)."),
        ("page.html", b"no markup at all", "The file is not what its name says (.html)."),
        ("shot.png", b"<script>alert(1)</script>", "The file is not what its name says (.png)."),
        ("shot.svg", b"<svg/>", "The desk does not take such a file here."),
        ("page.html", b"", "The file is empty."),
        ("", b"", "No file was chosen."),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_and_nothing_is_run(desk, name, data, words):
    _, _, browser = desk
    form = {"page": "community", "file": chosen(name, data)}

    refused = send(browser, "/audit/captures", form)

    assert refused.status_code == 400
    assert words in refused.text
    assert browser.application.extensions["desk"].jobs.of("audit") is None


def test_a_file_that_is_larger_than_its_kind_may_be_is_refused(desk):
    from hpd_pages.desk.uploads import Kind, handed_in

    _, _, browser = desk
    sent = {"file": chosen("page.html", b"<p>four")}
    with (
        browser.application.test_request_context("/", method="POST", data=sent),
        pytest.raises(UsageError, match="larger than the desk takes"),
        handed_in("file", (Kind(suffix=".html", most=6),)),
    ):
        raise AssertionError("it was taken")


def test_what_was_seen_by_eye_is_attested_with_its_proof(desk):
    root, _, browser = desk
    form = {"page": "community", "rule": ["B4-disclaimer"], "file": chosen("a.png", PNG)}

    kept = send(browser, "/audit/attest", form)

    assert kept.location == "/audit/"
    assert "B4-disclaimer: attested until" in browser.get("/audit/").text
    assert entry(root)["action"] == "attest"
    nothing = send(browser, "/audit/attest", {**form, "rule": [], "file": chosen("a.png", PNG)})
    assert "Nothing was ticked." in nothing.text
    late = {**form, "until": "2099-01-01", "file": chosen("a.png", PNG)}
    assert "more than 90 days away" in send(browser, "/audit/attest", late).text


def test_a_finding_is_shown_with_its_words_its_page_and_its_bytes(tmp_path, serve):
    made = worked(tmp_path, serve)
    with client(tmp_path, Role.READER) as browser:
        at = f"/audit/run/1/community/{made.monitored}"
        page = browser.get(f"{at}/").text
        assert "Comments on this page are monitored by the Department." in page
        assert (
            f'<iframe class="snapshot" sandbox title="The page as it was kept" src="{at}/snapshot#quote">'
            in page
        )
        view = browser.get(f"{at}/snapshot")
        assert view.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none';")
        assert view.headers["X-Frame-Options"] == "SAMEORIGIN"
        assert view.headers["X-Content-Type-Options"] == "nosniff"
        received = browser.get(f"{at}/received")
        assert received.data == BODY.encode()
        assert received.headers["Content-Disposition"].startswith("attachment;")
        assert received.mimetype == "application/octet-stream"
        assert browser.get(f"{at}/picture").status_code == 404
        assert browser.get("/audit/run/1/community/99/").status_code == 400
        assert browser.get("/audit/run/9").status_code == 400
        assert browser.get("/audit/run/1/other").status_code == 404
    assert not verify(tmp_path)[1].damages
    assert application(tmp_path)
