"""Every area of the desk, in the order of the navigation."""

from __future__ import annotations

from hpd_pages.desk import (
    approval,
    audit,
    captures,
    capturing,
    door,
    evidence,
    holds,
    kit,
    moderation,
    new,
    overview,
    pages,
    records,
    requests,
    signin,
    start,
)
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
    audit.AREA,
    captures.AREA,
    evidence.AREA,
    records.AREA,
    capturing.AREA,
    requests.AREA,
    holds.AREA,
    moderation.AREA,
)
