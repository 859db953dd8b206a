"""The difference of two texts, line by line, for templates."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

MOST = 2_000
"""Lines of a difference that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: `sign` is "+", "-", " " or "…" where lines are left out."""

    sign: str
    text: str


def difference(before: str, after: str) -> list[Line]:
    """What is other in `after`, with three lines around each change; empty where nothing is."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=3)
    shown = [
        Line(sign="…", text="") if line.startswith("@@") else Line(sign=line[:1], text=line[1:])
        for line in lines
        if not line.startswith(("+++", "---"))
    ]
    return shown[1 : MOST + 1] if shown[:1] == [Line(sign="…", text="")] else shown[:MOST]
