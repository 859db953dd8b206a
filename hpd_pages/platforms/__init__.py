"""The platforms the toolkit knows, one file each; the order is the one people read them in."""

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

PLATFORMS: tuple[Platform, ...] = (
    website.PLATFORM,
    facebook.PLATFORM,
    x.PLATFORM,
    instagram.PLATFORM,
    youtube.PLATFORM,
    nextdoor.PLATFORM,
    threads.PLATFORM,
    tiktok.PLATFORM,
    linkedin.PLATFORM,
    bluesky.PLATFORM,
    mastodon.PLATFORM,
)
