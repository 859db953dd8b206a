"""Reads headers and bodies within bounds, so that no answer can fill the memory."""

from __future__ import annotations

import io
from collections.abc import Mapping

import urllib3

from hpd_pages.errors import LookError

_CHUNK = 65_536
CODINGS: str = urllib3.util.make_headers(accept_encoding=True)["accept-encoding"]
"""The content codings that can be unpacked here, as an Accept-Encoding header."""


def bounded_headers(received: Mapping[str, str], limit: int) -> dict[str, str]:
    """Headers by lower-case name; raises LookError `too-large` past `limit` bytes together."""
    if sum(len(name) + len(value) for name, value in received.items()) > limit:
        raise LookError("too-large", f"the headers are larger than {limit} bytes")
    return {name.lower(): value for name, value in received.items()}


def read_wire(raw: urllib3.BaseHTTPResponse, limit: int, cut: int | None) -> bytes:
    """The body as received; raises LookError `too-large` past `limit`, or stops after `cut`."""
    pieces: list[bytes] = []
    size = 0
    for piece in raw.stream(_CHUNK, decode_content=False):
        pieces.append(piece)
        size += len(piece)
        if cut is not None and size >= cut:
            return b"".join(pieces)[:cut]
        if size > limit:
            raise LookError("too-large", f"the body is larger than {limit} bytes")
    return b"".join(pieces)


def unpacked(wire: bytes, coding: str, limit: int, cut: int | None) -> bytes:
    """The body after gzip, deflate, br or zstd; never more than `limit` bytes are unpacked."""
    codings = {name.strip().lower() for name in coding.split(",")} - {"", "identity"}
    if not codings or not wire:
        return wire
    if not codings <= {*CODINGS.split(","), "x-gzip"}:
        raise LookError("not-html", "the body is packed in a way that is not read here")
    answer = urllib3.HTTPResponse(
        io.BytesIO(wire), headers={"content-encoding": coding}, preload_content=False
    )
    try:
        body = answer.read((cut or limit) + 1, decode_content=True)
    except urllib3.exceptions.HTTPError as error:
        raise LookError("connection", "the packed body is damaged") from error
    if cut is not None:
        return body[:cut]
    if len(body) > limit:
        raise LookError("too-large", f"the body unpacks to more than {limit} bytes")
    return body
