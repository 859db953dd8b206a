"""Plain text as blocks: paragraphs, headings, and lines with a bullet or a number as list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hpd_pages.model.snapshot import BlockKind, Document, Link
from hpd_pages.text.drafts import FAUX_HEADING, Container, Draft, Row, Scope
from hpd_pages.text.lists import gather, itemise, join, looks_like_heading, wrap_width
from hpd_pages.text.outline import settle

_LINE_END = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\Z")
_ADDRESS = re.compile(r"\b(?:https?://|mailto:|tel:)[^\s<>\"]{1,2000}+", re.IGNORECASE)
_TAB = 4


def read_text(text: str) -> Document:
    r"""The text as visible blocks in order: one for each paragraph, heading or list item.

    Lines that were wrapped at a width are joined by a space; any other line end inside a block
    stays as "\\n". A short line that stands alone above other text, or is underlined or begins
    with "#", is a heading. Addresses written out (`https:`, `mailto:`, `tel:`) are links.
    """
    root = Container()
    drafts = list(_drafts(text, root))
    _find_headings(drafts)
    itemise(drafts)
    shown, _ = settle(drafts, root)
    return Document(blocks=shown)


def _drafts(text: str, root: Container) -> Iterator[Draft]:
    lines = _LINE_END.split(text.removeprefix("\ufeff"))
    width = wrap_width(lines)
    part: list[Row] = []
    for number, line in enumerate((*lines, ""), start=1):
        row = _row(line, number)
        if row.text:
            part.append(row)
            continue
        alone = len(part) == 1
        for one in _part(part, width, root):
            one.alone = alone
            yield one
        part = []


def _row(line: str, number: int) -> Row:
    words = line.split()
    if not words:
        return Row(text="")
    start = line.expandtabs(_TAB)
    return Row(text=" ".join(words), indent=len(start) - len(start.lstrip()), line=number)


def _part(part: list[Row], width: int, root: Container) -> Iterator[Draft]:
    """The drafts of lines that stand together; an underline makes the line above a heading."""
    rows: list[Row] = []
    for row in part:
        hashes = _HASHES.match(row.text)
        if _UNDERLINE.match(row.text):
            level = 1 if row.text[0] == "=" else 2
            title = rows.pop() if rows else None
        elif hashes:
            level, title = len(hashes[1]), row
            row.text = row.text[hashes.end() :].rstrip("# ") or row.text
        else:
            rows.append(row)
            continue
        yield from _texts(rows, width, root)
        rows = []
        if title is not None:
            heading = Draft(title.text, Scope(root), root, BlockKind.HEADING, level)
            heading.line = title.line
            yield heading
    yield from _texts(rows, width, root)


def _texts(rows: list[Row], width: int, root: Container) -> Iterator[Draft]:
    for marker, group in gather(rows, width):
        text = join(group, width)
        yield Draft(
            text,
            Scope(root),
            root,
            BlockKind.PARAGRAPH,
            links=tuple(_links(text)),
            marker=marker,
            indent=group[0].indent,
            line=group[0].line,
        )


def _links(text: str) -> Iterator[Link]:
    if "://" not in text and "mailto:" not in text.lower() and "tel:" not in text.lower():
        return
    for found in _ADDRESS.finditer(text):
        target = found.group().rstrip(".,;:!?)'\u201d\u2019")
        yield Link(target=target, text=target)


def _find_headings(drafts: list[Draft]) -> None:
    """Short lines that stand alone, or in capitals, above other text are headings.

    Three or more of them in a row are no headings but a list of short lines.
    """
    run = 0
    for draft, below in reversed(list(pairwise(drafts))):
        short = _stands_out(draft)
        run = run + 1 if short and _stands_out(below) else 0
        if short and run <= 1:
            draft.kind = BlockKind.HEADING
            draft.level = 1 if draft is drafts[0] else FAUX_HEADING


def _stands_out(draft: Draft) -> bool:
    if draft.marker or draft.text.endswith(":") or not (draft.alone or draft.text.isupper()):
        return False
    made = draft.kind is not BlockKind.HEADING or draft.level == FAUX_HEADING
    return made and looks_like_heading(draft.text)
