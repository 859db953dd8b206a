"""The register of the records, as the report shows it: holds, disposals, exports, moderation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kept(StrEnum):
    """What a line is about."""

    HOLD = "hold"
    DISPOSAL = "disposal"
    EXPORT = "export"
    MODERATION = "moderation"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One line: when (UTC, RFC 3339), which office, what in a sentence, and what to look at."""

    kind: Kept
    number: int
    at: str
    office: str
    what: str
    warnings: tuple[str, ...] = ()
