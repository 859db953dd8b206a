"""Hashes stored evidence again and names what is missing, torn or changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from hpd_pages.io.ledgers import LEDGER, METADATA, WARC, ledger_of, read_line, seal_of
from hpd_pages.model.evidence import Damage, Entry, FileSeal, Verified

_CHUNK = 1 << 20
_AT_ONCE = 4
"""Files read at once: hashing leaves the other processors free for it."""

NO_SEALS: Mapping[str, FileSeal] = {}


def verify(folder: Path, seals: Mapping[str, FileSeal] = NO_SEALS) -> Verified:
    """Every evidence file under `folder` against the journal's seal of it or, where it has none,
    against its ledger, in order of name; reads all bytes.

    A file that is not as sealed is read record by record, to name what is damaged, so memory stays
    bounded by the largest body.
    """
    warcs = {path for path in folder.rglob(f"[!.]*{WARC}") if path.is_file()}
    ledgers = set(folder.rglob(f"[!.]*{LEDGER}"))
    named = {path.with_name(path.name.removesuffix(LEDGER) + WARC) for path in ledgers}
    named |= {folder / name for name in seals}
    checks = [
        _File(warc, folder, seals.get(warc.relative_to(folder).as_posix()))
        for warc in sorted(warcs | named)
    ]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(_File.run, checks):
            pass
    return Verified(
        files=len(checks),
        records=sum(check.records for check in checks),
        size=sum(check.size for check in checks),
        damages=tuple(damage for check in checks for damage in check.damages),
    )


class _File:
    """The check of one evidence file and its ledger."""

    def __init__(self, warc: Path, folder: Path, seal: FileSeal | None) -> None:
        self._warc = warc
        self._seal = seal
        self._name = warc.relative_to(folder).as_posix()
        self.records = self.size = 0
        self.damages: list[Damage] = []

    def run(self) -> None:
        if self._seal is None:
            return self._by_record()
        if seal_of(self._warc) == self._seal:
            return self._count()
        self._by_record()
        if not self.damages:
            self._say("", "the file and its ledger agree, and are not those that the journal seals")
        return None

    def _count(self) -> None:
        with ledger_of(self._warc).open("rb") as lines:
            self.records = sum(1 for _ in lines)
        self.size = self._warc.stat().st_size

    def _by_record(self) -> None:
        ledger = ledger_of(self._warc)
        if not ledger.is_file() and not self._warc.is_file():
            return self._say("", "the file and its ledger are missing")
        if not ledger.is_file():
            return self._say("", f"its ledger {ledger.name} is missing")
        if not self._warc.is_file():
            return self._say("", "the file is missing, its ledger is there")
        end = 0
        for entry in self._entries(ledger):
            self._record(entry, end)
            end = entry.offset + entry.length
        rest = self._warc.stat().st_size - end
        if rest > 0:
            self._say("", f"{rest} bytes after the last record: a torn record of a stopped run")
        return None

    def _entries(self, ledger: Path) -> Iterator[Entry]:
        with ledger.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                entry = read_line(line)
                if entry is None:
                    self._say("", f"line {number} of {ledger.name} was changed or is torn")
                else:
                    yield entry

    def _record(self, entry: Entry, end: int) -> None:
        self.records += 1
        self.size += entry.length
        if entry.offset != end:
            self._say(entry.record, f"stands at byte {entry.offset}, expected at {end}")
        what = entry.url or "the head of the file"
        if _stored_digest(self._warc, entry) != entry.stored:
            self._say(entry.record, f"the stored bytes of {what} are not those that were written")
        elif _described(self._warc, entry) != entry:
            self._say(entry.record, f"the ledger's line of {what} is not what the record says")

    def _say(self, record: str, what: str) -> None:
        self.damages.append(Damage(file=self._name, record=record, what=what))


def _stored_digest(warc: Path, entry: Entry) -> str:
    """SHA-256 of a member as it stands in the file, "" where the file ends before it does."""
    digest, left = hashlib.sha256(), entry.length
    with warc.open("rb") as file:
        file.seek(entry.offset)
        while left > 0 and (piece := file.read(min(left, _CHUNK))):
            left -= len(piece)
            digest.update(piece)
    return digest.hexdigest() if not left else ""


def _described(warc: Path, entry: Entry) -> Entry:
    """The entry as the record tells it, whose stored bytes are known to be as they were written."""
    from hpd_pages.io.warc import record_at

    record = record_at(warc, entry.offset, entry.length)
    headers = record.rec_headers
    made = replace(entry, record=str(headers.get_header("WARC-Record-ID")))
    if record.rec_type == "warcinfo":
        return replace(made, url="", taken_at="", payload="")
    asked = headers.get_header("WARC-Asked-For-URI") or headers.get_header("WARC-Target-URI")
    return replace(
        made,
        kind=METADATA if record.rec_type == METADATA else "",
        url=str(asked),
        taken_at=str(headers.get_header("WARC-Date")),
        payload=hashlib.sha256(record.raw_stream.read()).hexdigest(),
    )
