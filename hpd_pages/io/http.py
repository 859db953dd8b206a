"""One look at a web address over plain HTTP: guarded, bounded, polite, and honest about itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

import requests
import urllib3

from hpd_pages.errors import LookError, UsageError
from hpd_pages.io.bodies import CODINGS, bounded_headers, read_wire, unpacked
from hpd_pages.io.causes import late, said
from hpd_pages.io.clock import now
from hpd_pages.io.guard import Guard, normal, scrub
from hpd_pages.io.leash import Leash, LeashedAdapter
from hpd_pages.io.politeness import Politeness, retry_after
from hpd_pages.model.response import Response

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRANSIENT_STATUS = frozenset({429, 500, 502, 503, 504})
_TRANSIENT_CAUSE = frozenset({"timeout", "connection"})
_ACCEPT = "text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one look. Times are seconds, sizes bytes; `deadline` spans every hop and retry of
    a look but not the time spent waiting for a polite turn.
    """

    connect: float = 10.0
    read: float = 20.0
    deadline: float = 60.0
    wire: int = 8 * 1024 * 1024
    body: int = 16 * 1024 * 1024
    headers: int = 64 * 1024
    redirects: int = 5
    retries: int = 2
    backoff: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request as the log shows it: address without query, status or cause, seconds, bytes."""

    url: str
    outcome: str
    seconds: float
    size: int


Permit = Callable[[str], None]
"""Raises LookError where an address may not be asked for (robots.txt, a platform's terms)."""


def _anything(_url: str) -> None:
    """Permit every address."""


def _unsigned(_url: str) -> Mapping[str, str]:
    """No headers of its own for any address."""
    return {}


def _nobody(_exchange: Exchange) -> None:
    """Log nothing."""


class Web:
    """Plain HTTP. No cookies, no proxies or passwords from the environment, no saved state.

    `sign` gives the headers that only one address gets, such as the key of an API; it is asked on
    every hop, so that a redirect does not carry them elsewhere. `verify` is True, or the path of a
    certificate bundle for an intranet's own authority.
    """

    def __init__(
        self,
        *,
        guard: Guard,
        politeness: Politeness,
        agent: str,
        limits: Limits = Limits(),
        log: Callable[[Exchange], None] = _nobody,
        sign: Callable[[str], Mapping[str, str]] = _unsigned,
        verify: bool | str = True,
    ) -> None:
        self._guard = guard
        self._politeness = politeness
        self._limits = limits
        self._log = log
        self._sign = sign
        self._verify = verify
        self._headers = {
            "User-Agent": agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": CODINGS,
            "Connection": "close",
        }

    def get(self, url: str, *, permit: Permit = _anything, cut: int | None = None) -> Response:
        """What is at `url`, whatever its status; at most two retries, for transient causes only.

        `permit` is asked before every hop. `cut` ends the body quietly after so many bytes instead
        of refusing it. Raises UsageError for an address that cannot be looked at, and LookError
        with a cause of `model.finding.Reason` for a look that failed.
        """
        self._guard.check(url)
        budget = _Budget(self._limits.deadline)
        for attempt in range(self._limits.retries):
            try:
                response = self._follow(url, budget, permit, cut)
            except LookError as error:
                if error.cause not in _TRANSIENT_CAUSE or budget.left <= 0:
                    raise
                self._pause(url, attempt, {})
            else:
                if response.status not in _TRANSIENT_STATUS or budget.left <= 0:
                    return response
                self._pause(response.final, attempt, response.headers)
        response = self._follow(url, budget, permit, cut)
        if response.status in _TRANSIENT_STATUS:
            self._pause(response.final, self._limits.retries, response.headers)
        return response

    def _pause(self, url: str, attempt: int, headers: Mapping[str, str]) -> None:
        """Make the next turn at the host wait as long as it asks, else twice as long each time."""
        asked = retry_after(headers, datetime.now(UTC))
        wait = self._limits.backoff * 2**attempt if asked is None else asked
        self._politeness.hold(host_of(url), wait)

    def _follow(self, url: str, budget: _Budget, permit: Permit, cut: int | None) -> Response:
        """The response after redirects, each of them guarded like the first address."""
        left: list[str] = []
        here = url
        while True:
            permit(here)
            answer = self._exchange(here, budget, cut)
            location = answer.headers.get("location", "")
            if answer.status in _REDIRECTS and location:
                left.append(here)
                here = self._next(here, location, left)
                continue
            coding = answer.headers.get("content-encoding", "")
            return Response(
                url=url,
                final=here,
                status=answer.status,
                headers=answer.headers,
                wire=answer.wire,
                body=unpacked(answer.wire, coding, self._limits.body, cut),
                taken_at=now(),
                redirects=tuple(left),
            )

    def _next(self, here: str, location: str, left: list[str]) -> str:
        """The address a redirect leads to; raises LookError where it must not be followed."""
        try:
            to = urljoin(here, location)
            self._guard.check(to)
        except UsageError as error:
            words = f"a redirect was refused: {error.message}"
            raise LookError("private-address", words) from error
        except ValueError as error:
            raise LookError("connection", "a redirect leads to no web address") from error
        if normal(to) in {normal(url) for url in left}:
            raise LookError("connection", f"the redirects run in a circle, back to {scrub(to)}")
        if len(left) > self._limits.redirects:
            raise LookError("connection", f"more than {self._limits.redirects} redirects")
        return to

    def _exchange(self, url: str, budget: _Budget, cut: int | None) -> _Answer:
        """The answer to one request, in its polite turn and logged."""
        with self._politeness.turn(host_of(url)):
            started = time.monotonic()
            outcome, size = "failed", 0
            try:
                answer = self._send(url, budget.left, cut)
                outcome, size = str(answer.status), len(answer.wire)
            except LookError as error:
                outcome = error.cause
                raise
            finally:
                seconds = time.monotonic() - started
                budget.left -= seconds
                self._log(Exchange(url=scrub(url), outcome=outcome, seconds=seconds, size=size))
        return answer

    def _send(self, url: str, seconds: float, cut: int | None) -> _Answer:
        """The answer to one request within so many seconds."""
        prepared = _prepared(url, {**self._headers, **self._sign(url)})
        limits = self._limits
        with Leash(seconds) as leash, closing(LeashedAdapter(self._guard, leash)) as adapter:
            try:
                received = adapter.send(
                    prepared,
                    stream=True,
                    timeout=(limits.connect, limits.read),
                    verify=self._verify,
                )
                with closing(received):
                    headers = bounded_headers(received.headers, limits.headers)
                    wire = read_wire(received.raw, limits.wire, cut)
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
                raise said(error, expired=leash.expired) from error
            if leash.expired:
                raise late()
        return _Answer(int(received.status_code), headers, wire)


@dataclass(frozen=True, slots=True)
class _Answer:
    """One request's status (any three digits, 999 too), headers by lower-case name, and body."""

    status: int
    headers: dict[str, str]
    wire: bytes


@dataclass(slots=True)
class _Budget:
    """Seconds a look may still spend on requests."""

    left: float


def _prepared(url: str, headers: Mapping[str, str]) -> requests.PreparedRequest:
    """The request; raises LookError `dns` for a host that no name server could know."""
    try:
        return requests.Request("GET", url, headers=headers).prepare()
    except (requests.RequestException, ValueError) as error:
        raise LookError("dns", f"{scrub(url)} names no possible host") from error


def host_of(url: str) -> str:
    """The name of the host that an address asks, as politeness knows it."""
    return (urlsplit(url).hostname or "").rstrip(".").lower()
