"""How the commands look at the web: guarded, polite, with keys that never show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hpd_pages import __version__
from hpd_pages.wiring.defaults import GAP_SECONDS, LOOPBACK_GAP_SECONDS

if TYPE_CHECKING:
    from hpd_pages.io.http import Exchange
    from hpd_pages.io.looks import Looks
    from hpd_pages.io.tokens import Keys
    from hpd_pages.model.department import Department
    from hpd_pages.model.profile import Doors
    from hpd_pages.model.response import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a command looks at the web: what it may reach, whom to write to, and who is told.

    `contact` is an address or e-mail a site's keeper can write to; `log` hears of every request,
    `say` of what the user should know besides the report; `progress` hears of every target that is
    done, and how many there are. `api_bases` replaces where the API of a platform stands; no
    declaration can, so that none steers a key elsewhere. `forge_bases` does so for issues.
    """

    allow_private: bool = False
    contact: str = ""
    log: Callable[[str], None] | None = None
    say: Callable[[str], None] = lambda _words: None
    progress: Callable[[str, int], None] = lambda _name, _total: None
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
    from hpd_pages.io.guard import Guard
    from hpd_pages.io.http import Web
    from hpd_pages.io.looks import Looks
    from hpd_pages.io.politeness import Politeness
    from hpd_pages.io.robots import Robots
    from hpd_pages.io.tokens import NO_KEYS

    keys = keys or NO_KEYS
    by_terms = tuple(
        f"{door.base}{door.api.path}" for door in (doors or {}).values() if door.api.terms
    )
    politeness = Politeness(gap=GAP_SECONDS, loopback_gap=LOOPBACK_GAP_SECONDS)
    agent = f"hpd-pages/{__version__}" + (f" (+{manner.contact})" if manner.contact else "")
    web = Web(
        guard=Guard(allow_private=manner.allow_private),
        politeness=politeness,
        agent=agent,
        log=lambda exchange: manner.log(keys.hide(_logged(exchange))) if manner.log else None,
        sign=keys.headers,
    )
    return Looks(
        web,
        Robots(web.get, agent=agent, slow=politeness.slow),
        forbidden=_forbidden,
        by_terms=lambda url: url.startswith(by_terms),
        keep=keep,
        keys=keys,
    )


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
