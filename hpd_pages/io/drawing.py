"""Has one page drawn in Chromium: waits until it is built, scrolls, then asks what is shown.

What is shown is asked of the browser and not of the page (Chrome DevTools Protocol, DOMSnapshot),
so that no script of the page has a say in it.
"""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from hpd_pages.errors import LookError
from hpd_pages.io.chromium import Bounds
from hpd_pages.io.page_requests import PageRequests
from hpd_pages.text.drawn_tree import FAINT, STYLES

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, CDPSession, Dialog, Page, WebSocketRoute

T = TypeVar("T")

_STEP = 0.1
# An isolated world has functions that the page cannot replace; the getters of the prototypes are
# asked, because the name of a form field can stand before those of an element.
_LENGTHS = """(() => {
    const get = (type, name) => Object.getOwnPropertyDescriptor(type.prototype, name).get;
    const root = get(Document, 'documentElement').call(document);
    if (!root) return [0, 0];
    const text = get(Node, 'textContent').call(root), html = get(Element, 'outerHTML').call(root);
    return [text.length, html.length];
})()"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What Chromium told of the page (JSON), a picture of it, where it ended, what it lacks."""

    told: bytes
    picture: bytes
    final: str
    lacking: str


async def unless(work: Coroutine[Any, Any, T], end: Coroutine[Any, Any, None]) -> T:
    """What `work` gives; what `end` raises where it raises first. Neither is left running."""
    working, ending = asyncio.ensure_future(work), asyncio.ensure_future(end)
    try:
        await asyncio.wait((working, ending), return_when=asyncio.FIRST_COMPLETED)
        if ending.done():
            ending.result()
        return await working
    finally:
        working.cancel()
        ending.cancel()
        await asyncio.gather(working, ending, return_exceptions=True)


async def show(context: BrowserContext, url: str, requests: PageRequests, bounds: Bounds) -> Shown:
    """The page at `url` as Chromium draws it; raises LookError where it cannot be drawn."""
    from playwright.async_api import Error

    await context.route("**/*", requests.answer)
    await context.route_web_socket("**/*", _refuse_socket)
    page = await context.new_page()
    _watch(context, page, requests)
    try:
        session = await context.new_cdp_session(page)
        steps = _Show(page, session, requests, bounds).run(url)
        return await unless(steps, _crash(page))
    except Error as error:
        if page.is_closed():
            raise LookError("partial", "the page closed itself") from error
        words = error.message.splitlines()[0][:200] if error.message else "no reason given"
        raise LookError("partial", f"the browser could not draw the page: {words}") from error


def _watch(context: BrowserContext, page: Page, requests: PageRequests) -> None:
    """Dialogs are dismissed, further windows closed, failed requests remembered."""

    async def close(other: Page) -> None:
        if other is not page:
            with suppress(Exception):  # it may have closed itself
                await other.close()

    async def dismiss(dialog: Dialog) -> None:
        with suppress(Exception):  # the page may be gone
            await dialog.dismiss()

    context.on("page", close)
    context.on("dialog", dismiss)
    context.on("requestfailed", requests.failed)


async def _crash(page: Page) -> None:
    """Raise LookError once the page's process has died."""
    dead = asyncio.Event()
    page.on("crash", lambda _page: dead.set())
    await dead.wait()
    raise LookError("partial", "the page crashed the browser")


async def _refuse_socket(socket: WebSocketRoute) -> None:
    await socket.close()


