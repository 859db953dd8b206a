"""An item of a page as it was captured: a post, a repost, a comment, or the page itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

from hpd_pages.model.journal import canonical


class Kind(StrEnum):
    """What an item is; `media` is the bytes of a picture or film of another one, its parent."""

    POST = "post"
    REPOST = "repost"
    COMMENT = "comment"
    PAGE = "page"
    MEDIA = "media"


class Visibility(StrEnum):
    """Who could see the item when it was captured.

    `gone` is what a complete look found no more: whether it was removed, hidden or taken back, and
    by whom, a look cannot tell.
    """

    PUBLIC = "public"
    HIDDEN = "hidden"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture, film or file of an item: its address and its description (alternative text).

    `source` is where its bytes are, where that is another address than the lasting `url`: one that
    a platform signs anew for each answer is no part of the item.
    """

    url: str
    alt: str = ""
    source: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item as the platform tells it.

    `key` is the platform's own id, unique within page and kind; `author` the name as shown,
    `author_id` what stays when the name changes; `posted_at` and `edited_at` the platform's times,
    as it gives them; `parent` the key of what it answers, `thread` of the post it stands under.
    `raw` is the part of the answer that it was read from.
    """

    kind: Kind
    key: str
    permalink: str = ""
    author: str = ""
    author_id: str = ""
    posted_at: str = ""
    edited_at: str = ""
    text: str = ""
    lang: str = ""
    parent: str = ""
    thread: str = ""
    links: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    raw: object = field(default=None, compare=False, repr=False)


def normalised(item: Item) -> str:
    """The item in the one form that its digest is taken of: canonical JSON, without `raw`."""
    told = asdict(replace(item, raw=None))
    del told["raw"]
    for medium in told["media"]:
        del medium["source"]
    return canonical(told)
