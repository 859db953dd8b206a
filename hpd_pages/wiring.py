"""Joins the verbs, the catalogue and the edges; the defaults of every command live here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hpd_pages import __version__

if TYPE_CHECKING:
    from hpd_pages.io.http import Exchange
    from hpd_pages.io.looks import Looks
    from hpd_pages.model.report import Report

TOOL = f"hpd-pages {__version__}"
GAP_SECONDS = 1.0
LOOPBACK_GAP_SECONDS = 0.0


def _silent(_words: str) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a command looks at the web: what it may reach, whom to write to, and who is told.

    `contact` is an address or e-mail a site's keeper can write to; `log` hears of every request,
    `progress` of every target that is done.
    """

    allow_private: bool = False
    contact: str = ""
    log: Callable[[str], None] = _silent
    progress: Callable[[str], None] = _silent


def inspect(targets: Sequence[str], manner: Manner) -> Report:
    """What each URL or file shows of each requirement. Raises NothingToCheck for no target."""
    from hpd_pages.engine import inspect as engine
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE

    return engine.inspect(
        targets,
        look=_looks(manner),
        rules=CATALOGUE,
        platforms=PLATFORMS,
        tool=TOOL,
        progress=manner.progress,
    )


def _looks(manner: Manner) -> Looks:
    """Guarded, polite looks that ask robots.txt and stay off platforms that forbid them."""
    from hpd_pages.io.guard import Guard
    from hpd_pages.io.http import Web
    from hpd_pages.io.looks import Looks
    from hpd_pages.io.politeness import Politeness
    from hpd_pages.io.robots import Robots

    politeness = Politeness(gap=GAP_SECONDS, loopback_gap=LOOPBACK_GAP_SECONDS)
    agent = f"hpd-pages/{__version__}" + (f" (+{manner.contact})" if manner.contact else "")
    web = Web(
        guard=Guard(allow_private=manner.allow_private),
        politeness=politeness,
        agent=agent,
        log=lambda exchange: manner.log(_logged(exchange)),
    )
    return Looks(web, Robots(web.get, agent=agent, slow=politeness.slow), forbidden=_forbidden)


def _logged(exchange: Exchange) -> str:
    return f"GET {exchange.url} {exchange.outcome} {exchange.seconds:.2f}s {exchange.size}B"


def _forbidden(url: str) -> str:
    """Why the platform at this address may not be read by a robot; "" where it may."""
    from hpd_pages.engine.inspect import platform_of
    from hpd_pages.model.platform import Access
    from hpd_pages.platforms import PLATFORMS

    platform = platform_of(url, PLATFORMS)
    blocked = platform is not None and platform.access is Access.BLOCKED
    return platform.why_blocked if platform and blocked else ""
