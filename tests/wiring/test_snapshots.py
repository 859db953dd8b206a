"""A kept page is shown harmless, with the words that a finding rests on marked where they stand."""

import re

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.wiring.audit import audit
from hpd_pages.wiring.looking import Manner
from hpd_pages.wiring.snapshots import as_received, kept, picture, shown
from support.audited import BODY, audited, number_of

PNG = b"\x89PNG\r\n\x1a\nnot much of a picture"


def seen(root, report, rule):
    found = kept(root, report.run.id, "community")
    finding = found.finding(number_of(report, rule))
    return found, finding, shown(found, finding)


def main_of(html):
    return re.search(r"<main[^>]*>(.*)</main>", html, re.DOTALL)[1]


def test_the_decisive_words_are_marked_across_elements(tmp_path, serve):
    root, report = audited(tmp_path, serve)

    _, _, view = seen(root, report, "B5-monitoring")

    assert view.marked
    assert '<mark id="quote">Comments on this page are</mark> <b><mark>monitored' in view.html


def test_nothing_of_the_page_acts_or_loads(tmp_path, serve):
    root, report = audited(tmp_path, serve)

    _, _, view = seen(root, report, "B5-monitoring")

    content = main_of(view.html)
    for harm in ("<script", "onload", "onerror", "<form", "<input", "href=", "src=", "<style"):
        assert harm not in content
    assert "default-src &#x27;none&#x27;" in view.html
    assert '<img alt="Seal">' in content


def test_words_that_no_visitor_sees_are_not_shown_as_if_one_did(tmp_path, serve):
    root, report = audited(tmp_path, serve)

    _, finding, view = seen(root, report, "B5-removal")

    assert finding.verdict.value == "fail"
    assert 'class="unseen"' in view.html or 'class="near"' in view.html


def test_the_bytes_are_those_that_were_received(tmp_path, serve):
    root, report = audited(tmp_path, serve)

    found, finding, _ = seen(root, report, "B5-monitoring")

    assert as_received(found, finding).wire == BODY.encode()


def test_words_on_the_linked_notice_page_are_shown_there(tmp_path, serve):
    routes = {}
    site = serve(routes)
    from support.audited import HTML
    from support.registries import demo_registry

    demo_registry(tmp_path, site)
    page = tmp_path / "pages/community.yml"
    declared = page.read_text(encoding="utf-8").rstrip()
    assert declared.endswith(f"en: {site}/community")
    page.write_text(f"{declared.removesuffix('community')}notice\n", encoding="utf-8")
    body = BODY.replace("monitored", "loved").replace(
        "</body>", f'<a href="{site}/notice">Rules</a>'
    )
    notice = "<title>Rules</title><p>Comments are monitored by the Department.</p>"
    routes["/community"] = (200, HTML, body)
    routes["/notice"] = (200, HTML, notice)
    report = audit(tmp_path, (), Manner(allow_private=True))

    _, finding, view = seen(tmp_path, report, "B5-monitoring")

    assert finding.reason.value == "linked"
    assert view.source == f"{site}/notice"
    assert '<mark id="quote">Comments are monitored' in view.html


def test_a_saved_page_shows_the_pictures_that_were_saved_with_it(tmp_path, serve):
    root, _ = audited(tmp_path, serve)
    saved = tmp_path / "saved.mhtml"
    lines = [
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; boundary="x"; type="text/html"',
        "",
        "--x",
        "Content-Type: text/html; charset=utf-8",
        "Content-Location: https://page.example/",
        "",
        '<h1>Example Police Department</h1><p>Comments are monitored.</p><img src="seal.png">',
        "--x",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://page.example/seal.png",
        "",
        "iVBORw0KGgo=",
        "--x--",
    ]
    saved.write_text("\r\n".join(lines), encoding="utf-8")
    report = audit(
        root, (), Manner(allow_private=True), saved=[f"community={saved}"], office="Records"
    )

    _, _, view = seen(root, report, "B5-monitoring")

    assert '<img src="data:image/png;base64,iVBORw0KGgo=">' in view.html
    assert '<mark id="quote">Comments are monitored.</mark>' in view.html


def test_an_image_that_was_handed_in_is_the_picture(tmp_path, serve):
    root, _ = audited(tmp_path, serve)
    (tmp_path / "shot.png").write_bytes(PNG)
    report = audit(
        root,
        (),
        Manner(allow_private=True),
        saved=[f"community={tmp_path / 'shot.png'}"],
        office="Records",
    )

    found = kept(root, report.run.id, "community")

    assert picture(found) == (PNG, "image/png")
    assert picture(kept(root, "1", "community")) is None


@pytest.mark.parametrize(("run", "page"), [("9", "community"), ("1", "other"), ("x", "community")])
def test_what_no_run_looked_at_is_said(tmp_path, serve, run, page):
    root, _ = audited(tmp_path, serve)

    with pytest.raises(UsageError):
        kept(root, run, page)
