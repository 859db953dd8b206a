"""Every view in a real Chromium: accessible in light and dark, whole on a phone, in Spanish too."""

import pytest

from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.desks import served
from support.registries import PAGE, registry

pytestmark = pytest.mark.browser

VIEWS = ("/",)
"""The addresses of the views that anybody with every right can look at."""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A desk on a small registry; the address opens it once."""
    with served(registry(tmp_path_factory.mktemp("desk"), facebook=PAGE)) as opened:
        yield opened


@pytest.fixture(scope="module")
def browser(installed_chromium, address):
    """One page for all views, signed in."""
    with installed_chromium.page() as page:
        page.goto(address)
        yield page


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_accessible_in_light_and_dark_and_whole_on_a_phone(browser, view):
    faults = []
    browser.on("console", lambda message: faults.append(message.text))
    browser.goto(browser.url.split("/", 3)[0] + "//" + browser.url.split("/", 3)[2] + view)
    for scheme in ("light", "dark"):
        browser.emulate_media(color_scheme=scheme)
        assert_accessible(browser)
        assert_drawn(browser)
    assert_reflows(browser)
    assert faults == []  # such as something that the Content-Security-Policy forbids
