"""What an office has to do, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Task(StrEnum):
    """What is to be done."""

    APPROVAL = "approval"
    CAPTURE = "capture"
    EXEMPTION = "exemption"
    ATTESTATION = "attestation"
    REQUEST = "request"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueTask:
    """One thing to do. `by` is the day (ISO 8601), "" where none is set; `late` says it has passed.

    `about` is the page's id, or the number of a request; `words` say what it is, in English, and
    `rule` names the requirement where it is about one.
    """

    task: Task
    about: str
    words: str
    by: str = ""
    late: bool = False
    rule: str = ""
