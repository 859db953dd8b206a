"""Asks robots.txt before anything else is asked, and takes silence of the server as a no.

Source: RFC 9309. 4xx means no rules; 5xx, HTML in place of rules or an endless redirect means
everything is disallowed; what is past 500 KiB is not read.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego

from hpd_pages.errors import LookError
from hpd_pages.model.response import Response

_LIMIT = 500 * 1024
_DAY = 24 * 3600.0
_OK = range(200, 300)
_CLIENT = range(400, 500)


class Get(Protocol):
    """Fetches an address; `cut` ends the body quietly after so many bytes."""

    def __call__(self, url: str, *, cut: int | None = None) -> Response:
        """The response, whatever its status; raises LookError."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one authority's robots.txt says; `failure` where it could not be had."""

    read_at: float
    allows: Callable[[str], bool]
    why: str = ""
    failure: LookError | None = None


class Robots:
    """Answers for all threads; each authority is asked once in 24 hours.

    `slow` is told the gap in seconds that a host's Crawl-delay asks for.
    """

    def __init__(
        self,
        get: Get,
        *,
        agent: str,
        slow: Callable[[str, float], None] = lambda _host, _gap: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._get = get
        self._agent = agent.split("/", 1)[0]  # rules name the product, not its version
        self._slow = slow
        self._clock = clock
        self._rules: dict[str, _Rules] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def permit(self, url: str) -> None:
        """Raise LookError where robots.txt forbids `url`, or where the host cannot be asked."""
        parts = urlsplit(url)
        authority = f"{parts.scheme}://{parts.netloc}"
        rules = self._of(authority, parts.hostname or "")
        if rules.failure is not None:
            raise LookError(rules.failure.cause, rules.failure.message, hint=rules.failure.hint)
        if not rules.allows(url):
            raise LookError(
                "robots-disallow",
                rules.why or f"robots.txt of {parts.hostname} disallows this page",
                hint="ask the site's keeper to allow hpd-pages, or inspect a saved copy",
            )

    def _of(self, authority: str, host: str) -> _Rules:
        with self._lock:
            lock = self._locks.setdefault(authority, threading.Lock())
        with lock:
            known = self._rules.get(authority)
            if known is None or self._clock() - known.read_at >= _DAY:
                known = self._rules[authority] = self._ask(authority, host)
            return known

    def _ask(self, authority: str, host: str) -> _Rules:
        now = self._clock()
        try:
            response = self._get(f"{authority}/robots.txt", cut=_LIMIT)
        except LookError as error:
            return _Rules(now, _nothing, failure=error)
        if response.status == 429:  # noqa: PLR2004 - Too Many Requests
            return _Rules(now, _nothing, failure=LookError("rate-limited", f"{host} answered 429"))
        if response.status in _CLIENT:
            return _Rules(now, _everything)
        if response.status not in _OK:
            return _Rules(now, _nothing, why=f"robots.txt of {host} answered {response.status}")
        if _is_html(response):
            return _Rules(now, _nothing, why=f"robots.txt of {host} is a web page, not rules")
        return self._read(response, host, now)

    def _read(self, response: Response, host: str, now: float) -> _Rules:
        parsed = Protego.parse(response.body.decode("utf-8-sig", errors="replace"))
        delay = parsed.crawl_delay(self._agent)
        if delay:
            self._slow(host, float(delay))
        return _Rules(now, lambda url: bool(parsed.can_fetch(url, self._agent)))


def _everything(_url: str) -> bool:
    return True


def _nothing(_url: str) -> bool:
    return False


def _is_html(response: Response) -> bool:
    kind = response.headers.get("content-type", "").lower()
    start = response.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return "html" in kind or start == b"<"
