"""One Chromium for a run: started when first needed, one page at a time, ended with the run.

Every page gets a context of its own, without cookies, cache or storage of another. Whatever a page
does, the look ends: its time, its memory and what it loads are bounded.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hpd_pages.errors import LookError
from hpd_pages.io.chromium import BOUNDS, Bounds, flags, sandboxed
from hpd_pages.io.clock import now
from hpd_pages.io.drawing import Shown, show, unless
from hpd_pages.io.page_requests import Fetch, PageRequests
from hpd_pages.io.warc import DRAWN, PICTURE
from hpd_pages.model.response import Response

if TYPE_CHECKING:
    from playwright.async_api import Browser as Chromium
    from playwright.async_api import Playwright

_LEAVE = 10.0
_BEAT = 0.25
_FETCHERS = 8


class Browser:
    """Draws pages, from any thread. Use as a context manager.

    `program` is the installed Chromium, `fetch` answers what pages ask for, `agent` is added to the
    browser's own name, `keep` is given what was shown before anyone judges it.
    """

    def __init__(
        self,
        program: str,
        *,
        fetch: Fetch,
        agent: str,
        keep: Callable[[Response], None] = lambda _response: None,
        bounds: Bounds = BOUNDS,
    ) -> None:
        self._program = program
        self._fetch = fetch
        self._agent = agent
        self._keep = keep
        self._bounds = bounds
        self._one = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._pool = ThreadPoolExecutor(_FETCHERS, thread_name_prefix="page-request")
        self._driver: Playwright | None = None
        self._chromium: Chromium | None = None
        self._name = self._own_agent = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        if self._loop is None or self._thread is None:
            return
        with suppress(Exception):  # it is leaving; what it was doing is lost anyway
            asyncio.run_coroutine_threadsafe(self._leave(), self._loop).result(2 * _LEAVE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_LEAVE)
        if not self._thread.is_alive():
            self._loop.close()

    def __call__(self, response: Response) -> Response:
        """The page that came back, as the browser shows it.

        Raises LookError where it could not be drawn, StoreError where it could not be kept.
        """
        with self._one:
            loop = self._running()
            shown = asyncio.run_coroutine_threadsafe(self._draw(response), loop).result()
        by = f"{self._name} {self._bounds.width}x{self._bounds.height}"
        told = Response(
            url=response.url,
            final=shown.final,
            body=shown.told,
            wire=shown.told,
            headers={"content-type": "application/json"},
            taken_at=now(),
            drawn_by=by,
            lacking=shown.lacking,
        )
        self._keep_both(told, shown.picture)
        return told

    def _keep_both(self, told: Response, picture: bytes) -> None:
        self._keep(replace(told, url=f"{DRAWN}{told.url}"))
        headers = {"content-type": "image/png"}
        shot = replace(
            told, url=f"{PICTURE}{told.url}", headers=headers, body=picture, wire=picture
        )
        self._keep(shot)

    def _running(self) -> asyncio.AbstractEventLoop:
        """The loop that drives the browser, in a thread of its own."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=self._loop.run_forever, name="browser", daemon=True
            )
            self._thread.start()
        return self._loop

    async def _draw(self, response: Response) -> Shown:
        requests = PageRequests(response, self._fetch, self._bounds, self._pool)
        try:
            chromium = await self._started()
            shown = await asyncio.wait_for(
                self._in_context(chromium, response, requests), self._bounds.seconds
            )
        except TimeoutError as error:
            await (
                self._leave()
            )  # a page that never rests may hold its process; the next starts anew
            words = f"the page did not come to rest in {self._bounds.seconds:.0f} s"
            raise LookError("timeout", words) from error
        finally:
            requests.end()
            if requests.broken is not None:
                raise requests.broken
        return shown

    async def _in_context(
        self, chromium: Chromium, response: Response, requests: PageRequests
    ) -> Shown:
        """The page in a context of its own, its memory watched."""
        context = await chromium.new_context(
            user_agent=f"{self._own_agent} {self._agent}",
            viewport={"width": self._bounds.width, "height": self._bounds.height},
            service_workers="block",
            accept_downloads=False,
            permissions=[],
            reduced_motion="reduce",
        )
        steps = show(context, response.final, requests, self._bounds)
        try:
            return await unless(steps, self._watch_memory(chromium))
        finally:
            with suppress(Exception):  # a page that hangs is ended with the browser
                await asyncio.wait_for(context.close(), _LEAVE)

    async def _watch_memory(self, chromium: Chromium) -> None:
        """Return never; raise LookError once a page's process holds too much, after ending it."""
        import psutil

        session = await chromium.new_browser_cdp_session()
        while True:
            told = await session.send("SystemInfo.getProcessInfo")
            for each in told["processInfo"]:
                with suppress(psutil.Error):
                    process = psutil.Process(each["id"])
                    if each["type"] == "renderer" and (
                        process.memory_info().rss > self._bounds.memory
                    ):
                        process.kill()
                        size = self._bounds.memory // 2**20
                        raise LookError("too-large", f"the page took more than {size} MB of memory")
            await asyncio.sleep(_BEAT)

    async def _started(self) -> Chromium:
        """The browser, started anew where it is not there or has crashed."""
        from playwright.async_api import Error, async_playwright

        if self._chromium is not None and self._chromium.is_connected():
            return self._chromium
        try:
            if self._driver is None:
                self._driver = await async_playwright().start()
            self._chromium = await self._driver.chromium.launch(
                executable_path=self._program, args=flags(), chromium_sandbox=sandboxed()
            )
            session = await self._chromium.new_browser_cdp_session()
            about = await session.send("Browser.getVersion")
        except Error as error:
            words = f"{self._program} could not be started; start it by hand to see why"
            raise LookError("partial", words) from error
        self._name = f"Chromium {str(about['product']).rpartition('/')[2]}"
        self._own_agent = str(about["userAgent"])
        return self._chromium

    async def _leave(self) -> None:
        """End the browser and its driver, whatever the page is doing."""
        chromium, driver = self._chromium, self._driver
        self._chromium = self._driver = None
        if chromium is not None:
            with suppress(Exception):
                await asyncio.wait_for(chromium.close(), _LEAVE)
        if driver is not None:
            with suppress(Exception):
                await asyncio.wait_for(driver.stop(), _LEAVE)
