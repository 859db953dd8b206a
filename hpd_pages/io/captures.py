"""Captures: pages that a person saved while logged in, handed in to be judged like a live look."""

from __future__ import annotations

import email
import email.policy
import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from hpd_pages.errors import UnreadableFile, UsageError
from hpd_pages.io.looks import read_bytes, read_file
from hpd_pages.model.response import Response

_KINDS = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_SHAPE = "write --capture ID=FILE, with the page's id as in pages/"


def read_captures(
    asked: Sequence[str], office: str, urls: Mapping[str, str]
) -> dict[str, Response]:
    """Page id to what was saved of it, from `ID=FILE` words; `urls` are the pages' addresses.

    When it was saved is what the archive or the MHTML says, else the file's own date. Raises
    UsageError for a word of another shape, an unknown id or no office, UnreadableFile for the file.
    """
    if asked and not office.strip():
        hint = 'name the office that saved it: --by "Public Information Officer"'
        raise UsageError("a capture needs to say who saved it", hint=hint)
    found: dict[str, Response] = {}
    for word in asked:
        page, parted, file = word.partition("=")
        if not (page and parted and file):
            raise UsageError(f"“{word}” names no page and file", hint=_SHAPE)
        if page not in urls:
            known = ", ".join(sorted(urls)) or "none"
            raise UsageError(f"no page has the id {page}", hint=f"pages to audit: {known}")
        found[page] = _capture(Path(file), office.strip(), urls[page])
    return found


def handed_in(path: Path, office: str, url: str, at: str) -> Response:
    """A file that an office hands in of the page at `url`, whatever it is; kept and not judged.

    Raises UnreadableFile, or UsageError for an empty one.
    """
    kept = read_bytes(str(path))
    if not kept:
        raise UsageError(f"{path} is empty", hint="hand in the screenshot itself")
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Response(
        url=url,
        final=url,
        body=kept,
        wire=kept,
        headers={"content-type": kind},
        taken_at=at,
        captured_by=office.strip(),
        captured_from=path.name,
    )


def _capture(path: Path, office: str, url: str) -> Response:
    seen = read_file(str(path))
    kind = _KINDS.get(path.suffix.lower())
    if kind is None and not seen.headers:
        kinds = ", ".join([*_KINDS, ".warc.gz", ".wacz"])
        raise UnreadableFile(str(path), "is not a kind of capture we read", hint=f"use {kinds}")
    return replace(
        seen,
        url=url,
        final=url,
        headers=seen.headers or {"content-type": kind or ""},
        taken_at=seen.taken_at or _saved_at(path, seen.body),
        captured_by=office,
        captured_from=path.name,
    )


def _saved_at(path: Path, body: bytes) -> str:
    """When it was saved, in UTC: as the MHTML says, else by the file's date."""
    said = None
    if path.suffix.lower() in {".mhtml", ".mht"}:
        said = email.message_from_bytes(body[:65_536], policy=email.policy.compat32)["Date"]
    try:
        saved = parsedate_to_datetime(said) if said else None
    except ValueError:
        saved = None
    saved = saved or datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return saved.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
