"""Lines as paragraphs and items: bullets, numbers and dashes make a list without markup too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hpd_pages.model.snapshot import BlockKind
from hpd_pages.text.drafts import FAUX_HEADING, Container, Draft, Row

_BULLETS = (
    "\u2022\u2023\u2043\u204c\u204d\u2219\u25a0-\u25a2\u25aa\u25ab\u25ba\u25b6\u25b8\u25cb"
    "\u25cf\u25e6\u2605\u2606\u2610-\u2612\u2713-\u2718\u2794\u279c\u27a2\u27a4\uf0b7\uf0a7"
)
_MARKER = re.compile(
    rf"(?:(?P<bullet>[{_BULLETS}])\ufe0f?[ \t]*(?=\S)"
    r"|(?P<dash>[-\u2013\u2014*+\u00b7o\u00bb])[ \t]+(?=\S)"
    r"|(?P<count>\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{2,5})[.)])[ \t]+(?=\S))"
)
_CROSSES = frozenset("\u2612\u2715\u2716\u2717\u2718")
"""Bullets that forbid what they stand before, so that the text must keep them."""
_ENDS = (".", "!", "?", ":", ";", "\u2026", '."', ".\u201d", ".)")
_LONGEST_WRAP = 120
_SHORTEST_WRAP = 40
_AHEAD = 40
_HEADING_CHARS = 60
_HEADING_WORDS = 8
_UNLIKE_HEADING = re.compile(r"[@|\u2022]|\d{3}|https?:|[.!?;,\u2026]$|^[^\w\u00bf\u00a1\"\u201c(]")


def may_be_marked(text: str) -> bool:
    """Whether it is worth looking for a marker: no word begins the line, or a Roman numeral may."""
    return text != "" and (text[0] in "ivxIVX" or not text[1:2].isalpha())


def split_marker(text: str) -> tuple[str, str]:
    """The bullet, dash or number a line begins with ("" for none), and the words after it."""
    found = _MARKER.match(text)
    if not found:
        return "", text
    marker = found.group().strip()
    return marker, text if marker[0] in _CROSSES else text[found.end() :]


def looks_like_heading(text: str) -> bool:
    """Whether a line standing alone reads as a heading: few words, no sentence, no contact."""
    return (
        len(text) <= _HEADING_CHARS
        and text.count(" ") < _HEADING_WORDS
        and not text[:1].islower()
        and not _UNLIKE_HEADING.search(text)
    )


def wrap_width(lines: Iterable[str]) -> int:
    """The width at which the lines were wrapped by hand or by a mailer; 0 where they were not."""
    lengths = [len(line) for line in lines if line.strip()]
    short = [length for length in lengths if length <= _LONGEST_WRAP]
    return max(short, default=0) if len(short) * 10 >= len(lengths) * 9 else 0


def _wrapped(before: Row, row: Row, width: int) -> bool:
    """Whether `row` goes on where `before` ended only because the line was full."""
    if not width or len(before.text) < _SHORTEST_WRAP:
        return False
    return len(before.text) + before.indent + 1 + len(row.text.split(" ", 1)[0]) > width


def gather(rows: Sequence[Row], width: int) -> Iterator[tuple[str, list[Row]]]:
    """Rows that belong together, each group with the marker it starts with ("" for none)."""
    marker, announced = "", False
    group: list[Row] = []
    for row in rows:
        own, words = split_marker(row.text)
        if group and not own and _goes_on(group, row, width, marker=marker, announced=announced):
            group.append(row)
            continue
        if group:
            yield marker, group
            announced = announced or (group[-1].text.endswith(":") and not group[-1].bold)
        row.text = words
        marker, group = own, [row]
    if group:
        yield marker, group


def _goes_on(group: list[Row], row: Row, width: int, *, marker: str, announced: bool) -> bool:
    before = group[-1]
    if before.bold != row.bold:
        return False
    if _wrapped(before, row, width):
        return True
    if before.text.endswith(_ENDS):
        return bool(marker) and row.indent > group[0].indent and not before.text.endswith(":")
    if marker:
        return row.indent > group[0].indent or row.text[:1].islower()
    return not announced


def join(group: list[Row], width: int) -> str:
    """The text of a group: a wrapped line is joined by a space, any other line end is kept."""
    if len(group) == 1:
        return group[0].text
    parts = [group[0].text]
    for before, row in pairwise(group):
        soft = row.text[:1].islower() or _wrapped(before, row, width)
        parts += (" " if soft else "\n", row.text)
    return "".join(parts)


def itemise(drafts: list[Draft]) -> None:
    """Turn drafts that carry a marker into items of a list, and the rest back into paragraphs."""
    lists: list[tuple[str, int, Container]] = []
    counted: dict[str, int] = {}
    before: Draft | None = None
    home: Container | None = None
    asked = _asked(drafts)
    for at, draft in enumerate(drafts):
        if draft.inside is not home:
            home = draft.inside
            lists.clear()
            counted.clear()
        if not draft.marker or draft.marker[0] in asked:
            lists.clear()
        elif _numbered_heading(drafts, at):
            draft.kind, draft.level = BlockKind.HEADING, FAUX_HEADING
            _count(draft.marker, counted)
            lists.clear()
        elif _is_item(drafts, at, before, lists, counted):
            _place(draft, lists)
        else:
            draft.text = f"{draft.marker} {draft.text}"
            lists.clear()
        before = draft


def _asked(drafts: list[Draft]) -> str:
    """The letters that mark questions and answers, "" where letters count items: "Q." and "A."."""
    letters = {draft.marker[0] for draft in drafts if len(draft.marker) > 1}
    return next((pair for pair in ("QA", "PR") if letters.issuperset(pair)), "")


def _style(marker: str) -> str:
    """What two markers of one list have in common: the bullet itself, or how it is counted."""
    core = marker.strip("().")
    if core.isdigit():
        return marker.replace(core, "1")
    if core.isalpha() and len(marker) > len(core):
        return marker.replace(core, "a" if core.islower() else "A")
    return marker


def _ordinal(marker: str) -> int:
    core = marker.strip("().")
    if core.isdigit():
        return int(core)
    return ord(core.lower()) - 96 if len(core) == 1 and core.isalpha() else 0


def _count(marker: str, counted: dict[str, int]) -> bool:
    """Whether a number or letter opens a list or goes on counting; remembers it when so."""
    style, ordinal = _style(marker), _ordinal(marker)
    follows = ordinal == counted.get(style, -1) + 1
    if not (follows or ordinal == 1 or marker.strip("().").lower() == "i"):
        return False
    counted[style] = ordinal
    return True


def _is_item(
    drafts: list[Draft],
    at: int,
    before: Draft | None,
    lists: list[tuple[str, int, Container]],
    counted: dict[str, int],
) -> bool:
    draft = drafts[at]
    style = _style(draft.marker)
    if any(style == known for known, _, _ in lists[-4:]):
        _count(draft.marker, counted)
        return True
    found = _MARKER.match(draft.marker + " x")
    if found is None or found.group("bullet"):
        return True
    if found.group("count") and not _count(draft.marker, counted):
        return False
    if before is not None and before.text.endswith(":"):
        return True
    if lists and draft.indent > lists[-1][1]:
        return True
    rest = drafts[at + 1 : at + (2 if found.group("dash") else _AHEAD)]
    return draft.marker[0].isdigit() or any(_style(d.marker) == style for d in rest if d.marker)


def _numbered_heading(drafts: list[Draft], at: int) -> bool:
    """A short numbered or lettered line with plain text below it is a heading, not an item."""
    draft = drafts[at]
    if draft.marker[-1:] not in ".)" or draft.kind is not BlockKind.PARAGRAPH:
        return False
    below = drafts[at + 1] if at + 1 < len(drafts) else None
    if below is None or below.marker or below.inside is not draft.inside or below.section:
        return False
    return below.kind is BlockKind.PARAGRAPH and looks_like_heading(draft.text)


def _place(draft: Draft, lists: list[tuple[str, int, Container]]) -> None:
    """Put an item into the open faux list of its style and indent, or open a new one."""
    style, indent = _style(draft.marker), draft.indent
    while lists and not _same(lists[-1], style, indent) and _leaves(lists, style, indent):
        lists.pop()
    if not (lists and _same(lists[-1], style, indent)):
        parent = lists[-1][2] if lists else draft.inside
        lists.append((style, indent, Container(parent=parent)))
    draft.inside, draft.kind = lists[-1][2], BlockKind.ITEM


def _same(top: tuple[str, int, Container], style: str, indent: int) -> bool:
    return top[0] == style and abs(top[1] - indent) <= 1


def _leaves(lists: list[tuple[str, int, Container]], style: str, indent: int) -> bool:
    """Whether an item stands outside the innermost open list."""
    if lists[-1][1] > indent:
        return True
    return any(_same(lower, style, indent) for lower in lists[-5:-1])
