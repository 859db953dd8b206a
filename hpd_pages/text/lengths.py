"""How long a text is, counted the way each platform counts it.

Graphemes: Unicode Annex 29. X: see x_weight. Mastodon: graphemes, where a URL with its scheme
counts 23 and a mention only its local part (app/validators/note_length_validator.rb).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, assert_never

from hpd_pages.model.platform import Unit
from hpd_pages.text.x_weight import URL_WEIGHT, clusters, x_weight

if TYPE_CHECKING:
    from hpd_pages.model.platform import Surface

_WEIGHED = frozenset({Unit.X_WEIGHTED, Unit.MASTODON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The length of a text in `unit`, beside the limit, which is None where none is published."""

    length: int
    limit: int | None
    unit: Unit

    @property
    def fits(self) -> bool:
        """Whether the text is within the limit."""
        return self.limit is None or self.length <= self.limit


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
            return len(clusters(text))
        case Unit.X_WEIGHTED:
            return x_weight(text)
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


def counts(text: str, surface: Surface) -> Iterator[Count]:
    """What every limit of the surface says of `text`, its main limit first."""
    yield Count(length=length_on(text, surface), limit=surface.limit, unit=surface.unit)
    for limit, unit in surface.also:
        yield Count(length=measure(text, unit), limit=limit, unit=unit)


def fits(text: str, surface: Surface) -> bool:
    """Whether `text` is within every limit of the surface; where none is published, it is."""
    return all(count.fits for count in counts(text, surface))


@cache
def _mastodon_parts() -> re.Pattern[str]:
    return re.compile(r"(?P<url>https?://[^\s<>\"]{1,2000})|(?<![\w/])(@\w{1,30})@[\w.-]{1,255}")


def _mastodon_length(text: str) -> int:
    def counted(found: re.Match[str]) -> str:
        return "-" * URL_WEIGHT if found["url"] else str(found[2])

    return len(clusters(_mastodon_parts().sub(counted, text)))
