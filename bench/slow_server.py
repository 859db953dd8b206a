"""Serves made-up pages over loopback, each answer so many seconds late: one process, no threads.

    python slow_server.py FOLDER SECONDS SOCKET

FOLDER holds `bodies` and `places.json`; SOCKET is the number of a bound socket that was inherited.
Prints a line once it listens. Connections are kept alive; a timer of the loop makes an answer late,
so that a thousand may wait at once.
"""

from __future__ import annotations

import asyncio
import json
import mmap
import socket
import sys
from pathlib import Path

_BACKLOG = 2048  # a short queue drops connections, and a client then waits a whole second
_ABSENT = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n"


class Answers(asyncio.Protocol):
    """One connection: requests are answered in turn, each after the delay."""

    def __init__(self, bodies: memoryview, places: dict[str, list[int]], delay: float) -> None:
        self._bodies = bodies
        self._places = places
        self._delay = delay
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while b"\r\n\r\n" in self._heard:
            head, _, self._heard = self._heard.partition(b"\r\n\r\n")
            loop = asyncio.get_running_loop()
            loop.call_later(self._delay, self._answer, head.decode("latin-1"))

    def _answer(self, head: str) -> None:
        if self._transport.is_closing():
            return
        request, *lines = head.split("\r\n")
        verb, target, _ = request.split(" ", 2)
        fields = {
            name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)
        }
        place = self._places.get(fields.get("host", "").partition(":")[0] + target)
        if place is None:
            self._transport.write(_ABSENT)
        else:
            start, length = place
            kind = "Content-Type: text/html; charset=utf-8"
            self._transport.write(
                f"HTTP/1.1 200 OK\r\n{kind}\r\nContent-Length: {length}\r\n\r\n".encode()
            )
            if verb != "HEAD":
                self._transport.write(self._bodies[start : start + length])
        if fields.get("connection", "").lower() == "close":
            self._transport.close()


async def serve(folder: Path, delay: float, bound: socket.socket) -> None:
    """Serve until killed."""
    places = json.loads((folder / "places.json").read_text(encoding="utf-8"))
    with (folder / "bodies").open("rb") as file:
        bodies = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Answers(bodies, places, delay), sock=bound, backlog=_BACKLOG
    )
    print("listening", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    inherited = socket.socket(fileno=int(sys.argv[3]))
    asyncio.run(serve(Path(sys.argv[1]), float(sys.argv[2]), inherited))
