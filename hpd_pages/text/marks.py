"""Markdown built from words: words are escaped, so that live text cannot become markup or links.

Source: GitHub Flavored Markdown 0.29, sections 2.4 (backslash escapes) and 6.3 (code spans).
"""

from __future__ import annotations

import re

from hpd_pages.text.safe import clean, clip, one_line

_MARKS = re.compile(r"([\\`*_\[\]<>|~$#!])|(?<=\w)(:)(?=//)|(?<=\bwww)(\.)", re.IGNORECASE)
_OPENS_LIST = re.compile(r"^([-+]|\d+(?=[.)]))")
_FENCE = re.compile(r"`+")


def words(text: str, limit: int = 0) -> str:
    """`text` on one line as plain words: nothing in it is markup, an entity, a link or a list."""
    line = one_line(text, limit)
    escaped = _MARKS.sub(lambda found: f"\\{found[0]}", line)
    escaped = escaped.replace("&", "&amp;").replace("@", "&#64;")
    return _OPENS_LIST.sub(_unlisted, escaped)


def _unlisted(found: re.Match[str]) -> str:
    """What would open a list at the start of a line, as an entity."""
    first, rest = found[0][0], found[0][1:]
    return f"&#{ord(first)};{rest}"


def code(text: str, limit: int = 0) -> str:
    """`text` as a code span, which also fits into a table's cell."""
    line = one_line(text, limit).replace("|", "\\|")
    ticks = _longest(line) + 1
    pad = " " if line.startswith("`") or line.endswith("`") or not line.strip() else ""
    return f"{'`' * ticks}{pad}{line}{pad}{'`' * ticks}"


def block(text: str, limit: int, indent: str = "") -> str:
    """`text` as a fenced block, its lines kept."""
    body = clip(clean(text), limit)
    fence = "`" * max(3, _longest(body) + 1)
    return "\n".join(
        f"{indent}{line}".rstrip() for line in (f"{fence}text", *body.split("\n"), fence)
    )


def _longest(text: str) -> int:
    return max((len(run[0]) for run in _FENCE.finditer(text)), default=0)
