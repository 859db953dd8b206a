"""Anchors: heads of the journal that somebody outside, or a key, vouches for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hpd_pages.model.journal import Head

NAMESPACE = "hpd-pages-records"
"""What a signature of a head says it is for (PROTOCOL.sshsig)."""
_STATEMENT = re.compile(
    r"journal ([1-9][0-9]{0,9}):([0-9a-f]{64})\n(?:signed by (.{1,200}) on (\d{4}-\d\d-\d\d)\n)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A head, and by which office and on which day it was signed ("" for a time stamp)."""

    head: Head
    office: str = ""
    on: str = ""

    def statement(self) -> bytes:
        """The words that are stamped or signed."""
        signed = f"signed by {self.office} on {self.on}\n" if self.office else ""
        return f"journal {self.head}\n{signed}".encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a time stamp says: when (UTC, RFC 3339), and the SHA-256 of the token."""

    at: str
    digest: str


def read_statement(words: bytes) -> Anchor | None:
    """The anchor that a statement is of; None where it is none of ours."""
    found = _STATEMENT.fullmatch(words.decode("utf-8", "replace"))
    if found is None:
        return None
    head = Head(number=int(found[1]), digest=found[2])
    return Anchor(head=head, office=found[3] or "", on=found[4] or "")
