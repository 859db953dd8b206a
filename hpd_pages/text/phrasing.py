"""Declared words made ready for a sentence, and plain texts cut into paragraphs and lists."""

from __future__ import annotations

from dataclasses import dataclass

from hpd_pages.text.safe import one_line

_ENDS = (".", "!", "?", "…", "。", "؟", ".)", ".”", ".»")
BULLET = "- "


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph (`items` empty) or a list (`text` empty)."""

    text: str = ""
    items: tuple[str, ...] = ()


def as_sentence(text: str) -> str:
    """`text` on one line, with a capital first and a full stop last; "" stays empty."""
    line = one_line(text)
    if not line:
        return ""
    line = line[0].upper() + line[1:]
    return line if line.endswith(_ENDS) else line + "."


def as_phrase(text: str) -> str:
    """`text` on one line without a full stop at its end, to stand inside a sentence."""
    return one_line(text).rstrip(".;, ")


def pieces(text: str) -> tuple[Piece, ...]:
    """The paragraphs and lists of a plain text: blank lines part them, "- " opens an item."""
    done: list[Piece] = []
    for chunk in text.split("\n\n"):
        prose: list[str] = []
        items: list[str] = []
        for line in filter(None, (line.strip() for line in chunk.splitlines())):
            if line.startswith(BULLET):
                items.append(line.removeprefix(BULLET))
            elif items:
                items[-1] += f" {line}"
            else:
                prose.append(line)
        done += [Piece(text=" ".join(prose))] if prose else []
        done += [Piece(items=tuple(items))] if items else []
    return tuple(done)


def fence(text: str) -> str:
    """A Markdown code fence longer than any run of backticks in `text` (CommonMark 4.5)."""
    return "`" * max(3, _longest_run(text) + 1)


def code_span(text: str) -> str:
    """`text` on one line as Markdown code, whatever backticks it holds (CommonMark 6.1)."""
    line = one_line(text)
    marks = "`" * (_longest_run(line) + 1)
    return f"{marks} {line} {marks}" if "`" in line else f"{marks}{line}{marks}"


def _longest_run(text: str) -> int:
    longest, run = 0, 0
    for character in text:
        run = run + 1 if character == "`" else 0
        longest = max(longest, run)
    return longest


def markdown_safe(text: str) -> str:
    """`text` for the inside of a Markdown line: what could be read as markup or HTML is escaped."""
    marks = "\\`*_{}[]<>|~&$"
    return "".join("\\" + c if c in marks else c for c in one_line(text))
