"""A disposal: the list that was approved, the two approvals, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedUnit:
    """One line of a disposal list; times are UTC, `due_on` the day its period ended."""

    series: str
    page: str
    kind: str
    key: str
    posted: str
    first: str
    last: str
    due_on: str
    versions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalList:
    """A dry run: what is due on `today`, and nothing else; `number` is 0 where nothing is."""

    number: int
    today: str
    digest: str
    units: tuple[ListedUnit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesCount:
    """How many items of a series are due, on hold, or kept for another reason, with the reasons."""

    series: str
    title: str
    due: int = 0
    held: int = 0
    kept: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One of the two approvals: the office that gave it, the day, and the scan's SHA-256."""

    office: str
    on: str
    scan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposal:
    """What a disposal did: how many items went and how many stayed, why, and its certificate."""

    number: int
    items: int
    kept: Mapping[str, int]
    certificate: str
