"""How the commands look at the web: guarded, polite, with keys that never show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from hpd_pages import __version__
from hpd_pages.wiring.defaults import GAP_SECONDS, LOOPBACK_GAP_SECONDS, PART_SECONDS

if TYPE_CHECKING:
    from hpd_pages.engine.observe import Drawing
    from hpd_pages.errors import LookError
    from hpd_pages.io.http import Exchange, Limits, Web
    from hpd_pages.io.looks import Looks
    from hpd_pages.io.page_requests import Fetch
    from hpd_pages.io.robots import Get
    from hpd_pages.io.tokens import Keys
    from hpd_pages.model.department import Department
    from hpd_pages.model.profile import Doors
    from hpd_pages.model.response import Response


class Browse(StrEnum):
    """Which pages are drawn in Chromium: none; those that build themselves by script, where it is
    installed; or every page, which needs it.
    """

    NEVER = "never"
    SHELLS = "shells"
    EVERY = "every"

    @classmethod
    def of(cls, asked: bool | None) -> Browse:  # noqa: FBT001 - an option of the command line
        """What the option --browser or --no-browser means; None where neither is given."""
        return cls.SHELLS if asked is None else cls.EVERY if asked else cls.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What a worker was given of an audit that many share: `own` raises AnotherHost for an address
    on a host that is not among it, `told` is what was seen for all of them at an address.
    """

    own: Callable[[str], None]
    told: Callable[[str], Response | LookError | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a command looks at the web: what it may reach, whom to write to, and who is told.

    `contact` is an address or e-mail a site's keeper can write to; `log` hears of every request,
    `say` of what the user should know besides the report; `progress` hears of every target that is
    done, and how many there are; `stop` says whether to stop it. `api_bases` replaces where
    the API of a platform stands; no declaration can, so that none steers a key elsewhere.
    `forge_bases` does so for issues. `browse` says which pages a browser draws.
    """

    allow_private: bool = False
    browse: Browse = Browse.NEVER
    share: Share | None = None
    contact: str = ""
    log: Callable[[str], None] | None = None
    say: Callable[[str], None] = lambda _words: None
    progress: Callable[[str, int], None] = lambda _name, _total: None
    stop: Callable[[], bool] | None = None
    api_bases: Mapping[str, str] = field(default_factory=dict)
    forge_bases: Mapping[str, str] = field(default_factory=dict)


def doors_and_keys(department: Department, bases: Mapping[str, str]) -> tuple[Doors, Keys]:
    """The APIs that can be looked through, and the keys for them from the environment."""
    import os

    from hpd_pages.engine.doors import doors
    from hpd_pages.io.tokens import Grant, Keys, tokens
    from hpd_pages.platforms import PLATFORMS

    held = tokens(department.tokens, os.environ)
    found = doors(PLATFORMS, variables=department.tokens, present=held, bases=bases)
    grants = (
        Grant(
            key=held[name],
            header=door.api.header,
            scheme=door.api.scheme,
            prefix=f"{door.base}{door.api.path}",
        )
        for name, door in found.items()
        if name in held and door.api.token
    )
    return found, Keys(grants)


def looks(
    manner: Manner,
    *,
    keep: Callable[[Response], None] = lambda _response: None,
    doors: Doors | None = None,
    keys: Keys | None = None,
) -> Looks:
    """Guarded, polite looks that ask robots.txt and stay off platforms that forbid them."""
    return _Way(manner, keys, doors).looks(keep)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """How a run sees pages: over plain HTTP, and in a browser where it draws some.

    `pause` says for how many seconds a host must still be left alone, `hold` leaves it alone.
    """

    look: Looks
    drawing: Drawing
    pause: Callable[[str], float]
    hold: Callable[[str, float], None]


@contextmanager
def eyes(
    manner: Manner,
    *,
    keep: Callable[[Response], None] = lambda _response: None,
    doors: Doors | None = None,
    keys: Keys | None = None,
) -> Iterator[Eyes]:
    """The looks of a run, and the browser it draws pages in, which is ended with it: what a page
    asks for there goes through the same guard, politeness and robots.txt.

    Raises UsageError where every page is to be drawn and no Chromium is installed.
    """
    from hpd_pages.engine.observe import NO_DRAWING, Drawing
    from hpd_pages.io.browser import Browser
    from hpd_pages.io.chromium import find_chromium, require_chromium

    way = _Way(manner, keys, doors)
    look = way.looks(keep)
    program = ""
    if manner.browse is Browse.EVERY:
        program = require_chromium()
    elif manner.browse is Browse.SHELLS:
        program = find_chromium()
    if not program:
        yield way.eyes(look, NO_DRAWING)
        return
    with Browser(program, fetch=way.parts(keep), agent=way.agent, keep=keep) as browser:
        every = manner.browse is Browse.EVERY
        yield way.eyes(look, Drawing(draw=browser, every=every))


class _Way:
    """What all requests of a run share: guard, politeness, robots.txt and the honest name."""

    def __init__(self, manner: Manner, keys: Keys | None, doors: Doors | None) -> None:
        from hpd_pages.io.guard import Guard
        from hpd_pages.io.politeness import Politeness
        from hpd_pages.io.robots import Robots
        from hpd_pages.io.tokens import NO_KEYS

        self._manner = manner
        self._keys = keys or NO_KEYS
        self._by_terms = tuple(
            f"{door.base}{door.api.path}" for door in (doors or {}).values() if door.api.terms
        )
        self._guard = Guard(allow_private=manner.allow_private)
        self._politeness = Politeness(gap=GAP_SECONDS, loopback_gap=LOOPBACK_GAP_SECONDS)
        self.agent = f"hpd-pages/{__version__}" + (
            f" (+{manner.contact})" if manner.contact else ""
        )
        web = self._web(sign=self._keys.headers)
        self._own = manner.share.own if manner.share else _anywhere
        self._robots = Robots(self._rules_at(web), agent=self.agent, slow=self._politeness.slow)
        self._signed = web

    def looks(self, keep: Callable[[Response], None]) -> Looks:
        """Looks of our own, which carry the keys of APIs where they belong."""
        from hpd_pages.io.looks import Looks

        share = self._manner.share
        return Looks(
            self._signed,
            self._robots,
            forbidden=_forbidden,
            by_terms=lambda url: url.startswith(self._by_terms),
            keep=keep,
            keys=self._keys,
            own=self._own,
            told=share.told if share else _untold,
        )

    def _rules_at(self, web: Web) -> Get:
        """How a robots.txt is asked for: like a page, no redirect leads to another's host."""

        def get(url: str, *, cut: int | None = None) -> Response:
            return web.get(url, permit=self._own, cut=cut)

        return get

    def eyes(self, look: Looks, drawing: Drawing) -> Eyes:
        """The looks and the browser, with the turns that both take."""
        turns = self._politeness
        return Eyes(look=look, drawing=drawing, pause=turns.pause, hold=turns.hold)

    def parts(self, keep: Callable[[Response], None]) -> Fetch:
        """What pages ask for while they are drawn: never with a key, and in less time."""
        from hpd_pages.io.http import Limits
        from hpd_pages.io.looks import Looks
        from hpd_pages.io.page_requests import Origins

        origins = Origins()
        limits = Limits(deadline=PART_SECONDS, retries=0)
        web = self._web(sign=origins.headers, limits=limits)
        return origins.asking(Looks(web, self._robots, forbidden=_forbidden, keep=keep))

    def _web(
        self, *, sign: Callable[[str], Mapping[str, str]], limits: Limits | None = None
    ) -> Web:
        from hpd_pages.io.http import Limits, Web

        return Web(
            guard=self._guard,
            politeness=self._politeness,
            agent=self.agent,
            limits=limits or Limits(),
            log=self._log,
            sign=sign,
        )

    def _log(self, exchange: Exchange) -> None:
        if self._manner.log:
            self._manner.log(self._keys.hide(_logged(exchange)))


def _anywhere(_url: str) -> None:
    """Permit every host."""


def _untold(_url: str) -> None:
    """Nobody else has looked."""


def _logged(exchange: Exchange) -> str:
    return f"GET {exchange.url} {exchange.outcome} {exchange.seconds:.2f}s {exchange.size}B"


def _forbidden(url: str) -> str:
    """Why the platform at this address may not be read by a robot; "" where it may."""
    from hpd_pages.model.platform import Access
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.text.accounts import platform_at

    platform = platform_at(url, PLATFORMS)
    blocked = platform is not None and platform.access is Access.BLOCKED
    return platform.why_blocked if platform and blocked else ""
