"""Takes words out of a copy, however they are composed, spaced or written in an address.

What goes leaves a mark of one length, so that nothing tells how long it was.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_ADDRESS = re.compile(r"\S*(?:://|%[0-9A-Fa-f]{2}|www\.)\S*")
_BETWEEN = str.maketrans("-_+./", "     ")


def mark(number: int) -> str:
    """What stands in the place of the words; the number is the line of the redaction log."""
    return f"[redacted {number}]"


def without(text: str, words: str, instead: str) -> tuple[str, int]:
    """The text with every place of `words` replaced, and how many there were.

    Case, width, composition, spacing and invisible characters do not matter.
    """
    wanted = "".join(piece for piece, _, _ in _folded(words)).strip()
    if not wanted:
        return text, 0
    places = list(_folded(text))
    folded = "".join(piece for piece, _, _ in places)
    owner = [at for at, (piece, _, _) in enumerate(places) for _ in piece]
    spans: list[tuple[int, int]] = []
    at = folded.find(wanted)
    while at >= 0:
        first, last = places[owner[at]], places[owner[at + len(wanted) - 1]]
        spans.append((first[1], last[2]))
        at = folded.find(wanted, at + len(wanted))
    return _cut(text, spans, instead), len(spans)


def without_anywhere(text: str, words: str, instead: str) -> str:
    """The text without the words, and without the addresses in it that say them."""
    plain = without(text, words, instead)[0]
    return _ADDRESS.sub(lambda found: instead if names(found[0], words) else found[0], plain)


def names(address: str, words: str) -> bool:
    """Whether an address says the words, percent-encoded or with other signs for spaces."""
    forms = (address, unquote(address), unquote(address).translate(_BETWEEN))
    squeezed = "".join(piece for piece, _, _ in _folded(words) if piece.strip())
    said = "".join(piece for piece, _, _ in _folded(forms[2]) if piece.strip())
    return any(without(form, words, "")[1] for form in forms) or (
        len(squeezed) > 3 and squeezed in said  # noqa: PLR2004 - letters: less would be chance
    )


def _cut(text: str, spans: list[tuple[int, int]], instead: str) -> str:
    told, end = [], 0
    for start, stop in spans:
        if start >= end:
            told += [text[end:start], instead]
            end = stop
    return "".join((*told, text[end:]))


def _folded(text: str) -> list[tuple[str, int, int]]:
    """The text cluster by cluster (a character with its marks), folded, with where each stands.

    A run of spaces is one space; what cannot be seen is nothing.
    """
    found: list[tuple[str, int, int]] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        piece = _plain(text[start:end])
        if piece == " " and found and found[-1][0].endswith(" "):
            last = found[-1]
            found[-1] = (last[0], last[1], end)
        elif piece:
            found.append((piece, start, end))
        start = end
    return found


def _plain(cluster: str) -> str:
    """Folded and taken apart into letters and marks, so that every composition reads alike."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", cluster).casefold())
    seen = "".join(sign for sign in plain if sign.isspace() or _shows(sign))
    return " " if seen and not seen.strip() else seen


def _shows(sign: str) -> bool:
    unseen = unicodedata.category(sign) in {"Cf", "Cc"}
    return not unseen and (unicodedata.category(sign) != "Mn" or bool(unicodedata.combining(sign)))
