"""A profile as a platform's API tells it, and what the API needs to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hpd_pages.model.feed import Feed
from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Link


class Form(StrEnum):
    """How a passage is written."""

    TEXT = "text"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text of the profile; `links` are those that the text itself does not spell out."""

    text: str
    form: Form = Form.TEXT
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a visitor of the profile reads, in the order of the page.

    `seen` names the parts that were read, for people; `unseen` those that the page has or may have
    and the API did not tell, "" where it told all; `lang` is the page's language, "" when unknown.
    `account` is the platform's own id of the account, which no renaming changes, and `handle` the
    name in its address; "" where the API tells none.
    """

    name: str
    passages: tuple[Passage, ...]
    seen: str
    unseen: str = ""
    lang: str = ""
    account: str = ""
    handle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The account that answered at a page's address when it was first seen (UTC, RFC 3339)."""

    account: str
    handle: str
    first_seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why the API told nothing: the cause, that in words, and what to do about it."""

    cause: Reason
    note: str
    advice: str


def _nothing_further(_page: str, _base: str, _first: object) -> Mapping[str, str]:
    return {}


def _nothing_else(_page: str, _base: str) -> str:
    return ""


def _no_handle(_page: str) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """How a platform's API is asked about a page, and what its answers mean; all pure and total.

    `base` is where the API stands, "" for the page's own server; `path` what every request to it
    begins with after the base. `first(page, base)` is the address to ask, "" for a page the API
    cannot be asked about; `otherwise(page, base)` the one to ask where that is refused as malformed
    (400), "" for none. `further(page, base, first)` are the addresses to ask next, by name; each
    may fail, but for those in `essential`, whose fault is the page's. `read(first, further)` is the
    profile in the answers, of which `further` holds those that came, or why there is none.
    `fault(status, answer)` explains an answer that is no profile; None where the platform documents
    nothing about it.

    `handle(page)` is the account's name in a page's address, "" where an id stands there;
    `own_account` says that the API tells of the key's own account, whatever was asked.

    `feed` is how the posts and comments are asked for, None where the API does not tell them.

    `token` is what the platform calls its key, "" where none is needed; it travels in the request
    header `header`, after `scheme`, and in no address. `terms` says that the API is offered to
    programs under terms of its own, so that robots.txt, which speaks of web pages, is not asked.
    """

    first: Callable[[str, str], str]
    read: Callable[[object, Mapping[str, object]], Profile | Fault]
    fault: Callable[[int, object], Fault | None]
    further: Callable[[str, str, object], Mapping[str, str]] = _nothing_further
    essential: frozenset[str] = frozenset()
    otherwise: Callable[[str, str], str] = _nothing_else
    handle: Callable[[str], str] = _no_handle
    own_account: bool = False
    feed: Feed | None = None
    base: str = ""
    path: str = "/"
    token: str = ""
    header: str = ""
    scheme: str = ""
    terms: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """An API as this run may use it: its base, and what is still to do before it can be used.

    `lacking` is that as advice, "" where nothing is lacking.
    """

    api: Api
    base: str
    lacking: str = ""


Doors = Mapping[str, Door]
"""The APIs of a run by platform id."""

NO_DOORS: Doors = {}
NO_BASES: Mapping[str, str] = {}
