"""Keeps the bytes of every look: one WARC file a run, with a ledger of its records beside it.

A record is its own gzip member, so a killed run leaves at most one torn member at the end. The
ledger's line follows the record it names: bytes past the last line are a torn record. The ledger
holds the SHA-256 of each member as stored, which also covers the bytes no gzip checksum does.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from hpd_pages.errors import StoreError
from hpd_pages.io.ledgers import (
    METADATA,
    WARC,
    cut_torn,
    ledger_line,
    ledger_of,
    read_line,
    seal_of,
)
from hpd_pages.io.storage import is_local, publish, reaching
from hpd_pages.io.warc import (
    Member,
    item_member,
    metadata_member,
    opening,
    response_member,
    revisit_member,
)
from hpd_pages.model.evidence import Entry
from hpd_pages.model.report import Run
from hpd_pages.model.response import Response


class Evidence:
    """The evidence of one run, in `folder`/<year>/<run>.warc.gz; safe to call from many threads.

    The file is made on the first look, so a run that saw nothing leaves none. Where `folder` is not
    of this machine, the file grows in `spool` and is put to its place as a whole by `seals` and at
    the end; what a killed run left in the spool is gone on with. Use as a context
    manager.
    Raises StoreError where the disk is full or the folder cannot be written.
    """

    def __init__(
        self,
        folder: Path,
        *,
        tool: str,
        say: Callable[[str], None] = lambda _words: None,
        spool: Path | None = None,
        elsewhere: bool = False,
    ) -> None:
        self._final = folder
        elsewhere = elsewhere or not is_local(folder)
        if spool is None and elsewhere:
            raise TypeError("evidence that goes elsewhere grows in a spool")
        self._folder = self._warc = spool if elsewhere and spool is not None else folder
        self._sealed = False
        self._tool = tool
        self._say = say
        self._resumed = False
        self._lock = threading.Lock()
        self._files: tuple[BinaryIO, BinaryIO] | None = None
        self._end = 0
        self._broken = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock, _told(self._warc), ExitStack() as closing:
            self._broken = True  # a look that ends late adds nothing: others may write here now
            files, self._files = self._files or (), None
            for file in files:
                closing.callback(file.close)
                os.fsync(file.fileno())
            if files and not self._sealed:
                self._publish()
        if files and self._sealed and self._final is not self._folder:
            self._warc.unlink()
            ledger_of(self._warc).unlink()

    def has(self, run: Run) -> bool:
        """Whether evidence of such a run is kept already."""
        self.begin(run)
        with _told(self._warc):
            return self._warc.exists() or (self._final is not self._folder and self._is_there())

    def drop(self) -> None:
        """Give up what was kept: close the file and remove it from here."""
        with self._lock, _told(self._warc):
            files, self._files = self._files or (), None
            for file in files:
                file.close()
            if files:
                self._warc.unlink()
                ledger_of(self._warc).unlink()

    def begin(self, run: Run) -> None:
        """Name the file after the run; nothing is kept before this.

        A run that is gone on with goes on in its file, less a torn last record, and that is said.
        """
        self._warc = self._folder / run.started_at[:4] / f"{run.id}{WARC}"
        self._resumed = run.resumed

    def keep(self, response: Response) -> None:
        """Store what came back; it outlives the process once this returns.

        After a write that failed the file ends in a torn record, and nothing more is added to it.
        """
        with self._writing():
            self._append(response_member(response), _entry_of(response))

    def keep_part(
        self,
        address: str,
        taken_at: str,
        raw: bytes,
        answer: str,
        earlier: tuple[str, str] | None = None,
        *,
        kind: str = "application/octet-stream",
    ) -> str:
        """The id of the record that holds a part of an answer, as received.

        Where `earlier` names the record that holds the same bytes, and its time, a `revisit` of it
        is written. `answer` is the SHA-256 of the whole answer, `kind` the content type.
        """
        with self._writing():
            if earlier:
                member = revisit_member(address, taken_at, raw, earlier)
            else:
                member = item_member(address, taken_at, raw, answer, kind)
            payload = hashlib.sha256(b"" if earlier else raw).hexdigest()
            self._append(member, {"url": address, "taken_at": taken_at, "payload": payload})
            return member[1]

    def tell(self, address: str, at: str, facts: Mapping[str, object]) -> None:
        """Store what was found of an address, beside the bytes that it was found in.

        `facts` are JSON-like; `at` is UTC, RFC 3339.
        """
        body = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
        payload = hashlib.sha256(body).hexdigest()
        with self._writing():
            told = {"url": address, "taken_at": at, "payload": payload, "kind": METADATA}
            self._append(metadata_member(address, at, body), told)

    def take(self, stored: bytes, told: Entry) -> None:
        """Add a record as another evidence file holds it. Raises StoreError where it is not as
        that file's ledger says.
        """
        if hashlib.sha256(stored).hexdigest() != told.stored:
            raise StoreError(
                f"{self._warc}: record {told.record} is not as it was written",
                hint="put back a copy of the part that holds it, or audit again",
            )
        with self._writing():
            kind = {"kind": told.kind} if told.kind else {}
            facts = {"url": told.url, "taken_at": told.taken_at, "payload": told.payload, **kind}
            self._append((stored, told.record), facts)

    def records(self) -> frozenset[str]:
        """The ids of the records that the file of the run that is gone on with holds."""
        with self._lock, _told(self._warc):
            if self._files is None:
                self._open()
            lines = ledger_of(self._warc).read_bytes().splitlines(keepends=True)
        return frozenset(entry.record for line in lines if (entry := read_line(line)) is not None)

    def flush(self) -> None:
        """Bring what was kept onto this machine's disk, be it in the spool: the database may name
        it once this returns.
        """
        with self._lock, _told(self._warc):
            for file in self._files or ():
                os.fsync(file.fileno())

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._lock, _told(self._warc):
            if self._broken:
                raise OSError("an earlier record could not be written")
            self._broken = True
            if self._files is None:
                self._open()
            yield
            self._broken = False

    def seals(self) -> Mapping[str, Mapping[str, str]]:
        """The digests of what was kept, by the file's name below the folder: what the journal tells
        of it. Nothing where nothing was kept. On the disk when this returns.
        """
        with self._lock, _told(self._warc):
            if self._files is None:
                return {}
            for file in self._files:
                os.fsync(file.fileno())
            if not self._sealed:
                self._publish()
                self._sealed = True
            return {self._name(): asdict(seal_of(self._warc))}

    def _name(self) -> str:
        return self._warc.relative_to(self._folder).as_posix()

    def _publish(self) -> None:
        """Put the file and its ledger to their place, where that is not here."""
        if self._final is not self._folder:
            there = self._final / self._name()
            publish(self._warc, there)
            publish(ledger_of(self._warc), ledger_of(there))

    def _is_there(self) -> bool:
        there = self._final / self._name()
        with reaching(there):
            return bool(there.exists() and ledger_of(there).exists())

    def _fetch(self) -> None:
        """Bring the file and its ledger back, to go on with them on another machine."""
        there = self._final / self._name()
        publish(there, self._warc)
        publish(ledger_of(there), ledger_of(self._warc))

    def _open(self) -> None:
        self._warc.parent.mkdir(parents=True, exist_ok=True)
        ledger = ledger_of(self._warc)
        if self._resumed and self._warc.exists() and ledger.exists():
            self._end, cut = cut_torn(self._warc, ledger)
            if cut:
                self._say(f"{self._warc}: a torn last record of {cut} bytes was cut off")
            self._files = (self._warc.open("ab"), ledger.open("ab"))
            return None
        if self._final is not self._folder and self._is_there():
            if not self._resumed:
                raise FileExistsError
            self._fetch()
            return self._open()
        self._files = (self._warc.open("xb"), ledger.open("xb"))
        head = opening(self._warc.name, self._tool)
        self._append(head, {"url": "", "taken_at": "", "payload": ""})
        return None

    def _append(self, member: Member, told: Mapping[str, str]) -> None:
        stored, record = member
        entry = Entry(
            record=record,
            offset=self._end,
            length=len(stored),
            stored=hashlib.sha256(stored).hexdigest(),
            **told,
        )
        for file, data in zip(self._files or (), (stored, ledger_line(entry)), strict=True):
            file.write(data)
            file.flush()
        self._end += len(stored)
        self._sealed = False


def put_to_its_place(warc: Path, there: Path) -> None:
    """Put a file and its ledger from the spool where they belong; one that is there stays.

    Raises StoreError where they cannot be written there; then they stay in the spool.
    """
    if warc == there:
        return
    with _told(there):
        for one, other in ((warc, there), (ledger_of(warc), ledger_of(there))):
            publish(one, other)
    for one in (warc, ledger_of(warc)):
        one.unlink()


def _entry_of(response: Response) -> Mapping[str, str]:
    payload = hashlib.sha256(response.wire).hexdigest()
    return {"url": response.url, "taken_at": response.taken_at, "payload": payload}


@contextmanager
def _told(warc: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise StoreError(
            f"{warc}: this run's evidence is there already",
            hint="the history was moved or replaced: put back the one that belongs here",
        ) from error
    except OSError as error:
        raise StoreError(
            f"{warc}: evidence cannot be written: {error.strerror or error}",
            hint="make room on the disk, or mend the folder's permissions, and audit again",
        ) from error
