"""Writes a package of records: into a folder beside its place first, then as one ZIP file.

A package is there whole or not at all. Memory does not grow with it, but for the ids of its items.
"""

from __future__ import annotations

import csv
import errno
import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import IO, Protocol, TextIO

import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io import package_check, printing, replay
from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.request_search import Place, copies
from hpd_pages.model.item import Kind
from hpd_pages.model.package import Copy
from hpd_pages.model.request import Redaction
from hpd_pages.text.safe import cell

PARTIAL = ".partial"
_PART = 300
_MOST = 2**32 - 2**20
_MEDIA = {"video/mp4": ".mp4", "video/quicktime": ".mov", "image/avif": ".avif"}
_PICTURES = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What judges and words a package, given by the wiring."""

    redacted: Callable[[Copy, Sequence[Redaction]], Copy]
    unlinked: Callable[[Copy, Mapping[str, str]], Copy]
    leaks: Callable[[str, Sequence[Redaction]], bool]
    strings: Callable[[object], Iterator[str]]
    threads: Callable[[Sequence[Copy], str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What to write: from where, of which items, less what, under which name and time."""

    name: str
    at: str
    tool: str
    evidence: Path
    places: dict[int, Place]
    redactions: tuple[Redaction, ...]
    pdf: bool


@dataclass(slots=True)
class Counts:
    """What went into a package."""

    items: int = 0
    context: int = 0
    redacted: int = 0
    withheld: int = 0
    pictures: int = 0
    left_out: int = 0
    parts: int = 0
    used: frozenset[int] = frozenset()
    touched: frozenset[int] = frozenset()


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A folder beside the target to write into; it goes at the end, whatever happens. What a
    killed export left there goes first.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for stale in target.parent.glob(f".request-*{PARTIAL}"):
            shutil.rmtree(stale, ignore_errors=True)
        folder = target.with_name(f".{target.stem}{PARTIAL}")
        folder.mkdir()
    except OSError as error:
        raise _cannot(target, error) from error
    try:
        yield folder
    except OSError as error:
        raise _cannot(target, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _cannot(target: Path, error: OSError) -> StoreError:
    hint = "make room on the disk" if error.errno == errno.ENOSPC else "name another folder"
    words = f"{target}: the package cannot be written: {error.strerror or error}"
    return StoreError(words, hint=f"{hint}, and export again; nothing was handed out")


def write_items(connection: sa.Connection, folder: Path, job: Job, words: Words) -> Counts:
    """Write every item: tables, threads, media and the web archive."""
    return _Writer(connection, folder, job, words).write()


class _Writer:
    """One package under way."""

    def __init__(self, connection: sa.Connection, folder: Path, job: Job, words: Words) -> None:
        self._connection = connection
        self._folder = folder
        self._job = job
        self._words = words
        self._counts = Counts()
        self._pages: list[dict[str, str]] = []
        self._written: set[str] = set()
        self._used: set[int] = set()
        self._touched: set[int] = set()
        for name in ("threads", "media", "web"):
            (folder / name).mkdir()

    def write(self) -> Counts:
        hidden = self._hidden()
        captured = replay.Captured(self._job.evidence, self._records())
        warc = self._folder / "web" / replay.WARC
        with (
            (self._folder / "items.csv").open("w", encoding="utf-8-sig", newline="") as table,
            (self._folder / "items.jsonl").open("w", encoding="utf-8", newline="\n") as lines,
            warc.open("wb") as web,
        ):
            replay.opening(web, self._job.tool)
            rows = csv.writer(table)
            rows.writerow([field.name for field in fields(Copy)])
            part: list[Copy] = []
            for before in self._copies():
                copy = self._words.redacted(before, self._job.redactions)
                copy = self._words.unlinked(copy, hidden)
                if copy.record:
                    copy = self._with_bytes(copy, captured, web)
                self._count(copy)
                _write_row(copy, rows, lines)
                if len(part) >= _PART and _thread(part[-1]) != _thread(copy):
                    self._part(part, web)
                    part = []
                part.append(copy)
            self._part(part, web)
        self._web_archive(warc)
        for name in ("threads", "media", "web"):
            if not any((self._folder / name).iterdir()):
                (self._folder / name).rmdir()
        if self._job.pdf:
            for _ in printing.printed(sorted((self._folder / "threads").glob("*.html"))):
                pass
        self._counts.used = frozenset(self._used)
        self._counts.touched = frozenset(self._touched)
        return self._counts

    def _copies(self) -> Iterator[Copy]:
        """What goes out, as it is kept; with a list of redactions no picture or film: no program
        sees what one shows.
        """
        for copy in copies(self._connection, self._job.places):
            if copy.kind == Kind.MEDIA.value and self._job.redactions:
                self._counts.left_out += 1
            else:
                yield copy

    def _hidden(self) -> dict[str, str]:
        """The ids that are taken out of their items, for what refers to them."""
        if not self._job.redactions:
            return {}
        found = {}
        for before in copies(self._connection, self._job.places):
            after = self._words.redacted(before, self._job.redactions)
            if after.key != before.key:
                found[before.key] = after.key
        return found

    def _records(self) -> dict[str, set[str]]:
        wanted: dict[str, set[str]] = {}
        ids = list(self._job.places)
        for start in range(0, len(ids), _PART):
            some = sa.select(ITEMS.c.file, ITEMS.c.record).where(
                ITEMS.c.id.in_(ids[start : start + _PART])
            )
            for row in self._connection.execute(some):
                wanted.setdefault(row.file, set()).add(row.record)
        return wanted

    def _with_bytes(self, copy: Copy, captured: replay.Captured, web: IO[bytes]) -> Copy:
        """The copy with its bytes as captured in the web archive, and its picture as a file.

        Bytes that cannot be searched for what has to go, or hold it, stay out.
        """
        member = captured.member(copy.record)
        kind, body = replay.payload(member)
        if not self._clear(body):
            self._counts.left_out += 1
            return replace(copy, raw="", record="")
        if copy.record not in self._written:
            self._written.add(copy.record)
            web.write(member)
            if kind == "text/html" and copy.kind == "page":
                self._pages.append(
                    {
                        "url": copy.permalink or copy.account,
                        "ts": copy.captured_at,
                        "title": f"{copy.page}, as captured",
                    }
                )
        ending = _PICTURES.get(kind, "")
        if copy.kind == Kind.MEDIA.value:
            ending = ending or _MEDIA.get(kind, ".bin")
        if not ending:
            return copy
        name = f"media/item-{copy.number}{ending}"
        (self._folder / name).write_bytes(body)
        if kind.startswith("image/"):
            replay.view(web, self._address(name), self._job.at, body, kind)
        self._counts.pictures += 1
        return replace(copy, file=name)

    def _address(self, name: str) -> str:
        """Where a file of the package stands in the web archive."""
        return replay.VIEW.format(f"{self._job.name}/{name}")

    def _clear(self, body: bytes) -> bool:
        if not self._job.redactions:
            return True
        try:
            told = json.loads(body)
        except (ValueError, RecursionError):
            return False
        return not any(
            self._words.leaks(text, self._job.redactions) for text in self._words.strings(told)
        )

    def _count(self, copy: Copy) -> None:
        self._counts.items += 1
        self._counts.context += copy.context
        self._counts.withheld += copy.withheld
        self._counts.redacted += bool(copy.redactions) and not copy.withheld
        self._counts.left_out += bool(copy.redactions)
        self._used.update(copy.redactions)
        if copy.redactions:
            self._touched.add(copy.number)

    def _part(self, part: list[Copy], web: IO[bytes]) -> None:
        if not part:
            return
        self._counts.parts += 1
        number = self._counts.parts
        title = f"{self._job.name}: threads, part {number}"
        intro = "Copies of records as captured. Times are as the platform told them."
        html = self._words.threads(part, title, intro).encode()
        (self._folder / "threads" / f"{number:03}.html").write_bytes(html)
        address = self._address(f"threads/{number:03}.html")
        replay.view(web, address, self._job.at, html)
        self._pages.append({"url": address, "ts": self._job.at, "title": title})

    def _web_archive(self, warc: Path) -> None:
        """The WARC as a WACZ where that can be made, else as it is."""
        if replay.has_wacz():
            title = f"{self._job.name}: records as captured"
            target = warc.with_name("records.wacz")
            replay.wacz(warc, target, self._pages, title=title, at=self._job.at)
            warc.unlink()


class Table(Protocol):
    """A CSV file that rows are written to."""

    def writerow(self, row: list[str], /) -> object:
        """Write one row."""


def _thread(copy: Copy) -> tuple[str, str]:
    return copy.page, copy.thread or copy.key


def _write_row(copy: Copy, rows: Table, lines: TextIO) -> None:
    told = asdict(copy)
    lines.write(json.dumps(told, ensure_ascii=False).translate(_BREAKS) + "\n")
    media = "\n".join(f"{each.url} {each.alt}".strip() for each in copy.media)
    flat = {**told, "media": media, "links": "\n".join(copy.links)}
    flat["redactions"] = " ".join(map(str, copy.redactions))
    rows.writerow([cell(str(value)) for value in flat.values()])


_BREAKS = {0x2028: "\\u2028", 0x2029: "\\u2029", 0x85: "\\u0085", 0x7F: "\\u007f"}


def write_table(path: Path, rows: Sequence[Mapping[str, object]], names: Sequence[str]) -> None:
    """A CSV file, each cell safe for spreadsheets."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(names)
        table.writerows([cell(str(row.get(name, ""))) for name in names] for row in rows)


def write_manifest(folder: Path) -> str:
    """List every file there is with its SHA-256; the SHA-256 of that list."""
    names = sorted(path.relative_to(folder).as_posix() for path in _files(folder))
    return _list(folder, package_check.MANIFEST, names)


def seal(folder: Path) -> None:
    """List the manifest and the attestation sheet, so that every byte is covered."""
    names = [package_check.MANIFEST, *package_check.SHEETS]
    _list(folder, package_check.SEAL, sorted(name for name in names if (folder / name).is_file()))


def _list(folder: Path, name: str, names: Sequence[str]) -> str:
    text = "".join(f"{_digest(folder / each)}  {each}\n" for each in names).encode("ascii")
    (folder / name).write_bytes(text)
    return hashlib.sha256(text).hexdigest()


def write_verifier(folder: Path) -> None:
    """The script by which a receiver checks the package."""
    source = Path(package_check.__file__).read_bytes().replace(b"\r\n", b"\n")
    (folder / "verify.py").write_bytes(source)


def pack(folder: Path, name: str) -> tuple[Path, str]:
    """The folder as one ZIP file in it, on the disk, and its SHA-256; each byte of the ZIP is
    determined, and nothing is compressed, so that a change of any byte shows.

    Raises StoreError where it would be too large.
    """
    files = sorted(_files(folder))
    if sum(path.stat().st_size + 512 for path in files) > _MOST or len(files) > 65_000:  # noqa: PLR2004 - ZIP
        hint = "ask for fewer days or one page, and make several packages"
        raise StoreError("the package would be larger than 4 GB", hint=hint)
    target = folder / "package.zip"
    with target.open("wb") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
            for path in files:
                info = zipfile.ZipInfo(f"{name}/{path.relative_to(folder).as_posix()}", _EPOCH)
                info.external_attr = package_check.ATTRIBUTES
                info.create_system = 3
                info.file_size = path.stat().st_size
                with path.open("rb") as data, package.open(info, "w") as inside:
                    shutil.copyfileobj(data, inside, 1 << 20)
        out.flush()
        os.fsync(out.fileno())
    return target, _digest(target)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
