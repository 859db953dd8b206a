"""Turns the bytes of a look into a snapshot: decode, read as blocks, classify. Pure, so that stored
bytes can be judged again later and give the same answer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from hpd_pages.engine.classify import Answer, classify
from hpd_pages.engine.ports import Draw, Look
from hpd_pages.errors import LookError, UnreadableFile
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.response import Response
from hpd_pages.model.snapshot import Coverage, Document, Snapshot
from hpd_pages.text.decode import decode
from hpd_pages.text.drawn import html_of
from hpd_pages.text.html import read_html
from hpd_pages.text.markdown import read_markdown
from hpd_pages.text.mhtml import read_mhtml
from hpd_pages.text.plain import read_text

_NOTHING = Document(blocks=())
_KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "multipart/related": "mhtml",
    "message/rfc822": "mhtml",
}
_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".txt": "text",
}
_VAGUE = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
_BINARY = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_PEEK = 4_096


def _no_draw(response: Response) -> Response | None:  # noqa: ARG001 - the port's shape
    """Draw nothing."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How pages are drawn: all of them, or only those that build themselves by script."""

    draw: Draw = _no_draw
    every: bool = False

    def wanted(self, response: Response, snapshot: Snapshot) -> bool:
        """Whether a browser is to draw the page that came back."""
        if self.draw is _no_draw or not response.status or kind_of(response) != "html":
            return False
        full = snapshot.coverage is Coverage.FULL
        open_to = (Reason.SCRIPT_SHELL, Reason.PARTIAL)
        return snapshot.cause is Reason.SCRIPT_SHELL or (
            self.every and (full or snapshot.cause in open_to)
        )


NO_DRAWING = Drawing()


def see(
    target: str, look: Look, platform: Platform | None, drawing: Drawing = NO_DRAWING
) -> Snapshot:
    """One look at a target as a snapshot; a page that may not be looked at is not asked for.

    A page of the web is drawn in a browser where `drawing` says so. Raises UsageError or
    UnreadableFile where the target itself is wrong.
    """
    if platform is not None and platform.access is Access.BLOCKED:
        return unseen(target, Reason.BLOCKED_BY_POLICY, platform.why_blocked)
    try:
        response = look(target)
    except LookError as error:
        return unseen(target, Reason(error.cause), error.message)
    if not response.status and kind_of(response) == "binary":
        raise UnreadableFile(
            target, "is not a text or web page", hint="save it as .html, .mhtml, .txt or .md"
        )
    snapshot = observe(response, platform)
    if not drawing.wanted(response, snapshot):
        return snapshot
    return _drawn(response, snapshot, platform, drawing)


def _drawn(
    response: Response, snapshot: Snapshot, platform: Platform | None, drawing: Drawing
) -> Snapshot:
    """The snapshot with what a browser showed, which goes before what the HTML alone said.

    What could be read in full without scripts stays seen in full, whatever a browser was not given.
    """
    try:
        told = drawing.draw(response)
    except LookError as error:
        note = "; ".join(filter(None, (snapshot.note, f"in the browser: {error.message}")))
        return replace(snapshot, note=note)
    if told is None:
        return snapshot
    shown = observe(told, platform)
    coverage, cause, note = shown.coverage, shown.cause, shown.note
    if coverage is Coverage.FULL and told.lacking and snapshot.coverage is not Coverage.FULL:
        coverage, cause, note = Coverage.PARTIAL, Reason.PARTIAL, told.lacking
    return replace(
        snapshot,
        document=shown.document,
        coverage=coverage,
        cause=cause,
        note=note,
        final=shown.final,
        drawn_by=told.drawn_by,
    )


def unseen(target: str, cause: Reason, note: str) -> Snapshot:
    """The snapshot of a look that saw nothing."""
    return Snapshot(
        source=target, document=_NOTHING, coverage=Coverage.NONE, cause=cause, note=note
    )


def observe(response: Response, platform: Platform | None = None) -> Snapshot:
    """What the response shows. `digest` is over the bytes as received. Never raises."""
    kind = kind_of(response)
    final = response.final or response.url
    body, document = "", _NOTHING
    if kind == "drawn":
        body = html_of(response.body)
        document = read_html(body, base=final, drawn=True)
    elif kind != "binary":
        body = decode(response.body, content_type=response.headers.get("content-type", ""))
        document = _READERS[kind](response, body)
    answer = Answer(
        source=response.url,
        final=final,
        status=response.status,
        headers=response.headers,
        body=body if kind in ("html", "drawn") else "",
        document=document,
    )
    seen = classify(answer, platform.markers if platform else ())
    coverage, cause, note = seen.coverage, seen.cause, seen.note
    if kind == "binary" and cause in (None, Reason.PARTIAL):
        coverage, cause, note = Coverage.NONE, Reason.NOT_HTML, "the body is not text"
    wire = response.wire or response.body
    return Snapshot(
        source=response.url,
        document=document if coverage is not Coverage.NONE else _NOTHING,
        coverage=coverage,
        cause=cause,
        note=note,
        final=final,
        status=response.status,
        taken_at=response.taken_at,
        digest=hashlib.sha256(wire).hexdigest(),
        size=len(wire),
        captured_by=response.captured_by,
        drawn_by=response.drawn_by,
    )


def kind_of(response: Response) -> str:
    """How to read the body: "html", "markdown", "text", "mhtml", "drawn" or "binary".

    A telling Content-Type decides; a vague one (none, text/plain, octet-stream) leaves it to the
    suffix of the address, so that a file and the same file served give the same answer. A body
    that is plainly something else than its label is read as what it is.
    """
    if response.drawn_by:
        return "drawn"
    label = response.headers.get("content-type", "").split(";", 1)[0].strip().lower()
    suffix = PurePosixPath(urlsplit(response.final or response.url).path).suffix.lower()
    if is_binary(response.body):
        return "binary"
    if label in _KINDS:
        return _KINDS[label]
    if label in _VAGUE:
        return _SUFFIXES.get(suffix) or ("text" if label == "text/plain" else _sniffed(response))
    return _sniffed(response, unless="text" if label.startswith("text/") else "binary")


def is_binary(body: bytes) -> bool:
    """Whether the bytes are not text: a known signature, or zero bytes outside UTF-16 and -32."""
    start = body[:_PEEK]
    return start.startswith(_BINARY) or (b"\0" in start and not start.startswith(_WIDE))


def _sniffed(response: Response, unless: str = "text") -> str:
    start = response.body[:_PEEK].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "html" if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) else unless


_READERS: dict[str, Callable[[Response, str], Document]] = {
    "html": lambda response, body: read_html(body, base=response.final or response.url),
    "markdown": lambda _response, body: read_markdown(body),
    "text": lambda _response, body: read_text(body),
    "mhtml": lambda response, _body: read_mhtml(response.body),
}
