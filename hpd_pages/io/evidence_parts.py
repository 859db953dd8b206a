"""Evidence that many workers keep of one run: whole small files, joined at its end.

A part is written here, put to its place as a whole, and only then named by results: so a worker
that is lost leaves no result without its bytes, and no torn file. Parts stand in
`<year>/<run>.parts/`.
"""

from __future__ import annotations

import shutil
import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hpd_pages.errors import StoreError
from hpd_pages.io.clock import now
from hpd_pages.io.evidence import Evidence
from hpd_pages.io.ledgers import LEDGER, WARC, ledger_of, read_line
from hpd_pages.io.storage import is_local, reaching
from hpd_pages.model.evidence import Entry
from hpd_pages.model.report import Run
from hpd_pages.model.response import Response

PARTS = ".parts"
_WELCOME = "begun"


def parts_folder(evidence: Path, run: Run) -> Path:
    """Where the parts of a run stand."""
    return evidence / run.started_at[:4] / f"{run.id}{PARTS}"


def welcome(evidence: Path, run: Run) -> None:
    """Make the folder of the parts, with a mark by which workers know it for the run's own."""
    folder = parts_folder(evidence, run)
    with _told(folder):
        if is_local(folder):
            folder.mkdir(parents=True, exist_ok=True)
        (folder / _WELCOME).write_bytes(run.started_at.encode())


class Parts:
    """What one process keeps of a run; safe to call from many threads.

    Raises StoreError where a part cannot be written or put to its place, or where the place is not
    the one that the run's head marked: a folder of another machine, say.
    """

    def __init__(self, evidence: Path, run: Run, spool: Path, *, tool: str) -> None:
        self._folder = parts_folder(evidence, run)
        self._run = run
        self._spool = spool
        self._tool = tool
        self._lock = threading.RLock()
        self._part: Evidence | None = None
        with _told(self._folder):
            mark = self._folder / _WELCOME
            if not mark.exists() or mark.read_bytes() != run.started_at.encode():
                raise StoreError(
                    f"{self._folder} is not the folder of the run's evidence here",
                    hint="give --evidence a place that every worker reaches: a shared folder or an "
                    "address such as s3://BUCKET/FOLDER",
                )

    def keep(self, response: Response) -> None:
        """Store what came back in the part that is being written."""
        with self._lock:
            self._open().keep(response)

    def tell(self, address: str, at: str, facts: Mapping[str, object]) -> None:
        """Store what was found of an address beside it."""
        with self._lock:
            self._open().tell(address, at, facts)

    def turn(self) -> None:
        """Put what was kept to its place: results may name it once this returns.

        What could not be put there stays in hand and is tried again by the next call.
        """
        with self._lock:
            if self._part is None:
                return
            self._part.seals()
            self._part.__exit__(None, None, None)
            self._part = None

    def close(self) -> None:
        """Give up what no result may name: its pages are looked at again by somebody else."""
        with self._lock:
            part, self._part = self._part, None
            if part is not None:
                part.drop()

    def _open(self) -> Evidence:
        if self._part is None:
            # Grown under a name that no checker reads, then put in place as a whole.
            part = Evidence(self._folder, tool=self._tool, spool=self._spool, elsewhere=True)
            name = f"{now().replace(':', '')}-{uuid.uuid4().hex[:12]}"
            part.begin(Run(id=name, started_at=self._run.started_at, finished_at=""))
            self._part = part
        return self._part


def join(evidence: Path, run: Run, whole: Evidence) -> None:
    """Bring the parts of a run into its one file, in the order of their times, and remove them.

    A part that was joined before, by a run that was stopped meanwhile, is only removed. Raises
    StoreError where a part is not as its ledger says.
    """
    folder = parts_folder(evidence, run)
    with _told(folder):
        if not folder.exists():
            return
        ledgers = sorted(path for path in folder.rglob(f"*{LEDGER}") if path.is_file())
        there = whole.records() if run.resumed else frozenset()
        for ledger in ledgers:
            _join_one(ledger.with_name(ledger.name.removesuffix(LEDGER) + WARC), whole, there)
        whole.seals()  # in its place before the parts go
        _remove(folder)


def _join_one(warc: Path, whole: Evidence, there: frozenset[str]) -> None:
    entries = _entries(warc)
    with warc.open("rb") as file:
        for entry in entries:
            if not entry.url or entry.record in there:
                continue  # the part's own head, or joined before
            file.seek(entry.offset)
            whole.take(file.read(entry.length), entry)


def _entries(warc: Path) -> Iterator[Entry]:
    with ledger_of(warc).open("rb") as lines:
        for line in lines:
            entry = read_line(line)
            if entry is None:
                raise StoreError(
                    f"{ledger_of(warc)}: a line is damaged",
                    hint="put back its copy, or remove the part and audit again",
                )
            yield entry


def _remove(folder: Path) -> None:
    if is_local(folder):
        shutil.rmtree(folder)
        return
    with reaching(folder):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                path.unlink()


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        with reaching(folder):
            yield
    except OSError as error:
        raise StoreError(
            f"{folder}: evidence cannot be kept: {error.strerror or error}",
            hint="check that the place of the evidence can be reached and has room",
        ) from error
