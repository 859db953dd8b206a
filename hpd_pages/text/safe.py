"""Words from outside made harmless: for a terminal, a log or a page, and of bounded length."""

from __future__ import annotations

import re
from functools import cache


@cache
def _escape_sequence() -> re.Pattern[str]:
    """ECMA-48: control strings (OSC, DCS, …) with what they carry, CSI sequences, two-byte escapes.

    A control string without an end is cut after its opening, so that it cannot swallow a page.
    """
    return re.compile(
        r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]{0,4096}(?:\x07|\x1b\\|\x9c)"
        r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
        r"|\x1b[ -/]*[0-~]?"
    )


@cache
def _unseen() -> re.Pattern[str]:
    """Characters that control, hide or turn round text: Unicode Cc, Cf, Cs but line feed, joiners.

    The joiners U+200C and U+200D move nothing, and Persian, Indic scripts and emoji need them.
    Written as ranges (Unicode 17, DerivedGeneralCategory) because a look-up per character is slow;
    a test compares them with `unicodedata`.
    """
    return re.compile(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"
        "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff"
        "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
        "\U000e0001\U000e0020-\U000e007f]"
    )


_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """`text` without escape sequences, control, invisible and bidi characters; lines are kept.

    Every line break becomes a line feed and a tab a space. Letters, marks and emoji stay.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _escape_sequence().sub("", text)
    text = _BREAK.sub("\n", text).replace("\t", " ")
    return _unseen().sub("", text)


def one_line(text: str, limit: int = 0) -> str:
    """`text` cleaned and on one line, with single spaces; cut to `limit` characters when given."""
    line = " ".join(clean(text).split())
    return clip(line, limit) if limit else line


def clip(text: str, limit: int) -> str:
    """`text` of at most `limit` characters, cut at a space where one is near, “…” where cut."""
    if len(text) <= limit:
        return text
    head = text[: max(limit - 1, 0)]
    cut = head.rfind(" ", len(head) * 3 // 4)
    return (head[:cut] if cut > 0 else head).rstrip() + "…"


def mask(text: str) -> str:
    """`text` with each harmful character shown as “�”, so that columns stay where they are."""
    return _unseen().sub(lambda found: " " if found[0] == "\t" else "�", text)


def escape_unseen(text: str) -> str:
    r"""JSON `text` with each harmful character as its \uXXXX escape: same value, safe to print."""
    import json

    return _unseen().sub(lambda found: json.dumps(found[0])[1:-1], text)


_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_LONGEST_CELL = 8000  # characters; a spreadsheet holds no more than 32,767


def cell(text: str) -> str:
    """`text` for one cell of a spreadsheet, cleaned and cut, with an apostrophe before what would
    run as a formula.

    Source: OWASP, CSV Injection: a cell that begins with = + - @, or one of them in full width.
    """
    words = clip(clean(text), _LONGEST_CELL)
    return f"'{words}" if words.lstrip().startswith(_FORMULA) else words
