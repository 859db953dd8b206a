"""Looks at what an earlier audit kept, instead of at the web."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from warcio.recordloader import ArcWarcRecord

from hpd_pages.errors import LookError, StoreError
from hpd_pages.io.bodies import unpacked
from hpd_pages.io.ledgers import METADATA, WARC, ledger_of, read_line
from hpd_pages.io.warc import (
    CAPTURED_BY,
    CAPTURED_FROM,
    DRAWN,
    DRAWN_AT,
    DRAWN_BY,
    DRAWN_LACKING,
    PICTURE,
    record_at,
)
from hpd_pages.model.evidence import Entry
from hpd_pages.model.response import Response

_MOST = 1 << 26


class StoredLooks:
    """The responses of one run, by the address that was asked for; the last one where it was asked
    for twice. Reads one record at a time.

    A run that saw nothing has no evidence, which is in order where none is `wanted`. Raises
    StoreError where it is missing; `records verify` says whether it is whole.
    """

    def __init__(self, folder: Path, run: str, started_at: str, *, wanted: bool = True) -> None:
        self._warc = folder / started_at[:4] / f"{run}{WARC}"
        ledger = ledger_of(self._warc)
        there = self._warc.is_file() and ledger.is_file()
        if wanted and not there:
            raise StoreError(
                f"{self._warc}: the evidence of run {run} is not there",
                hint="put back its copy, or name another run with --run",
            )
        lines = ledger.read_bytes().splitlines(keepends=True) if there else []
        entries = [entry for line in lines if (entry := read_line(line)) is not None]
        self._every = tuple(entry for entry in entries if entry.kind != METADATA)
        self._entries = {entry.url: entry for entry in self._every}

    def __call__(self, target: str) -> Response:
        """What came back for `target` then; LookError where nothing did."""
        entry = self._entries.get(target)
        if entry is None:
            raise LookError("partial", "this address was not seen in that run")
        return self._read(entry)

    def all_of(self, target: str) -> Iterator[Response]:
        """Everything that was kept of `target` then, in order: what was handed in goes first."""
        return (self._read(entry) for entry in self._every if entry.url == target)

    def drawn(self, response: Response) -> Response | None:
        """What a browser showed of that page then; None where it drew nothing."""
        entry = self._entries.get(f"{DRAWN}{response.url}")
        return None if entry is None else replace(self._read(entry), url=response.url)

    def pictured(self, target: str) -> Response | None:
        """The picture that a browser took of that page then; None where it took none."""
        entry = self._entries.get(f"{PICTURE}{target}")
        return None if entry is None else self._read(entry)

    def _read(self, entry: Entry) -> Response:
        record = record_at(self._warc, entry.offset, entry.length)
        if record.rec_type == "resource":
            return _resource(entry, record)
        headers = {name.lower(): value for name, value in record.http_headers.headers}
        wire = record.raw_stream.read()
        return Response(
            url=entry.url,
            final=str(record.rec_headers.get_header("WARC-Target-URI")),
            status=int(record.http_headers.get_statuscode()),
            headers=headers,
            wire=wire,
            body=unpacked(wire, headers.get("content-encoding", ""), _MOST, None),
            taken_at=entry.taken_at,
        )


def _resource(entry: Entry, record: ArcWarcRecord) -> Response:
    """What a person had saved by hand, or a browser had shown."""
    wire = record.raw_stream.read()
    told = record.rec_headers.get_header
    return Response(
        url=entry.url,
        final=unquote(told(DRAWN_AT) or "") or entry.url,
        headers={"content-type": told("Content-Type") or ""},
        wire=wire,
        body=wire,
        taken_at=entry.taken_at,
        captured_by=unquote(told(CAPTURED_BY) or ""),
        captured_from=unquote(told(CAPTURED_FROM) or ""),
        drawn_by=unquote(told(DRAWN_BY) or ""),
        lacking=unquote(told(DRAWN_LACKING) or ""),
    )
