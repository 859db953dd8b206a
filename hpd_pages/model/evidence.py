"""What is kept of a look: one stored record, and what a check of the store found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record of an evidence file: its id and address, when it was taken (UTC, RFC 3339), the
    SHA-256 (hex) of the body as received, and where its bytes stand with their own SHA-256.

    `kind` is "metadata" for what the audit says of the address, "" for what came from there.
    """

    record: str
    url: str
    taken_at: str
    payload: str
    offset: int
    length: int
    stored: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """Something wrong with the store: the file, the record ("" for the whole file), and what."""

    file: str
    record: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How many files, records and bytes were hashed again, and every damage found."""

    files: int
    records: int
    size: int
    damages: tuple[Damage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSeal:
    """SHA-256, in hex, of an evidence file and of its ledger, as the journal tells them."""

    warc: str
    ledger: str
