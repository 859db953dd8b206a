"""A report of bounded size: what a hostile page says may be long, what is told of it is not.

The bytes as received are kept as evidence; a report shows where to look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from hpd_pages.model.report import Report
from hpd_pages.text.safe import clip

LONGEST = 10_000
"""Characters of any one text in a report; what is longer is cut and ends in “…”."""
MOST = 50
"""Quotes of a finding, or headings of a place."""


def bounded(report: Report) -> Report:
    """The same report, each text cut to LONGEST characters and each list of words to MOST."""
    targets = tuple(_cut(t) if _is_long(t) else t for t in report.targets)
    return replace(report, targets=targets, department=clip(report.department, LONGEST))


def _is_long(value: object) -> bool:
    return any(
        len(text) > LONGEST if isinstance(text, str) else len(text) > MOST for text in _texts(value)
    )


def _texts(value: object) -> Iterator[str | tuple[object, ...]]:
    """Every text in the value, and every tuple of texts or quotes."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for name in _names(type(value)):
            inner = getattr(value, name)
            if name in ("quotes", "headings"):
                yield inner
            yield from _texts(inner)


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _cut(value: Any, name: str = "") -> Any:  # noqa: ANN401 - any value of a report
    if isinstance(value, str) and not isinstance(value, Enum):
        return clip(value, LONGEST)
    if isinstance(value, tuple):
        rows = value[:MOST] if name in ("quotes", "headings") else value
        return tuple(_cut(item) for item in rows)
    if is_dataclass(value) and not isinstance(value, type):
        names = _names(type(value))
        return replace(value, **{each: _cut(getattr(value, each), each) for each in names})
    return value