class _Show:
    """The steps of one page's drawing."""

    def __init__(
        self, page: Page, session: CDPSession, requests: PageRequests, bounds: Bounds
    ) -> None:
        self._page = page
        self._session = session
        self._requests = requests
        self._bounds = bounds
        self._until = time.monotonic() + bounds.waiting
        self._faded_in: set[int] = set()

    async def run(self, url: str) -> Shown:
        """Every step for the page at that address, in order."""
        await self._page.goto(url, wait_until="commit", timeout=self._bounds.seconds * 1000)
        notes = [await self._settle(), await self._scroll()]
        if not self._page.url.startswith(("http://", "https://")):
            raise LookError("partial", "the page led to no web address")
        _, length = await self._lengths()
        if length > self._bounds.told:
            raise LookError(
                "too-large", f"the page grew larger than {self._bounds.told} characters"
            )
        told = await self._told()
        picture = await self._picture()
        lacking = "; ".join(dict.fromkeys(filter(None, [self._requests.lacking, *notes])))
        return Shown(told=told, picture=picture, final=self._page.url, lacking=lacking)

    async def _settle(self) -> str:
        """Wait until nothing is asked for and the text stays as it is; say so where it does not."""
        length, since = -1, time.monotonic()
        while time.monotonic() < self._until:
            await asyncio.sleep(_STEP)
            text, _ = await self._lengths()
            if text != length:
                length, since = text, time.monotonic()
            still = min(self._requests.still, time.monotonic() - since)
            if still >= self._bounds.quiet:
                return ""
        return "the page was still changing when the look ended"

    async def _scroll(self) -> str:
        """Scroll down a few screens, for what is loaded only then, and back to the top."""
        tall, screens = self._bounds.height, self._bounds.screens
        before = await self._height()
        if before <= tall:
            return ""
        for screen in range(1, screens):
            if screen * tall >= await self._height():
                break
            await self._evaluate(f"scrollTo(0, {screen * tall})")
            await asyncio.sleep(_STEP)
            self._faded_in |= _opaque(await self._snapshot("opacity"))
        note = await self._settle()
        after = await self._height()
        await self._evaluate("scrollTo(0, 0)")
        await asyncio.sleep(_STEP)
        if before < after > screens * tall:
            return f"the page grows while it is scrolled, and {screens} screens were seen"
        return note

    async def _told(self) -> bytes:
        snapshot = await self._snapshot(*STYLES)
        told = {
            "schema": "hpd-pages/drawn/1",
            "url": self._page.url,
            "width": self._bounds.width,
            "height": self._bounds.height,
            "styles": STYLES,
            "faded_in": sorted(self._faded_in - _opaque(snapshot, STYLES.index("opacity"))),
            "snapshot": snapshot,
        }
        body = json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode()
        if len(body) > 4 * self._bounds.told:
            raise LookError("too-large", "what the page shows is larger than can be kept")
        return body

    async def _snapshot(self, *styles: str) -> dict[str, Any]:
        asked = {"computedStyles": list(styles), "includeBlendedBackgroundColors": True}
        return await self._session.send("DOMSnapshot.captureSnapshot", asked)

    async def _picture(self) -> bytes:
        height = min(await self._height(), float(self._bounds.screens * self._bounds.height))
        clip = {"x": 0, "y": 0, "width": self._bounds.width, "height": max(height, 1), "scale": 1}
        asked = {"format": "png", "captureBeyondViewport": True, "clip": clip}
        answer = await self._session.send("Page.captureScreenshot", asked)
        return base64.b64decode(answer["data"])

    async def _height(self) -> float:
        metrics = await self._session.send("Page.getLayoutMetrics")
        return float(metrics["cssContentSize"]["height"])

    async def _lengths(self) -> tuple[int, int]:
        """How many characters the page's text and its HTML have; (0, 0) between two pages."""
        found = await self._evaluate(_LENGTHS)
        return (int(found[0]), int(found[1])) if isinstance(found, list) else (0, 0)

    async def _evaluate(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        from playwright.async_api import Error

        tree = await self._session.send("Page.getFrameTree")
        frame = tree["frameTree"]["frame"]["id"]
        try:
            world = await self._session.send("Page.createIsolatedWorld", {"frameId": frame})
            asked = {
                "expression": script,
                "contextId": world["executionContextId"],
                "returnByValue": True,
            }
            answer = await self._session.send("Runtime.evaluate", asked)
        except Error:  # the page has just gone on to another address
            return None
        return answer["result"].get("value")


def _opaque(snapshot: dict[str, Any], style: int = 0) -> set[int]:
    """The nodes that are not see-through at this moment; some are so only while scrolled to."""
    found = set()
    for document in snapshot["documents"]:
        ids, layout = document["nodes"]["backendNodeId"], document["layout"]
        for place, styles in zip(layout["nodeIndex"], layout["styles"], strict=True):
            if styles and float(snapshot["strings"][styles[style]] or 1) > FAINT:
                found.add(ids[place])
    return found
