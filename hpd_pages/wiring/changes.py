"""Changes of the registry's files, told in the journal with the office that made them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hpd_pages.wiring.defaults import HISTORY, STATE

_NO_FILES: Mapping[str, bytes | None] = {}
_NONE: Mapping[str, object] = {}


@contextmanager
def noting(
    root: Path,
    *,
    action: str,
    office: str = "",
    saved: Mapping[str, bytes | None] = _NO_FILES,
    kept: Mapping[str, bytes | None] = _NO_FILES,
    facts: Mapping[str, object] = _NONE,
    store: str = "",
) -> Iterator[None]:
    """A block in which these files are written, and which the journal tells of; one at a time.

    `root` is the registry's folder and the files' names are paths below it; None is for a file that
    is taken away. Where the writing raises, nothing is noted. `action` is a few words, such as
    “declaration saved”; `facts` are ids, dates and digests, never words that may have to be
    disposed of. Raises StoreError, before anything is written, where the records cannot be opened.
    """
    from hpd_pages.io.changes import note
    from hpd_pages.io.clock import now
    from hpd_pages.io.records_store import open_records

    with open_records(store or root / STATE / HISTORY) as records, records.change() as connection:
        note(
            connection,
            root,
            at=now(),
            action=action,
            office=office,
            saved=saved,
            kept=kept,
            facts=facts,
        )
        yield
