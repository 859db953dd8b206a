"""The package's web archive: the bytes as captured, and the readable threads, for replay.

Records are copied as they stand. What is shown to people is a `resource` record of its own at an
address under .invalid (RFC 2606), because no server ever sent it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import IO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from hpd_pages.errors import StoreError
from hpd_pages.io.ledgers import ledger_of, read_line
from hpd_pages.model.evidence import Entry

WARC = "records.warc.gz"
VIEW = "https://records.invalid/{}"


class Captured:
    """The evidence records by id, found through the ledgers; each ledger is read once."""

    def __init__(self, folder: Path, wanted: dict[str, set[str]]) -> None:
        self._folder = folder
        self._entries: dict[str, tuple[str, Entry]] = {}
        for file, records in wanted.items():
            self._entries.update(_entries(folder, file, records))

    def member(self, record: str) -> bytes:
        """The record's bytes as they stand in the evidence. Raises StoreError where they do not
        stand there as written.
        """
        import hashlib

        found = self._entries.get(record)
        if found is not None:
            file, entry = found
            with (self._folder / file).open("rb") as stream:
                stream.seek(entry.offset)
                stored = stream.read(entry.length)
            if hashlib.sha256(stored).hexdigest() == entry.stored:
                return stored
        raise StoreError(
            f"the evidence does not hold record {record} as it was written",
            hint="run `hpd-pages records verify`, put back the copies, and export again",
        )


def _entries(folder: Path, file: str, records: set[str]) -> Iterator[tuple[str, tuple[str, Entry]]]:
    ledger = ledger_of(folder / file)
    try:
        with ledger.open("rb") as lines:
            for line in lines:
                entry = read_line(line)
                if entry is not None and entry.record in records:
                    yield entry.record, (file, entry)
    except FileNotFoundError:
        return


def payload(member: bytes) -> tuple[str, bytes]:
    """The content type and the body of a record, as received."""
    from warcio.archiveiterator import ArchiveIterator

    record = next(iter(ArchiveIterator(io.BytesIO(member))))
    headers: StatusAndHeaders = record.http_headers or record.rec_headers
    kind = str(headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return kind, record.raw_stream.read()


def opening(out: IO[bytes], tool: str) -> None:
    """The first record of the file."""
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    info = {"software": tool, "format": "WARC File Format 1.1"}
    writer.write_record(writer.create_warcinfo_record(WARC, info))


def view(
    out: IO[bytes], address: str, at: str, shown: bytes, kind: str = "text/html; charset=utf-8"
) -> None:
    """A page of threads, or a picture that is shown there, as a record."""
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    record = writer.create_warc_record(
        address,
        "resource",
        payload=io.BytesIO(shown),
        length=len(shown),
        warc_content_type=kind,
        warc_headers_dict={"WARC-Date": at},
    )
    writer.write_record(record)


def has_wacz() -> bool:
    """Whether the extra `wacz` is installed."""
    from importlib.util import find_spec

    return find_spec("wacz") is not None


def wacz(warc: Path, target: Path, pages: Iterable[dict[str, str]], *, title: str, at: str) -> None:
    """The web archive with its page list and index. Raises StoreError where it cannot be made."""
    from wacz.main import main

    listed = warc.with_name("pages.jsonl")
    head = {"format": "json-pages-1.0", "id": "pages", "title": title}
    lines = [json.dumps(row) for row in (head, *pages)]
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    said = io.StringIO()
    asked = ("create", str(warc), "--output", str(target), "--pages", str(listed), "--copy-pages")
    try:
        with redirect_stdout(said):
            failed = main([*asked, "--title", title, "--date", at])
    finally:
        listed.unlink(missing_ok=True)
    if failed:
        raise StoreError(
            "the web archive could not be made", hint=said.getvalue().strip()[-300:] or "try again"
        )
