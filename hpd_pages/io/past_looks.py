"""Finds the look at a page on a day in the history, and its bytes in the evidence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.history_schema import LOOKS, RUNS
from hpd_pages.io.ledgers import WARC, ledger_of, read_line
from hpd_pages.io.records_schema import JOURNAL, SEALED_RUNS
from hpd_pages.io.warc import record_at
from hpd_pages.model.notices import SeenThen, Told

_WHOLE = "these bytes are in the evidence as they were received"


def look_until(connection: sa.Connection, page: str, until: str, evidence: Path) -> SeenThen | None:
    """The last look at the page that brought something before `until` (UTC); None for none."""
    row = connection.execute(
        sa.select(LOOKS, RUNS.c.started_at)
        .join(RUNS, RUNS.c.id == LOOKS.c.run)
        .where(LOOKS.c.page == page, LOOKS.c.taken_at != "", LOOKS.c.taken_at < until)
        .order_by(LOOKS.c.taken_at.desc(), LOOKS.c.run.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    file = f"{row.started_at[:4]}/{row.run}{WARC}"
    record, proof = _proof(evidence / file, row.digest)
    entry, entry_digest = _entry(connection, row.run)
    return SeenThen(
        run=str(row.run),
        taken_at=row.taken_at,
        address=row.final or row.target,
        coverage=row.coverage,
        digest=row.digest,
        file=file,
        record=record,
        proof=proof,
        entry=entry,
        entry_digest=entry_digest,
        told=_told(row.result),
    )


def copy_until(connection: sa.Connection, page: str, until: str, evidence: Path) -> SeenThen | None:
    """The last capture of the page itself before `until` (UTC); None where there is none, or it was
    disposed of.
    """
    row = connection.execute(
        sa.select(ITEMS, JOURNAL.c.digest.label("entry_digest"))
        .join(JOURNAL, JOURNAL.c.number == ITEMS.c.entry)
        .where(
            ITEMS.c.page == page,
            ITEMS.c.kind == "page",
            ITEMS.c.captured_at < until,
            ITEMS.c.content != "",
        )
        .order_by(ITEMS.c.captured_at.desc(), ITEMS.c.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    record, proof = _proof(evidence / row.file, row.raw)
    return SeenThen(
        run="",
        taken_at=row.captured_at,
        address=row.permalink,
        coverage=row.method,
        digest=row.raw,
        file=row.file,
        record=record,
        proof=proof,
        entry=row.entry,
        entry_digest=row.entry_digest,
        words=row.text,
    )


def first_look_after(connection: sa.Connection, page: str, moment: str) -> str:
    """When the page was first looked at from `moment` on (UTC); "" where it was not."""
    rows = sa.select(sa.func.min(LOOKS.c.taken_at)).where(
        LOOKS.c.page == page, LOOKS.c.taken_at >= moment
    )
    return str(connection.scalar(rows) or "")


def _proof(warc: Path, digest: str) -> tuple[str, str]:
    """The id of the record that holds bytes of that digest, and whether they are there."""
    if not (warc.is_file() and ledger_of(warc).is_file()):
        return "", "the evidence file is missing"
    for line in ledger_of(warc).read_bytes().splitlines(keepends=True):
        entry = read_line(line)
        if entry is not None and entry.payload == digest:
            body = record_at(warc, entry.offset, entry.length).raw_stream.read()
            if hashlib.sha256(body).hexdigest() == digest:
                return entry.record, _WHOLE
            return entry.record, "the bytes in the evidence are not those that were received"
    return "", "the evidence has no such bytes"


def _entry(connection: sa.Connection, run: int) -> tuple[int, str]:
    """The journal's entry that seals the run; 0 where none does."""
    row = connection.execute(
        sa.select(JOURNAL.c.number, JOURNAL.c.digest)
        .join(SEALED_RUNS, SEALED_RUNS.c.entry == JOURNAL.c.number)
        .where(SEALED_RUNS.c.id == run)
    ).one_or_none()
    return (int(row.number), str(row.digest)) if row else (0, "")


def _told(result: str) -> tuple[Told, ...]:
    findings: list[Mapping[str, Any]] = json.loads(result).get("findings", []) if result else []
    return tuple(
        Told(
            rule=finding["rule"],
            verdict=finding["verdict"],
            quotes=tuple(quote["text"] for quote in finding.get("quotes", ())),
        )
        for finding in findings
    )
