"""The header cells that say what a table's cell means."""

from __future__ import annotations

_WIDEST = 1000
_LONGEST = 300
_DIGITS = 5


class Table:
    """One table on the way down its rows: which column the next cell stands in, and its headers."""

    def __init__(self) -> None:
        self._headers: dict[int, str] = {}
        self._held: dict[int, int] = {}
        self._row = -1
        self._column = 0
        self._at = 0
        self._row_header = ""

    def row(self) -> None:
        """Begin a row; cells that span rows hold their columns in it."""
        self._row += 1
        self._column = 0
        self._row_header = ""
        self._held = {column: left - 1 for column, left in self._held.items() if left > 1}

    def cell(self, colspan: str, rowspan: str) -> tuple[str, ...]:
        """Begin a cell; the texts of its column's and its row's header, where there are any."""
        while self._column in self._held:
            self._column += 1
        self._at = self._column
        width, height = _span(colspan), _span(rowspan)
        if height > 1:
            self._held |= dict.fromkeys(range(self._column, self._column + width), height)
        self._column += width
        headers = (self._headers.get(self._at, ""), self._row_header)
        return tuple(header for header in headers if header)

    def header(self, text: str, scope: str) -> None:
        """The text of the header cell begun last; `scope` as in HTML ("row", "col" or "")."""
        text = text[:_LONGEST]
        if self._row <= 0 and not scope.startswith("row"):
            for column in range(self._at, self._column):
                self._headers[column] = text
        elif scope.startswith("col"):
            self._headers[self._at] = text
        if not scope.startswith("col"):
            self._row_header = text


def _span(value: str) -> int:
    return (
        min(int(value), _WIDEST)
        if value.isdecimal() and len(value) <= _DIGITS and int(value)
        else 1
    )
