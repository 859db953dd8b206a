"""Records request: what was asked for, by when to answer, and the package that goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, OUTPUT, STATE, TOOL
from hpd_pages.wiring.open_registry import OpenRegistry, opened
from hpd_pages.wiring.places import evidence_folder

if TYPE_CHECKING:
    from hpd_pages.io.packages import Counts
    from hpd_pages.io.records_store import RecordsStore
    from hpd_pages.model.request import (
        Answered,
        Due,
        Exported,
        Redaction,
        Requested,
        Scope,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An export as asked for: where to (a folder, or "" for build/), with which list of
    redactions, with which files on the page's settings.
    """

    request: int
    office: str
    folder: Path | None = None
    redactions: Path | None = None
    settings: Sequence[Path] = ()
    pdf: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A package that was written, and what the office should look at before it goes out."""

    path: Path
    exported: Exported
    notes: tuple[str, ...]


def new(
    start: Path | OpenRegistry,
    *,
    received: str,
    about: str,
    requester: str,
    office: str,
    scope: Scope,
    store: str = "",
) -> tuple[Requested, Due]:
    """The request as put on file. Raises UsageError for a page that is not in the registry."""
    from hpd_pages.io import requests as io
    from hpd_pages.io.clock import now
    from hpd_pages.model.request import Requested

    registry = opened(start)
    if scope.page:
        registry.chosen([scope.page])
    with _open(registry, store) as records:
        asked = Requested(
            number=0, at=now(), received=received, requester=requester, about=about,
            office=office, scope=scope,
        )  # fmt: skip
        number = io.add(records, asked)
        with records.reading() as connection:
            return io.find(connection, number), due_on(received)


def answer(start: Path | OpenRegistry, number: int, step: Answered, *, store: str = "") -> None:
    """Note what followed a request. Raises UsageError where there is none of that number."""
    from hpd_pages.io import requests as io
    from hpd_pages.io.clock import now

    with _open(opened(start), store) as records:
        io.answer(records, number, step, at=now())


def status(start: Path | OpenRegistry, *, store: str = "") -> tuple[tuple[Requested, Due], ...]:
    """Every request, oldest first, with the day by which to answer it."""
    from hpd_pages.io.requests import requests

    with _open(opened(start), store) as records, records.reading() as connection:
        return tuple((asked, due_on(asked.received)) for asked in requests(connection))


def one(start: Path | OpenRegistry, number: int, *, store: str = "") -> tuple[Requested, Due]:
    """The request of that number. Raises UsageError where there is none."""
    from hpd_pages.io.requests import find

    with _open(opened(start), store) as records, records.reading() as connection:
        asked = find(connection, number)
    return asked, due_on(asked.received)


def package(
    start: Path | OpenRegistry, request: int, export: int, *, store: str = ""
) -> tuple[Path, Exported]:
    """The file of a package that was exported to the usual place, after its bytes were compared
    with what is on file. Raises UsageError where there is none, StoreError where it is missing or
    is not as it was written.
    """
    from hpd_pages.errors import StoreError, UsageError
    from hpd_pages.io.ledgers import file_digest

    registry = opened(start)
    asked, _ = one(start, request, store=store)
    made = next((each for each in asked.exports if each.number == export), None)
    if made is None:
        hint = "open the request: it lists its packages"
        raise UsageError(f"request {request} has no package {export}", hint=hint)
    folder = registry.root / OUTPUT
    path = folder / Path(made.file).name
    found = file_digest(path)
    if not found:
        hint = "it was written elsewhere or moved; export again"
        raise StoreError(f"{made.file} is not in {folder}", hint=hint)
    if found != made.digest:
        hint = "do not hand it out; export again"
        raise StoreError(f"{made.file} is not as it was written", hint=hint)
    return path, made


def due_on(received: str) -> Due:
    """By when to answer a request of that day."""
    from hpd_pages.engine.requests import due
    from hpd_pages.io.holiday_days import connecticut

    return due(received, connecticut())


def export(
    start: Path | OpenRegistry, asked: Asked, *, store: str = "", evidence_at: str = ""
) -> Packed:
    """Write the package of a request. Raises UsageError where there is no such request or nothing
    is found, UnreadableFile for the list of redactions, StoreError.
    """
    from hpd_pages.io.one_at_a_time import alone

    registry = opened(start)
    state = registry.root / STATE
    with alone(state, "export"), _open(registry, store) as records:
        return _Desk(registry, records, asked, evidence_folder(state, evidence_at)).export()


def check(path: Path) -> list[str]:
    """Sentences on what of a package is not as it was written. Raises UnreadableFile."""
    from hpd_pages.errors import UnreadableFile
    from hpd_pages.io.package_check import faults

    if not path.exists():
        raise UnreadableFile(str(path), "there is no such file", hint="name the package's ZIP file")
    return faults(str(path))


def _open(registry: OpenRegistry, store: str) -> RecordsStore:
    from hpd_pages.io.records_store import open_records

    return open_records(store or registry.root / STATE / HISTORY)


class _Desk:
    """One export under way."""

    def __init__(
        self, registry: OpenRegistry, records: RecordsStore, asked: Asked, evidence: Path
    ) -> None:
        from hpd_pages.io.clock import now
        from hpd_pages.io.redaction_file import read_redactions
        from hpd_pages.io.retention_file import read_retention, zone_of

        self._registry = registry
        self._records = records
        self._asked = asked
        self._evidence = evidence
        self._at = now()
        self._zone = zone_of(read_retention(registry.root).time_zone)
        self._redactions: tuple[Redaction, ...] = ()
        self._listed = ""
        if asked.redactions is not None:
            self._redactions, self._listed = read_redactions(asked.redactions)

    def export(self) -> Packed:
        """Write, put on file, then move to its place."""
        from hpd_pages.io import packages
        from hpd_pages.io import requests as io
        from hpd_pages.model.request import Exported

        with self._records.reading() as connection:
            request = io.find(connection, self._asked.request)
            number = io.next_export(connection)
        name = f"request-{request.number}-export-{number}"
        folder = self._asked.folder or self._registry.root / OUTPUT
        target = folder / f"{name}.zip"
        with packages.beside(target) as work:
            counts, manifest = self._write(work, request, name)
            whole, digest = packages.pack(work, name)
            made = Exported(
                number=number, request=request.number, at=self._at, office=self._asked.office,
                file=target.name, digest=digest, manifest=manifest, redactions=self._listed,
                items=counts.items, redacted=counts.redacted, withheld=counts.withheld,
            )  # fmt: skip
            io.exported(self._records, made)
            whole.replace(target)
        return Packed(path=target, exported=made, notes=self._notes(counts))

    def _write(self, work: Path, request: Requested, name: str) -> tuple[Counts, str]:
        from hpd_pages.engine import redaction
        from hpd_pages.engine.requests import matches
        from hpd_pages.errors import UsageError
        from hpd_pages.formats.package_html import threads
        from hpd_pages.io import packages, printing
        from hpd_pages.io.package_parts import write_parts
        from hpd_pages.io.request_search import found

        words = packages.Words(
            redacted=redaction.redacted,
            unlinked=redaction.unlinked,
            leaks=redaction.leaks,
            strings=redaction.strings,
            threads=threads,
        )
        pdf = self._asked.pdf and printing.can_print()
        pages = (request.scope.page,) if request.scope.page else ()
        with self._records.reading() as connection:
            places = found(connection, lambda unit: matches(request.scope, unit, self._zone), pages)
            if not places:
                hint = (
                    "look at the request's page, days, author and words: `records request status`"
                )
                raise UsageError(f"nothing is found for request {request.number}", hint=hint)
            job = packages.Job(
                name=name, at=self._at, tool=TOOL, evidence=self._evidence, places=places,
                redactions=self._redactions, pdf=pdf,
            )  # fmt: skip
            counts = packages.write_items(connection, work, job, words)
            write_parts(
                connection, work, job, counts, request=request, settings=self._asked.settings,
                department=self._registry.department.name, redact=self._redact,
                office=self._asked.office,
            )  # fmt: skip
        packages.write_verifier(work)
        manifest = packages.write_manifest(work)
        self._attest(work, request, manifest, counts, pdf=pdf)
        packages.seal(work)
        return counts, manifest

    def _redact(self, text: str) -> str:
        from hpd_pages.text.redact import mark, without_anywhere

        for line in self._redactions:
            if line.words and not line.item:
                text = without_anywhere(text, line.words, mark(line.number))
        return text

    def _attest(
        self, work: Path, request: Requested, manifest: str, counts: Counts, *, pdf: bool
    ) -> None:
        from hpd_pages.formats.package_html import attestation
        from hpd_pages.io.printing import printed

        facts = (
            ("Department", self._registry.department.name),
            ("Request", f"{request.number}, received {request.received}"),
            ("Made", f"{self._at} (UTC) by {self._asked.office}"),
            ("Versions", f"{counts.items}, of which {counts.context} for context"),
            ("Redacted", f"{counts.redacted} in part, {counts.withheld} withheld whole"),
            ("Manifest", f"SHA-256 {manifest}"),
        )
        redacted = bool(counts.redacted or counts.withheld)
        sheet = work / "attestation.html"
        title = f"Attestation, request {request.number}"
        sheet.write_text(attestation(title, facts, redacted=redacted), encoding="utf-8")
        if pdf:
            list(printed([sheet]))

    def _notes(self, counts: Counts) -> tuple[str, ...]:
        from hpd_pages.io import printing, replay

        unused = [line.number for line in self._redactions if line.number not in counts.used]
        told = {
            f"{counts.pictures} pictures: look at each, for words in them are not searched": (
                counts.pictures
            ),
            f"{counts.left_out} captures stay out as bytes, for they hold or may hold what is "
            "redacted": counts.left_out,
            f"lines {', '.join(map(str, unused))} of the list took nothing out": unused,
            "files on settings go out as they are: look at each": (
                self._asked.settings and self._redactions
            ),
            "no PDF: Chromium and the extra `browser` are not installed": (
                self._asked.pdf and not printing.can_print()
            ),
            "no WACZ, a WARC instead: the extra `wacz` is not installed": not replay.has_wacz(),
        }
        return tuple(words for words, so in told.items() if so)


def overdue(due: Due, today: str) -> bool:
    """Whether the day to answer has passed."""
    return date.fromisoformat(today) > date.fromisoformat(due.on)
