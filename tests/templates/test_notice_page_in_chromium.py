"""The notice page as a visitor sees it: in a real browser, on a desk and on a phone."""

from __future__ import annotations

import pytest

from hpd_pages.engine.generate import build_kit
from hpd_pages.io.rendering import renderer
from hpd_pages.platforms import PLATFORMS
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.builders import department, page

FACEBOOK = next(platform for platform in PLATFORMS if platform.id == "facebook")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def notices():
    kit = build_kit(
        page(), department(), FACEBOOK, renderer(), inputs_digest="0", tool="hpd-pages 0"
    )
    return {name: text for name, text in kit.files.items() if name.endswith(".html")}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["notice.en.html", "notice.es.html"])
def test_axe_finds_nothing_in_the_notice_page(chromium_page, notices, name, scheme):
    chromium_page.emulate_media(color_scheme=scheme)
    chromium_page.set_content(notices[name])
    assert_accessible(chromium_page)


@pytest.mark.parametrize("name", ["notice.en.html", "notice.es.html"])
def test_the_notice_page_is_drawn_and_fits_a_phone(chromium_page, notices, name):
    chromium_page.set_content(notices[name])
    assert_drawn(chromium_page)
    assert_reflows(chromium_page)
