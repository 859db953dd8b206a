"""Keeps captured items: the bytes in the evidence, what they say in the records, one transaction an
answer. What was kept before, unchanged, is kept once: a `revisit` in the evidence, a sighting in
the records.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS, SIGHTINGS
from hpd_pages.io.archived_words import copies
from hpd_pages.io.clock import now
from hpd_pages.io.journal import record
from hpd_pages.io.records_store import RecordsStore
from hpd_pages.model.capture import Part, Taken
from hpd_pages.model.item import Item, Kind, Visibility, normalised
from hpd_pages.model.journal import canonical, sha256

if TYPE_CHECKING:
    from hpd_pages.io.evidence import Evidence

_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Whose capture it is: page, platform and account, office and tool, the notices in force."""

    capture: int
    page: str
    platform: str
    account: str
    office: str
    tool: str
    file: str
    notice: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How many items of an answer were new, changed since the last capture, and as before."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


class Archive:
    """The archive of one registry, written through its records and one evidence file."""

    def __init__(
        self, records: RecordsStore, evidence: Evidence, clock: Callable[[], str] = now
    ) -> None:
        self._records = records
        self._clock = clock
        self._evidence = evidence

    def keep(self, source: Source, taken: Taken) -> Kept:
        """Keep what one answer brought; it outlives the process once this returns.

        The bytes are on the disk before the records name them.
        """
        answer = hashlib.sha256(taken.response.wire or taken.response.body).hexdigest()
        parts = _each_once(taken.parts)
        with self._records.change() as connection:
            before = latest(connection, source.page, [part.item for part in parts])
            first = next_id(connection, ITEMS)
            at = taken.response.taken_at
            versions: list[dict[str, Any]] = []
            sightings: list[dict[str, Any]] = []
            for part in parts:
                content, last = normalised(part.item), before.get(_key(part.item))
                raw = hashlib.sha256(part.raw).hexdigest()
                seen = last is not None and last.digest == sha256(content) and last.content
                earlier = (
                    (last.record, last.captured_at) if last and seen and last.raw == raw else None
                )
                address = part.item.permalink or _address(taken, part) or source.account
                kind = taken.kind_of(part)
                record_id = self._evidence.keep_part(
                    address, at, part.raw, answer, earlier, kind=kind
                )
                stored = {"captured_at": at, "raw": raw, "record": record_id, "file": source.file}
                if last is not None and seen:
                    sightings.append({"item": last.id, "capture": source.capture, **stored})
                    continue
                versions.append(
                    {
                        "id": first + len(versions),
                        **_row(source, part.item, content, previous=last.id if last else 0),
                        **stored,
                        "method": taken.method,
                        "asked": taken.response.url,
                        "answer": answer,
                    }
                )
            self._evidence.flush()
            start = next_id(connection, SIGHTINGS)
            rows = [{"id": start + place, **row} for place, row in enumerate(sightings)]
            facts = {"capture": source.capture, "page": source.page, "answer": answer}
            record(
                connection,
                {ITEMS: versions, SIGHTINGS: rows},
                at=self._clock(),
                action="captured",
                office=source.office,
                facts=facts,
            )
        changed = sum(row["previous"] != 0 for row in versions)
        return Kept(new=len(versions) - changed, changed=changed, unchanged=len(sightings))

    def lacking(self, page: str, items: Sequence[Item]) -> tuple[Item, ...]:
        """Those of these items of a page of which no version is kept."""
        with self._records.reading() as connection:
            there = latest(connection, page, items)
        return tuple(item for item in items if _key(item) not in there)

    def gone(self, source: Source) -> int:
        """How many items a complete capture found no more; each gets a version that says so."""
        at = self._clock()
        with self._records.change() as connection:
            seen = sa.select(SIGHTINGS.c.item).where(SIGHTINGS.c.capture == source.capture)
            rows = connection.execute(
                newest(ITEMS.c.page == source.page).where(
                    ITEMS.c.kind.not_in([Kind.PAGE.value, Kind.MEDIA.value]),
                    ITEMS.c.visibility != Visibility.GONE.value,
                    ITEMS.c.content != "",
                    ITEMS.c.capture != source.capture,
                    ITEMS.c.id.not_in(seen),
                )
            ).all()
            if not rows:
                return 0
            first = next_id(connection, ITEMS)
            versions = [
                {**_gone(row, source), "id": first + place, "captured_at": at}
                for place, row in enumerate(rows)
            ]
            facts = {"capture": source.capture, "page": source.page, "gone": len(versions)}
            record(
                connection,
                {ITEMS: versions},
                at=at,
                action="captured",
                office=source.office,
                facts=facts,
            )
        return len(versions)


