"""Every view in a real Chromium: accessible in light and dark, whole on a phone, in Spanish too."""

import pytest

from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.desks import served
from support.registries import PAGE, changed, registry

pytestmark = pytest.mark.browser

VIEWS = (
    "/",
    "/pages/",
    "/pages/facebook",
    "/pages/broken",
    "/pages/facebook/kit/",
    "/pages/facebook/approval/",
    "/new/1",
    "/nowhere",
)
"""The addresses of the views that anybody with every right can look at."""


@pytest.fixture(scope="module")
def opened(installed_chromium, tmp_path_factory):
    """A browser page that is signed in at a desk on a small registry, and the desk's address."""
    proposed = changed(PAGE, ("status: active", "status: proposed"))
    root = registry(tmp_path_factory.mktemp("desk"), facebook=proposed, broken="version: [\n")
    with served(root) as address, installed_chromium.page() as page:
        page.goto(address)
        yield page, address.partition("/open")[0]


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_accessible_in_light_and_dark_and_whole_on_a_phone(opened, view):
    page, base = opened
    faults = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(base + view)
    faults = [fault for fault in faults if "404" not in fault]
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert_accessible(page)
    assert_drawn(page)
    assert_reflows(page)
    assert faults == []  # such as something that the Content-Security-Policy forbids
