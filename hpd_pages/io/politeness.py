"""Keeps the audit a good guest: one request at a time per host, a gap between, waits as asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from hpd_pages.errors import LookError


class Politeness:
    """Turns at hosts, shared by all threads. All times are seconds.

    `gap` lies between the end of one request to a host and the start of the next; `loopback_gap`,
    where given, replaces it for this very machine (tests, the demo). A host that asks for more
    than `patience` is not asked again until then.
    """

    def __init__(
        self,
        *,
        gap: float = 1.0,
        loopback_gap: float | None = None,
        patience: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._gap = gap
        self._loopback_gap = gap if loopback_gap is None else loopback_gap
        self._patience = patience
        self._clock = clock
        self._sleep = sleep
        self._gates: dict[str, _Gate] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Hold the host's only turn; raises LookError `rate-limited` where the wait is too long."""
        gate = self._gate(host)
        with gate.lock:
            wait = gate.ready_at - self._clock()
            if wait > self._patience:
                raise LookError(
                    "rate-limited",
                    f"{host} asked for a pause of another {wait:.0f} s",
                    hint="run the audit again later",
                )
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                gate.ready_at = max(gate.ready_at, self._clock() + gate.gap)

    def hold(self, host: str, seconds: float) -> None:
        """Leave the host alone for that long from now."""
        gate = self._gate(host)
        gate.ready_at = max(gate.ready_at, self._clock() + seconds)

    def pause(self, host: str) -> float:
        """How long the host must still be left alone, in seconds."""
        return max(0.0, self._gate(host).ready_at - self._clock())

    def slow(self, host: str, gap: float) -> None:
        """Widen the host's gap to what its robots.txt asks for, within our patience."""
        gate = self._gate(host)
        gate.gap = max(gate.gap, min(gap, self._patience))

    def _gate(self, host: str) -> _Gate:
        with self._lock:
            if host not in self._gates:
                gap = self._loopback_gap if is_loopback_name(host) else self._gap
                self._gates[host] = _Gate(gap)
            return self._gates[host]


class _Gate:
    """One host's lock, the time from which it may be asked again, and its gap."""

    __slots__ = ("gap", "lock", "ready_at")

    def __init__(self, gap: float) -> None:
        self.lock = threading.Lock()
        self.ready_at = 0.0
        self.gap = gap


def is_loopback_name(host: str) -> bool:
    """Whether the name can only mean this machine (RFC 6761, 6.3)."""
    return host in ("localhost", "::1") or host.startswith("127.") or host.endswith(".localhost")


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds the server asks to wait, from a number or a date; None where it asks for none.

    Source: RFC 9110, 10.2.3. A malformed value counts as none.
    """
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when
    return max(0.0, (when - now).total_seconds())
