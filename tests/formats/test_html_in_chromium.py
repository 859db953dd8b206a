"""The HTML report as a reader sees it: in a real browser, light, dark, on a phone and printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hpd_pages.formats.html import format_html
from hpd_pages.model.finding import Verdict
from hpd_pages.model.report import Absent, Cause, Change, Point, Report
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.reports import (
    RUN,
    contradicted,
    everything,
    misdeclared,
    report,
    seen,
    stated,
    uncertain,
    walled,
)

STYLE = (Path(__file__).parents[2] / "templates" / "reports" / "report.css").read_text(
    encoding="utf-8"
)


def dashboard(pages: int = 3) -> Report:
    """A year of weekly audits, a page left out, verdicts that changed and texts that repeat."""
    points = tuple(
        Point(
            run=str(n),
            started_at=f"2027-{n // 5 + 1:02}-01T06:00:00Z",
            met=n,
            failed=52 - n,
            unseen=3,
        )
        for n in range(1, 53)
    )
    change = Change(
        rule="B5-monitoring", before=Verdict.PASS, after=Verdict.FAIL, cause=Cause.RULES
    )
    row = contradicted(fix="A long text that many pages need. " * 9)
    rows = tuple(stated(f"B{n % 9}-rule-{n}") for n in range(12))
    targets = (
        seen(
            page=f"page-{n}", findings=(row, uncertain(), *rows), changes=(change,) if n < 3 else ()
        )
        for n in range(pages)
    )
    absent = (Absent(page="old", seen_at="2026-01-01T06:00:00Z"),)
    return report(*targets, run=RUN, trend=points, absent=absent)


REPORTS = {
    "everything": everything(),
    "a wall": report(walled()),
    "declarations": report(misdeclared(), command="validate"),
    "nothing": report(),
    "a year": dashboard(),
}
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", REPORTS)
def test_axe_finds_nothing_in_the_report(chromium_page, name, scheme) -> None:
    chromium_page.emulate_media(color_scheme=scheme)
    chromium_page.set_content(format_html(REPORTS[name], style=STYLE))
    for closed in chromium_page.locator("summary").all():
        closed.click()
    assert_accessible(chromium_page)


def test_the_report_is_drawn_and_fits_a_phone(chromium_page) -> None:
    chromium_page.set_content(format_html(everything(), style=STYLE))
    assert_drawn(chromium_page)
    assert_reflows(chromium_page)


def test_the_headline_stands_on_the_first_screen(chromium_page) -> None:
    chromium_page.set_content(format_html(everything(), style=STYLE))
    box = chromium_page.locator("h1").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 400


def test_every_link_inside_the_report_leads_somewhere(chromium_page) -> None:
    chromium_page.set_content(format_html(everything(), style=STYLE))
    lost = chromium_page.evaluate(
        "() => [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    assert lost == []


def test_the_dashboard_fits_a_phone_and_its_chart_is_drawn(chromium_page) -> None:
    chromium_page.set_content(format_html(dashboard(), style=STYLE))
    assert_reflows(chromium_page)
    bars = chromium_page.locator("#trend .color-0 rect")
    assert bars.count() == 52
    colours = [
        chromium_page.locator(f"#trend .color-{n} rect").first.evaluate(
            "bar => getComputedStyle(bar).fill"
        )
        for n in range(3)
    ]
    assert colours[0] == "rgb(163, 22, 42)"
    assert colours[1].startswith('url("#unseen")')
    assert colours[2] == "none"


def test_the_dashboard_prints_on_letter_paper_in_full(chromium_page) -> None:
    chromium_page.set_content(format_html(dashboard(), style=STYLE))
    chromium_page.emulate_media(media="print")
    hidden = chromium_page.locator("details:not([open]) .finding").first
    assert hidden.bounding_box()["height"] > 10
    pdf = chromium_page.pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 612 792]" in pdf


def test_a_report_asks_for_nothing_but_itself(chromium_page, tmp_path) -> None:
    file = tmp_path / "report.html"
    file.write_text(format_html(dashboard(), style=STYLE), encoding="utf-8")
    asked, said = [], []
    chromium_page.on("request", lambda request: asked.append(request.url))
    chromium_page.on("console", lambda message: said.append(message.text))
    chromium_page.goto(file.as_uri())
    assert asked == [file.as_uri()]
    assert said == []


def test_two_thousand_pages_open_at_once(chromium_page, tmp_path) -> None:
    file = tmp_path / "report.html"
    file.write_text(format_html(dashboard(2000), style=STYLE), encoding="utf-8")
    assert file.stat().st_size < 5_000_000
    chromium_page.goto(file.as_uri())
    painted = chromium_page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    )
    assert painted < 3000  # milliseconds; half a second on a machine that does nothing else
