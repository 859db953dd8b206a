"""Facts of a platform: its addresses, its places for text, and what a robot may read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the facts are read at every start, so they import no more than they hold
    from hpd_pages.model.profile import Api


class Unit(StrEnum):
    """How a platform counts the length of a text (facts: platform documentation)."""

    CODE_POINTS = "code-points"
    UTF16 = "utf-16-units"
    GRAPHEMES = "graphemes"
    UTF8 = "utf-8-bytes"
    X_WEIGHTED = "x-weighted"
    MASTODON = "mastodon"


class Access(StrEnum):
    """What a polite robot may do with plain HTTP on the platform."""

    HTTP = "http"
    BLOCKED = "blocked-by-policy"


class Holds(StrEnum):
    """What stands in a place: notices, or one fact of the page or the Department."""

    NOTICES = "notices"
    WELCOME = "welcome"
    NAME = "name"
    LINK = "link"
    WEBSITE = "website"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    PLACE = "place"


NOTICE_PAGE = "notice-page"
"""The Department's own page that a platform's page links to; it stands beside every platform."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """A place for text.

    `limit` in `unit`, None where none is published; `also` are further limits that hold at the same
    time; `link_field` says that the platform has a field of its own for one link beside the text;
    `confidence` is "sure" or "uncertain"; `source` says where the limit was read and `checked` on
    which day; `where` is the way to the place in the platform's own settings.
    """

    id: str
    title: str
    limit: int | None
    unit: Unit = Unit.CODE_POINTS
    confidence: str = "sure"
    source: str = ""
    also: tuple[tuple[int, Unit], ...] = ()
    carries_links: bool = True
    link_field: bool = False
    holds: Holds = Holds.NOTICES
    where: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting of a platform that bears on a page's notices.

    `kind` names the advice for it ("word-list"), `name` is what the platform calls it, and `where`
    is the way to it.
    """

    kind: str
    name: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WallMarker:
    """Text or address part that shows a body is not the page; `cause` is a Reason value."""

    cause: str
    in_url: str = ""
    in_body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """One platform.

    `hosts` are its registrable hosts, () for the Department's own site; `why_blocked` and
    `instead` say why a robot may not read it and what to do instead; `api` is how a public API
    tells of a page, None where none does. `surfaces` stand in the order of the platform's own
    settings screen, which is reached by `screen`; whether that order was seen says
    `screen_confidence`.

    `account` finds the account in an address, from the first slash of the path on: group `name` is
    a handle, whose letter case does not count, any other group an identifier that is taken as it
    stands; "" where the address itself is the account. `mark` stands before a handle that is shown;
    the characters of `unmarked` make no difference in one.
    """

    id: str
    name: str
    hosts: tuple[str, ...]
    access: Access
    surfaces: tuple[Surface, ...] = ()
    settings: tuple[Setting, ...] = ()
    screen: str = ""
    screen_confidence: str = "uncertain"
    url_pattern: str = ""
    url_example: str = ""
    account: str = ""
    mark: str = ""
    unmarked: str = ""
    markers: tuple[WallMarker, ...] = ()
    why_blocked: str = ""
    instead: str = ""
    api: Api | None = None

    def surface(self, surface_id: str) -> Surface | None:
        """The surface of that id, or None."""
        return next((s for s in self.surfaces if s.id == surface_id), None)
