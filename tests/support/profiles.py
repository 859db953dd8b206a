"""Answers of platforms' APIs in their documented shapes, and looks through them over loopback."""

from __future__ import annotations

import json

from hpd_pages.engine.doors import doors
from hpd_pages.engine.profile import Seen, see_page
from hpd_pages.io.guard import Guard
from hpd_pages.io.http import Limits, Web
from hpd_pages.io.looks import Looks
from hpd_pages.io.politeness import Politeness
from hpd_pages.io.robots import Robots
from hpd_pages.platforms import PLATFORMS

JSON = {"Content-Type": "application/json; charset=utf-8"}
QUICK = Limits(connect=1.0, read=1.0, deadline=3.0, retries=0, backoff=0.01)
BIO = "Official account of the Example Police Department. Not for emergencies: call 911."
NOTICE = "https://police.example.gov/social-media"


def answer(data: object, status: int = 200) -> tuple[int, dict[str, str], str]:
    """A route that answers with the JSON of `data`."""
    return status, JSON, json.dumps(data)


def seen(site: str, platform_id: str, page: str) -> Seen:
    """What a look through the platform's API sees of the page, the API being `site`."""
    platform = next(p for p in PLATFORMS if p.id == platform_id)
    base = {} if platform_id == "mastodon" else {platform_id: str(site)}
    door = doors([platform], variables={}, present=[platform_id], bases=base)[platform_id]
    web = Web(
        guard=Guard(allow_private=True), politeness=Politeness(gap=0), agent="x", limits=QUICK
    )
    looks = Looks(
        web,
        Robots(web.get, agent="hpd-pages"),
        by_terms=lambda url: door.api.terms and url.startswith(f"{door.base}{door.api.path}"),
    )
    return see_page(page, looks, platform, door)


def texts(look: Seen) -> list[str]:
    """The visible text, block by block."""
    return [block.text for block in look.snapshot.document.blocks]


def targets(look: Seen) -> list[str]:
    """Where the visible links lead."""
    return [link.target for block in look.snapshot.document.blocks for link in block.links]
