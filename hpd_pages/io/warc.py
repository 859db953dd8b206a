"""One look as a WARC record in a gzip member of its own, written by warcio.

Source: ISO 28500 (WARC 1.1). Bodies are stored as received, digests are SHA-256.
"""

from __future__ import annotations

import base64
import hashlib
import io
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from hpd_pages.model.response import Response

Member = tuple[bytes, str]
"""The bytes of one gzip member, and the id of the record in it."""

CAPTURED_BY = "X-Captured-By"
CAPTURED_FROM = "X-Captured-From"
ANSWER = "X-Answer-Digest"
DRAWN_BY = "X-Drawn-By"
DRAWN_AT = "X-Drawn-At"
DRAWN_LACKING = "X-Drawn-Lacking"
"""Header fields of our own, percent-encoded; ISO 28500 lets readers pass over unknown ones."""

DRAWN, PICTURE = "urn:drawn:", "urn:fullPage:"
"""What stands before a page's address where a record holds what a browser showed, and a picture."""

_SPENT = frozenset({"transfer-encoding", "connection", "keep-alive", "trailer"})
"""Headers of one connection only: the stored body is no longer sent in chunks."""


def opening(name: str, tool: str) -> Member:
    """The record that says what wrote the file."""
    writer = _writer()
    info = {"software": tool, "format": "WARC File Format 1.1", "robots": "obey"}
    return _member(writer, writer.create_warcinfo_record(name, info))


def response_member(response: Response) -> Member:
    """The record of what came back; redirects on the way are named, not stored.

    What a person saved by hand, or a browser showed, was no response, so it becomes a `resource`
    record that says who saved it and from which file, or which browser showed it.
    """
    if response.captured_by or response.drawn_by:
        return _resource_member(response)
    headers = {
        "WARC-Date": response.taken_at,
        "WARC-Payload-Digest": payload_digest(response.wire),
    }
    final = response.final or response.url
    if final != response.url:
        headers["WARC-Asked-For-URI"] = response.url
    writer = _writer()
    record = writer.create_warc_record(
        final,
        "response",
        payload=io.BytesIO(response.wire),
        length=len(response.wire),
        warc_headers_dict=headers,
        http_headers=_http_headers(response),
    )
    return _member(writer, record)


def _resource_member(response: Response) -> Member:
    said = {
        CAPTURED_BY: response.captured_by,
        CAPTURED_FROM: response.captured_from,
        DRAWN_BY: response.drawn_by,
        DRAWN_AT: response.final if response.drawn_by else "",
        DRAWN_LACKING: response.lacking,
    }
    writer = _writer()
    record = writer.create_warc_record(
        response.url,
        "resource",
        payload=io.BytesIO(response.wire),
        length=len(response.wire),
        warc_content_type=response.headers.get("content-type") or "application/octet-stream",
        warc_headers_dict={
            "WARC-Date": response.taken_at,
            "WARC-Payload-Digest": payload_digest(response.wire),
            **{name: quote(words) for name, words in said.items() if words},
        },
    )
    return _member(writer, record)


def item_member(address: str, taken_at: str, raw: bytes, answer: str, kind: str) -> Member:
    """The record of a part of an answer: its bytes as received, and the SHA-256 of the answer."""
    writer = _writer()
    record = writer.create_warc_record(
        address,
        "resource",
        payload=io.BytesIO(raw),
        length=len(raw),
        warc_content_type=" ".join(kind.split()),
        warc_headers_dict={
            "WARC-Date": taken_at,
            "WARC-Payload-Digest": payload_digest(raw),
            ANSWER: f"sha256:{answer}",
        },
    )
    return _member(writer, record)


def revisit_member(address: str, taken_at: str, raw: bytes, earlier: tuple[str, str]) -> Member:
    """The record of a part that was found as it had been: no bytes, the record that has them."""
    record_id, date = earlier
    writer = _writer()
    record = writer.create_revisit_record(
        address,
        digest=payload_digest(raw),
        refers_to_uri=address,
        refers_to_date=date,
        warc_headers_dict={"WARC-Date": taken_at, "WARC-Refers-To": record_id},
    )
    return _member(writer, record)


def metadata_member(address: str, at: str, body: bytes) -> Member:
    """The record of what was found of an address, as JSON."""
    writer = _writer()
    record = writer.create_warc_record(
        address,
        "metadata",
        payload=io.BytesIO(body),
        length=len(body),
        warc_content_type="application/json",
        warc_headers_dict={"WARC-Date": at, "WARC-Payload-Digest": payload_digest(body)},
    )
    return _member(writer, record)


def record_at(warc: Path, offset: int, length: int) -> ArcWarcRecord:
    """The record in the gzip member of so many bytes; its body is still to be read."""
    with warc.open("rb") as file:
        file.seek(offset)
        member = io.BytesIO(file.read(length))
    return next(iter(ArchiveIterator(member)))


def payload_digest(body: bytes) -> str:
    """SHA-256 of a body as WARC writes it: the algorithm, then base 32."""
    return "sha256:" + base64.b32encode(hashlib.sha256(body).digest()).decode()


def _http_headers(response: Response) -> StatusAndHeaders:
    try:
        phrase = HTTPStatus(response.status).phrase
    except ValueError:
        phrase = "Unknown"
    kept = [
        (name.title(), " ".join(value.split()))
        for name, value in response.headers.items()
        if name not in _SPENT
    ]
    return StatusAndHeaders(f"{response.status} {phrase}", kept, protocol="HTTP/1.1")


def _writer() -> WARCWriter:
    return WARCWriter(io.BytesIO(), gzip=True, warc_version="1.1")


def _member(writer: WARCWriter, record: ArcWarcRecord) -> Member:
    writer.write_record(record)
    return writer.out.getvalue(), str(record.rec_headers.get_header("WARC-Record-ID"))
