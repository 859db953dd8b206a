"""How long records are kept: series, periods, holds, and what may be disposed of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Clock(StrEnum):
    """When a period starts."""

    POSTED = "posted"
    CAPTURED = "captured"
    LAST_SEEN = "last-seen"


class HoldKind(StrEnum):
    """Why records must be kept, whatever their period says (State General Letter 2009-2)."""

    LITIGATION = "litigation"
    REQUEST = "request"
    AUDIT = "audit"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of time in one unit: "day", "month" or "year"."""

    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A records series. `period` is None where it is not known or permanent.

    `locked` says why nothing of it may be disposed of, "" where it may.
    """

    id: str
    title: str
    kinds: tuple[str, ...]
    clock: Clock
    pages: tuple[str, ...] = ()
    number: str = ""
    period: Period | None = None
    source: str = ""
    locked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """`retention.yml` as a value; `digest` is the SHA-256 of the file, "" where there is none.

    `page_locks` maps a page's id to why its own declaration keeps everything, and `page_periods` to
    the period that it declares.
    """

    series: tuple[Series, ...] = ()
    time_zone: str = "America/New_York"
    digest: str = ""
    page_locks: Mapping[str, str] = field(default_factory=dict)
    page_periods: Mapping[str, Period] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Records that must be kept: of a page or all (""), posted or captured between two days (""
    for open), that hold these words ("" for any). `lifted_at` is "" while it stands.
    """

    number: int
    at: str
    kind: HoldKind
    reason: str
    office: str
    page: str = ""
    since: str = ""
    until: str = ""
    words: str = ""
    lifted_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An item in all its versions and sightings: what is kept or disposed of as a whole.

    `posted` and `first` and `last` seen are UTC, `posted` "" where it is not known; `texts` are the
    words of every version, to be searched, `authors` their authors' names and ids.
    """

    page: str
    kind: str
    key: str
    items: tuple[int, ...]
    posted: str
    first: str
    last: str
    texts: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a unit stands: its series ("" for none), the day from which it may be disposed of (""
    where none is known), why it may not be yet ("" where it is due), and the holds on it.
    """

    series: str
    due_on: str = ""
    locked: str = ""
    holds: tuple[int, ...] = ()

    @property
    def due(self) -> bool:
        """Whether its time is over and nothing keeps it."""
        return not self.locked and not self.holds
