"""Records capture: the official copies of what stands on the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE, TOOL
from hpd_pages.wiring.looking import Manner, doors_and_keys, looks
from hpd_pages.wiring.open_registry import OpenRegistry, open_registry
from hpd_pages.wiring.places import evidence_folder, evidence_spool

if TYPE_CHECKING:
    from hpd_pages.engine.ports import Look
    from hpd_pages.io.archive import Archive, Source
    from hpd_pages.io.records_store import RecordsStore
    from hpd_pages.model.capture import Captured
    from hpd_pages.model.item import Item
    from hpd_pages.model.page import Page
    from hpd_pages.model.profile import Doors
    from hpd_pages.model.response import Response

_FULFILLED = 200


def capture(
    start: Path,
    ids: Sequence[str],
    manner: Manner,
    *,
    office: str,
    store: str = "",
    evidence_at: str = "",
    saved: Sequence[str] = (),
    since: str = "",
) -> tuple[Captured, ...]:
    """Keep what stands on the pages named, or on all that are not retired, and say how it went.

    `office` is who answers for the capture, `saved` are pages saved by hand as `ID=FILE`, `since`
    an ISO 8601 date that bounds how far back posts are read. Raises RegistryError, UsageError,
    Stopped where `manner` says so, StoreError.
    """
    from hpd_pages.errors import Stopped
    from hpd_pages.io import capture_runs
    from hpd_pages.io.archive import Archive
    from hpd_pages.io.captures import read_captures
    from hpd_pages.io.clock import now
    from hpd_pages.io.evidence import Evidence
    from hpd_pages.io.one_at_a_time import alone
    from hpd_pages.io.records_store import open_records
    from hpd_pages.model.report import Run

    registry = open_registry(start)
    pages = registry.chosen(ids)
    captures = read_captures(saved, office, {page.id: page.url for page in pages})
    polite = replace(manner, contact=manner.contact or registry.department.crawler_contact)
    doors, keys = doors_and_keys(registry.department, manner.api_bases)
    state = registry.root / STATE
    kept_in, spool = evidence_folder(state, evidence_at), evidence_spool(state)
    with (
        alone(state, "capture"),
        open_records(store or state / HISTORY) as records,
        Evidence(kept_in, tool=TOOL, say=manner.say, spool=spool) as evidence,
    ):
        capture_runs.end_stopped(
            records, kept_in, spool=spool, at=now(), office=office, say=manner.say
        )
        began = now()
        number, file = capture_runs.begin(records, at=began, tool=TOOL, office=office)
        evidence.begin(Run(id=capture_runs.name_of(number), started_at=began, finished_at=""))
        archive = Archive(records, evidence)
        desk = _Desk(registry, records, archive, doors, number=number, file=file, office=office)
        look = looks(polite, doors=doors, keys=keys)
        done = []
        for page in pages:
            if manner.stop is not None and manner.stop():
                raise Stopped("the capture was stopped", hint="the next one closes it")
            done.append(desk.capture(page, look, captures.get(page.id), since))
            manner.progress(page.id, len(pages))
        capture_runs.end(
            records,
            number,
            at=now(),
            office=office,
            seals=evidence.seals(),
            facts={"pages": len(pages), "seen": sum(row.new + row.changed for row in done)},
        )
    return tuple(done)


class _Desk:
    """One capture under way."""

    def __init__(
        self,
        registry: OpenRegistry,
        records: RecordsStore,
        archive: Archive,
        doors: Doors,
        *,
        number: int,
        file: str,
        office: str,
    ) -> None:
        self._registry = registry
        self._records = records
        self._archive = archive
        self._doors = doors
        self._number = number
        self._file = file
        self._office = office

    def capture(self, page: Page, look: Look, saved: Response | None, since: str) -> Captured:
        """Keep the page, and say how it went."""
        from hpd_pages.engine import capture as engine
        from hpd_pages.engine.media import media_of
        from hpd_pages.model.capture import Captured, Outcome
        from hpd_pages.platforms import PLATFORMS

        source, outcome = self._source(page), Outcome()
        platform = next((p for p in PLATFORMS if p.id == page.platform), None)
        new = changed = unchanged = 0
        pictures: dict[str, tuple[Item, str]] = {}
        for taken in engine.capture(
            page,
            outcome,
            look=look,
            platform=platform,
            door=self._doors.get(page.platform),
            saved=saved,
            since=since,
        ):
            kept = self._archive.keep(source, taken)
            new, changed = new + kept.new, changed + kept.changed
            unchanged += kept.unchanged
            for part in taken.parts:
                pictures.update({own.key: (own, at) for own, at in media_of(part.item)})
        media, lacking = self._media(source, pictures, look)
        gone = self._archive.gone(source) if outcome.complete else 0
        return Captured(
            page=page.id,
            new=new,
            changed=changed,
            unchanged=unchanged,
            gone=gone,
            requests=outcome.requests,
            unseen=outcome.unseen,
            bounded=outcome.bounded,
            bounds=outcome.bounds,
            media=media,
            media_lacking=lacking,
            problems=tuple(dict.fromkeys(outcome.problems)),
        )

    def _media(
        self, source: Source, pictures: Mapping[str, tuple[Item, str]], look: Look
    ) -> tuple[int, tuple[str, ...]]:
        """How many pictures and films were had that were not kept yet, and why others were not."""
        from hpd_pages.errors import LookError, UsageError
        from hpd_pages.model.capture import Part, Taken

        wanted = self._archive.lacking(source.page, [own for own, _ in pictures.values()])
        had, lacking = 0, []
        for own in wanted:
            try:
                response = look(pictures[own.key][1])
            except (LookError, UsageError) as error:
                lacking.append(error.message)
                continue
            if response.status != _FULFILLED or not response.body:
                lacking.append(f"{response.url}: HTTP status {response.status}")
                continue
            part = Part(item=own, raw=response.body)
            self._archive.keep(source, Taken(response=response, method="media", parts=(part,)))
            had += 1
        return had, tuple(lacking)

    def _source(self, page: Page) -> Source:
        """Whose capture it is, with the notices as they are declared today."""
        from hpd_pages.engine.declared import declared_notices
        from hpd_pages.io.archive import Source
        from hpd_pages.io.clock import now
        from hpd_pages.io.notices import declare

        declared = declared_notices(page, self._registry.expected(page).notices)
        with self._records.change() as connection:
            notice = declare(connection, page.id, declared, at=now(), office=self._office)
        return Source(
            capture=self._number,
            page=page.id,
            platform=page.platform,
            account=page.url,
            office=self._office,
            tool=TOOL,
            file=self._file,
            notice=notice,
        )
