"""A declaration file as read: its data, where each key and value stands, what does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Position = tuple[int, int]
"""Line and column, both from 1; a column is a character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """One file, parsed. `path` is relative to the registry, with forward slashes.

    `data` is JSON-like: mappings, lists, strings, numbers, booleans and None. `keys` and `values`
    map a JSON Pointer (RFC 6901) to where the key and the value stand; what is reached through a
    YAML alias has no position of its own. `lines` is the text, for quoting.
    """

    path: str
    data: Mapping[str, object]
    keys: Mapping[str, Position]
    values: Mapping[str, Position]
    lines: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        """The file's name without folder and suffix."""
        return self.path.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaError:
    """One place where data does not fit its schema.

    `pointer` leads to the value at fault, or to where the missing or unknown key stands or would
    stand. `keyword` is the JSON Schema keyword that failed and `limit` its value; `found` is what
    stands there (None where the key is missing). `description` and `example` are the schema's own
    for that place, `known_keys` the keys it knows there.
    """

    pointer: str
    keyword: str
    requirement: str
    limit: object = None
    found: object = None
    description: str = ""
    example: object = None
    known_keys: tuple[str, ...] = ()
