"""Disposes of records: a list first, then two approvals, then what is still due and not on hold.

Nothing else in the toolkit deletes a record. What goes: the bytes in the evidence and the words in
the records. What stays: the item's number, dates, digests and series, and the journal. The order is
such that a stop at any point loses nothing that was not to go, and `finish` goes on from there:
the new evidence files are written beside the old ones, then the journal tells of them in the
transaction that empties the words, then they take their places.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io import rewriting
from hpd_pages.io.archive import next_id
from hpd_pages.io.archive_tables import COPIES, ITEMS
from hpd_pages.io.disposal_lists import Rules, digests_of, in_blocks
from hpd_pages.io.disposal_plan import Plan, going_now, records_of
from hpd_pages.io.disposal_register import unended_disposals
from hpd_pages.io.journal import over, record
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.io.retention_tables import AUTHORISATIONS, DISPOSALS, DISPOSALS_ENDED, DISPOSED
from hpd_pages.model.disposal import Disposal
from hpd_pages.model.evidence import FileSeal
from hpd_pages.model.journal import sha256

_ATTEMPTS = 20


def dispose(records: RecordsStore, rules: Rules, *, authorisation: int, office: str) -> Disposal:
    """Dispose of what the authorisation's list names, as far as it is still due and not on hold.

    Raises UsageError where there is no such authorisation or it was used, StoreError where the
    evidence is not as it should be or a disposal was stopped before.
    """
    begun = _begin(records, rules, authorisation, office)
    for _ in range(_ATTEMPTS):
        plan, kept = _plan(records, rules, begun)
        rules.reached("planned")
        files = _stage(plan, rules)
        rules.reached("staged")
        if _commit(records, rules, begun, plan=plan, files=files, office=office):
            rules.reached("committed")
            _settle(plan, files, rules)
            rules.reached("settled")
            return _end(records, rules, begun, kept, office)
        for name in files:
            rewriting.unstage(rules.evidence / name)
    raise StoreError(
        "the records kept changing while the disposal was prepared; nothing was disposed of",
        hint="wait until captures and other work have ended, then `records dispose --finish`",
    )


def finish(records: RecordsStore, rules: Rules, *, office: str) -> tuple[int, ...]:
    """Bring disposals that were stopped to their end; their numbers.

    One that was stopped before the journal told of what goes is ended with nothing gone.
    """
    with records.reading() as connection:
        stopped = [_Begun(row.id, row.authorisation, 0) for row in unended_disposals(connection)]
    for begun in stopped:
        with records.reading() as connection:
            gone = list(
                connection.scalars(
                    sa.select(DISPOSED.c.id).where(DISPOSED.c.disposal == begun.number)
                )
            )
            plan = records_of(connection, gone)
            told = _told(connection, begun.number)
        for stale in rules.evidence.rglob(f"{rewriting.STAGED}-*"):
            if not told:
                stale.unlink(missing_ok=True)
        _settle(Plan(items=tuple(gone), records=plan, evidence=rules.evidence), told, rules)
        _end(records, rules, begun, {}, office)
    return tuple(begun.number for begun in stopped)


@dataclass(frozen=True, slots=True)
class _Begun:
    number: int
    authorisation: int
    list: int


def _begin(records: RecordsStore, rules: Rules, authorisation: int, office: str) -> _Begun:
    with records.change() as connection:
        if stopped := unended_disposals(connection):
            raise StoreError(
                f"disposal {stopped[0].id} was stopped before its end",
                hint="run `hpd-pages records dispose --finish` first",
            )
        row = connection.execute(
            sa.select(AUTHORISATIONS).where(AUTHORISATIONS.c.id == authorisation)
        ).one_or_none()
        if row is None:
            hint = "put the two approvals on file with `hpd-pages records authorise`"
            raise UsageError(f"there is no authorisation {authorisation}", hint=hint)
        used = sa.select(DISPOSALS.c.id).where(DISPOSALS.c.authorisation == authorisation)
        if connection.execute(used).first() is not None:
            hint = "an authorisation is used once: make a new list and have that approved"
            raise UsageError(f"authorisation {authorisation} has been used", hint=hint)
        number = next_id(connection, DISPOSALS)
        at = rules.clock()
        record(
            connection,
            {DISPOSALS: [{"id": number, "authorisation": authorisation, "at": at}]},
            at=at,
            action="disposal begun",
            office=office,
            facts={"disposal": number, "authorisation": authorisation, "list": row.list},
        )
    return _Begun(number, authorisation, row.list)


def _plan(records: RecordsStore, rules: Rules, begun: _Begun) -> tuple[Plan, Mapping[str, int]]:
    """What goes as things stand, and how many listed items stay, by reason."""
    with records.reading() as connection:
        going, kept = going_now(connection, rules, begun.list)
        found = records_of(connection, going)
    return Plan(items=tuple(going), records=found, evidence=rules.evidence), kept


def _stage(plan: Plan, rules: Rules) -> dict[str, FileSeal]:
    """The evidence files without what goes, written beside the old ones."""
    staged: dict[str, FileSeal] = {}
    try:
        for name, gone in plan.records.items():
            staged[name] = rewriting.stage(rules.evidence / name, gone)
    except StoreError:
        for name in staged:
            rewriting.unstage(rules.evidence / name)
        raise
    return staged


def _commit(
    records: RecordsStore,
    rules: Rules,
    begun: _Begun,
    *,
    plan: Plan,
    files: Mapping[str, FileSeal],
    office: str,
) -> bool:
    """Write into the journal what goes, and empty its words; False where anything has changed
    since it was planned, such as by a hold, and nothing was done.
    """
    with records.change() as connection:
        going, _ = going_now(connection, rules, begun.list)
        if tuple(going) != plan.items or records_of(connection, going) != plan.records:
            return False
        if not going:
            return True
        facts = {
            "disposal": begun.number,
            "authorisation": begun.authorisation,
            "items": len(going),
            "digest": over(digests_of(connection, going).values()),
            "evidence": rewriting.seals(files),
        }
        record(
            connection,
            {DISPOSED: [{"id": item, "disposal": begun.number} for item in going]},
            at=rules.clock(),
            action="disposed",
            office=office,
            facts=facts,
        )
        empty = dict.fromkeys((*COPIES, "content"), "")
        for some in in_blocks(going):
            connection.execute(ITEMS.update().where(ITEMS.c.id.in_(some)).values(**empty))
    return True


def _settle(plan: Plan, files: Mapping[str, FileSeal], rules: Rules) -> None:
    for name, seal in files.items():
        rewriting.settle(rules.evidence / name, seal, plan.records.get(name, ()))


def _end(
    records: RecordsStore, rules: Rules, begun: _Begun, kept: Mapping[str, int], office: str
) -> Disposal:
    from hpd_pages.io.certificates import certificate

    records.forget()
    with records.change() as connection:
        text = certificate(connection, begun.number, kept, at=rules.clock(), office=office)
        gone = sa.select(sa.func.count()).where(DISPOSED.c.disposal == begun.number)
        count = int(connection.scalar(gone) or 0)
        digest = sha256(text)
        row = {"id": begun.number, "at": rules.clock(), "certificate": text, "digest": digest}
        record(
            connection,
            {DISPOSALS_ENDED: [row]},
            at=rules.clock(),
            action="disposal ended",
            office=office,
            facts={"disposal": begun.number, "items": count, "certificate": digest},
        )
    return Disposal(number=begun.number, items=count, kept=kept, certificate=text)


def _told(connection: sa.Connection, disposal: int) -> dict[str, FileSeal]:
    """The seals of the evidence files that the journal told of in that disposal."""
    from hpd_pages.io.journal import entries
    from hpd_pages.io.ledgers import seals_told

    first = sa.select(sa.func.min(DISPOSED.c.entry)).where(DISPOSED.c.disposal == disposal)
    number = connection.scalar(first)
    if number is None:
        return {}
    entry = next(entries(connection, after=int(number) - 1))
    return dict(seals_told(entry.facts))
