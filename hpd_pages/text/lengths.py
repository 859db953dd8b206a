r"""How long a text is, counted the way each platform counts it.

X: twitter-text configuration v3 (github.com/twitter/twitter-text, config/v3.json): NFC first, a URL
weighs 23, an emoji sequence 2, the ranges below 1, everything else 2. `\X` of the `regex` library
cuts grapheme clusters (Unicode Annex 29). Mastodon: graphemes, where a URL with its scheme counts
23 and a mention only its local part (app/validators/note_length_validator.rb).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, assert_never

from hpd_pages.model.platform import Unit

if TYPE_CHECKING:
    from hpd_pages.model.platform import Surface

URL_WEIGHT = 23
EMOJI_WEIGHT = 2
_WEIGHED = frozenset({Unit.X_WEIGHTED, Unit.MASTODON})
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_GENERIC_DOMAINS = frozenset(
    ("com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "name", "pro", "app", "dev")
)
_COUNTRY_LETTERS = 2


def measure(text: str, unit: Unit) -> int:
    """The length of `text` in `unit`."""
    match unit:
        case Unit.CODE_POINTS:
            return len(text)
        case Unit.UTF16:
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        case Unit.UTF8:
            return len(text.encode("utf-8", "surrogatepass"))
        case Unit.GRAPHEMES:
            return len(_clusters(text))
        case Unit.X_WEIGHTED:
            return _x_weight(text)
        case Unit.MASTODON:
            return _mastodon_length(text)
        case _:
            assert_never(unit)


def length_on(text: str, surface: Surface) -> int:
    """The length of `text` on `surface`, never too small.

    Where a platform does not say how it counts, the longer of code points and UTF-16 units holds.
    """
    length = measure(text, surface.unit)
    if surface.confidence == "sure" or surface.unit in _WEIGHED:
        return length
    return max(length, measure(text, Unit.CODE_POINTS), measure(text, Unit.UTF16))


def fits(text: str, surface: Surface) -> bool:
    """Whether `text` is within every limit of the surface; where none is published, it is."""
    if surface.limit is not None and length_on(text, surface) > surface.limit:
        return False
    return all(measure(text, unit) <= limit for limit, unit in surface.also)


def _clusters(text: str) -> list[str]:
    import regex

    found: list[str] = regex.findall(r"\X", text)
    return found


@cache
def _link() -> re.Pattern[str]:
    """An address with its scheme, or a bare host name of two labels or more, with what follows.

    Labels are bounded as in DNS, and the host may not start inside a word or an e-mail address, so
    the search stays linear.
    """
    label = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})"
    host = rf"(?:{label}\.){{1,10}}(?P<top>[A-Za-z]{{2,24}})(?![\w-])"
    tail = r"(?::\d{1,5})?(?:[/?#][^\s<>\"'“”«»]*[^\s<>\"'“”«».,;:!?)\]}]|/)?"
    return re.compile(rf"(?<![\w@.\-$#])(?P<scheme>https?://)?{host}{tail}", re.IGNORECASE)


@cache
def _mastodon_parts() -> re.Pattern[str]:
    return re.compile(r"(?P<url>https?://[^\s<>\"]{1,2000})|(?<![\w/])(@\w{1,30})@[\w.-]{1,255}")


def _mastodon_length(text: str) -> int:
    def counted(found: re.Match[str]) -> str:
        return "-" * URL_WEIGHT if found["url"] else str(found[2])

    return len(_clusters(_mastodon_parts().sub(counted, text)))


def _x_weight(text: str) -> int:
    text = unicodedata.normalize("NFC", text)
    total, end = 0, 0
    for link in _link().finditer(text):
        total += _plain_weight(text[end : link.start()]) + _link_weight(link)
        end = link.end()
    return total + _plain_weight(text[end:])


def _link_weight(link: re.Match[str]) -> int:
    """23, as X writes every link; a doubtful one counts its own length where that is more."""
    if link["scheme"] or link["top"].lower() in _GENERIC_DOMAINS:
        return URL_WEIGHT
    if len(link["top"]) == _COUNTRY_LETTERS and "/" in link[0]:
        return URL_WEIGHT
    return max(URL_WEIGHT, _plain_weight(link[0]))


def _plain_weight(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(_cluster_weight(cluster) for cluster in _clusters(text))


def _cluster_weight(cluster: str) -> int:
    if len(cluster) == 1 and ord(cluster) < _LIGHT[0][1]:
        return 1
    if _emoji()(cluster):
        return EMOJI_WEIGHT
    return sum(_character_weight(ord(character)) for character in cluster)


def _character_weight(code: int) -> int:
    return 1 if any(first <= code <= last for first, last in _LIGHT) else 2


@cache
def _emoji() -> Callable[[str], object]:
    """An emoji by its presentation, by a variation selector, a flag or a keycap (Unicode TS 51)."""
    import regex

    return regex.compile(
        r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3"
        r"|\p{Extended_Pictographic}\p{EMod}|\p{Extended_Pictographic}\u200D"
    ).search
