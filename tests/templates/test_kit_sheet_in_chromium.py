"""The kit sheet as the Public Information Officer sees it: on a desk, on a phone and on paper."""

from __future__ import annotations

import pytest

from hpd_pages.engine.generate import build_kit
from hpd_pages.io.rendering import renderer
from hpd_pages.platforms import PLATFORMS
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.builders import department, page

IDS = [platform.id for platform in PLATFORMS]
LETTER = {"width": 672, "height": 912}
"""US letter less its margins of 0.75 inch, in CSS pixels."""
CUT = """() => [...document.querySelectorAll('pre, p, li, dd, td, th, h1, h2, h3')]
    .filter(node => node.scrollWidth > node.clientWidth + 1 && node.clientWidth)
    .map(node => node.textContent.slice(0, 60))"""
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sheets():
    said = renderer()
    return {
        platform.id: build_kit(
            page(platform=platform.id, url=platform.url_example),
            department(),
            platform,
            said,
            inputs_digest="0",
            tool="hpd-pages 0",
        ).files
        for platform in PLATFORMS
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("platform", ["facebook", "x", "website"])
def test_axe_finds_nothing_in_the_sheet(chromium_page, sheets, platform, scheme):
    chromium_page.emulate_media(color_scheme=scheme)
    chromium_page.set_content(sheets[platform]["kit.html"])
    assert_accessible(chromium_page)


@pytest.mark.parametrize("platform", IDS)
def test_every_sheet_is_drawn_fits_a_phone_and_loses_nothing_on_paper(
    chromium_page, sheets, platform
):
    chromium_page.set_content(sheets[platform]["kit.html"])
    assert_drawn(chromium_page)
    assert_reflows(chromium_page)
    chromium_page.emulate_media(media="print")
    chromium_page.set_viewport_size(LETTER)
    assert chromium_page.evaluate(CUT) == []
    assert not chromium_page.locator("button.copy").first.is_visible()
    assert chromium_page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_a_click_copies_the_text_and_says_so(chromium_page, sheets):
    chromium_page.set_content(sheets["facebook"]["kit.html"])
    chromium_page.evaluate(
        "() => { window.copied = []; Object.defineProperty(navigator, 'clipboard', "
        "{value: {writeText: async text => { window.copied.push(text); }}}); }"
    )

    chromium_page.get_by_role("button", name="Copy Intro (bio), English").click()

    chromium_page.wait_for_function("() => window.copied.length === 1")
    assert chromium_page.evaluate("() => window.copied[0]") == (
        "Emergency? Call 911. Official EPD page. Full notice: https://police.example.gov/notice"
    )
    assert chromium_page.get_by_role("status").inner_text() == "Copied."


def test_where_the_clipboard_is_refused_the_text_is_selected_and_that_is_said(
    chromium_page, sheets
):
    chromium_page.set_content(sheets["facebook"]["kit.html"])
    chromium_page.evaluate(
        "() => { Object.defineProperty(navigator, 'clipboard', "
        "{value: {writeText: async () => { throw new Error('no'); }}}); "
        "document.execCommand = () => false; }"
    )

    chromium_page.get_by_role("button", name="Copy Phone, English").click()

    chromium_page.get_by_text("Press Ctrl+C").wait_for()
    assert chromium_page.evaluate("() => getSelection().toString()") == "860-555-0100"


def test_without_scripts_the_sheet_has_its_texts_and_no_buttons(chromium_page, sheets):
    html = sheets["facebook"]["kit.html"]
    head, _, _ = html.rpartition("<script>")
    chromium_page.set_content(head)

    assert chromium_page.locator("button.copy:visible").count() == 0
    assert chromium_page.locator("pre").first.is_visible()
    chromium_page.locator("#text-phone-en").click()
    assert chromium_page.evaluate("() => getSelection().toString()") == "860-555-0100"