def _address(taken: Taken, part: Part) -> str:
    """Where the bytes of a picture or film were had; of others their answer's address says less."""
    return taken.response.url if part.item.kind is Kind.MEDIA else ""


def next_id(connection: sa.Connection, table: sa.Table) -> int:
    """The number for the next row of a table; the chain's head must be held."""
    return int(connection.scalar(sa.select(sa.func.max(table.c.id))) or 0) + 1


def newest(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """The newest version of every item for which `where` holds."""
    last = (
        sa.select(sa.func.max(ITEMS.c.id))
        .where(*where)
        .group_by(ITEMS.c.page, ITEMS.c.kind, ITEMS.c.key)
    )
    return sa.select(ITEMS).where(ITEMS.c.id.in_(last)).order_by(ITEMS.c.id)


def latest(
    connection: sa.Connection, page: str, items: Sequence[Item]
) -> Mapping[tuple[str, str], sa.Row[Any]]:
    """The newest version of each of these items of a page, by kind and key."""
    keys, kinds = sorted({item.key for item in items}), sorted({item.kind.value for item in items})
    found: dict[tuple[str, str], sa.Row[Any]] = {}
    for start in range(0, len(keys), _MANY):
        some = keys[start : start + _MANY]
        where = (ITEMS.c.page == page, ITEMS.c.kind.in_(kinds), ITEMS.c.key.in_(some))
        rows = connection.execute(newest(*where))
        found.update({(row.kind, row.key): row for row in rows})
    return found


def newest_captures(connection: sa.Connection) -> Mapping[str, str]:
    """The day on which something of each page was captured last, by page (ISO 8601)."""
    seen = sa.select(ITEMS.c.page, SIGHTINGS.c.captured_at).join(
        ITEMS, ITEMS.c.id == SIGHTINGS.c.item
    )
    every = sa.union_all(sa.select(ITEMS.c.page, ITEMS.c.captured_at), seen).subquery()
    rows = sa.select(every.c.page, sa.func.max(every.c.captured_at)).group_by(every.c.page)
    return {page: at[:10] for page, at in connection.execute(rows)}


def _each_once(parts: Iterable[Part]) -> list[Part]:
    """An answer may tell of an item twice; the last counts."""
    return list({_key(part.item): part for part in parts}.values())


def _key(item: Item) -> tuple[str, str]:
    return item.kind.value, item.key


def _row(source: Source, item: Item, content: str, *, previous: int) -> dict[str, Any]:
    return {
        "capture": source.capture,
        "previous": previous,
        "notice": source.notice,
        "page": source.page,
        "platform": source.platform,
        "account": source.account,
        "kind": item.kind.value,
        "key": item.key,
        "posted_utc": utc(item.posted_at),
        "tool": source.tool,
        "office": source.office,
        "digest": sha256(content),
        "content": content,
        **copies(content),
    }


def _gone(row: sa.Row[Any], source: Source) -> dict[str, Any]:
    import json

    content = canonical({**json.loads(row.content), "visibility": Visibility.GONE.value})
    kept = {name: value for name, value in row._mapping.items() if name not in {"entry", "seal"}}  # noqa: SLF001 - its documented name
    return {
        **kept,
        "capture": source.capture,
        "previous": row.id,
        "notice": source.notice,
        "tool": source.tool,
        "office": source.office,
        "digest": sha256(content),
        "content": content,
        **copies(content),
    }


def utc(told: str) -> str:
    """A platform's time in UTC, as RFC 3339 to the second; "" where it is none or has no zone."""
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return ""
    if moment.tzinfo is None:
        return ""
    try:
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return ""
