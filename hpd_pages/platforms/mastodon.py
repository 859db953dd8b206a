"""Mastodon and servers like it: what fits where; each server is its own site and robots.txt.

Limits are the defaults of Mastodon's own code (note_length_validator.rb, Instance entity); a server
may set others, so they are uncertain. A URL counts 23, a mention without its server.
"""

from __future__ import annotations

from hpd_pages.model.platform import Access, Platform, Surface, Unit

PLATFORM = Platform(
    id="mastodon",
    name="Mastodon",
    hosts=(),
    access=Access.HTTP,
    url_pattern=r"https://(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,63}/@[A-Za-z0-9_]{1,30}/?",
    url_example="https://social.example.gov/@police",
    surfaces=(
        Surface(
            id="bio",
            title="Bio",
            limit=500,
            unit=Unit.MASTODON,
            confidence="uncertain",
            source="note_length_validator.rb: 500 by default; the server decides",
        ),
        Surface(
            id="pinned-post",
            title="Pinned post",
            limit=500,
            unit=Unit.MASTODON,
            confidence="uncertain",
            source="Instance entity: 500 by default; the server decides",
        ),
        Surface(
            id="notice-page", title="Linked notice page", limit=None, source="the page is our own"
        ),
    ),
)
