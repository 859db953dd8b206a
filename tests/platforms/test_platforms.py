"""The facts of every platform hold together."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import Access
from hpd_pages.platforms import PLATFORMS

ROOT = Path(__file__).parent.parent.parent
IDS = [platform.id for platform in PLATFORMS]


@pytest.fixture(params=PLATFORMS, ids=IDS)
def platform(request):
    return request.param


def test_the_platforms_are_those_of_the_registry():
    schema = json.loads((ROOT / "schemas" / "page.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"]["platform"]["enum"] == IDS
    assert len(IDS) == 11


def test_the_example_matches_the_pattern_and_the_host(platform):
    assert re.fullmatch(platform.url_pattern, platform.url_example)
    assert not platform.hosts or any(host in platform.url_example for host in platform.hosts)


def test_every_platform_has_a_notice_page_and_no_place_twice(platform):
    places = [surface.id for surface in platform.surfaces]
    assert "notice-page" in places
    assert len(places) == len(set(places))


def test_a_limit_names_its_source_and_what_is_uncertain_says_so(platform):
    for surface in platform.surfaces:
        assert surface.source
        assert surface.confidence in ("sure", "uncertain")
        assert surface.limit is None or surface.limit > 0


def test_a_blocked_platform_says_why_and_what_to_do_instead(platform):
    blocked = platform.access is Access.BLOCKED
    assert bool(platform.why_blocked) is blocked
    assert bool(platform.instead) is blocked


def test_a_marker_has_a_known_cause_and_something_to_look_for(platform):
    for marker in platform.markers:
        assert Reason(marker.cause)
        assert marker.in_url or marker.in_body


@pytest.mark.parametrize(
    ("platform_id", "url"),
    [
        ("facebook", "https://www.facebook.com/HartfordPolice"),
        ("facebook", "https://www.facebook.com/profile.php?id=100064000000000"),
        ("x", "https://twitter.com/HartfordPolice"),
        ("youtube", "https://www.youtube.com/channel/UC1234567890123456789012"),
        ("youtube", "https://www.youtube.com/@hartfordpolice/about"),
        ("nextdoor", "https://nextdoor.com/agency-detail/ct/hartford/hartford-police/"),
        ("threads", "https://www.threads.net/@hartfordpolice"),
        ("tiktok", "https://www.tiktok.com/@hartford.police"),
        ("linkedin", "https://www.linkedin.com/company/hartford-police-department/about/"),
        ("bluesky", "https://bsky.app/profile/hartfordpolice.bsky.social"),
        ("mastodon", "https://mastodon.social/@hartfordpolice"),
    ],
)
def test_usual_addresses_are_known(platform_id, url):
    (platform,) = (p for p in PLATFORMS if p.id == platform_id)
    assert re.fullmatch(platform.url_pattern, url)


@pytest.mark.parametrize(
    ("platform_id", "url"),
    [
        ("facebook", "https://www.facebook.com/"),
        ("facebook", "http://www.facebook.com/HartfordPolice"),
        ("x", "https://x.com/a_name_longer_than_15"),
        ("x", "https://x.com/HartfordPolice/status/1"),
        ("instagram", "https://www.instagram.com/p/abc/"),
        ("youtube", "https://www.youtube.com/watch?v=abc"),
        ("nextdoor", "https://nextdoor.com/news_feed/"),
        ("threads", "https://www.threads.com/@hartfordpolice/post/abc"),
        ("tiktok", "https://www.tiktok.com/@hartfordpolice/video/1"),
        ("linkedin", "https://www.linkedin.com/in/a-person"),
        ("bluesky", "https://bsky.app/profile/hartfordpolice.bsky.social/post/3k"),
        ("mastodon", "https://mastodon.social/@hartfordpolice/110"),
    ],
)
def test_addresses_of_something_else_are_not(platform_id, url):
    (platform,) = (p for p in PLATFORMS if p.id == platform_id)
    assert not re.fullmatch(platform.url_pattern, url)
