"""Nextdoor agency pages: its addresses, and why a robot may not read them.

Robots: robots.txt of nextdoor.com disallows everything to unnamed robots (copy of
2022, so uncertain), and most of an agency page stands behind the login.
"""

from __future__ import annotations

from hpd_pages.model.platform import Access, Platform, WallMarker

PLATFORM = Platform(
    id="nextdoor",
    name="Nextdoor",
    hosts=("nextdoor.com",),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.)?nextdoor\.com/agency(?:-detail)?/[^\s?#]+/?",
    url_example="https://nextdoor.com/agency/example-police",
    account=r"/agency(?:-detail)?/(?:[^?#]*/)?(?P<name>[^/?#]+)",
    markers=(WallMarker(cause="login-wall", in_url="/login"),),
    why_blocked="Nextdoor's robots.txt forbids automated reading, and the page needs a login",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
)
