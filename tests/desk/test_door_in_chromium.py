"""The door of a served desk in a real Chromium: sign in, act by one's role, sign out."""

import threading

import pytest

from hpd_pages.desk.app import create_app
from hpd_pages.desk.server import bound, stopping, waitress_server
from hpd_pages.desk.setup import Oidc, Setup
from hpd_pages.model.account import Role
from hpd_pages.wiring.accounts import put
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.registries import PAGE, registry

pytestmark = pytest.mark.browser

PASSWORD = "four plain words here"


@pytest.fixture
def address(tmp_path):
    """A desk that asks for a sign-in, over plain HTTP as its proxy would reach it."""
    root = registry(tmp_path, facebook=PAGE)
    put(root, "front", office="Front Desk", roles=[Role.READER], password=PASSWORD)
    listening = bound("127.0.0.1", 0)
    host = f"127.0.0.1:{listening.getsockname()[1]}"
    oidc = Oidc(issuer="https://login.example.gov", client_id="desk", client_secret="s")
    server = waitress_server(listening, create_app(Setup(root=root, hosts=(host,), oidc=oidc)))
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    yield f"http://{host}"
    stopping(server)()
    running.join(20)
    assert not running.is_alive()


def test_a_reader_signs_in_looks_and_signs_out(installed_chromium, address):
    with installed_chromium.page() as page:
        page.goto(f"{address}/pages/facebook")
        assert page.url == f"{address}/sign-in/?next=/pages/facebook"
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert_accessible(page)
        assert_drawn(page)
        assert_reflows(page)
        page.fill("#name", "front")
        page.fill("#password", "wrong")
        page.keyboard.press("Enter")
        page.locator('[role="alert"]').wait_for()
        assert page.input_value("#password") == ""
        page.fill("#password", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/pages/facebook")
        assert page.locator('nav a[href="/new/"]').count() == 0
        assert page.locator("#editor button.main").count() == 0
        page.get_by_role("button", name="Sign out").click()
        page.wait_for_url(f"{address}/sign-in/")
        page.goto(f"{address}/pages/facebook")
        assert "/sign-in/" in page.url
