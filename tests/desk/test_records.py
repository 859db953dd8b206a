"""The records at the desk: found, read by threads, held, asked for, handed out, moderated."""

import io
import zipfile

import pytest

from hpd_pages.desk.access import Role
from hpd_pages.wiring import moderation, requests, retention
from support.desks import client, send
from support.worked import worked


@pytest.fixture
def made(tmp_path, serve):
    return worked(tmp_path, serve)


def test_what_is_sought_is_found_marked_and_escaped(made):
    with client(made.root, Role.RECORDS_OFFICER) as browser:
        page = browser.get("/records/?words=shoes").text
        assert "1 thread, 1 version of items" in page
        assert "&lt;b&gt;<mark>Shoes</mark>&lt;/b&gt;, half price!" in page
        assert "Nothing is found." in browser.get("/records/?words=bicycles").text
        assert "Captured last" in browser.get("/records/").text
        wrong = browser.get("/records/?since=2027-02-01&until=2027-01-01")
        assert wrong.status_code == 400
        assert "The last day lies before the first." in wrong.text
        assert browser.get("/records/?since=soon").status_code == 400


def test_a_thread_shows_each_version_what_keeps_it_and_what_was_done(made):
    with client(made.root, Role.PIO) as browser:
        page = browser.get(f"/records/item/{made.item}").text
        assert page.index("Main Street is closed") < page.index("half price!")
        assert "Hold 1 keeps something of this thread:" in page
        assert "Entry 1" in page
        assert (
            "/records/moderation/?page=community&amp;item=https://social.example.org/c1#add" in page
        )
        assert browser.get("/records/item/999").status_code == 400


def test_a_capture_keeps_the_page_and_what_somebody_saved_of_it(made):
    with client(made.root, Role.PIO) as browser:
        assert send(browser, "/records/capture/", {}).location == "/records/capture/#went"
        page = captured(browser)
        assert "What was captured, begun" in page
        saved = (io.BytesIO(b"<p>Kept by hand: bicycles</p>"), "../x.html")
        send(browser, "/records/capture/", {"page": "community", "file": saved})
        assert not browser.application.extensions["desk"].jobs.of("capture").state.problem
        captured(browser)
        assert "Kept by hand: <mark>bicycles</mark>" in browser.get("/records/?words=bicycles").text
        of_none = {"file": (io.BytesIO(b"<p>x</p>"), "x.html")}
        refused = send(browser, "/records/capture/", of_none)
        assert refused.status_code == 400
        assert "Of which page is the file?" in refused.text


def captured(browser):
    job = browser.application.extensions["desk"].jobs.of("capture")
    while not job.state.ended:
        job.after(job.state.version, 20)
    return browser.get("/records/capture/").text


def test_a_hold_is_placed_and_lifted_by_the_office(made):
    with client(made.root, Role.RECORDS_OFFICER, office="Corporation Counsel") as browser:
        form = {"kind": "litigation", "reason": "Doe v. City", "page": "community"}
        assert send(browser, "/records/holds/", form).location == "/records/holds/"
        page = browser.get("/records/holds/").text
        assert "Hold 2 stands. It keeps 3 items now" in page
        assert "Doe v. City" in page
        for wrong, words in (
            ({**form, "reason": " "}, "is empty"),
            ({**form, "kind": "whim"}, "Choose one of the answers of “Why”."),
            ({**form, "since": "2027-02-01", "until": "2027-01-01"}, "lies before the first"),
            ({**form, "page": "other"}, "no page has the id other"),
        ):
            refused = send(browser, "/records/holds/", wrong)
            assert refused.status_code == 400
            assert words in refused.text
        lifted = send(browser, "/records/holds/2/lift", {"why": "closed"}, at="/records/holds/")
        assert lifted.location == "/records/holds/"
        again = send(browser, "/records/holds/2/lift", {"why": "closed"}, at="/records/holds/")
        assert "no hold 2 stands" in again.text
    hold = retention.list_holds(made.root, ended=True)[1]
    assert (hold.office, bool(hold.lifted_at)) == ("Corporation Counsel", True)


