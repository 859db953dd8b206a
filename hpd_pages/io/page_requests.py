"""Answers every request that a page makes in the browser, through the same guard as our own looks.

Nothing is sent but GET without cookies. Redirects are followed here, each hop guarded and asked of
robots.txt; the browser is given what stands at their end.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hpd_pages.errors import HpdPagesError, LookError, StoreError
from hpd_pages.io.chromium import Bounds
from hpd_pages.io.guard import normal, scrub
from hpd_pages.model.response import Response
from hpd_pages.text.jsonld import inside_script

if TYPE_CHECKING:
    from playwright.async_api import Request, Route

Fetch = Callable[[str, str], Response]
"""What is at an address, asked for by a page of an origin ("" for the address itself): raises
LookError, UsageError or StoreError."""

_TEXTUAL = frozenset({"document", "script", "stylesheet", "xhr", "fetch"})
"""The kinds of parts that a page's text may come from."""
_PASSED_ON = frozenset(
    {
        "content-type",
        "content-language",
        "content-security-policy",
        "x-content-type-options",
        "x-frame-options",
        "access-control-allow-origin",
        "access-control-allow-credentials",
        "access-control-allow-headers",
        "access-control-allow-methods",
        "access-control-expose-headers",
        "cross-origin-resource-policy",
        "cross-origin-opener-policy",
        "cross-origin-embedder-policy",
    }
)
_TOLD = 2
_GIVEN_UP = "net::ERR_ABORTED"
_MOVED = '<!doctype html><meta charset="utf-8"><script>location.replace({to})</script>'


class Origins:
    """Says of each part which origin asks for it, as a server that shares with some origins only
    needs to know.
    """

    def __init__(self) -> None:
        self._of: dict[str, str] = {}

    def headers(self, url: str) -> dict[str, str]:
        """The header for an address, none where nobody's origin matters."""
        origin = self._of.get(url, "")
        return {"Origin": origin} if origin else {}

    def asking(self, look: Callable[[str], Response]) -> Fetch:
        """The look as pages use it."""

        def fetch(url: str, origin: str) -> Response:
            self._of[url] = origin
            try:
                return look(url)
            finally:
                self._of.pop(url, None)

        return fetch


class PageRequests:
    """The requests of one page. `page` is what the first look brought back, which is not asked for
    again. A host is asked for one thing at a time, so that what waits can still be called off.
    """

    def __init__(self, page: Response, fetch: Fetch, bounds: Bounds, pool: Executor) -> None:
        self._page = page
        self._fetch = fetch
        self._bounds = bounds
        self._pool = pool
        self._hosts: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._asked: Counter[str] = Counter()
        self._loaded = 0
        self._ready: dict[str, Response] = {}
        self._why: dict[str, str] = {}
        self._missing: dict[str, str] = {}
        self._pending = 0
        self._last = time.monotonic()
        self._over = False
        self.broken: StoreError | None = None

    def end(self) -> None:
        """Ask for nothing more: the look is over."""
        self._over = True

    @property
    def still(self) -> float:
        """For how many seconds nothing has been asked for; 0 while an answer is waited for."""
        return 0.0 if self._pending else time.monotonic() - self._last

    @property
    def lacking(self) -> str:
        """Which parts the page was not given that its text may come from; "" for none."""
        if not self._missing:
            return ""
        parts = [f"{scrub(url)}: {why}" for url, why in list(self._missing.items())[:_TOLD]]
        more = len(self._missing) - len(parts)
        return (
            "the page was not given all that it asks for ("
            + "; ".join([*parts, *([f"and {more} more"] if more > 0 else [])])
            + ")"
        )

    async def answer(self, route: Route) -> None:
        """Give the browser what it asks for, or nothing."""
        self._pending += 1
        try:
            await self._answer(route, route.request)
        finally:
            self._pending -= 1
            self._last = time.monotonic()

    def failed(self, request: Request) -> None:
        """Hear of a request that came to nothing: refused here, or by the browser for its own rules
        on origins. What the page itself gave up, or what came back empty, is not missing.
        """
        if request.resource_type not in _TEXTUAL or len(self._missing) >= self._bounds.requests:
            return
        why = self._why.get(request.url, "")
        if not why and request.failure != _GIVEN_UP:
            why = "the browser did not accept the answer"
        if why:
            self._missing.setdefault(request.url, why)

    async def _answer(self, route: Route, request: Request) -> None:
        url = request.url
        try:
            response = await self._found(request)
        except HpdPagesError as error:
            if isinstance(error, StoreError):
                self.broken = error
            self._why[url] = error.message
            await route.abort("aborted" if request.is_navigation_request() else "blockedbyclient")
            return
        moved = request.is_navigation_request() and normal(response.final) != normal(url)
        if moved:
            self._ready[normal(response.final)] = response
            stub = _MOVED.format(to=_script_string(response.final))
            await route.fulfill(status=200, content_type="text/html", body=stub)
            return
        headers = {n: v for n, v in response.headers.items() if n in _PASSED_ON}
        await route.fulfill(status=response.status, headers=headers, body=response.body)

    async def _found(self, request: Request) -> Response:
        """What is at the address; raises LookError where it is refused."""
        url, kind = request.url, request.resource_type
        if request.is_navigation_request():
            if normal(url) == normal(self._page.final):
                return self._page
            if normal(url) in self._ready:
                return self._ready.pop(normal(url))
        self._refuse(request, kind)
        self._asked[kind] += 1
        origin = request.headers.get("origin", "")
        async with self._hosts[urlsplit(url).netloc]:
            if self._over:
                raise LookError("partial", "the look was over before it could be asked for")
            loop = asyncio.get_running_loop()
            response = await loop.run_in_executor(self._pool, self._fetch, url, origin)
        _shared(response, origin, url)
        self._loaded += len(response.body)
        if self._loaded > self._bounds.loaded:
            raise LookError("too-large", f"the page loads more than {self._bounds.loaded} bytes")
        return response

    def _refuse(self, request: Request, kind: str) -> None:
        if request.method != "GET":
            raise LookError("partial", f"a look sends nothing, and this is a {request.method}")
        if kind not in _TEXTUAL and kind != "image":
            raise LookError("partial", f"a look has no use for it ({kind})")
        if self._asked.total() >= self._bounds.requests:
            raise LookError(
                "too-large", f"the page asks for more than {self._bounds.requests} parts"
            )
        if kind == "image" and self._asked[kind] >= self._bounds.pictures:
            raise LookError(
                "partial", f"only the first {self._bounds.pictures} pictures are loaded"
            )
        if self._loaded > self._bounds.loaded:
            raise LookError("too-large", f"the page loads more than {self._bounds.loaded} bytes")


def _shared(response: Response, origin: str, url: str) -> None:
    """Raise LookError where a browser would keep the answer from a page of that origin.

    Playwright lets pages read whatever a test hands them, so the rule (Fetch standard, CORS check)
    is kept here.
    """
    if not origin or url.startswith(f"{origin}/"):
        return
    if response.headers.get("access-control-allow-origin", "").strip() not in ("*", origin):
        raise LookError("partial", f"its server does not share it with {origin}")


def _script_string(text: str) -> str:
    """The text as a JavaScript string that is safe inside a script element."""
    import json

    return inside_script(json.dumps(text))
