"""Every area of the desk, in the order of the navigation."""

from __future__ import annotations

from hpd_pages.desk import approval, door, kit, new, overview, pages, signin, start
from hpd_pages.desk.access import Area

AREAS: tuple[Area, ...] = (
    door.AREA,
    signin.AREA,
    start.AREA,
    overview.AREA,
    pages.AREA,
    kit.AREA,
    approval.AREA,
    new.AREA,
)
