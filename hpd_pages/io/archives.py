"""Reads the page out of a web archive file: WARC (ISO 28500) or WACZ (Webrecorder, 1.1.1)."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from hpd_pages.errors import LookError, UnreadableFile
from hpd_pages.io.bodies import unpacked
from hpd_pages.model.response import Response

SUFFIXES = (".warc", ".warc.gz", ".wacz")
MOST = 512 * 1024 * 1024
"""Bytes of the largest archive that is read; of one record's body no more than _BODY are taken."""
_BODY = 16 * 1024 * 1024
_PAGES = ("text/html", "application/xhtml+xml")


def is_archive(path: Path) -> bool:
    """Whether the file's name says that it is a web archive."""
    return path.name.lower().endswith(SUFFIXES)


def read_archive(path: Path) -> Response:
    """The page that the archive holds: the one its page list names first, else its first web page.

    Raises UnreadableFile where the file is damaged, too large or holds no web page.
    """
    target = str(path)
    try:
        found = _found(path)
    except (OSError, ValueError, zlib.error, zipfile.BadZipFile, ArchiveLoadFailed) as error:
        raise UnreadableFile(
            target, "is no web archive, a damaged one or over 512 MB", hint="save the page again"
        ) from error
    if found is None:
        hint = "archive the page itself, or save it as .html or .mhtml"
        raise UnreadableFile(target, "the archive holds no web page", hint=hint)
    return _response(target, *found)


_Found = tuple[ArcWarcRecord, bytes]


def _found(path: Path) -> _Found | None:
    if path.stat().st_size > MOST:
        raise ValueError
    with path.open("rb") as file:
        return _page_of(file) if path.suffix.lower() == ".wacz" else _first(file, "")


def _first(file: IO[bytes], url: str) -> _Found | None:
    """The first web page of a WARC, or the one at `url`, with its body as received."""
    for record in ArchiveIterator(file):
        if record.rec_type != "response" or record.http_headers is None:
            continue
        kind = (record.http_headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
        at = record.rec_headers.get_header("WARC-Target-URI") or ""
        if at == url or (not url and kind in _PAGES):
            return record, _body(record)
    return None


def _body(record: ArcWarcRecord) -> bytes:
    """The record's whole body; raises ValueError where the file ends before it, or it is huge."""
    body: bytes = record.raw_stream.read(_BODY + 1)
    if record.raw_stream.limit:
        raise ValueError
    return body


def _page_of(file: IO[bytes]) -> _Found | None:
    """The first page that the archive's page list names and that is there, else its first page."""
    with zipfile.ZipFile(file) as bundle:
        warcs = [name for name in bundle.namelist() if name.startswith("archive/")]
        for url in (*_listed(bundle), ""):
            for name in warcs:
                with bundle.open(name) as warc:
                    found = _first(warc, url)
                if found is not None:
                    return found
    return None


def _listed(bundle: zipfile.ZipFile) -> Iterator[str]:
    """The addresses in `pages/pages.jsonl`, one JSON object a line after its header line."""
    with suppress(KeyError), bundle.open("pages/pages.jsonl") as lines:
        for line in lines:
            with suppress(ValueError):
                row = json.loads(line)
                if isinstance(row, dict) and isinstance(row.get("url"), str):
                    yield row["url"]


def _response(target: str, record: ArcWarcRecord, wire: bytes) -> Response:
    headers = {name.lower(): value for name, value in record.http_headers.headers}
    try:
        body = unpacked(wire, headers.get("content-encoding", ""), _BODY, None)
    except LookError as error:
        raise UnreadableFile(target, error.message) from error
    return Response(
        url=target,
        final=record.rec_headers.get_header("WARC-Target-URI") or "",
        status=int(record.http_headers.get_statuscode() or 0),
        headers=headers,
        wire=wire,
        body=body,
        taken_at=record.rec_headers.get_header("WARC-Date") or "",
    )
