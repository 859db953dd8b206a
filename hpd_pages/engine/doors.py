"""Which APIs a run may use, and what is lacking for the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.profile import NO_BASES, Api, Door, Doors


def doors(
    platforms: Iterable[Platform],
    *,
    variables: Mapping[str, str],
    present: Collection[str],
    bases: Mapping[str, str] = NO_BASES,
) -> Doors:
    """The APIs of the platforms by platform id.

    `variables` names the environment variable of each platform's key, `present` the platforms
    whose variable is set; `bases` replaces where an API stands.
    """
    return {
        platform.id: Door(
            api=platform.api,
            base=bases.get(platform.id, platform.api.base),
            lacking=_lacking(platform, platform.api, variables, present),
        )
        for platform in platforms
        if platform.api is not None
    }


def _lacking(
    platform: Platform, api: Api, variables: Mapping[str, str], present: Collection[str]
) -> str:
    """What to do before the API can be used, as advice; "" where nothing is lacking."""
    if not api.token or platform.id in present:
        return ""
    what = f"{platform.name} {api.token}"
    blocked = platform.access is Access.BLOCKED
    without = "is not read by robot" if blocked else "is seen in part at best"
    if platform.id in variables:
        return (
            f"Set the environment variable {variables[platform.id]} to the {what} where the audit "
            f"runs; without it the page {without}."
        )
    usual = f"{platform.id.upper()}_{api.token.replace(' ', '_').upper()}"
    article = "an" if what[0] in "AEIOX" else "a"
    return (
        f"Get {article} {what}, put it into an environment variable, and name that in "
        f"department.yml: `tokens: {{{platform.id}: {usual}}}`; without it the page {without}."
    )
