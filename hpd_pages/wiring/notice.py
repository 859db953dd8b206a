"""Records notice: what a page's notices were on a day, and what the page said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE
from hpd_pages.wiring.places import evidence_folder

if TYPE_CHECKING:
    from hpd_pages.model.notices import Noted, NoticesThen


def notices_then(
    start: Path, page: str, day: str, *, store: str = "", evidence_at: str = ""
) -> NoticesThen:
    """What was declared and what the page said on `day` (ISO 8601), a day of the Department's zone.

    Raises UsageError for a page that neither the registry nor the records know, StoreError.
    """
    from hpd_pages.engine.in_force import in_force
    from hpd_pages.errors import StoreError
    from hpd_pages.io.notices import noted as notes_of
    from hpd_pages.io.past_looks import copy_until, first_look_after, look_until
    from hpd_pages.io.records_store import open_records
    from hpd_pages.io.registry import find_root
    from hpd_pages.io.retention_file import end_of_day, read_retention, zone_of
    from hpd_pages.model.notices import NoticesThen

    root = find_root(start)
    state = root / STATE
    if not store and not (state / HISTORY).is_file():
        words = f"{state / HISTORY}: there are no records"
        raise StoreError(words, hint="run `hpd-pages audit` or `hpd-pages records capture` first")
    zone = read_retention(root).time_zone
    until = end_of_day(day, zone_of(zone))
    with open_records(store or state / HISTORY) as records, records.reading() as connection:
        noted = notes_of(connection, page)
        folder = evidence_folder(state, evidence_at)
        seen = look_until(connection, page, until, folder)
        copy = copy_until(connection, page, until, folder)
        after = first_look_after(connection, page, until)
    _known(page, bool(noted or seen or copy or after))
    found = in_force(noted, day, until)
    return NoticesThen(
        page=page,
        day=day,
        time_zone=zone,
        in_force=found,
        seen=seen,
        copy=copy,
        after=after,
        lacking=tuple(_lacking(noted, found, seen is not None or copy is not None, until)),
    )


def _known(page: str, found: bool) -> None:  # noqa: FBT001 - one fact
    from hpd_pages.errors import UsageError

    if not found:
        hint = "check the id; `hpd-pages audit` notes the notices of every page that it looks at"
        raise UsageError(f"the records know nothing of a page {page}", hint=hint)


def _lacking(
    noted: tuple[Noted, ...],
    found: tuple[object, ...],
    seen: bool,  # noqa: FBT001 - one fact
    until: str,
) -> list[str]:
    """What the records do not know of that day."""
    lacking = []
    known = [note for note in noted if note.at < until]
    if not known:
        first = f": the first note of it is of {noted[0].at}" if noted else ""
        lacking.append(f"what was declared by then{first}")
    elif not found:
        lacking.append("a notice that had taken effect by then")
    if not seen:
        lacking.append("a look at the page by then")
    return lacking
