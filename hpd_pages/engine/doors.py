"""Which APIs a run may use, and what is lacking for the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from hpd_pages.model.platform import Platform
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
    if platform.id in variables:
        return (
            f"Set the environment variable {variables[platform.id]} to the {what} where the audit "
            "runs; without it the page is seen in part at best."
        )
    usual = f"{platform.id.upper()}_API_KEY"
    return (
        f"Get a {what}, put it into an environment variable, and name that in department.yml: "
        f"`tokens: {{{platform.id}: {usual}}}`; without it the page is seen in part at best."
    )
