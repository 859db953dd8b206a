"""Changes one plain value in the text of a file and leaves everything else, comments too."""

from __future__ import annotations

import re

_VALUE = re.compile(r"\"[a-z]*\"|'[a-z]*'|[a-z]+", re.ASCII)


def with_word(text: str, line: int, column: int, word: str) -> str:
    """`text` with the word at line and column (from 1) replaced, its quotation marks kept.

    Raises ValueError where no plain word stands there.
    """
    lines = text.splitlines(keepends=True)
    found = _VALUE.match(lines[line - 1], column - 1)
    if found is None:
        raise ValueError(text)
    mark = found[0][0] if found[0][0] in "\"'" else ""
    old = lines[line - 1]
    lines[line - 1] = f"{old[: found.start()]}{mark}{word}{mark}{old[found.end() :]}"
    return "".join(lines)
