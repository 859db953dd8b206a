"""Writes a declaration as YAML that people go on with: comments above blocks, room between."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from hpd_pages.text.safe import clean
from hpd_pages.text.yamlish import inline

WIDTH = 88


def commented(data: Mapping[str, object], comments: Mapping[str, str], head: str) -> str:
    """`data` as a YAML file: `head` as its first lines, `comments` by key above the blocks.

    A key without comment and with a plain value stands right below another such key.
    """
    text, room = head.rstrip("\n"), True
    for key, value in data.items():
        lines = [*_comment(comments.get(key, "")), *_lines(key, value)]
        block = len(lines) > 1
        text += ("\n\n" if block or room else "\n") + "\n".join(lines)
        room = block
    return text + "\n"


def _comment(words: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(words, WIDTH - 2, break_on_hyphens=False)]


def _lines(key: str, value: object) -> Iterator[str]:
    """`key: value` as lines; lists of plain values stand on one line, lists of blocks do not."""
    if isinstance(value, Mapping):
        yield f"{key}:"
        yield from (f"  {line}" for name, inner in value.items() for line in _lines(name, inner))
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        yield f"{key}:"
        for item in value:
            inner = [line for name, part in item.items() for line in _lines(name, part)]
            yield f"  - {inner[0]}"
            yield from (f"    {line}" for line in inner[1:])
    else:
        yield f"{key}: {inline(_plain(value))}"


def _plain(value: object) -> object:
    """Text without control characters, which a declaration may not hold."""
    if isinstance(value, str):
        return clean(value)
    return [_plain(item) for item in value] if isinstance(value, list) else value
