"""Writes a small value as YAML, for a fix that can be pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache


def as_yaml(key: str, value: object) -> str:
    """`key: value` as lines of YAML, blocks indented by two spaces; lists stand on one line."""
    return "\n".join(_lines(key, value))


def inline(value: object) -> str:
    """`value` on one line: a word plain where YAML reads it back as the same text, else as JSON."""
    if isinstance(value, str) and _plain().fullmatch(value) and value not in _RESERVED:
        return value
    if isinstance(value, list):
        return f"[{', '.join(inline(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False)


_RESERVED = frozenset({"true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL"})


@cache
def _plain() -> re.Pattern[str]:
    """Text that needs no quotation marks: starts with a letter, holds nothing YAML cares for."""
    return re.compile(r"[^\W\d_](?:[^\n:#\[\]{},\"&*!|>%@`]|:(?=[^\s]))*(?<!\s)|\d{4}-\d\d-\d\d")


def _lines(key: str, value: object) -> list[str]:
    if not isinstance(value, Mapping):
        return [f"{key}: {inline(value)}"]
    inner = [line for name, part in value.items() for line in _lines(str(name), part)]
    return [f"{key}:", *(f"  {line}" for line in inner)]
