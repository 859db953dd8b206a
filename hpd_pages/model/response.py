"""A response: the bytes one look brought back, before anything was read from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What came back for `url`.

    `final` is the address it ended at after `redirects` (each address left, in order); `status` is
    the HTTP status, 0 for a file; `headers` have lower-case names; `wire` is the body as received,
    `body` the same after content decoding; `taken_at` is UTC, RFC 3339, "" for a file.
    `captured_by` is the office of the person who saved it by hand from `captured_from`, a file's
    name; "" for what was fetched. `drawn_by` is the browser, with its version and window, that drew
    the page: then `body` is what it told of the page, and `lacking` says in words which part of the
    page it could not be given, "" for none.
    """

    url: str
    body: bytes
    final: str = ""
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    wire: bytes = b""
    taken_at: str = ""
    redirects: tuple[str, ...] = ()
    captured_by: str = ""
    captured_from: str = ""
    drawn_by: str = ""
    lacking: str = ""
