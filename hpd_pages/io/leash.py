"""Holds a connection on a leash: to the address that was checked, and no longer than the deadline.

requests-hardened 1.3 was tried: it pins the checked address on each hop and keeps TLS names right.
It hands out no socket, though, so a server that drips bytes cannot be cut off; it tries only the
first address of a name; and it can except loopback only, not an intranet. The connection classes
here replace one step, the opening of the socket, so that Host, SNI and certificate names are
untouched.
"""

from __future__ import annotations

import heapq
import os
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from hpd_pages.errors import LookError
from hpd_pages.io.guard import Address, Guard


class Alarm:
    """Something to be done at a time of the monotonic clock, unless it is called off."""

    def __init__(self, at: float, do: Callable[[], None]) -> None:
        self.at = at
        self.do: Callable[[], None] | None = do

    def __lt__(self, other: Alarm) -> bool:
        return self.at < other.at

    def off(self) -> None:
        """Do nothing, and hold nothing, when the time comes."""
        self.do = None


class _AlarmClock:
    """One thread for all alarms: to start one for each request takes more than the request."""

    def __init__(self) -> None:
        self._alarms: list[Alarm] = []
        self._changed = threading.Condition()
        self._runs = False

    def ring(self, seconds: float, do: Callable[[], None]) -> Alarm:
        """The alarm that does it in so many seconds."""
        alarm = Alarm(time.monotonic() + seconds, do)
        with self._changed:
            heapq.heappush(self._alarms, alarm)
            if not self._runs:
                self._runs = True
                threading.Thread(target=self._run, name="leash", daemon=True).start()
            elif self._alarms[0] is alarm:
                self._changed.notify()
        return alarm

    def _run(self) -> None:
        while True:
            do = self._due().do
            if do is not None:
                do()

    def _due(self) -> Alarm:
        """The next alarm whose time has come."""
        with self._changed:
            while True:
                left = self._alarms[0].at - time.monotonic() if self._alarms else None
                if left is not None and left <= 0:
                    return heapq.heappop(self._alarms)
                self._changed.wait(left)


_CLOCK = _AlarmClock()


class Leash:
    """A deadline over one request. When it passes, every socket opened under it is shut down,
    which ends any read at once, a TLS handshake's and a slow header's too.
    """

    def __init__(self, seconds: float) -> None:
        self.expired = False
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._seconds = max(seconds, 0.001)
        self._alarm: list[Alarm] = []

    def __enter__(self) -> Self:
        self._alarm.append(_CLOCK.ring(self._seconds, self.cut))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for alarm in self._alarm:
            alarm.off()
        with self._lock:
            for held in self._sockets:
                held.close()
            self._sockets.clear()

    def hold(self, opened: socket.socket) -> None:
        """Keep a duplicate handle: TLS detaches the first one, the connection stays the same."""
        with self._lock:
            self._sockets.append(socket.socket(fileno=os.dup(opened.fileno())))
        if self.expired:
            self.cut()

    def cut(self) -> None:
        """End every connection now."""
        self.expired = True
        with self._lock:
            for held in self._sockets:
                with suppress(OSError):
                    held.shutdown(socket.SHUT_RDWR)


OpenSocket = Callable[[HTTPConnection], socket.socket]


class LeashedAdapter(HTTPAdapter):
    """A requests adapter for one request: connections open through the guard, under the leash."""

    def __init__(self, guard: Guard, leash: Leash) -> None:
        self._guard = guard
        self._leash = leash
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - requests' own
        """Make the pools of requests, with connections that open through the guard."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _TlsPool}

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """The pool for the request, told how to open its sockets."""
        pool = super().get_connection_with_tls_context(*args, **kwargs)
        pool.open_socket = self._open  # type: ignore[attr-defined]
        return pool

    def _open(self, connection: HTTPConnection) -> socket.socket:
        """A socket to an address that the guard permits; raises LookError."""
        host, port = connection._dns_host, int(connection.port)  # noqa: SLF001 - as urllib3 resolves
        opened = _connect(self._guard.addresses(host, port), host, port, connection.timeout)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._leash.hold(opened)
        return opened


class _Plain(HTTPConnection):
    open_socket: OpenSocket

    def _new_conn(self) -> socket.socket:
        return self.open_socket(self)


class _Tls(HTTPSConnection):
    open_socket: OpenSocket

    def _new_conn(self) -> socket.socket:
        return self.open_socket(self)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain
    open_socket: OpenSocket

    def _new_conn(self) -> Any:  # noqa: ANN401 - a connection, typed by urllib3 for checkers only
        connection = super()._new_conn()
        connection.open_socket = self.open_socket  # type: ignore[attr-defined]
        return connection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _Tls
    open_socket: OpenSocket

    def _new_conn(self) -> Any:  # noqa: ANN401
        connection = super()._new_conn()
        connection.open_socket = self.open_socket  # type: ignore[attr-defined]
        return connection


def _connect(addresses: tuple[Address, ...], host: str, port: int, timeout: Any) -> socket.socket:  # noqa: ANN401
    """A socket to the first address that answers; LookError of the last failure where none does."""
    failure = LookError("connection", f"{host} has no address")
    for address in addresses:
        try:
            return socket.create_connection((str(address), port), timeout)
        except TimeoutError:
            failure = LookError("timeout", f"{host} did not accept a connection in time")
        except OSError as error:
            failure = LookError("connection", f"{host} refused: {error.strerror or 'no route'}")
    raise failure
