"""Keeps the moderation log: an action, and what followed, each a row that the journal seals."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from hpd_pages.errors import UsageError
from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.journal import record
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.io.request_tables import MODERATION, MODERATION_STEPS
from hpd_pages.model.item import Visibility
from hpd_pages.model.moderation import Action, Followed, Moderated, Step

_COLUMNS = (
    *("item", "at", "page", "acted_on", "ground", "reason", "office", "reader"),
    *("account", "permalink", "digest", "until", "no_copy"),
)


def captured(connection: sa.Connection, page: str, name: str) -> sa.Row[Any] | None:
    """The last captured version, not a `gone` one, of the item with this key or permalink; None
    where there is none that is still kept.
    """
    rows = (
        sa.select(ITEMS)
        .where(
            ITEMS.c.page == page,
            sa.or_(ITEMS.c.key == name, ITEMS.c.permalink == name),
            ITEMS.c.visibility != Visibility.GONE.value,
            ITEMS.c.content != "",
        )
        .order_by(ITEMS.c.id.desc())
        .limit(1)
    )
    return connection.execute(rows).one_or_none()


def add(records: RecordsStore, row: Moderated) -> int:
    """The action's number; it is on file once this returns. `row.number` is not looked at."""
    with records.change() as connection:
        number = next_id(connection, MODERATION)
        told = {name: getattr(row, name) for name in _COLUMNS}
        facts = {"moderation": number, "page": row.page, "what": row.action.value}
        record(
            connection,
            {MODERATION: [{"id": number, "action": row.action.value, **told}]},
            at=row.at,
            action="moderated",
            office=row.office,
            facts={**facts, "ground": row.ground, "item": row.item, "digest": row.digest},
        )
    return number


def follow(records: RecordsStore, number: int, followed: Followed, *, at: str) -> None:
    """Note what followed an action. Raises UsageError where there is none of that number."""
    with records.change() as connection:
        known = sa.select(MODERATION.c.id).where(MODERATION.c.id == number)
        if connection.execute(known).first() is None:
            hint = "`hpd-pages records moderation list` prints the numbers"
            raise UsageError(f"there is no entry {number} in the moderation log", hint=hint)
        row = {
            "id": next_id(connection, MODERATION_STEPS),
            "action": number,
            "at": at,
            "step": followed.step.value,
            "happened_on": followed.on,
            "words": followed.words,
            "office": followed.office,
        }
        record(
            connection,
            {MODERATION_STEPS: [row]},
            at=at,
            action="moderation followed",
            office=followed.office,
            facts={"moderation": number, "step": followed.step.value, "on": followed.on},
        )


def moderated(connection: sa.Connection, page: str = "") -> tuple[Moderated, ...]:
    """The log, oldest first, of one page or of all."""
    steps: dict[int, list[Followed]] = defaultdict(list)
    for row in connection.execute(sa.select(MODERATION_STEPS).order_by(MODERATION_STEPS.c.id)):
        followed = Followed(
            step=Step(row.step), on=row.happened_on, words=row.words, office=row.office
        )
        steps[row.action].append(followed)
    rows = sa.select(MODERATION).order_by(MODERATION.c.id)
    if page:
        rows = rows.where(MODERATION.c.page == page)
    return tuple(
        Moderated(
            number=row.id,
            action=Action(row.action),
            steps=tuple(steps.get(row.id, ())),
            **{name: getattr(row, name) for name in _COLUMNS},
        )
        for row in connection.execute(rows)
    )
