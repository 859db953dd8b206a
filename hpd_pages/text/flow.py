"""Text collected between two block boundaries, and made into drafts at the second."""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.snapshot import BlockKind, Link
from hpd_pages.text.drafts import FAUX_HEADING, Draft, Row, Scope
from hpd_pages.text.lists import (
    gather,
    join,
    looks_like_heading,
    may_be_marked,
    split_marker,
    wrap_width,
)

_NOT_YET = -1
_NEVER = -2


def clean(raw: str) -> str:
    """Serialised text as a visitor reads it: character references resolved, white space single."""
    if "&" in raw:
        raw = raw.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">")
        raw = raw.replace("&quot;", '"').replace("&amp;", "&")
    return " ".join(raw.split())


class Flow:
    """The text of the block that is open; `pieces` is its last line so far, in serialised form."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.drafts = drafts
        self.pieces: list[str] = []
        self.rows: list[Row] = []
        self.links: list[Link] = []
        self.link: tuple[str, tuple[str, ...], int] | None = None
        self.bold_from = self.bold_to = _NOT_YET
        self.bold_depth = 0

    def open_link(self, target: str, rel: tuple[str, ...]) -> None:
        """Begin a link; links do not nest."""
        self.link = (target, rel, len(self.pieces))

    def close_link(self) -> None:
        """End the open link, if there is one."""
        if self.link is not None:
            self._note_link()
            self.link = None

    def _note_link(self) -> None:
        if self.link is not None:
            target, rel, start = self.link
            text = clean("".join(self.pieces[start:]))
            if text or not self._repeats(target):
                self.links.append(Link(target, text, rel))

    def _repeats(self, target: str) -> bool:
        return bool(self.links) and self.links[-1].target == target

    def open_bold(self) -> None:
        """Begin bold text; it counts when nothing else stands before it on the line."""
        self.bold_depth += 1
        if self.bold_from == _NOT_YET:
            worded = "".join(self.pieces).strip()
            self.bold_from = _NEVER if worded else len(self.pieces)

    def close_bold(self) -> None:
        """End bold text."""
        self.bold_depth = max(0, self.bold_depth - 1)
        if not self.bold_depth and self.bold_from >= 0 > self.bold_to:
            self.bold_to = len(self.pieces)

    def end_line(self) -> None:
        """A line end that a visitor sees: `<br>`, or a line end in `<pre>`."""
        self.rows.append(self._line())

    def _line(self) -> Row:
        """The line collected; links without words on it (icons) wait for the next one."""
        pieces = self.pieces
        text = clean(pieces[0] if len(pieces) == 1 else "".join(pieces))
        if self.link is not None:
            self._note_link()
            self.link = (*self.link[:2], 0)
        row = Row(text)
        if text:
            if self.links:
                row.links, self.links = self.links, []
            row.snippet = pieces[0] if not pieces[0].isspace() else _first(pieces)
            if self.bold_from >= 0:
                row.bold = self._all_bold()
        pieces.clear()
        if self.bold_from != _NOT_YET:
            self.bold_from = 0 if self.bold_depth else _NOT_YET
            self.bold_to = _NOT_YET
        return row

    def _all_bold(self) -> bool:
        return self.bold_to < 0 or not "".join(self.pieces[self.bold_to :]).strip()

    def flush(self, scope: Scope) -> None:
        """Close the block: what was collected becomes drafts of `scope`."""
        if self.rows:
            self.end_line()
            rows, self.rows = self.rows, []
            self._many(rows, scope)
        elif self.pieces:
            if self.link is None and not self.links and self.bold_from == _NOT_YET:
                self._plain(scope)
                return
            row = self._line()
            text = row.text
            marker = ""
            if may_be_marked(text):
                marker, text = split_marker(text)
            if text:
                self._draft(marker, row, text, row.links, scope)

    def _plain(self, scope: Scope) -> None:
        """Close a block of one line without a link or bold text, as most are."""
        pieces = self.pieces
        raw = pieces[0] if len(pieces) == 1 else "".join(pieces)
        text = clean(raw)
        if text:
            snippet = pieces[0] if not pieces[0].isspace() else _first(pieces)
            marker = ""
            if may_be_marked(text):
                marker, text = split_marker(text)
                if marker and scope.kind is BlockKind.HEADING:
                    marker, text = "", f"{marker} {text}"
            inside, kind, level = scope.inside, scope.kind, scope.level
            self.drafts.append(Draft(text, scope, inside, kind, level, (), marker, snippet))
        pieces.clear()

    def _many(self, rows: list[Row], scope: Scope) -> None:
        """Lines of one block: blank ones part paragraphs, the others are gathered."""
        width = wrap_width(row.text for row in rows)
        part: list[Row] = []
        for row in (*rows, Row(text="")):
            if row.text:
                part.append(row)
            elif part:
                for marker, group in gather(part, width):
                    links = [link for row in group for link in row.links]
                    self._draft(marker, group[0], join(group, width), links, scope)
                part = []

    def _draft(self, marker: str, row: Row, text: str, links: Sequence[Link], scope: Scope) -> None:
        kind, level = scope.kind, scope.level
        if kind is BlockKind.HEADING:
            text, marker = (f"{marker} {text}" if marker else text), ""
        elif row.bold and kind is BlockKind.PARAGRAPH and looks_like_heading(text.rstrip(":")):
            kind, level, marker = BlockKind.HEADING, FAUX_HEADING, ""
        self.drafts.append(
            Draft(text, scope, scope.inside, kind, level, tuple(links), marker, row.snippet)
        )


def _first(pieces: list[str]) -> str:
    return next((piece for piece in pieces if not piece.isspace()), "")
