"""Every area of the desk, in the order of the navigation."""

from __future__ import annotations

from hpd_pages.desk import door, overview
from hpd_pages.desk.access import Area

AREAS: tuple[Area, ...] = (
    door.AREA,
    overview.AREA,
)
