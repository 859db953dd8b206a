"""YouTube channels: what fits where; robots.txt leaves channel pages open (seen 2026-09-10).

Limit: YouTube Data API v3, `brandingSettings.channel.description`, 1,000 characters, unit not said.
A channel page carries its text in a script, so plain HTTP sees it in part at best.
"""

from __future__ import annotations

from hpd_pages.model.platform import Access, Platform, Surface, Unit, WallMarker

PLATFORM = Platform(
    id="youtube",
    name="YouTube",
    hosts=("youtube.com", "youtu.be"),
    access=Access.HTTP,
    url_pattern=(
        r"https://(?:www\.|m\.)?youtube\.com/(?:@[^\s/?#]{3,}|channel/UC[\w-]{22}|(?:c|user)/[^\s/?#]+)"
        r"(?:/about)?/?"
    ),
    url_example="https://www.youtube.com/@ExamplePolice",
    surfaces=(
        Surface(
            id="description",
            title="Channel description",
            limit=1_000,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="YouTube Data API v3, brandingSettings.channel.description: 1,000 characters",
        ),
        Surface(
            id="notice-page", title="Linked notice page", limit=None, source="the page is our own"
        ),
    ),
    markers=(
        WallMarker(cause="consent-wall", in_url="consent.youtube.com"),
        WallMarker(cause="login-wall", in_url="accounts.google.com"),
        WallMarker(cause="challenge", in_url="google.com/sorry/"),
    ),
)
