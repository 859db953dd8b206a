"""Fixtures that several folders share: a real web server on loopback."""

from __future__ import annotations

import os
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from hypothesis import settings

from support.forges import forge, hook
from support.postgres import programs, server

# No deadline: machines are noisy. In CI the examples are the same every time, so that a red run
# means a change and not luck.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

# The user's own cache is left alone; tests of it give a folder and take this away.
os.environ["HPD_PAGES_NO_CACHE"] = "1"

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from support.browsers import Loaned

Answer = tuple[int, Mapping[str, str], bytes | str]
Route = str | bytes | Answer | Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True)
class Hit:
    """One request that reached the server; `started` is in monotonic seconds."""

    path: str
    host: str
    agent: str
    started: float


class Site(str):
    """The base URL of a served site, without a slash at the end; `hits` lists its requests."""

    __slots__ = ("hits",)
    hits: list[Hit]

    def asked(self, path: str) -> int:
        """How often that path was asked for."""
        return sum(hit.path == path for hit in self.hits)


def _handler(routes: Mapping[str, Route], hits: list[Hit]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            heads = self.headers
            hits.append(Hit(self.path, heads["Host"], heads["User-Agent"], time.monotonic()))
            self._answer(routes.get(self.path.split("?")[0], (404, {}, "not here")))

        def _answer(self, route: Route) -> None:
            if callable(route):
                with suppress(OSError):
                    route(self)
                self.close_connection = True
                return
            status, headers, body = route if isinstance(route, tuple) else (200, {}, route)
            raw = body.encode() if isinstance(body, str) else body
            self.send_response_only(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
            """Keep the test output clean."""

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is part of many tests."""


@contextmanager
def serving(routes: Mapping[str, Route]) -> Iterator[Site]:
    """A site on 127.0.0.1 that answers `routes`: path to body, (status, headers, body), or a
    function of the handler. Anything else is 404."""
    hits: list[Hit] = []
    server = _Server(("127.0.0.1", 0), _handler(routes, hits))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    site.hits = hits
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def serve() -> Iterator[Callable[[Mapping[str, Route]], Site]]:
    """`serve(routes) -> base_url`: as many sites as a test asks for, closed after it."""
    with ExitStack() as open_sites:
        yield lambda routes: open_sites.enter_context(serving(routes))


@pytest.fixture
def taking() -> Iterator[Callable[[int | None], tuple[str, list[bytes]]]]:
    """`taking(status) -> (url, bodies)`: a web hook that answers so, or never where None."""
    with ExitStack() as open_hooks:
        yield lambda status: open_hooks.enter_context(hook(status))


@pytest.fixture
def forge_server() -> Iterator[Callable[[str], tuple[str, list[dict[str, object]]]]]:
    """`forge_server("github") -> (url, issues)`: issues as GitHub or GitLab keep them."""
    with ExitStack() as open_forges:
        yield lambda kind: open_forges.enter_context(forge(kind))


@pytest.fixture(scope="session")
def installed_chromium() -> Iterator[Loaned]:
    """One Chromium for all tests of this process; in CI a missing one is a failure."""
    from support.browsers import chromium

    with chromium() as loaned:
        yield loaned


@pytest.fixture
def chromium_page(installed_chromium) -> Iterator[Page]:
    """An empty page in Chromium, alone in its context: 1280 by 800 CSS pixels."""
    with installed_chromium.page() as page:
        yield page


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a real PostgreSQL on loopback; in CI a missing one is a failure."""
    if programs() is None:
        words = "PostgreSQL is not installed (Debian: apt install postgresql)"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    with server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path) -> Iterator[str]:
    """An empty database by URL, once of each kind that a history can stand in."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.sqlite'}"
        return
    yield request.getfixturevalue("fresh_database")


@pytest.fixture
def fresh_database(postgres) -> str:
    """An empty PostgreSQL database."""
    name = f"test_{uuid.uuid4().hex}"
    engine = sa.create_engine(
        f"{postgres.replace('postgresql:', 'postgresql+psycopg:')}/postgres",
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as connection:
        connection.execute(sa.text(f"create database {name}"))
    engine.dispose()
    return f"{postgres}/{name}"
