"""A page saved as MHTML (RFC 2557): the page itself is found among its parts and read."""

from __future__ import annotations

import base64
import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin

from hpd_pages.model.snapshot import Document
from hpd_pages.text.decode import decode
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text


def read_mhtml(raw: bytes) -> Document:
    """The blocks of the root part: text/html, else text/plain; any bytes give a document.

    The root is the part named by `start`, else the first text/html part (RFC 2557, section 5).
    """
    try:
        message = email.message_from_bytes(raw, policy=email.policy.compat32)
        part = _root(message)
    except (ValueError, LookupError, RecursionError, TypeError, AttributeError):
        return read_html(decode(raw))
    if part is None:
        return Document(blocks=())
    text = decode(_payload(part), content_type=str(part.get("Content-Type", "")))
    if part.get_content_type() == "text/plain" and message.is_multipart():
        return read_text(text)
    location = part.get("Content-Location") or message.get("Snapshot-Content-Location")
    return read_html(text, base=str(location or "").strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """The page as its root part has it, and the message that holds its pictures."""

    body: str
    base: str = ""
    message: Message | None = None

    def picture(self, address: str) -> str:
        """A `data:` address that holds the picture of that address; "" where it is not among the
        parts (RFC 2557, section 5: by Content-Location, or by Content-ID as `cid:`).
        """
        wanted = address if address.startswith("cid:") else urljoin(self.base, address)
        for name, part in _pictures(self.message) if self.message is not None else ():
            if name == wanted:
                packed = base64.b64encode(_payload(part)).decode()
                return f"data:{part.get_content_type()};base64,{packed}"
        return ""


def open_mhtml(raw: bytes) -> SavedPage:
    """The page that was saved; any bytes give one."""
    try:
        message = email.message_from_bytes(raw, policy=email.policy.compat32)
        part = _root(message)
    except (ValueError, LookupError, RecursionError, TypeError, AttributeError):
        return SavedPage(body=decode(raw))
    if part is None:
        return SavedPage(body="")
    location = part.get("Content-Location") or message.get("Snapshot-Content-Location")
    return SavedPage(
        body=decode(_payload(part), content_type=str(part.get("Content-Type", ""))),
        base=str(location or "").strip(),
        message=message,
    )


def _pictures(message: Message) -> Iterator[tuple[str, Message]]:
    for part in message.walk():
        if part.get_content_maintype() == "image":
            yield str(part.get("Content-Location") or "").strip(), part
            yield f"cid:{str(part.get('Content-ID') or '').strip().strip('<>')}", part


def _root(message: Message) -> Message | None:
    if not message.is_multipart():
        return message
    parts = [part for part in message.walk() if not part.is_multipart()]
    start = str(message.get_param("start") or "")
    named = [part for part in parts if start and part.get("Content-ID") == start]
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in (*named, *parts):
            if part.get_content_type() == kind:
                return part
    return None


def _payload(part: Message) -> bytes:
    """The part's bytes, with quoted-printable or base64 undone."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
