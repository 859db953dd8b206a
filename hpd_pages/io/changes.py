"""Tells the journal of files that were saved, declarations and approvals, by their digests.

The files stand in the registry, not in the records; the journal says which office made them what
they are, and when. What it says is `kept` is never changed again, and the check holds it to that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.io.journal import append
from hpd_pages.io.ledgers import file_digest
from hpd_pages.io.records_schema import JOURNAL
from hpd_pages.model.evidence import Damage
from hpd_pages.model.journal import JournalEntry

SAVED = "files"
SAVING = "declaration saved"
KEPT = "kept"
_NO_FILES: Mapping[str, bytes | None] = {}
_NONE: Mapping[str, object] = {}


def note(
    connection: sa.Connection,
    root: Path,
    *,
    at: str,
    action: str,
    office: str = "",
    saved: Mapping[str, bytes | None] = _NO_FILES,
    kept: Mapping[str, bytes | None] = _NO_FILES,
    facts: Mapping[str, object] = _NONE,
) -> JournalEntry:
    """The entry that tells of files about to be written below `root`, by their names there.

    `saved` are files as they will be, None for one that goes; what stands there now is their
    digest before. `kept` are new files that nobody may change.
    """
    changes = {
        name: {"before": file_digest(root / name), "after": _digest(content)}
        for name, content in saved.items()
    }
    told = {SAVED: changes, KEPT: {name: _digest(content) for name, content in kept.items()}}
    filled = {name: files for name, files in told.items() if files}
    return append(connection, at=at, action=action, office=office, facts={**facts, **filled})


def last_saved_by(connection: sa.Connection, page: str) -> str:
    """The account that saved the page's declaration last at the desk, "" for none."""
    rows = (
        sa.select(JOURNAL.c.facts)
        .where(JOURNAL.c.action == SAVING)
        .order_by(JOURNAL.c.number.desc())
    )
    for (facts,) in connection.execute(rows):
        told = json.loads(facts)
        if told.get("page") == page:
            return str(told.get("account", ""))
    return ""


def kept_in(facts: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The files that an entry says are kept, with their digests; what is none is passed over."""
    told = facts.get(KEPT)
    for name, digest in (told if isinstance(told, Mapping) else {}).items():
        yield str(name), str(digest)


def changed_files(root: Path, kept: Mapping[str, str]) -> Iterator[Damage]:
    """The kept files that are missing or are not as they were noted."""
    for name, digest in sorted(kept.items()):
        found = _standing(root, name)
        if found != digest:
            state = "was changed after it was noted" if found else "is missing"
            yield Damage(file=name, record="", what=f"this file, which the journal keeps, {state}")


def _standing(root: Path, name: str) -> str:
    try:
        return file_digest(root / name)
    except OSError:
        return ""


def _digest(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()
