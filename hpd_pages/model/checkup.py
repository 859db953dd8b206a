"""A checkup: what an installation and a registry have, lack, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How one thing stands: as it should, wanting for some tasks, or wrong."""

    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line: what was looked at, how it stands in words, and what to do, "" for nothing."""

    name: str
    health: Health
    words: str
    advice: str = ""
