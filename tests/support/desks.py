"""A desk for tests: the application with its client, or served on loopback for a real browser.

    with client(root) as browser:                 # the person at this machine, every right
        assert "Overview" in browser.get("/").text
    with client(root, Role.READER) as browser:    # somebody with one role
        ...
    with served(root) as address:                 # open `address` in Chromium

A form is sent with `send`, which takes the CSRF token from the page that shows it.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from hpd_pages.desk.access import Visitor
from hpd_pages.desk.app import create_app
from hpd_pages.desk.guard import WHO
from hpd_pages.desk.server import open_local
from hpd_pages.desk.setup import EVERY_ROLE, OFFICE, Setup
from hpd_pages.model.account import Role

HOST = "localhost"
_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


def application(root: Path, *, local: bool = True) -> Flask:
    """The desk of a registry, for a client that says Host: localhost."""
    return create_app(
        Setup(root=root, hosts=(HOST,), token="t" if local else "", allow_private=True)
    )


@contextmanager
def client(
    root: Path, *roles: Role, office: str = OFFICE, account: str = "", app: Flask | None = None
) -> Iterator[FlaskClient]:
    """A browser that is signed in, with every role where none is named."""
    app = app or application(root)
    visitor = Visitor(office=office, roles=roles or EVERY_ROLE, account=account)
    with app.test_client() as browser:
        sign_in(browser, visitor)
        yield browser


def sign_in(browser: FlaskClient, visitor: Visitor) -> None:
    """Let the browser in as the visitor, without the door."""
    held = browser.application.extensions["desk"]
    with browser.session_transaction() as session:
        session[WHO] = held.visitors.welcome(visitor)


def token(page: TestResponse) -> str:
    """The CSRF token of a form on the page."""
    found = _TOKEN.search(page.text)
    assert found, page.text
    return found[1]


def send(
    browser: FlaskClient, path: str, form: Mapping[str, object], *, at: str = "", **more: object
) -> TestResponse:
    """Send the form to `path` as the page at `at` (or `path`) would, redirects not followed."""
    shown = browser.get(at or path)
    return browser.post(path, data={"csrf_token": token(shown), **form}, **more)


@contextmanager
def served(root: Path, **settings: str | bool) -> Iterator[str]:
    """The address that opens a real desk on a free port of loopback, once."""
    opened = open_local(root, **settings)
    running = threading.Thread(target=opened.run, daemon=True)
    running.start()
    try:
        yield opened.address
    finally:
        opened.stop()
        running.join(20)
        assert not running.is_alive()
