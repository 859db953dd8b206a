"""How one desk runs: for which folder, under which addresses, and who may come."""

from __future__ import annotations

import secrets
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from flask import current_app, g

from hpd_pages.desk.access import Visitor
from hpd_pages.desk.jobs import Jobs
from hpd_pages.desk.tries import Tries
from hpd_pages.model.account import Role
from hpd_pages.wiring.edit import Saved
from hpd_pages.wiring.kept import Kept
from hpd_pages.wiring.open_registry import OpenRegistry

OFFICE = "Public Information Officer"
EVERY_ROLE = tuple(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Oidc:
    """The Department's OpenID provider, and how it knows this desk."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What the command line says of a desk.

    `hosts` are the values of the Host header that are answered; `token` opens a desk that runs for
    the person at this machine, "" for one that is served and asks for a sign-in; `https` says that
    browsers reach it by TLS, at the address `url`; `passwords` that an account has one; `store` and
    `evidence` are as on the command line.
    browsers reach it by TLS; `store`, `evidence` and `allow_private` are as on the command line.
    """

    root: Path
    hosts: tuple[str, ...]
    token: str = field(default="", repr=False)
    https: bool = False
    url: str = ""
    passwords: bool = True
    oidc: Oidc | None = None
    office: str = OFFICE
    store: str = ""
    evidence: str = ""
    cookie: str = "hpd_desk"
    allow_private: bool = False

    @property
    def local(self) -> bool:
        """Whether it runs for the person at this machine alone, who needs no account."""
        return bool(self.token)


@dataclass(slots=True)
class _Stay:
    visitor: Visitor
    came: float
    seen: float


class Visitors:
    """Who is signed in, by the random name in their cookie; forgotten when the desk stops.

    A stay ends after `idle` seconds without a request and `longest` seconds in all.
    """

    def __init__(self, *, idle: float = 1_800.0, longest: float = 36_000.0) -> None:
        self._stays: dict[str, _Stay] = {}
        self._lock = threading.Lock()
        self._idle = idle
        self._longest = longest

    def welcome(self, visitor: Visitor) -> str:
        """A new name for a visitor who has just signed in."""
        name, now = secrets.token_urlsafe(32), time.monotonic()
        with self._lock:
            self._stays = {key: stay for key, stay in self._stays.items() if self._on(stay, now)}
            self._stays[name] = _Stay(visitor, now, now)
        return name

    def who(self, name: str) -> Visitor | None:
        """The visitor of that name, None where nobody is signed in by it (any more)."""
        now = time.monotonic()
        with self._lock:
            stay = self._stays.get(name)
            if stay is None or not self._on(stay, now):
                self._stays.pop(name, None)
                return None
            stay.seen = now
            return stay.visitor

    def goodbye(self, name: str) -> None:
        """The visitor has signed out."""
        with self._lock:
            self._stays.pop(name, None)

    def _on(self, stay: _Stay, now: float) -> bool:
        return now - stay.seen < self._idle and now - stay.came < self._longest


@dataclass(slots=True)
class Desk:
    """One running desk: its setup, who is signed in, what is known of the registry, and whether its
    token was used.
    """

    setup: Setup
    visitors: Visitors
    kept: Kept
    saved: dict[tuple[str, str], Saved] = field(default_factory=dict)
    """What was saved last of each page, by account, for the view that shows the difference."""
    tries: Tries = field(default_factory=Tries)
    jobs: Jobs = field(default_factory=Jobs)
    _token_left: bool = True
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take_token(self, given: str) -> bool:
        """Whether `given` is the token; it opens the desk once."""
        with self._lock:
            good = self._token_left and bool(self.setup.token)
            good = good and secrets.compare_digest(given.encode(), self.setup.token.encode())
            self._token_left = self._token_left and not good
            return good


def desk() -> Desk:
    """The desk that answers this request."""
    found = current_app.extensions["desk"]
    assert isinstance(found, Desk)  # noqa: S101 - create_app puts it there
    return found


def root() -> Path:
    """The folder for which the desk works; wiring functions take it as their start."""
    return desk().setup.root


def opened() -> OpenRegistry:
    """The registry, read again only where a file of it changed; wiring functions that write no
    text take it instead of the folder.
    """
    return desk().kept.registry()


def visitor() -> Visitor:
    """Who asks. Only for views that need a right: others may have nobody."""
    found = g.visitor
    assert isinstance(found, Visitor)  # noqa: S101 - the guard lets nobody else in
    return found
