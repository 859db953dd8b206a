"""Records: hash all evidence again, and walk the chain of the journal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import ANCHORS, HISTORY, SCANS, STATE
from hpd_pages.wiring.places import evidence_folder, evidence_spool

if TYPE_CHECKING:
    from hpd_pages.model.evidence import FileSeal, Verified
    from hpd_pages.model.journal import ChainChecked, Head, JournalEntry


def verify(
    start: Path, *, store: str = "", expect: str = "", evidence_at: str = ""
) -> tuple[Path, Verified, ChainChecked]:
    """The evidence folder of the registry, what hashing it again found, and what walking the
    journal found; `expect` is a head noted elsewhere, as `NUMBER:DIGEST`.

    Raises RegistryNotFound where there is no registry, StoreError where nothing was ever kept,
    UsageError for a head of another shape.
    """
    from hpd_pages.errors import StoreError
    from hpd_pages.io.evidence_check import verify as check_all
    from hpd_pages.io.registry import find_root

    root = find_root(start)
    state = root / STATE
    folder = evidence_folder(state, evidence_at)
    anchors = [_head(expect)] if expect else []
    if not folder.is_dir() and not store and not (state / HISTORY).is_file():
        raise StoreError(f"{folder}: there is no evidence", hint="run `hpd-pages audit` first")
    seals: dict[str, FileSeal] = {}
    chain = _walk(root, state, store, seals, anchors, folder=folder)
    return folder, check_all(folder, seals), chain


def _walk(
    root: Path,
    state: Path,
    store: str,
    seals: dict[str, FileSeal],
    anchors: list[Head],
    *,
    folder: Path,
) -> ChainChecked:
    """What walking the journal found; `seals` is filled with what it tells of evidence files."""
    from dataclasses import replace

    from sqlalchemy import select

    from hpd_pages.io.anchors import named_in, read_all
    from hpd_pages.io.capture_runs import lost
    from hpd_pages.io.changes import changed_files, kept_in
    from hpd_pages.io.disposal_register import unfinished
    from hpd_pages.io.journal_check import walk, with_anchor
    from hpd_pages.io.ledgers import seals_told
    from hpd_pages.io.records_store import open_records
    from hpd_pages.io.retention_tables import AUTHORISATIONS
    from hpd_pages.io.scans import lost_scans
    from hpd_pages.model.journal import ChainChecked, Head
    from hpd_pages.wiring.anchors import anchor_damages

    digests: dict[int, str] = {}
    kept = [anchor.head for _, anchor in read_all(state / ANCHORS) if anchor is not None]
    wanted = {anchor.number for anchor in (*anchors, *kept)}
    named: dict[str, str] = {}
    files: dict[str, str] = {}

    def hear(entry: JournalEntry) -> None:
        seals.update(seals_told(entry.facts))
        named.update(named_in(entry.facts))
        files.update(kept_in(entry.facts))
        if entry.number in wanted:
            digests[entry.number] = entry.digest

    if store or (state / HISTORY).is_file():
        with open_records(store or state / HISTORY) as records, records.reading() as connection:
            checked = walk(connection, hear)
            scans = connection.execute(
                select(AUTHORISATIONS.c.cao_scan, AUTHORISATIONS.c.pra_scan)
            ).all()
            scanned = [digest for row in scans for digest in row]
            gone = (
                *lost(connection, folder, evidence_spool(state)),
                *lost_scans(state / SCANS, scanned),
                *unfinished(connection),
                *anchor_damages(root, state, digests, named),
                *changed_files(root, files),
            )
        checked = replace(checked, damages=(*checked.damages, *gone))
    else:
        checked = ChainChecked(head=Head(), rows=0)
    for anchor in anchors:
        then = digests.get(anchor.number, "")
        checked = with_anchor(checked, anchor, then, "the head noted elsewhere")
    return checked


def _head(words: str) -> Head:
    """A head as `NUMBER:DIGEST`."""
    import re

    from hpd_pages.errors import UsageError
    from hpd_pages.model.journal import Head

    found = re.fullmatch(r"([1-9][0-9]{0,9}):([0-9a-f]{64})", words.strip())
    if found is None:
        hint = "write it as `records verify` prints it: --expect NUMBER:DIGEST"
        raise UsageError(f"“{words[:100]}” is no head of the journal", hint=hint)
    return Head(number=int(found[1]), digest=found[2])
