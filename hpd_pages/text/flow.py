"""Text collected between two block boundaries, and made into drafts at the second."""

from __future__ import annotations

from hpd_pages.model.snapshot import BlockKind, Link
from hpd_pages.text.drafts import FAUX_HEADING, Draft, Row, Scope
from hpd_pages.text.lists import gather, join, looks_like_heading, split_marker, wrap_width

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
                self.links.append(Link(target=target, text=text, rel=rel))

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
        pieces = self.pieces
        text = clean("".join(pieces))
        if self.link is not None:
            self._note_link()
            self.link = (*self.link[:2], 0)
        row = Row(text=text)
        if text:
            row.links, self.links = self.links, []
            row.snippet = next((piece for piece in pieces if not piece.isspace()), "")
            row.bold = self._all_bold()
        self.rows.append(row)
        pieces.clear()
        self.bold_from = 0 if self.bold_depth else _NOT_YET
        self.bold_to = _NOT_YET

    def _all_bold(self) -> bool:
        if self.bold_from < 0:
            return False
        return self.bold_to < 0 or not "".join(self.pieces[self.bold_to :]).strip()

    def flush(self, scope: Scope) -> None:
        """Close the block: what was collected becomes drafts of `scope`."""
        if not self.pieces and not self.rows:
            return
        if not self.rows and not "".join(self.pieces).strip():
            self._drop_blank()
            return
        self.end_line()
        rows, self.rows = self.rows, []
        if len(rows) > 1:
            self._many(rows, scope)
        elif rows[0].text:
            marker, text = split_marker(rows[0].text)
            self._draft(marker, rows, text, scope)

    def _drop_blank(self) -> None:
        """A block without words: its links (icons) wait for the next one."""
        if self.link is not None:
            self._note_link()
            self.link = (*self.link[:2], 0)
        self.pieces.clear()
        self.bold_from = 0 if self.bold_depth else _NOT_YET
        self.bold_to = _NOT_YET

    def _many(self, rows: list[Row], scope: Scope) -> None:
        """Lines of one block: blank ones part paragraphs, the others are gathered."""
        width = wrap_width(row.text for row in rows)
        part: list[Row] = []
        for row in (*rows, Row(text="")):
            if row.text:
                part.append(row)
            elif part:
                for marker, group in gather(part, width):
                    self._draft(marker, group, join(group, width), scope)
                part = []

    def _draft(self, marker: str, group: list[Row], text: str, scope: Scope) -> None:
        kind, level = scope.kind, scope.level
        if kind is BlockKind.HEADING:
            text, marker = (f"{marker} {text}" if marker else text), ""
        elif group[0].bold and kind is BlockKind.PARAGRAPH and looks_like_heading(text.rstrip(":")):
            kind, level, marker = BlockKind.HEADING, FAUX_HEADING, ""
        links = tuple(link for row in group for link in row.links) if _linked(group) else ()
        snippet = group[0].snippet
        self.drafts.append(Draft(text, scope, scope.inside, kind, level, links, marker, snippet))


def _linked(group: list[Row]) -> bool:
    return any(row.links for row in group) if len(group) > 1 else bool(group[0].links)
