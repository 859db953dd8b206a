"""The facts of every platform hold together."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
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


def test_every_data_file_fits_its_schema_and_belongs_to_a_platform():
    schema = json.loads((ROOT / "schemas" / "platform.schema.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    files = sorted((ROOT / "hpd_pages" / "platforms").glob("*.json"))

    for file in files:
        data = json.loads(file.read_text(encoding="utf-8"))
        assert [error.message for error in checker.iter_errors(data)] == []
        assert data["platform"] == file.stem
    assert {file.stem for file in files} == set(IDS)


def test_what_no_document_of_the_platform_says_is_never_sure(platform):
    for surface in platform.surfaces:
        doubtful = re.search("third-party|retired|not confirmed|not stated", surface.source)
        assert not (doubtful and surface.confidence == "sure"), surface.id


def test_every_setting_has_its_advice(platform):
    words = (ROOT / "templates" / "kits" / "settings.j2").read_text(encoding="utf-8")
    for setting in platform.settings:
        assert f"macro {setting.kind.replace('-', '_')}(n)" in words


@pytest.mark.parametrize(
    ("platform_id", "surface_id", "limits"),
    [
        ("bluesky", "name", [(64, "graphemes"), (640, "utf-8-bytes")]),
        ("bluesky", "bio", [(256, "graphemes"), (2_560, "utf-8-bytes")]),
        ("bluesky", "pinned-post", [(300, "graphemes"), (3_000, "utf-8-bytes")]),
        ("x", "pinned-post", [(280, "x-weighted")]),
        ("mastodon", "bio", [(500, "mastodon")]),
        ("mastodon", "name", [(30, "code-points")]),
        ("tiktok", "bio", [(80, "utf-16-units")]),
    ],
)
def test_the_limits_are_those_of_the_sources(platform_id, surface_id, limits):
    (platform,) = (p for p in PLATFORMS if p.id == platform_id)
    surface = platform.surface(surface_id)
    assert [(surface.limit, surface.unit), *surface.also] == limits


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
