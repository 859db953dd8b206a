"""Facebook Pages: what fits where, and why a robot may not read them.

Limits: Graph API reference of Page (`about`, `description`); the post limit is third-party only.
Lengths are counted in UTF-16 units, the longer of the two likely units, as Meta publishes none.
Robots: robots.txt of facebook.com disallows everything to every unnamed robot (seen 2026-09-10).
"""

from __future__ import annotations

from hpd_pages.model.platform import LINKED_NOTICE, Access, Platform, Surface, Unit, WallMarker

PLATFORM = Platform(
    id="facebook",
    name="Facebook",
    hosts=("facebook.com", "fb.com"),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.|m\.)?facebook\.com/[^\s/?#]+(?:/[^\s?#]*)?/?(?:\?id=\d+)?",
    url_example="https://www.facebook.com/ExamplePolice",
    account=(
        r"/profile\.php\?(?:[^#]*&)?id=(?P<id>\d+)|/(?:people|pages)/[^/?#]+/(?P<page>\d+)"
        r"|/p/[^/?#]*-(?P<post>\d{6,})|/(?:pg/)?(?P<name>[^/?#]+)"
    ),
    unmarked=".",  # facebook.com/Example.Police and /examplepolice are one account
    surfaces=(
        Surface(
            id="intro",
            title="Intro (bio)",
            limit=100,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="Graph API reference, Page `about`: 100 characters; the editor counts to 101",
        ),
        Surface(
            id="about",
            title="About, Additional information",
            limit=None,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="Graph API reference, Page `description`: no limit published",
        ),
        Surface(
            id="pinned-post",
            title="Featured (pinned) post",
            limit=63_206,
            unit=Unit.UTF16,
            confidence="uncertain",
            source="third-party tables; Meta publishes no limit",
        ),
        LINKED_NOTICE,
    ),
    markers=(
        WallMarker(cause="login-wall", in_url="/login"),
        WallMarker(cause="challenge", in_url="/checkpoint/"),
        WallMarker(cause="challenge", in_body="CometErrorRoot.react"),
        WallMarker(cause="login-wall", in_body='id="login_form"'),
        WallMarker(cause="login-wall", in_body='id="loginbutton"'),
        WallMarker(cause="login-wall", in_body="This content isn't available right now"),
    ),
    why_blocked="Facebook's robots.txt and terms forbid automated reading",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
)
