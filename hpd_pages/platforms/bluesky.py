"""Bluesky: what fits where; robots.txt leaves profiles open (bskyweb/static/robots.txt).

Limits: the lexicons `app.bsky.actor.profile` and `app.bsky.feed.post` bound both graphemes and
UTF-8 bytes. A profile's page needs scripts for its text, so plain HTTP sees it in part at best.
"""

from __future__ import annotations

from hpd_pages.model.platform import Access, Platform, Surface, Unit

PLATFORM = Platform(
    id="bluesky",
    name="Bluesky",
    hosts=("bsky.app",),
    access=Access.HTTP,
    url_pattern=r"https://bsky\.app/profile/(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,63}/?",
    url_example="https://bsky.app/profile/police.example.gov",
    surfaces=(
        Surface(
            id="bio",
            title="Profile description",
            limit=256,
            unit=Unit.GRAPHEMES,
            also=((2_560, Unit.UTF8),),
            source="lexicon app.bsky.actor.profile: 256 graphemes and 2,560 bytes",
        ),
        Surface(
            id="pinned-post",
            title="Pinned post",
            limit=300,
            unit=Unit.GRAPHEMES,
            also=((3_000, Unit.UTF8),),
            source="lexicon app.bsky.feed.post: 300 graphemes and 3,000 bytes",
        ),
        Surface(
            id="notice-page", title="Linked notice page", limit=None, source="the page is our own"
        ),
    ),
)
