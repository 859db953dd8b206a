"""The ledger beside an evidence file: a line for each record, and the seal over both.

A line follows the record it names: bytes past the last line are a torn record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from hpd_pages.io.storage import shorten
from hpd_pages.model.evidence import Entry, FileSeal

WARC = ".warc.gz"
LEDGER = ".ledger.jsonl"
METADATA = "metadata"


def ledger_of(warc: Path) -> Path:
    """The ledger that stands beside an evidence file."""
    return warc.with_name(warc.name.removesuffix(WARC) + LEDGER)


def read_line(line: bytes) -> Entry | None:
    """The entry a ledger line holds, None where it is not as it was written."""
    try:
        entry = Entry(**json.loads(line))
        sound = ledger_line(entry) == line
    except (ValueError, TypeError):
        return None
    return entry if sound else None


def ledger_line(entry: Entry) -> bytes:
    """The one way an entry is written; a line that reads otherwise was changed."""
    told = {name: value for name, value in asdict(entry).items() if name != "kind" or value}
    return json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def cut_torn(warc: Path, ledger: Path) -> tuple[int, int]:
    """Cut off what a killed run left half written: the file's new length, and the bytes cut.

    A ledger's line counts when it is whole and its record stands in the file in full.
    """
    size = warc.stat().st_size
    whole, end = 0, 0
    for line in ledger.read_bytes().splitlines(keepends=True):
        entry = read_line(line)
        if entry is None or entry.offset + entry.length > size:
            break
        whole, end = whole + len(line), entry.offset + entry.length
    shorten(ledger, whole)
    shorten(warc, end)
    return end, size - end


def seal_of(warc: Path) -> FileSeal:
    """The digests of an evidence file and its ledger as they stand; "" for one that is missing."""
    return FileSeal(warc=file_digest(warc), ledger=file_digest(ledger_of(warc)))


def seals_told(facts: Mapping[str, object]) -> Iterator[tuple[str, FileSeal]]:
    """The evidence files that an entry's facts seal, by name; what is no seal is passed over."""
    told = facts.get("evidence")
    for name, digests in (told if isinstance(told, Mapping) else {}).items():
        if isinstance(digests, Mapping):
            seal = FileSeal(warc=str(digests.get("warc")), ledger=str(digests.get("ledger")))
            yield str(name), seal


def file_digest(path: Path) -> str:
    """SHA-256, in hex, of a file; "" where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
