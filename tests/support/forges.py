"""Small servers of the documented shape of GitHub's and GitLab's issues, and a hook that takes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class _Quiet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Keep the test output clean."""

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self, status: int, said: object = None) -> None:
        raw = json.dumps(said).encode()
        self.send_response_only(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)


@contextmanager
def _running(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads, server.block_on_close = True, False
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def hook(status: int | None) -> Iterator[tuple[str, list[bytes]]]:
    """A web hook that answers `status`, or never where None; and the bodies it got."""
    got: list[bytes] = []
    ended = threading.Event()

    class Hook(_Quiet):
        def do_POST(self) -> None:
            got.append(self.body())
            if status is None:
                ended.wait(30)
                return
            self.answer(status)

    with _running(Hook) as address:
        yield address, got
        ended.set()


@dataclass(frozen=True)
class Dialect:
    """What one forge calls things, and where its issues are."""

    path: str
    number: str
    opened: str
    closing: dict[str, str]


DIALECTS = {
    "github": Dialect("/repos/example-police/pages/issues", "number", "open", {"state": "closed"}),
    "gitlab": Dialect(
        "/api/v4/projects/example-police%2Fpages/issues",
        "iid",
        "opened",
        {"state_event": "close"},
    ),
}


@contextmanager
def forge(kind: str) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """GitHub or GitLab as far as issues go, with the key "key"; and the issues, oldest first."""
    issues: list[dict[str, object]] = []
    with _running(_forge(DIALECTS[kind], issues)) as address:
        yield address, issues


def _forge(  # noqa: C901 - the methods of one small class
    here: Dialect, issues: list[dict[str, object]]
) -> type[BaseHTTPRequestHandler]:
    class Forge(_Quiet):
        def do_GET(self) -> None:
            if not self._refused():
                asked = parse_qs(urlsplit(self.path).query)
                page, size = int(asked["page"][0]), int(asked["per_page"][0])
                kept = [issue for issue in issues if issue["state"] == here.opened]
                self.answer(200, kept[(page - 1) * size : page * size])

        def do_POST(self) -> None:
            said = json.loads(self.body())
            if self._refused():
                return
            if urlsplit(self.path).path == here.path:
                row = {here.number: len(issues) + 1, "title": said["title"], "state": here.opened}
                issues.append(row)
            self.answer(201, {})

        def do_PATCH(self) -> None:
            said = json.loads(self.body())
            if self._refused():
                return
            right = said == here.closing
            if right:
                issues[int(urlsplit(self.path).path.rsplit("/", 1)[1]) - 1]["state"] = "closed"
            self.answer(200 if right else 422, {})

        def do_PUT(self) -> None:
            self.do_PATCH()

        def _refused(self) -> bool:
            key = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
            status = 401 if key.removeprefix("Bearer ") != "key" else 404
            refused = status == 401 or not urlsplit(self.path).path.startswith(here.path)
            if refused:
                self.answer(status, {"message": "no"})
            return refused

    return Forge
