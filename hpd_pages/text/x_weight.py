r"""How much a text weighs on X: twitter-text, configuration v3 (github.com/twitter/twitter-text).

NFC first; a link weighs 23 whatever its length, an emoji sequence 2, the ranges below 1, everything
else 2. A host without a scheme is a link too where its last label is a top-level domain (the Public
Suffix List says which are). `\X` of the `regex` library cuts grapheme clusters (Unicode Annex 29).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

URL_WEIGHT = 23
EMOJI_WEIGHT = 2
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_COMMON = frozenset(("com", "org", "net", "gov", "edu", "mil", "us", "info"))


def x_weight(text: str) -> int:
    """The weight of `text` on X, where a post may weigh 280."""
    text = unicodedata.normalize("NFC", text)
    total, end = 0, 0
    for link in _link().finditer(text):
        if _is_top_level(link["top"]):
            total += _plain_weight(text[end : link.start()]) + URL_WEIGHT
            end = link.end()
    return total + _plain_weight(text[end:])


@cache
def _link() -> re.Pattern[str]:
    """An address with its scheme, or a bare host name of two labels or more, with what follows.

    Labels are bounded as in DNS, and the host may not start inside a word or an e-mail address, so
    the search stays linear. A bare host is ASCII; after a scheme any letters may name it.
    """
    label = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    any_label = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
    hosts = rf"(?:https?://(?:{any_label}\.){{1,10}}|(?<![-_./])(?:{label}\.){{1,10}})"
    parts = r"[^\s<>\"'“”«»()]|\([^\s<>\"'“”«»()]{0,500}\)"
    last = r"[^\s<>\"'“”«»().,;:!?\]}]|\([^\s<>\"'“”«»()]{0,500}\)"
    tail = rf"(?::\d{{1,5}})?(?:[/?#](?:(?:{parts})*(?:{last}))?)?"
    before = r"(?<![A-Za-z0-9@＠$#＃])"
    return re.compile(
        rf"{before}{hosts}(?P<top>[A-Za-z]{{2,24}})(?![A-Za-z0-9@_-]){tail}",
        re.IGNORECASE,
    )


def _is_top_level(label: str) -> bool:
    return label.lower() in _COMMON or _suffixes()(f"x.{label.lower()}") is not None


@cache
def _suffixes() -> Callable[[str], str | None]:
    from publicsuffixlist import PublicSuffixList

    found: Callable[[str], str | None] = PublicSuffixList(accept_unknown=False).publicsuffix
    return found


def _plain_weight(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(_cluster_weight(cluster) for cluster in clusters(text))


def clusters(text: str) -> list[str]:
    """The grapheme clusters of `text`: what a reader takes for one character each."""
    import regex

    found: list[str] = regex.findall(r"\X", text)
    return found


def _cluster_weight(cluster: str) -> int:
    if _emoji()(cluster):
        return EMOJI_WEIGHT
    return sum(_character_weight(ord(character)) for character in cluster)


def _character_weight(code: int) -> int:
    return 1 if any(first <= code <= last for first, last in _LIGHT) else 2


@cache
def _emoji() -> Callable[[str], object]:
    """An emoji by its presentation, by a variation selector, a flag or a keycap (Unicode TS 51).

    © and ® are emoji for X even as plain text.
    """
    import regex

    return regex.compile(
        r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3"
        r"|\p{Extended_Pictographic}\p{EMod}|\p{Extended_Pictographic}\u200D|[©®]"
    ).search
