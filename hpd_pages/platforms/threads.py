"""Threads: what fits where; what a plain look brings back is a preview at best.

Limits: Threads' own help for posts; the bio's is uncertain, as it is mostly taken from Instagram.
Robots: no fact was found (2026-11-24), so robots.txt decides at run time. Without a browser's own
headers the login page comes instead of the profile, and nothing here pretends to be a browser.
"""

from __future__ import annotations

from hpd_pages.model.platform import LINKED_NOTICE, Access, Platform, Surface, Unit, WallMarker

PLATFORM = Platform(
    id="threads",
    name="Threads",
    hosts=("threads.com", "threads.net"),
    access=Access.HTTP,
    url_pattern=r"https://(?:www\.)?threads\.(?:com|net)/@[A-Za-z0-9_.]{1,30}/?",
    url_example="https://www.threads.com/@examplepolice",
    account=r"/@(?P<name>[A-Za-z0-9_.]+)",
    mark="@",
    surfaces=(
        Surface(
            id="bio",
            title="Bio",
            limit=150,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="as Instagram's bio, from which it is mostly taken; none is published",
        ),
        Surface(
            id="pinned-post",
            title="Pinned post",
            limit=500,
            unit=Unit.UTF8,
            confidence="uncertain",
            source="Threads documentation: 500; emoji may count as bytes, so bytes are counted",
        ),
        LINKED_NOTICE,
    ),
    markers=(
        WallMarker(cause="login-wall", in_url="/login"),
        WallMarker(cause="login-wall", in_body="<title>Threads • Log in"),
    ),
)
