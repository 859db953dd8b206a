"""A word diff read back into its parts: `same [-taken out-]{+put in+} same`, as wdiff writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum


class Part(StrEnum):
    """What happened to a run of words on the way from one text to the other."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


_MARK = re.compile(r"\[-(?P<gone>(?:(?!-\]).)*)-\]|\{\+(?P<new>(?:(?!\+\}).)*)\+\}", re.DOTALL)


def parts(diff: str) -> Iterator[tuple[Part, str]]:
    """The runs of `diff` in order, each with what happened to it."""
    end = 0
    for mark in _MARK.finditer(diff):
        if mark.start() > end:
            yield Part.SAME, diff[end : mark.start()]
        gone = mark["gone"] is not None
        yield (Part.GONE, mark["gone"]) if gone else (Part.NEW, mark["new"])
        end = mark.end()
    if end < len(diff):
        yield Part.SAME, diff[end:]


def is_telling(diff: str) -> bool:
    """Whether at least half of the words stayed; two texts of their own are no comparison."""
    words = dict.fromkeys(Part, 0)
    for part, text in parts(diff):
        words[part] += len(text.split())
    return 0 < words[Part.SAME] >= max(words[Part.GONE], words[Part.NEW])
