"""Pages on many loopback addresses, each a host of its own to whoever looks: no names are needed.

    python many_hosts.py HOSTS SECONDS LOG

One process, no threads; every path of every host answers with the body read from standard input, so
many seconds late, and robots.txt is absent. LOG, where it is not "-", gets a line for each request:
host, path, and the times at which it came and was answered. Prints the port once it listens.
"""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

_TRIES = 20
SITE = "http://site.invalid"
"""Stands in the body for the first host's address."""


@dataclass(frozen=True)
class Served:
    """The hosts and the port that they listen on."""

    hosts: tuple[str, ...]
    port: int

    @property
    def site(self) -> str:
        """The first host's address."""
        return f"http://{self.hosts[0]}:{self.port}"

    def url(self, number: int) -> str:
        """The address of page `number`, dealt out to the hosts in turn."""
        return f"http://{self.hosts[number % len(self.hosts)]}:{self.port}/{number}"


def addresses(count: int) -> tuple[str, ...]:
    """So many addresses of 127.0.0.0/8 beside 127.0.0.1."""
    return tuple(f"127.{1 + n // 62_500}.{n // 250 % 250}.{1 + n % 250}" for n in range(count))


@contextmanager
def many_hosts(
    count: int, body: str, *, delay: float = 0.0, log: Path | None = None
) -> Iterator[Served]:
    """The server as a process of its own until the end of the block."""
    command = [sys.executable, __file__, str(count), str(delay), str(log or "-")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(body)
        process.stdin.close()
        yield Served(hosts=addresses(count), port=int(process.stdout.readline()))
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


class Answers(asyncio.Protocol):
    """One connection: requests are answered in turn, each after the delay."""

    def __init__(self, answer: bytes, delay: float, log) -> None:
        self._answer = answer
        self._delay = delay
        self._log = log
        self._heard = b""

    def connection_made(self, transport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while b"\r\n\r\n" in self._heard:
            head, _, self._heard = self._heard.partition(b"\r\n\r\n")
            loop = asyncio.get_running_loop()
            loop.call_later(self._delay, self._send, head.decode("latin-1"), time.time())

    def _send(self, head: str, came: float) -> None:
        if self._transport.is_closing():
            return
        path = head.split(" ", 2)[1]
        if path == "/robots.txt":
            self._transport.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        else:
            self._transport.write(self._answer)
        if self._log is not None:
            host = self._transport.get_extra_info("sockname")[0]
            self._log.write(f"{host} {path} {came:.6f} {time.time():.6f}\n")
            self._log.flush()
        if "connection: close" in head.lower():
            self._transport.close()


async def _serve(bound: list[socket.socket], body: bytes, delay: float, log) -> None:
    own = "http://{}:{}".format(*bound[0].getsockname())
    body = body.replace(SITE.encode(), own.encode())
    kind = "Content-Type: text/html; charset=utf-8"
    head = f"HTTP/1.1 200 OK\r\n{kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    loop = asyncio.get_running_loop()
    for one in bound:
        await loop.create_server(lambda: Answers(head + body, delay, log), sock=one, backlog=64)
    sys.stdout.write(f"{bound[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def _bound(count: int) -> list[socket.socket]:
    """A socket on each address, all on one port; another port where one of them is taken."""
    for _ in range(_TRIES):
        with ExitStack() as opened:
            port, sockets = 0, []
            try:
                for host in addresses(count):
                    one = opened.enter_context(socket.socket())
                    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    one.bind((host, port))
                    port = one.getsockname()[1]
                    sockets.append(one)
            except OSError:
                continue
            opened.pop_all()
            return sockets
    raise SystemExit("no port is free on all addresses")


if __name__ == "__main__":
    page = sys.stdin.read().encode()
    where = None if sys.argv[3] == "-" else Path(sys.argv[3]).open("w", encoding="utf-8")  # noqa: SIM115
    asyncio.run(_serve(_bound(int(sys.argv[1])), page, float(sys.argv[2]), where))
