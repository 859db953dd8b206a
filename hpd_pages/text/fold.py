"""Text made comparable: one form for what looks the same, so that no trick hides a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

_QUOTES = {ord(mark): "'" for mark in "‘’‛′`´ʼ"} | {ord(mark): '"' for mark in "“”„‟«»″"}
_DASHES = {ord(mark): "-" for mark in "‐‑‒−﹣－"} | {ord(mark): " — " for mark in "–—―"}
_UNSEEN = dict.fromkeys(
    [
        *(0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, 0x115F, 0x1160, 0x3164),
        *(*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)),
        *(*range(0xFE00, 0xFE10), *range(0xE0000, 0xE0080), *range(0xE0100, 0xE01F0)),
    ]
)
_SIGNS = dict.fromkeys(map(ord, "®™©℠"), " ")
_SQUARED = {0x1F170 + i: chr(97 + i) for i in range(26)} | {
    0x1F150 + i: chr(97 + i) for i in range(26)
}
_TABLE = _QUOTES | _DASHES | _UNSEEN | _SQUARED | _SIGNS

# Letters of other scripts drawn like a Latin one (Unicode TR 39, confusables), lower case.
_TWINS = str.maketrans(
    dict(
        # Cyrillic, Greek, and Latin letters of phonetic alphabets
        **dict(zip("авеһіјкмнорԛсѕтухѵԝґӏь", "abehijkmhopqcstyxvwrlb", strict=True)),
        **dict(zip("οαερτυνικηωχϲ", "oaeptuviknwxc", strict=True)),
        **dict(zip("ԁɡıɑ", "dgia", strict=True)),
    )
)
_LATIN = re.compile("[a-z]")
_MARKS = re.compile("[\u0300-\u036f]+")


@cache
def _foreign_word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]*[\u0370-\u052f\u0251\u0261\u0131][^\W\d_]*")


def fold(text: str) -> str:
    """`text` in lower case, NFKC, without accents, invisible and bidi characters, on one line.

    Straight quotes; dashes that part a sentence become " — "; look-alike letters become Latin ones
    in words that mix scripts.
    """
    if not text.isascii():
        text = _fold_unicode(text)
    return " ".join(text.lower().split())


_APART = tuple((mark, f" {mark} ") for mark in ",;:()!?…—&")
_SPACED = str.maketrans(dict.fromkeys('."/-[]{}*_|<>@#$%+=~\\^¿¡·•“”', " "))

_BLANK = dict.fromkeys((*_SPACED, *map(ord, ",;:()!?…—&\"'")), " ")

# As tables of bytes, since a mapping is asked anew for every letter of every text.
_ASCII_BLANK = bytes(32 if code in _BLANK else code for code in range(256))
_ASCII_SPACED = bytes(46 if not code else 32 if code in _SPACED else code for code in range(256))


@cache
def _symbol() -> re.Pattern[str]:
    return re.compile(r"[^\w\s,;:()…—.!?&'\x00]")


def plain_words(low: str) -> list[str]:
    """The words of a lower-case text without any mark, quickly: for a first look."""
    if low.isascii():
        return low.encode().translate(_ASCII_BLANK).decode().split()
    return _symbol().sub(" ", low).translate(_BLANK).split()


def tokens(folded: str) -> tuple[str, ...]:
    """The words of a folded text, and the marks , ; : ( ) . ! ? … — & as words of their own.

    A full stop counts only at the end of a word; hyphens and slashes part words; "'s" is left out.
    """
    text = folded
    if text.endswith("."):
        text = text[:-1] + " \x00"
    return tuple(_parted(text).lstrip("'").split())


def _parted(text: str) -> str:
    """The text with spaces between its words and marks."""
    text = text.replace(". ", " \x00 ").replace(" - ", " — ")
    ascii_only = text.isascii()
    if not ascii_only:
        text = _symbol().sub(" ", text)
    for mark, apart in _APART:
        if mark in text:
            text = text.replace(mark, apart)
    if "'" in text:
        text = f"{text} ".replace("'s ", " ").replace("' ", " ").replace(" '", " ")
    if ascii_only:
        return text.encode().translate(_ASCII_SPACED).decode()
    return text.translate(_SPACED).replace("\x00", ".")


def folds(texts: Sequence[str]) -> list[str]:
    """`fold` of each of some texts, in one go where they are plain: ASCII, their spaces single."""
    ascii_texts = [text for text in texts if text.isascii()]
    joined = "\n".join(ascii_texts)
    plain = joined.lower().split("\n")
    printed = joined.replace("\n", "").isprintable() and "  " not in joined
    edged = " \n" in f"{joined}\n" or "\n " in f"\n{joined}"
    if edged or not printed or len(plain) != len(ascii_texts):
        return [fold(text) for text in texts]
    together = iter(plain)
    return [next(together) if text.isascii() else fold(text) for text in texts]


_BREAK = " \n "
"""Parts the texts of `tokens_of`; no folded text holds a line end."""


def tokens_of(folded: Sequence[str]) -> list[tuple[str, ...]]:
    """The `tokens` of each of some folded texts, most of them taken apart in one go."""
    alone = {text for text in folded if _is_alone(text)}
    joined = _BREAK.join([text for text in folded if text not in alone] if alone else folded)
    together = iter(_parted(f"{joined} ").split("\n"))
    if not alone:
        return [tuple(next(together).split()) for _ in folded]
    return [tokens(text) if text in alone else tuple(next(together).split()) for text in folded]


def _is_alone(text: str) -> bool:
    """Whether it holds marks that mean something else beside another text."""
    if text[-1:] in "-." and text.endswith(("-", "..")):
        return True
    dash = " - " in text or " -." in text  # the latter is a dash once its full stop stands apart
    return dash or text[:1] in "'-" or not text.isascii()


def _fold_unicode(text: str) -> str:
    text = unicodedata.normalize("NFKC", text.translate(_TABLE)).translate(_TABLE).lower()
    text = _MARKS.sub("", unicodedata.normalize("NFD", text))
    return _foreign_word().sub(_latin, text)


def _latin(found: re.Match[str]) -> str:
    word = found[0]
    twin = word.translate(_TWINS)
    return twin if twin.isascii() or _LATIN.search(word) else word
