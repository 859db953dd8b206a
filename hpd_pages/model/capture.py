"""What a capture of a page brings: items with the bytes they were read from, and how it went."""

from __future__ import annotations

from dataclasses import dataclass, field

from hpd_pages.model.item import Item
from hpd_pages.model.response import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An item, and the bytes of the answer that it was read from, as received."""

    item: Item
    raw: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one answer brought: the answer, and the items in it. `method` is how it was had."""

    response: Response
    method: str
    parts: tuple[Part, ...]

    def kind_of(self, part: Part) -> str:
        """The content type of a part's bytes: the answer's, where they are all of it."""
        if part.raw in (self.response.body, self.response.wire):
            return self.response.headers.get("content-type", "") or "application/octet-stream"
        return "application/json"


@dataclass(slots=True, kw_only=True)
class Outcome:
    """How the capture of one page went.

    `problems` say why something was not seen; while there are any, or with `bounded` or `bounds`,
    which says what the platform never tells of, nothing is said of what was not found.
    """

    requests: int = 0
    problems: list[str] = field(default_factory=list)
    unseen: int = 0
    bounded: bool = False
    bounds: str = ""
    feed: bool = False

    @property
    def complete(self) -> bool:
        """Whether all posts and comments that visitors can see were seen."""
        return self.feed and not (self.problems or self.unseen or self.bounded or self.bounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """What the capture of one page kept: counts of items, and what was not seen and why.

    `media` counts the pictures and films that were had, `media_lacking` says of each other one why.
    """

    page: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    requests: int = 0
    unseen: int = 0
    bounded: bool = False
    bounds: str = ""
    media: int = 0
    media_lacking: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
