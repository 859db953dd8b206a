"""The source lines that blocks of a parsed page come from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hpd_pages.text.drafts import Draft

_LONGEST = 40
_START = re.compile(rf"(\s*+)([^&\n\r\ufffd]{{1,{_LONGEST}}})")
_SHORTEST = 2
_WINDOW = 100_000
_BUDGET = 8


def number_lines(drafts: Iterable[Draft], body: str) -> None:
    """Set `line` of each draft whose text is found further down the source, within a budget.

    The parsed page does not say where its parts stood, so the text each block begins with is
    looked for after the block before; what is not found keeps line 0.
    """
    at, line, left = 0, 1, _BUDGET * len(body)
    for draft in drafts:
        needle = _needle(draft.snippet)
        if len(needle) < _SHORTEST or left <= 0:
            continue
        end = at + min(_WINDOW, left)
        found = body.find(needle, at, end)
        if found < 0:
            left -= min(end, len(body)) - at
            continue
        left -= found - at
        line += body.count("\n", at, found)
        at = found
        draft.line = line


def _needle(snippet: str) -> str:
    """How a text begins in the source, up to what the parser may have changed."""
    start = snippet[:_LONGEST]
    if start.isascii() and start.isprintable() and "&" not in start and start[:1].strip():
        return f">{start}"
    found = _START.match(snippet)
    if found is None:
        return ""
    return found[2] if found[1] else f">{found[2]}"
