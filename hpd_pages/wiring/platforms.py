"""Platforms: what fits where, with the limits that the Department's own file corrects."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hpd_pages.model.platform import Platform


def platforms(start: Path) -> tuple[Platform, ...]:
    """The platforms as the registry found from `start` upward has them, or as they are known.

    Raises UnreadableFile for a department.yml that cannot be read.
    """
    from hpd_pages.engine.declare import build_department
    from hpd_pages.engine.limits import with_own_limits
    from hpd_pages.errors import RegistryNotFound
    from hpd_pages.io.registry import read_department
    from hpd_pages.platforms import PLATFORMS

    try:
        department = read_department(start)
    except RegistryNotFound:
        return PLATFORMS
    return with_own_limits(PLATFORMS, build_department(department.data))
