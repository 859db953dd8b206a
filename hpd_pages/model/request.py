"""A request for records: what was asked, by when to answer, and what went out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """What followed a request."""

    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    HANDED_OVER = "handed-over"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What to search for; "" and () mean any. Days are ISO 8601; of `words` any one is enough."""

    page: str = ""
    since: str = ""
    until: str = ""
    author: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One step, on a day (ISO 8601), noted by an office."""

    step: Answer
    on: str
    words: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A package that was written, with the SHA-256 of its file, its manifest and the list of
    redactions ("" for none), and how many items were redacted and withheld whole.
    """

    number: int
    request: int
    at: str
    office: str
    file: str
    digest: str
    manifest: str
    redactions: str
    items: int
    redacted: int
    withheld: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """A request as received on a day; `about` says what it asks for, in words."""

    number: int
    at: str
    received: str
    requester: str
    about: str
    office: str
    scope: Scope
    steps: tuple[Answered, ...] = ()
    exports: tuple[Exported, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """By when to answer; `passed_over` maps a holiday in between to its name."""

    on: str
    days: int
    passed_over: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """One line of the list of redactions: words to take out, everywhere or of one item, or the
    whole item where there are no words; with the exemption that allows it.
    """

    number: int
    words: str
    item: str
    exemption: str
    reason: str
