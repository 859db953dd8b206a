"""X (formerly Twitter): what fits where, and why a robot may not read it.

Limits: twitter-text configuration v3 for posts; the bio limit is from the retired v1.1 reference.
Robots: robots.txt of x.com disallows everything to unnamed robots (seen 2026-08-11).
"""

from __future__ import annotations

from hpd_pages.model.platform import LINKED_NOTICE, Access, Platform, Surface, Unit, WallMarker

PLATFORM = Platform(
    id="x",
    name="X",
    hosts=("x.com", "twitter.com"),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.)?(?:x|twitter)\.com/[A-Za-z0-9_]{1,15}/?",
    url_example="https://x.com/ExamplePolice",
    account=r"/i/user/(?P<id>\d+)|/(?P<name>[A-Za-z0-9_]+)",
    mark="@",
    surfaces=(
        Surface(
            id="bio",
            title="Bio",
            limit=160,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="API v1.1 reference (retired): 160 characters, unit not stated",
        ),
        Surface(
            id="pinned-post",
            title="Pinned post",
            limit=280,
            unit=Unit.X_WEIGHTED,
            source="twitter-text configuration v3: maxWeightedTweetLength 280, a URL counts 23",
        ),
        LINKED_NOTICE,
    ),
    markers=(
        WallMarker(cause="login-wall", in_url="/i/flow/login"),
        WallMarker(cause="challenge", in_url="/account/access"),
        WallMarker(cause="script-shell", in_body="JavaScript is not available"),
        WallMarker(cause="rate-limited", in_body="<title>429 Too Many Requests"),
    ),
    why_blocked="X's robots.txt and terms forbid automated reading without written consent",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
)
