"""Instagram: what fits where, and why a robot may not read it.

Limits are third-party only: Meta publishes none, nor the unit; UTF-16 units are the safe count.
Robots: robots.txt of instagram.com disallows everything to unnamed robots (seen 2026-09-10), and a
plain look at a profile is sent to the login page.
"""

from __future__ import annotations

from hpd_pages.model.platform import LINKED_NOTICE, Access, Platform, Surface, Unit, WallMarker

PLATFORM = Platform(
    id="instagram",
    name="Instagram",
    hosts=("instagram.com",),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.)?instagram\.com/[A-Za-z0-9_.]{1,30}/?",
    url_example="https://www.instagram.com/examplepolice",
    account=r"/(?!(?:p|reel|reels|explore|stories)/)(?P<name>[A-Za-z0-9_.]+)",
    mark="@",
    surfaces=(
        Surface(
            id="bio",
            title="Bio",
            limit=150,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="third-party tables agree on 150; the unit is not published",
        ),
        Surface(
            id="pinned-post",
            title="Caption of a pinned post",
            limit=2_200,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="third-party tables; links in a caption cannot be followed",
            carries_links=False,
        ),
        LINKED_NOTICE,
    ),
    markers=(
        WallMarker(cause="login-wall", in_url="/accounts/login"),
        WallMarker(cause="challenge", in_url="/challenge/"),
        WallMarker(cause="login-wall", in_body="<title>Login • Instagram"),
        WallMarker(cause="rate-limited", in_body="Please wait a few minutes before you try again"),
    ),
    why_blocked="Instagram's robots.txt and terms forbid automated reading",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
)
