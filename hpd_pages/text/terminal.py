"""Text for a terminal: columns as the eye counts them, wrapping, and colour where asked for."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_CODES = {"red": "31", "green": "32", "yellow": "33", "cyan": "36", "bold": "1", "dim": "2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paint:
    """Colours text by ECMA-48 codes when `colour` is on; colour never carries meaning alone."""

    colour: bool

    def __call__(self, text: str, *styles: str) -> str:
        """`text` in the styles: red, green, yellow, cyan, bold, dim."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


def columns(text: str) -> int:
    """How many columns `text` takes: two for wide East Asian letters and emoji, none for marks."""
    if text.isascii():
        return len(text)
    return sum(_column(character) for character in text)


def _column(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns; its own line breaks and indents stay.

    A word longer than a line, such as an address, is kept whole so that it can be copied.
    """
    return [line for paragraph in text.split("\n") for line in _fill(paragraph, width)]


def _fill(paragraph: str, width: int) -> list[str]:
    indent = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
    lines: list[str] = []
    line = ""
    for word in paragraph.split():
        if line and columns(indent) + columns(line) + 1 + columns(word) > width:
            lines.append(indent + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, indent + line if line else ""]
