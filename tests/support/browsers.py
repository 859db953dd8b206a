"""A real Chromium for the tests, and what every page of ours must hold in it.

    def test_the_page_is_accessible(chromium_page):
        chromium_page.set_content(html)
        assert_accessible(chromium_page)
        assert_drawn(chromium_page)
        assert_reflows(chromium_page)

Mark such tests `browser`. One Chromium serves all tests of a process; each test gets a page in a
context of its own.
"""

from __future__ import annotations

import asyncio
import base64
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
"""What axe asks: WCAG 2.1 AA, and its own good practice."""
NARROW = 320
"""CSS pixels; at this width a page may not scroll sideways (WCAG 2.1, 1.4.10)."""
_COLOURS = """async png => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + png;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const dots = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
    return new Set(dots).size;
}"""
_OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def chromium_or_skip() -> str:
    """Where Chromium is installed; without it a failure in CI, and a skip on a user's machine."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        words = "Chromium is not installed (Debian: apt install chromium)"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    return found


@contextmanager
def chromium() -> Iterator[Loaned]:
    """A Chromium without a window."""
    program = chromium_or_skip()
    with sync_playwright() as driver:
        loaned = Loaned(
            driver.chromium.launch(executable_path=program, args=["--disable-gpu"]),
            asyncio.get_running_loop(),
        )
        asyncio._set_running_loop(None)
        yield loaned
        asyncio._set_running_loop(loaned.loop)
        loaned.browser.close()


@dataclass(frozen=True)
class Loaned:
    """A browser with the event loop that drives it.

    Playwright leaves its loop marked as running in the thread that started it, so any other test
    of asyncio in that thread would fail: the mark is set only while a test holds a page.
    """

    browser: Browser
    loop: asyncio.AbstractEventLoop

    @contextmanager
    def page(self) -> Iterator[Page]:
        """A page in a context of its own, 1280 by 800 CSS pixels."""
        asyncio._set_running_loop(self.loop)
        context = self.browser.new_context(viewport={"width": 1280, "height": 800})
        yield context.new_page()
        context.close()
        asyncio._set_running_loop(None)


def assert_accessible(page: Page) -> None:
    """axe finds nothing against WCAG 2.1 AA; what it found is told element by element."""
    found = Axe().run(page, options={"runOnly": LEVELS, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()


def assert_drawn(page: Page) -> None:
    """The screenshot shows something: a blank page has one colour, text in it many."""
    png = base64.b64encode(page.screenshot()).decode()
    other = page.context.new_page()
    colours = other.evaluate(_COLOURS, png)
    other.close()
    assert colours >= 8, f"the screenshot has {colours} colours"


def assert_reflows(page: Page) -> None:
    """On a narrow screen nothing has to be scrolled to sideways (WCAG 2.1, 1.4.10)."""
    wide = page.viewport_size
    page.set_viewport_size({"width": NARROW, "height": 800})
    over = page.evaluate(_OVERFLOW)
    page.set_viewport_size(wide)
    assert over <= 0, f"{over} pixels stick out at a width of {NARROW}"
