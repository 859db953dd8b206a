"""The platforms' facts with the limits that the Department read itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from hpd_pages.engine.places import key_of
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.department import Department, OwnLimit
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.platform import Platform, Surface, Unit
from hpd_pages.text.pointer import join
from hpd_pages.text.suggest import did_you_mean

RULE = "B2-identity"


def with_own_limits(platforms: Iterable[Platform], department: Department) -> tuple[Platform, ...]:
    """`platforms` with the limits of department.yml, each of them sure, with its own source."""
    return tuple(
        replace(platform, surfaces=tuple(_corrected(s, own) for s in platform.surfaces))
        if (own := department.limits.get(platform.id))
        else platform
        for platform in platforms
    )


def _corrected(surface: Surface, own: Mapping[str, OwnLimit]) -> Surface:
    limit = own.get(surface.id)
    if limit is None:
        return surface
    known = limit.unit in list(Unit)
    return replace(
        surface,
        limit=limit.limit,
        unit=Unit(limit.unit) if known else surface.unit,
        confidence="sure",
        source=f"department.yml: {limit.source}",
        checked=limit.checked,
    )


def stray_limits(
    declaration: Declaration, department: Department, platforms: Mapping[str, Platform]
) -> Iterator[Finding]:
    """A failure for each limit of department.yml that names a place its platform does not have."""
    for name, own in department.limits.items():
        platform = platforms.get(name)
        if platform is None:
            continue  # the schema has told it
        known = [surface.id for surface in platform.surfaces]
        for place in own:
            if place not in known:
                meant = did_you_mean(place, known)
                yield Finding(
                    rule=RULE,
                    verdict=Verdict.FAIL,
                    reason=Reason.UNACCEPTABLE,
                    message=f"`{place[:80]}` is no place for text on {platform.name}.",
                    place=key_of(declaration, join(("platforms", name, place))),
                    expected=f"one of: {', '.join(known)}",
                    fix=f"Did you mean `{meant}`?" if meant else "Correct it, or take it out.",
                )
