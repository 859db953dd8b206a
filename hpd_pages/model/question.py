"""A question to the person who declares a page or a department, and what may be answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    ADDRESS = "address"
    NUMBER = "number"
    ONE = "one"
    MANY = "many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to choose: the value as it is declared, and the words that a person reads."""

    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. `pointer` is where the answer stands in the declaration (JSON Pointer).

    `default` is taken where nothing is typed: text, a number, or a tuple for `Kind.MANY`; None
    where only the person can know. An `optional` question may be left empty.
    """

    pointer: str
    title: str
    help: str = ""
    kind: Kind = Kind.TEXT
    choices: tuple[Choice, ...] = ()
    default: str | int | tuple[str, ...] | None = None
    optional: bool = False