def test_a_request_is_answered_with_a_package_that_is_checked_before_it_goes_out(made):
    with client(made.root, Role.RECORDS_OFFICER, office="Records Division") as browser:
        form = {"about": "comments on shoes", "received": "2026-11-02", "words": "shoes"}
        assert send(browser, "/records/requests/new", form).location == "/records/requests/2"
        page = browser.get("/records/requests/2").text
        assert "To be answered by 2026-11-06: that day has passed" in page
        assert "1 thread, 1 version of items" in page
        noted = {"step": "acknowledged", "on": "2026-11-03", "said": "by letter"}
        send(browser, "/records/requests/2/note", noted, at="/records/requests/2")
        redactions = "words,item,exemption,reason\nhalf price,,1-210(b)(5),trade secret\n"
        export = {"redactions": (io.BytesIO(redactions.encode()), "list.csv")}
        begun = send(browser, "/records/requests/2/export", export, at="/records/requests/2")
        assert begun.location == "/records/requests/exporting"
        job = browser.application.extensions["desk"].jobs.of("export")
        while not job.state.ended:
            job.after(job.state.version, 20)
        assert not job.state.problem
        assert "The package is ready" in browser.get("/records/requests/exporting").text

        sent = browser.get("/records/requests/2/package/1.zip")
        assert sent.mimetype == "application/zip"
        with zipfile.ZipFile(io.BytesIO(sent.data)) as package:
            names = package.namelist()
            assert any(name.endswith("redactions.csv") for name in names), names
            table = next(name for name in names if name.endswith("items.csv"))
            assert "half price" not in package.read(table).decode("utf-8-sig")
        sent.close()
        assert browser.get("/records/requests/2/package/9.zip").status_code == 400
        (path,) = made.root.glob("build/*.zip")
        path.write_bytes(path.read_bytes() + b"x")
        changed = browser.get("/records/requests/2/package/1.zip")
        assert changed.status_code == 503
        assert "is not as it was written" in changed.text
    asked, _ = requests.one(made.root, 2)
    assert [step.words for step in asked.steps] == ["by letter"]
    assert asked.exports[0].office == "Records Division"


def test_a_moderation_step_is_logged_only_as_the_rules_allow(made):
    with client(made.root, Role.PIO) as browser:
        form = {
            "page": "community", "action": "removed", "on": "2026-11-20", "ground": "off-topic",
            "reason": "an advertisement", "item": "https://social.example.org/c2",
            "reader": "Records Division",
        }  # fmt: skip
        added = send(browser, "/records/moderation/", form)
        assert added.location == "/records/moderation/#entry-2"
        for wrong, words in (
            ({**form, "ground": "rudeness"}, "is no ground that pages/community.yml declares"),
            ({**form, "item": "nowhere"}, "no copy of nowhere is kept"),
            ({**form, "on": "2099-01-01"}, "is a day to come"),
            ({**form, "action": "blocked", "item": ""}, "which account was blocked?"),
            ({**form, "until": "2026-12-01"}, "is for a block"),
        ):
            refused = send(browser, "/records/moderation/", wrong)
            assert refused.status_code == 400
            assert words in refused.text
            assert 'value="an advertisement"' in refused.text
        noted = {"step": "notified", "on": "2026-11-21", "said": "by message"}
        send(browser, "/records/moderation/2/note", noted, at="/records/moderation/")
        page = browser.get("/records/moderation/?only=community").text
        assert "The author was told" in page
        assert "by message" in page
    row = moderation.log(made.root)[1].moderated
    assert (row.office, row.item, len(row.steps)) == ("Public Information Officer", 3, 1)


def test_who_may_only_read_sees_no_form_that_changes_anything(made):
    with client(made.root, Role.READER) as browser:
        page = browser.get("/audit/").text
        assert "Start the audit" not in page
        assert 'href="/records/"' not in page
        assert browser.get("/records/").status_code == 403
    with client(made.root, Role.PIO) as browser:
        holds = browser.get("/records/holds/").text
        assert "Hold 1" in holds
        assert "Place the hold" not in holds
        assert "Lift it" not in holds
