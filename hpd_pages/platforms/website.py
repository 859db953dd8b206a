"""The Department's own site: the one place where every notice fits and plain HTTP sees it."""

from __future__ import annotations

from hpd_pages.model.platform import Access, Platform

PLATFORM = Platform(
    id="website",
    name="Website",
    hosts=(),
    access=Access.HTTP,
    url_pattern=r"https?://[^\s/@]+(?:/\S*)?",
    url_example="https://www.example.gov/police",
)
