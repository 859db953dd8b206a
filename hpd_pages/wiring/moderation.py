"""Records moderation: what was hidden, removed or blocked, why, and what counsel should look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE
from hpd_pages.wiring.open_registry import OpenRegistry, opened

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hpd_pages.model.moderation import Action, Step, Weighed


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an office tells of an action, as typed; `item` is the item's own id or address."""

    page: str
    action: Action
    on: str
    ground: str
    reason: str
    office: str
    item: str = ""
    account: str = ""
    reader: str = ""
    until: str = ""
    no_copy: str = ""


def add(start: Path | OpenRegistry, done: Done, *, store: str = "") -> Weighed:
    """Put the action on file. Raises UsageError for a ground that is not declared, for an item of
    which no copy was kept, unless it is said why, and for what does not fit the action.
    """
    from hpd_pages.engine.moderation import checked_ground
    from hpd_pages.io import moderation as io
    from hpd_pages.io.clock import now
    from hpd_pages.io.records_store import open_records
    from hpd_pages.model.moderation import Moderated

    _fits(done)
    registry = opened(start)
    (page,) = registry.chosen([done.page])
    grounds = page.moderation.grounds if page.moderation else ()
    ground = checked_ground(done.ground, grounds, page.id)
    with open_records(store or registry.root / STATE / HISTORY) as records:
        with records.reading() as connection:
            kept = io.captured(connection, page.id, done.item) if done.item else None
        _copy_needed(done, found=kept is not None)
        number = io.add(
            records,
            Moderated(
                number=0,
                at=now(),
                page=page.id,
                action=done.action,
                acted_on=done.on,
                ground=ground,
                reason=done.reason,
                office=done.office,
                item=kept.id if kept else 0,
                digest=kept.digest if kept else "",
                permalink=kept.permalink if kept else done.item,
                account=done.account or (kept.author if kept else ""),
                reader=done.reader,
                until=done.until,
                no_copy="" if kept else done.no_copy,
            ),
        )
        with records.reading() as connection:
            rows = weighed(connection, registry, page.id)
    return next(row for row in rows if row.moderated.number == number)


def follow(
    start: Path | OpenRegistry,
    number: int,
    step: Step,
    *,
    on: str,
    words: str,
    office: str,
    store: str = "",
) -> None:
    """Note what followed. Raises UsageError where there is no such action."""
    from hpd_pages.io import moderation as io
    from hpd_pages.io.clock import now
    from hpd_pages.io.records_store import open_records
    from hpd_pages.model.moderation import Followed

    registry = opened(start)
    with open_records(store or registry.root / STATE / HISTORY) as records:
        followed = Followed(step=step, on=on, words=words, office=office)
        io.follow(records, number, followed, at=now())


def log(start: Path | OpenRegistry, page: str = "", *, store: str = "") -> tuple[Weighed, ...]:
    """The log, oldest first, with what to look at."""
    from hpd_pages.io.records_store import open_records

    registry = opened(start)
    with (
        open_records(store or registry.root / STATE / HISTORY) as records,
        records.reading() as connection,
    ):
        return weighed(connection, registry, page)


def weighed(connection: Connection, registry: OpenRegistry, page: str = "") -> tuple[Weighed, ...]:
    """The log of a page, or of all, with what to look at."""
    from hpd_pages.engine.moderation import warnings
    from hpd_pages.io.clock import today
    from hpd_pages.io.moderation import moderated
    from hpd_pages.io.notices import noted
    from hpd_pages.io.retention_file import end_of_day, read_retention, zone_of
    from hpd_pages.model.moderation import Weighed
    from hpd_pages.rules.wording import WORDINGS

    grounds: Mapping[str, Sequence[str]] = {
        each.id: each.moderation.grounds if each.moderation else () for each in registry.pages
    }
    rows = moderated(connection, page)
    zone = zone_of(read_retention(registry.root).time_zone)
    notices = {each: noted(connection, each) for each in sorted({row.page for row in rows})}
    return tuple(
        Weighed(
            moderated=row,
            warnings=warnings(
                row,
                notices[row.page],
                grounds.get(row.page, ()),
                wordings=WORDINGS,
                today=today(),
                end_of_day=end_of_day(row.acted_on, zone),
            ),
        )
        for row in rows
    )


def _fits(done: Done) -> None:
    """What was told must fit what was done."""
    from hpd_pages.errors import UsageError
    from hpd_pages.model.moderation import Action

    if done.action is Action.BLOCKED and not (done.account or done.item):
        raise UsageError("which account was blocked?", hint="name it: --account @NAME")
    if done.until and done.action is not Action.BLOCKED:
        raise UsageError("a last day (--until) is for a block", hint="leave it out")
    if done.until and done.until < done.on:
        raise UsageError(
            f"the block's last day, {done.until}, lies before the day it was done, {done.on}",
            hint="exchange the two",
        )


def _copy_needed(done: Done, *, found: bool) -> None:
    from hpd_pages.errors import UsageError
    from hpd_pages.model.moderation import Action

    if found or done.no_copy:
        return
    if done.action is Action.BLOCKED and not done.item:
        return
    if not done.item:
        hint = "name it: --item with its address, or the platform's own id of it"
        raise UsageError("which comment or post was it?", hint=hint)
    raise UsageError(
        f"no copy of {done.item[:200]} is kept for {done.page}",
        hint="capture the page first (`hpd-pages records capture`, or --file with a saved copy), "
        'and only then hide or remove; where it is too late, say why: --no-copy "TEXT"',
    )
