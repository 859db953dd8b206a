"""The look of the command line: a URL over guarded HTTP after robots.txt, or a file."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hpd_pages.errors import LookError, UnreadableFile, UsageError
from hpd_pages.io.archives import is_archive, read_archive
from hpd_pages.io.guard import normal
from hpd_pages.io.http import Web
from hpd_pages.io.robots import Robots
from hpd_pages.io.tokens import NO_KEYS, Keys
from hpd_pages.model.response import Response

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?!\\)")
_MAX_FILE = 16 * 1024 * 1024
_MAX_KEPT = 16 * 1024 * 1024


class Looks:
    """Each address is asked for once in a run, however many pages lead to it, from any thread.

    What came back is kept up to 16 MB together, the least used given up first.

    `keep` is given every response once, before anyone judges it.

    `forbidden` says why an address may not be read ("" where it may); it is asked before every hop,
    so that a redirect cannot lead onto a platform that forbids automated reading. `by_terms` tells
    the addresses of APIs that are offered to programs under terms of their own, where neither is
    asked: both speak of web pages.

    `own` raises AnotherHost for an address on a host that may not be asked from here, where pages
    are shared out among workers. `told` gives what somebody else saw at an
    address in this run, so that it is not asked for again.

    `keys` takes the keys of APIs out of what came back before anything else sees it.
    """

    def __init__(
        self,
        web: Web,
        robots: Robots,
        *,
        forbidden: Callable[[str], str] = lambda _url: "",
        by_terms: Callable[[str], bool] = lambda _url: False,
        keep: Callable[[Response], None] = lambda _response: None,
        keys: Keys = NO_KEYS,
        own: Callable[[str], None] = lambda _url: None,
        told: Callable[[str], Response | LookError | None] = lambda _url: None,
    ) -> None:
        self._web = web
        self._robots = robots
        self._forbidden = forbidden
        self._by_terms = by_terms
        self._keep_evidence = keep
        self._keys = keys
        self._own = own
        self._told = told
        self._seen: OrderedDict[str, Response | LookError] = OrderedDict()
        self._kept = 0
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def __call__(self, target: str) -> Response:
        """The bytes at a URL or in a file.

        Raises LookError where they could not be had, UsageError for an address that is no web
        page, UnreadableFile for a file that is missing, a folder, unreadable or over 16 MB.
        """
        if not _SCHEME.match(target):
            return read_file(target)
        if not re.match("https?:", target, re.IGNORECASE):
            raise UsageError(
                f"{target[:200]}: only http and https addresses and files are looked at",
                hint="give the path of a file without 'file:'",
            )
        return self._once(target)

    def _once(self, url: str) -> Response:
        try:
            key = normal(url)
        except ValueError:
            key = url
        with self._lock:
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            found = self._told(key) or self._recall(key) or self._keep(key, self._ask(url))
        with self._lock:
            self._locks.pop(key, None)  # what was found is in `_seen`, and whoever waits has it
        if isinstance(found, LookError):
            raise LookError(found.cause, found.message, hint=found.hint)
        return found

    def _recall(self, key: str) -> Response | LookError | None:
        with self._lock:
            if key in self._seen:
                self._seen.move_to_end(key)
            return self._seen.get(key)

    def _keep(self, key: str, found: Response | LookError) -> Response | LookError:
        with self._lock:
            self._seen[key] = found
            self._kept += _weight(found)
            while self._kept > _MAX_KEPT and len(self._seen) > 1:
                self._kept -= _weight(self._seen.popitem(last=False)[1])
        return found

    def _ask(self, url: str) -> Response | LookError:
        try:
            response = self._keys.clean(self._web.get(url, permit=self._permit))
        except LookError as error:
            return self._keys.cleaned(error)
        self._keep_evidence(response)
        return response

    def _permit(self, url: str) -> None:
        by_terms = self._by_terms(url)
        why = "" if by_terms else self._forbidden(url)
        if why:
            raise LookError("blocked-by-policy", why)
        self._own(url)
        if not by_terms:
            self._robots.permit(url)


def _weight(found: Response | LookError) -> int:
    return len(found.body) + len(found.wire) if isinstance(found, Response) else 0


def read_file(target: str) -> Response:
    """What a file or an archive's page holds; raises UnreadableFile where it cannot be had."""
    path = Path(target)
    with _told(target):
        if path.is_file() and is_archive(path):
            return read_archive(path)
    body = read_bytes(target)
    return Response(url=target, body=body, wire=body)


def read_bytes(target: str) -> bytes:
    """The bytes of a file of at most 16 MB; raises UnreadableFile where they cannot be had."""
    path = Path(target)
    with _told(target):
        if path.is_dir():
            raise UnreadableFile(target, "is a folder, not a file", hint="name the files in it")
        if not path.is_file():
            raise UnreadableFile(target, "there is no such file", hint="check the path")
        if path.stat().st_size > _MAX_FILE:
            raise UnreadableFile(target, "is larger than 16 MB", hint="save the page's text only")
        return path.read_bytes()


@contextmanager
def _told(target: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or "not a path"
        raise UnreadableFile(target, f"cannot be read: {words}") from error
