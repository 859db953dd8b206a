"""A newcomer's whole way in a real Chromium, from an empty folder to an approved page with its kit:
once by keyboard alone, once in Spanish on a phone with JavaScript off.
"""

import asyncio
import re

import pytest
from playwright.sync_api import expect

from hpd_pages.wiring import approve
from support.approvals import PDF
from support.browsers import assert_reflows
from support.desks import served

pytestmark = pytest.mark.browser

DEPARTMENT = (
    {
        "/name": "Example Police Department",
        "/jurisdiction": "Example, Connecticut",
        "/site": "https://www.example.gov/police",
    },
    {"/contacts/phone": "860-555-0100", "/contacts/email": "police@example.gov"},
    {"/records_law/en": "Connecticut Freedom of Information Act"},
)
PAGE = (
    {},
    {"/url": "https://www.facebook.com/ExamplePolice"},
    {},
    {},
    {},
)
MOST = 200
"""How often Tab is pressed before something counts as out of reach."""


class Keyboard:
    """Goes by Tab, types, and presses Enter or Space: never a click."""

    def __init__(self, page):
        self.page = page

    def reach(self, selector):
        for _ in range(MOST):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        pytest.fail(f"{selector} is out of reach of the keyboard")

    def write(self, name, words):
        self.reach(f'[name="{name}"]')
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def press(self, selector):
        self.reach(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def tick(self, selector):
        self.reach(selector)
        self.page.keyboard.press("Space")


class Finger:
    """Taps and types."""

    def __init__(self, page):
        self.page = page

    def write(self, name, words):
        self.page.fill(f'[name="{name}"]', words)

    def press(self, selector):
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def tick(self, selector):
        self.page.locator(selector).first.click()


def walk(page, hand, address, root):
    page.goto(address)
    assert "/start/" in page.url
    hand.press("a.button.main")
    for answers in DEPARTMENT:
        for name, words in answers.items():
            hand.write(name, words)
        assert_reflows(page)
        hand.press("main form button.main")
    hand.press("main form button.main")
    assert (root / "department.yml").is_file()
    hand.press("a.button.main")
    for answers in PAGE:
        for name, words in answers.items():
            hand.write(name, words)
        hand.press("main form button.main")
    hand.press("main form button.main")
    assert (root / "pages" / "facebook.yml").is_file()
    hand.press('.tabs a[href$="/approval/"]')
    hand.press('form[action$="/approval/request"] button')
    assert (root / "build" / "facebook.approval-request.html").is_file()
    page.set_input_files(
        "#memo", files=[{"name": "memo.pdf", "mimeType": "application/pdf", "buffer": PDF}]
    )
    hand.press('form[action$="/approval/record"] button.main')
    (one,) = approve.verify(root, ["facebook"])
    assert not [f for f in one.findings if f.verdict == "fail"]
    hand.press('.tabs a[href$="/kit/"]')
    hand.tick('#ticks [name="tick"]')


def test_by_keyboard_alone(installed_chromium, tmp_path):
    with served(tmp_path) as address, installed_chromium.page() as page:
        walk(page, Keyboard(page), address, tmp_path)
        page.locator("#kept:not(:empty)").wait_for()
        assert page.locator("#place-name").count() == 1
        sheet = page.pdf()
        assert sheet.startswith(b"%PDF-")
        Keyboard(page).press('.tabs a[href$="/facebook"]')
        hand = Keyboard(page)
        hand.reach('[data-group="owner"] > summary')
        page.keyboard.press("Enter")
        hand.write("/owner/unit", "Traffic Division")
        expect(page.locator("#text")).to_have_value(re.compile("unit: Traffic Division"))
        page.fill("#text", page.input_value("#text").replace("Traffic Division", "Patrol"))
        expect(page.locator('[name="/owner/unit"]')).to_have_value("Patrol")
        Keyboard(page).press("#editor button.main")
        assert page.url.endswith("/pages/facebook/saved")
        assert "unit: Patrol" in (tmp_path / "pages" / "facebook.yml").read_text(encoding="utf-8")


def test_in_spanish_on_a_phone_without_javascript(installed_chromium, tmp_path):
    asyncio._set_running_loop(installed_chromium.loop)
    context = installed_chromium.browser.new_context(
        viewport={"width": 360, "height": 740},
        java_script_enabled=False,
        locale="es-MX",
        has_touch=True,
    )
    try:
        with served(tmp_path) as address:
            page = context.new_page()
            walk(page, Finger(page), address, tmp_path)
            hand = Finger(page)
            hand.press("#keep")
            assert page.locator('#ticks [name="tick"]').first.is_checked()
            assert page.locator("html").get_attribute("lang") == "es"
            assert page.locator("h2").first.inner_text() == "Lista de comprobación"
    finally:
        context.close()
        asyncio._set_running_loop(None)
