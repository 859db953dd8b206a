"""A declaration as a form: groups of fields, each with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hpd_pages.model.question import Choice

Value = str | tuple[str, ...]
Values = Mapping[str, Value]
"""Pointer to what stands in the field; "" and () for nothing."""


class FieldKind(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    LINES = "lines"
    DAY = "day"
    NUMBER = "number"
    ONE = "one"
    MANY = "many"
    YES_NO = "yes-no"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One value of the declaration. `pointer` is its JSON Pointer, `rule` its requirement.

    `tag` is the language of a text that stands in several, "" otherwise. `fits` is False where what
    stands in the file is of another kind, so that only the file itself can be changed.
    """

    pointer: str
    title: str
    help: str = ""
    kind: FieldKind = FieldKind.TEXT
    choices: tuple[Choice, ...] = ()
    tag: str = ""
    rule: str = ""
    fits: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One block of the declaration: its key, the schema's words on it, and its fields.

    `rows` counts the entries of a list of blocks, the last of which is empty; 0 for one block.
    """

    key: str
    title: str
    help: str
    fields: tuple[Field, ...]
    rule: str = ""
    rows: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One value to be put at `pointer`, None to take it away with its key."""

    pointer: str
    value: object
