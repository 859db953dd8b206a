"""What a platform's API tells of a page's posts and comments, answer by answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from hpd_pages.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one answer holds: its items, and the addresses to ask next.

    `unseen` is how many items the platform counts and does not hand out: of what is not seen then,
    nothing can be said.
    """

    items: tuple[Item, ...] = ()
    further: tuple[str, ...] = ()
    unseen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """How the API is asked for posts and comments; both functions are pure and total.

    `start(page, base, profile)` are the addresses to begin with, where `profile` is the API's
    answer about the page. `read(asked, answer)` is what the answer at an address holds. `bounds`
    says what the platform never tells of, "" where it tells all that visitors see.
    """

    start: Callable[[str, str, object], tuple[str, ...]]
    read: Callable[[str, object], Batch]
    bounds: str = ""


def asking(address: str, **changes: str) -> str:
    """The address with these parameters of its query set; one set to "" is left out."""
    parts = urlsplit(address)
    query = {**dict(parse_qsl(parts.query)), **changes}
    kept = {name: value for name, value in query.items() if value}
    return parts._replace(query=urlencode(kept, quote_via=quote)).geturl()


def asked_for(address: str, name: str) -> str:
    """The parameter of an address's query, "" where it has none."""
    return dict(parse_qsl(urlsplit(address).query)).get(name, "")


def server(address: str) -> str:
    """Scheme and host of an address, as a base for others."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
