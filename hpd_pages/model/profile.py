"""A profile as a platform's API tells it, and what the API needs to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

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
    """

    name: str
    passages: tuple[Passage, ...]
    seen: str
    unseen: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why the API told nothing: the cause, that in words, and what to do about it."""

    cause: Reason
    note: str
    advice: str


def _nothing_further(_page: str, _base: str, _first: object) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """How a platform's API is asked about a page, and what its answers mean; all pure and total.

    `base` is where the API stands, "" for the page's own server; `path` what every request to it
    begins with after the base. `first(page, base)` is the address to ask, "" for a page the API
    cannot be asked about. `further(page, base, first)` are the addresses to ask next, by name; each
    may fail. `read(first, further)` is the profile in the answers, of which `further` holds those
    that came, or why there is none. `fault(status, answer)` explains an answer that is no profile;
    None where the platform documents nothing about it.

    `token` is what the platform calls its key, "" where none is needed; it travels in the request
    header `header` and in no address. `terms` says that the API is offered to programs under terms
    of its own, so that robots.txt, which speaks of web pages, is not asked.
    """

    first: Callable[[str, str], str]
    read: Callable[[object, Mapping[str, object]], Profile | Fault]
    fault: Callable[[int, object], Fault | None]
    further: Callable[[str, str, object], Mapping[str, str]] = _nothing_further
    base: str = ""
    path: str = "/"
    token: str = ""
    header: str = ""
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
