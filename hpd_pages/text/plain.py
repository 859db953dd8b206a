"""Plain text as blocks: paragraphs, and lines that start with a bullet or a number as list items."""

from __future__ import annotations

import re

from hpd_pages.model.snapshot import Block, BlockKind, Document

_MARKER = re.compile(
    r"\s*(?:[-*+\u2022\u25aa\u25cf\u25e6\u2023\u2013\u2014\u00b7]|\(?(?:\d{1,3}|[A-Za-z])[.)])\s+"
)


def read_text(text: str) -> Document:
    """The text as visible blocks: one for each paragraph or list item, in order."""
    blocks: list[Block] = []
    lead = ""
    line = 1
    for part in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        for row in _rows(part):
            marker = _MARKER.match(row)
            words = " ".join(row[marker.end() if marker else 0 :].split())
            if not words:
                continue
            kind = BlockKind.ITEM if marker else BlockKind.PARAGRAPH
            leads = (lead,) if marker and lead else ()
            blocks.append(
                Block(index=len(blocks), text=words, kind=kind, lead_ins=leads, line=line)
            )
            if not marker:
                lead = words
        line += part.count("\n") + 2
    return Document(blocks=tuple(blocks))


def _rows(part: str) -> list[str]:
    rows: list[str] = []
    for line in part.split("\n"):
        if rows and not _MARKER.match(line):
            rows[-1] += "\n" + line
        else:
            rows.append(line)
    return rows
