"""The platforms the toolkit knows, in the order people read them in.

Each has two files of the same stem: the Python file says how a robot reads it, the JSON file
(`schemas/platform.schema.json`) which places for text and which settings it has.
"""

from __future__ import annotations

from hpd_pages.model.platform import Platform
from hpd_pages.platforms import (
    bluesky,
    facebook,
    instagram,
    linkedin,
    mastodon,
    nextdoor,
    threads,
    tiktok,
    website,
    x,
    youtube,
)
from hpd_pages.platforms.data import with_data

PLATFORMS: tuple[Platform, ...] = tuple(
    with_data(module.PLATFORM)
    for module in (
        website,
        facebook,
        x,
        instagram,
        youtube,
        nextdoor,
        threads,
        tiktok,
        linkedin,
        bluesky,
        mastodon,
    )
)
