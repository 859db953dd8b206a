"""Alerts: who is told of what, when, and what was seen run after run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hpd_pages.model.finding import Verdict

UNSEEN = "unseen"
"""Stands where a rule's id stands: the page as a whole could not be seen for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A time in which nothing counts and nobody is told: RFC 3339 with a zone, end excluded."""

    begin: str
    end: str


class Sends(StrEnum):
    """What goes to a target."""

    ALERTS = "alerts"
    DIGEST = "digest"
    ISSUES = "issues"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One target: `variable` names the environment variable that holds its address or its key.

    For ISSUES, `forge` is "github" or "gitlab" and `project` the project there.
    """

    variable: str
    sends: Sends
    forge: str = ""
    project: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSettings:
    """How calm the alerts are; see `alerts` in schemas/department.schema.json.

    `confirmations` runs in a row must say the same before anybody is told; `unseen_runs` runs
    without a look are told once, 0 for never; `quiet_from` and `quiet_until` are "22:00" in
    `time_zone`, "" for no quiet hours; `digest_day` is 1 for Monday to 7.
    """

    confirmations: int = 2
    unseen_runs: int = 14
    reminder_days: int = 7
    time_zone: str = "UTC"
    quiet_from: str = ""
    quiet_until: str = ""
    digest_day: int = 1
    maintenance: tuple[Window, ...] = ()
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one run found of the requirements that any run ever failed.

    `at` is when it ended, UTC, RFC 3339; `verdicts` by page and rule, an exempt failure as
    UNKNOWN; `blind` says of each page that a run once could not see at all, for another
    cause than its platform's policy, whether this one could not.
    """

    run: str
    at: str
    verdicts: Mapping[tuple[str, str], Verdict]
    blind: Mapping[str, bool]


class Kind(StrEnum):
    """What is told."""

    ALERT = "alert"
    REMINDER = "reminder"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing to tell: `since` is when the first of the runs in a row ended (UTC, RFC 3339)."""

    kind: Kind
    page: str
    rule: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Words for one target: plain text, and what they are about."""

    sends: Sends
    title: str
    body: str
