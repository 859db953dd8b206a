"""A code frame: the lines around a place in a file, with their numbers and a caret below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hpd_pages.text.safe import mask
from hpd_pages.text.terminal import columns

AROUND = 2
"""Lines shown before and after the line at fault."""


def frame(lines: Sequence[str], line: int, column: int, *, width: int = 100) -> str:
    """Five lines around `line`, the caret under `column`; "" where the file has no such line.

    `line` and `column` count from 1, a column being a character; `width` bounds the terminal
    columns of each row, and a longer line is cut around the caret. Harmful characters are masked,
    and so are user names and passwords in addresses.
    """
    if not lines or line < 1 or line > len(lines) + 1:
        return ""
    line = min(line, len(lines))
    first, last = max(line - AROUND, 1), min(line + AROUND, len(lines))
    gutter = len(str(last))
    room = max(width - gutter - 5, 20)
    shown = _safe(lines[line - 1])
    at = min(max(column, 1) - 1, len(shown))
    start = _start(shown, at, room)
    rows = []
    for number in range(first, last + 1):
        mark = ">" if number == line else " "
        text = shown if number == line else _safe(lines[number - 1])
        rows.append(f"{mark} {number:>{gutter}} | {_cut(text, start, room)}".rstrip())
        if number == line:
            rows.append(f"  {'':>{gutter}} | {' ' * _indent(shown, start, at)}^")
    return "\n".join(rows)


def _safe(line: str) -> str:
    """`line` of the same length, without what harms a terminal or gives a password away."""
    return _credentials().sub(lambda found: "*" * len(found[0]), mask(line))


@cache
def _credentials() -> re.Pattern[str]:
    return re.compile(r"(?<=://)[^/\s@]+(?=@)")


def _start(text: str, at: int, room: int) -> int:
    """The first character to show, so that the caret's stays within two thirds of `room`."""
    start = 0
    while columns(text[start:at]) > room * 2 // 3:
        start += max((at - start) // 8, 1)
    return start


def _indent(text: str, start: int, at: int) -> int:
    return columns(text[start:at]) + (1 if start else 0)


def _cut(text: str, start: int, room: int) -> str:
    """`text` from `start`, in at most `room` columns, with “…” wherever something is left out."""
    head = "…" if start and text else ""
    text = text[start:]
    room -= len(head)
    if columns(text[: room + 1]) <= room and len(text) <= room:
        return head + text
    text = text[:room]
    while columns(text) > room - 1:
        text = text[:-1]
    return f"{head}{text}…"
