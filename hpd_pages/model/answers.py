"""Reads the JSON of strangers: what is absent or of another kind than it should be is empty."""

from __future__ import annotations

from collections.abc import Mapping

Data = Mapping[str, object]

_MOST_ROWS = 100
_NOTHING: Data = {}


def block(data: object, *keys: str) -> Data:
    """The object below `keys`; an empty one where any of them is missing."""
    for key in keys:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data if isinstance(data, Mapping) else _NOTHING


def word(data: object, key: str) -> str:
    """The string at `key` without space around it and without halves of surrogate pairs."""
    value = data.get(key) if isinstance(data, Mapping) else None
    if not isinstance(value, str):
        return ""
    return value.encode("utf-8", "replace").decode("utf-8").strip()


def rows(data: object, key: str = "") -> tuple[Data, ...]:
    """The objects in the list at `key`, or in `data` itself; at most 100 are read."""
    found = block(data).get(key) if key else data
    listed = found if isinstance(found, list) else []
    return tuple(row for row in listed[:_MOST_ROWS] if isinstance(row, Mapping))


def every(data: object, *keys: str) -> tuple[Data, ...]:
    """The objects in the list below `keys`, however many: for records, where none may be lost."""
    found = block(data, *keys[:-1]).get(keys[-1]) if keys else data
    return tuple(
        row for row in (found if isinstance(found, list) else []) if isinstance(row, Mapping)
    )


def whole(data: object, key: str) -> int:
    """The number at `key`, 0 where there is none."""
    value = data.get(key) if isinstance(data, Mapping) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
