"""What a page's notices were on a day: as declared, and as a visitor was told, with the proof."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A page's notices as they were declared from `at` on (UTC), and the journal's entry of it.

    `declared` maps a notice to its `version`, the day it takes `effective` and its `texts`.
    """

    at: str
    declared: Mapping[str, Mapping[str, object]]
    entry: int
    entry_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """One notice in force on a day; `texts` are by requirement, then by language."""

    notice: str
    version: str
    effective: str
    texts: Mapping[str, Mapping[str, str]]
    noted_at: str
    entry: int
    entry_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a look found of one requirement: the verdict, and the words it rests on."""

    rule: str
    verdict: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenThen:
    """A look at the page, with where its bytes stand.

    `run` is the audit's, "" for a capture; `proof` says whether these bytes are there as received;
    `entry` is the journal's entry of it, 0 where it has none; `words` is what a capture read there.
    """

    run: str
    taken_at: str
    address: str
    coverage: str
    digest: str
    file: str
    record: str
    proof: str
    entry: int
    entry_digest: str
    told: tuple[Told, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesThen:
    """The page's notices on `day`. `seen` is the last look of an audit up to the end of that day,
    `copy` the last capture; `after` is the time of the first look later ("" for none); `lacking`
    says what the records do not know.
    """

    page: str
    day: str
    time_zone: str
    in_force: tuple[InForce, ...] = ()
    seen: SeenThen | None = None
    copy: SeenThen | None = None
    after: str = ""
    lacking: tuple[str, ...] = field(default=())
