"""Serves the desk: a socket, the one-time address, and the browser that opens it."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask

from hpd_pages.desk.app import create_app
from hpd_pages.desk.setup import OFFICE, Setup
from hpd_pages.errors import UsageError

LOOPBACK = "127.0.0.1"
THREADS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A desk that is ready to run: the address to open, and what runs it until it is stopped."""

    address: str
    run: Callable[[], None]
    stop: Callable[[], None]


def open_local(
    start: Path,
    *,
    port: int = 0,
    office: str = OFFICE,
    store: str = "",
    evidence: str = "",
    allow_private: bool = False,
) -> Opened:
    """A desk for the person at this machine alone; port 0 takes a free one.

    Raises UsageError where the port is taken.
    """
    listening = bound(LOOPBACK, port)
    number = listening.getsockname()[1]
    setup = Setup(
        root=start.resolve(),
        hosts=(f"{LOOPBACK}:{number}", f"localhost:{number}"),
        token=secrets.token_urlsafe(32),
        office=office,
        store=store,
        evidence=evidence,
        allow_private=allow_private,
        cookie=f"hpd_desk_{number}",  # cookies do not tell one port from another
    )
    app = create_app(setup)
    server = waitress_server(listening, app)
    address = f"http://{LOOPBACK}:{number}/open?token={setup.token}"
    return Opened(address=address, run=to_the_end(app, server.run), stop=stopping(server))


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises UsageError where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        hint = "Choose another with --port, or leave it out to take a free one."
        raise UsageError(
            f"cannot listen on {host} port {port}: {error.strerror}", hint=hint
        ) from error
    return listening


def to_the_end(app: Flask, run: Callable[[], None]) -> Callable[[], None]:
    """What runs a server until it is stopped; work that is under way then is stopped too, and can
    be gone on with.
    """

    def running() -> None:
        try:
            run()
        finally:
            app.extensions["desk"].jobs.leave()

    return running


def waitress_server(listening: socket.socket, app: Flask, **settings: Any) -> Any:  # noqa: ANN401 - it has no types
    """A server of the desk on the socket; `run` serves until Ctrl-C, `close` ends it."""
    import logging

    import waitress

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    return waitress.create_server(app, sockets=[listening], threads=THREADS, ident=None, **settings)


def stopping(server: Any) -> Callable[[], None]:  # noqa: ANN401 - it has no types
    """What ends a waitress server from another thread: its own loop closes everything, once the
    views that are under way have answered.
    """

    def close_all() -> None:
        from waitress import wasyncore

        server.task_dispatcher.shutdown()
        wasyncore.close_all(server._map, ignore_all=True)  # noqa: SLF001 - it has no other way

    def stop() -> None:
        from contextlib import suppress

        with suppress(OSError):  # it has ended already
            server.trigger.pull_trigger(close_all)

    return stop
