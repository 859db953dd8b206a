"""A report: what one command looked at and found, as one value that every format prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hpd_pages.model.finding import FilePlace, Finding, Level, Reason, Verdict
from hpd_pages.model.records_register import RegisterLine

SCHEMA = "hpd-pages/report/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a target could not be read: what, where, how to mend it; `defect` where it is ours."""

    message: str
    hint: str = ""
    place: FilePlace | None = None
    defect: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The look behind a target's findings; times are UTC, RFC 3339; `digest` is SHA-256, hex.

    `captured_by` is the office that saved the page by hand, "" for a look over the web; `drawn_by`
    the browser that drew it and its window, "" where it was read from its HTML. `account` and
    `handle` are the platform's id and name of the account, "" where no API told them.
    """

    final: str = ""
    status: int = 0
    taken_at: str = ""
    digest: str = ""
    size: int = 0
    coverage: str = ""
    cause: Reason | None = None
    note: str = ""
    captured_by: str = ""
    account: str = ""
    handle: str = ""
    drawn_by: str = ""


class Cause(StrEnum):
    """What made a verdict another one between two runs."""

    PAGE = "page"
    RULES = "rules"
    BOTH = "both"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A verdict that is not what it was in an earlier run; `cause` is None where nobody asked."""

    rule: str
    before: Verdict
    after: Verdict
    cause: Cause | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One thing looked at: a declaration, a URL or a file.

    `page` is its id in the registry and `status` where it stands in its life ("proposed", "active",
    "suspended" or "retired"); None and "" outside a registry. `declared_in` is the file that
    declares a live page, relative to the registry, "" where none is known; `seen_at` is when the
    page was last seen in full (UTC, RFC 3339), "" for never or where no history was asked.
    """

    target: str
    findings: tuple[Finding, ...] = ()
    page: str | None = None
    problem: Problem | None = None
    look: Look | None = None
    changes: tuple[Change, ...] = ()
    status: str = ""
    declared_in: str = ""
    seen_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One audit of a registry; `previous` is the run before it, None for the first.

    `resumed` where the run had been stopped before its end and was gone on with.
    """

    id: str
    started_at: str
    finished_at: str
    previous: str | None = None
    resumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One run in the trend: how many pages met every requirement, failed one (exempt ones
    included), or could not be seen in full though nothing failed.
    """

    run: str
    started_at: str
    met: int
    failed: int
    unseen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """A page that is declared and was not part of the run, and when it was last seen in full."""

    page: str
    seen_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`command` is the verb that made it, `tool` the version; `department` is "" for none.

    `trend` holds the latest runs up to this one, oldest first; `absent` the pages left out of it.
    `records` is the register of holds, disposals, exports and the moderation log.
    """

    command: str
    tool: str
    targets: tuple[Target, ...]
    department: str = ""
    run: Run | None = None
    trend: tuple[Point, ...] = ()
    absent: tuple[Absent, ...] = ()
    records: tuple[RegisterLine, ...] = ()

    def findings(self) -> Iterator[Finding]:
        """Every finding of every target, in order."""
        for target in self.targets:
            yield from target.findings

    def verdicts(self) -> Mapping[Verdict, int]:
        """How often each verdict was given; advice is not counted."""
        rows = (f.verdict for f in self.findings() if f.level is Level.REQUIREMENT)
        counts = Counter(rows)
        return {verdict: counts[verdict] for verdict in Verdict}

    def exempt(self) -> int:
        """How many of the failures an exemption lets stand; they are failures all the same."""
        return sum(f.exempt for f in self.findings())

    def advice(self) -> int:
        """How many findings are advice."""
        return sum(f.level is Level.ADVICE for f in self.findings())

    def unreadable(self) -> int:
        """How many targets could not be read."""
        return sum(t.problem is not None for t in self.targets)
