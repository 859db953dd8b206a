"""What was done to a visitor's words or account, on which ground, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What was done."""

    HIDDEN = "hidden"
    REMOVED = "removed"
    BLOCKED = "blocked"


class Step(StrEnum):
    """What followed: the author was told, appealed, and how that ended."""

    NOTIFIED = "notified"
    APPEALED = "appealed"
    UPHELD = "upheld"
    REVERSED = "reversed"
    RESTORED = "restored"
    ENDED = "ended"


OUTCOMES = frozenset({Step.UPHELD, Step.REVERSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One step, on a day (ISO 8601), noted by an office."""

    step: Step
    on: str
    words: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moderated:
    """One action. `item` is the captured version's number (0 for none, `no_copy` says why) and
    `digest` its SHA-256; `reader` the office that read it second; `until` a block's last day.
    """

    number: int
    at: str
    page: str
    action: Action
    acted_on: str
    ground: str
    reason: str
    office: str
    item: int = 0
    digest: str = ""
    permalink: str = ""
    account: str = ""
    reader: str = ""
    until: str = ""
    no_copy: str = ""
    steps: tuple[Followed, ...] = ()

    def has(self, *steps: Step) -> bool:
        """Whether one of these steps followed."""
        return any(followed.step in steps for followed in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """An action with what counsel or the records officer should look at; sentences."""

    moderated: Moderated
    warnings: tuple[str, ...]
