"""The HTML report as a reader sees it: in a real browser, light, dark, on a phone and printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hpd_pages.formats.html import format_html
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.reports import everything, misdeclared, report, walled

STYLE = (Path(__file__).parents[2] / "templates" / "reports" / "report.css").read_text(
    encoding="utf-8"
)
REPORTS = {
    "everything": everything(),
    "a wall": report(walled()),
    "declarations": report(misdeclared(), command="validate"),
    "nothing": report(),
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
