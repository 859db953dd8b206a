"""LinkedIn organisation pages: its addresses, and why a robot may not read them.

Robots: robots.txt of linkedin.com disallows everything to unnamed robots (seen 2026-09-10), the
user agreement forbids it too, and many plain looks are answered with status 999.
"""

from __future__ import annotations

from hpd_pages.model.platform import Access, Platform, WallMarker

PLATFORM = Platform(
    id="linkedin",
    name="LinkedIn",
    hosts=("linkedin.com",),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:[a-z]{2,3}\.)?linkedin\.com/(?:company|showcase|school)/[^\s/?#]+(?:/about)?/?",
    url_example="https://www.linkedin.com/company/example-police-department",
    account=r"/(?:company|showcase|school)/(?P<name>[^/?#]+)",
    markers=(
        WallMarker(cause="login-wall", in_url="/authwall"),
        WallMarker(cause="login-wall", in_url="/uas/login"),
        WallMarker(cause="challenge", in_url="/checkpoint/"),
    ),
    why_blocked="LinkedIn's robots.txt and user agreement forbid automated reading",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
)
