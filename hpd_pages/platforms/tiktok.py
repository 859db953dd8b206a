"""TikTok: what fits where; a plain look meets a script or a check for robots.

Limits are third-party only: TikTok publishes none, nor the unit.
Robots: an old copy of robots.txt (2022) leaves profiles open, so robots.txt decides at run time.
"""

from __future__ import annotations

from hpd_pages.model.platform import LINKED_NOTICE, Access, Platform, Surface, Unit, WallMarker

PLATFORM = Platform(
    id="tiktok",
    name="TikTok",
    hosts=("tiktok.com",),
    access=Access.HTTP,
    url_pattern=r"https://(?:www\.)?tiktok\.com/@[A-Za-z0-9_.]{2,24}/?",
    url_example="https://www.tiktok.com/@examplepolice",
    account=r"/@(?P<name>[A-Za-z0-9_.]+)",
    mark="@",
    surfaces=(
        Surface(
            id="bio",
            title="Bio",
            limit=80,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="third-party tables: 80, perhaps 160 for business accounts",
            link_field=True,
        ),
        Surface(
            id="pinned-post",
            title="Caption of a pinned video",
            limit=2_200,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="third-party tables; links in a caption cannot be followed",
            carries_links=False,
        ),
        LINKED_NOTICE,
    ),
    markers=(
        WallMarker(cause="login-wall", in_url="/login"),
        WallMarker(cause="challenge", in_body="_wafchallengeid"),
        WallMarker(cause="challenge", in_body="tiktok-verify-page"),
    ),
)
