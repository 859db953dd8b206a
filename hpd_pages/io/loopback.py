"""A small real web server on this machine, for the demo: fixed answers, 127.0.0.1 only."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server says at one path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(
        default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"}
    )


class Site:
    """The server's address and its answers by path; answers may be added while it serves."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.answers: dict[str, Answer] = {}

    def answer(self, path: str) -> Answer:
        """The answer at `path`, 404 where there is none."""
        missing = Answer(status=404, body=b"<!doctype html><title>Not found</title>")
        return self.answers.get(path.split("?", 1)[0], missing)


@contextmanager
def serving() -> Iterator[Site]:
    """A site on a free port of 127.0.0.1, gone when the block is left."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    site = Site(f"http://127.0.0.1:{server.server_port}")
    server.RequestHandlerClass = _handler(site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = site.answer(self.path)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            """Stay silent: the demo tells the story itself."""

    return Handler
