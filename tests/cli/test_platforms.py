"""`hpd-pages platforms` and `platforms measure`: what fits where, counted as the platform does."""

import json

import pytest

from support.command import hpd_pages
from support.registries import DEPARTMENT, PAGE, registry, write

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
OWN = """
platforms:
  mastodon:
    bio: {limit: 1000, source: our server's instance data, checked: 2026-11-24}
"""


def measured(folder, platform, surface, text):
    ran = hpd_pages(
        "platforms", "measure", platform, surface, "--format", "json", cwd=folder, stdin=text
    )
    return ran.code, json.loads(ran.out)


def test_every_platform_is_listed_with_its_places(tmp_path):
    ran = hpd_pages("platforms", cwd=tmp_path)

    assert ran.code == 0
    assert len(ran.out.splitlines()) == 11 + 2
    assert "tiktok     name, bio, link, email, phone, pinned-post" in ran.out


def test_one_platform_shows_limit_unit_source_and_day(tmp_path):
    ran = hpd_pages("platforms", "bluesky", cwd=tmp_path)

    assert ran.code == 0
    assert (
        "bio: Profile description\n"
        "  limit   256 characters as seen and 2,560 bytes (UTF-8)\n"
        "  held    sure, read 2026-11-24\n"
        "  source  lexicon app.bsky.actor.profile: 256 graphemes and 2,560 bytes\n"
    ) in ran.out


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        ("x pinned-post", "see houstontx.gov/police now", (31, 280, "x-weighted", True)),
        ("x pinned-post", "警" * 141, (282, 280, "x-weighted", False)),
        ("mastodon bio", "https://example.gov/" + "a" * 600, (23, 500, "mastodon", True)),
        ("facebook about", "a" * 70_000, (70_000, None, "utf-16-units", True)),
        ("instagram bio", FAMILY, (11, 150, "utf-16-units", True)),
    ],
)
def test_a_text_is_counted_as_the_platform_counts(tmp_path, place, text, said):
    length, limit, unit, fits = said

    assert measured(tmp_path, *place.split(), text) == (
        0 if fits else 1,
        {"length": length, "limit": limit, "unit": unit, "fits": fits},
    )


def test_both_limits_of_bluesky_hold_and_each_is_said(tmp_path):
    code, said = measured(tmp_path, "bluesky", "pinned-post", FAMILY * 121)

    assert code == 1
    assert said == {
        "length": 121,
        "limit": 300,
        "unit": "graphemes",
        "fits": False,
        "also": [{"length": 3025, "limit": 3000, "unit": "utf-8-bytes", "fits": False}],
    }
    assert measured(tmp_path, "bluesky", "pinned-post", FAMILY * 120)[1]["fits"] is True


def test_the_line_end_of_a_shell_is_not_counted(tmp_path):
    assert measured(tmp_path, "x", "bio", "abc\n")[1]["length"] == 3
    assert measured(tmp_path, "x", "bio", "abc\r\n")[1]["length"] == 3
    assert measured(tmp_path, "x", "bio", "")[1]["length"] == 0


def test_in_words_it_says_how_much_is_too_many_and_what_is_uncertain(tmp_path):
    ran = hpd_pages("platforms", "measure", "tiktok", "bio", cwd=tmp_path, stdin="a" * 90)

    assert ran.code == 1
    assert ran.out == (
        "90 of 80 characters (UTF-16 units): 10 too many.\n"
        "Uncertain: third-party tables: 80, perhaps 160 for business accounts.\n"
    )


def test_a_slip_of_the_pen_is_answered_with_what_was_meant(tmp_path):
    ran = hpd_pages("platforms", "facebok", cwd=tmp_path)

    assert ran.code == 2
    assert "there is no platform “facebok”" in ran.err
    assert "Did you mean facebook?" in ran.err
    surface = hpd_pages("platforms", "measure", "x", "boi", cwd=tmp_path, stdin="")
    assert surface.code == 2
    assert "there is no place on X “boi”" in surface.err


def test_what_is_no_text_is_said(tmp_path):
    ran = hpd_pages("platforms", "measure", "x", "bio", cwd=tmp_path, stdin=b"\xff\xfe")

    assert ran.code == 2
    assert "the text is not UTF-8 (byte 0)" in ran.err


def test_a_limit_that_the_department_read_itself_holds_in_its_registry(tmp_path):
    root = write(tmp_path, {"department.yml": DEPARTMENT + OWN, "pages/facebook.yml": PAGE})

    assert measured(root, "mastodon", "bio", "a" * 700) == (
        0,
        {"length": 700, "limit": 1000, "unit": "mastodon", "fits": True},
    )
    assert (
        "department.yml: our server's instance data"
        in hpd_pages("platforms", "mastodon", cwd=root).out
    )


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            "bio: {limit: 0, source: us, checked: 2026-11-24}",
            "`platforms.x.bio.limit` is `0`, less than 1.",
        ),
        ("bip: {limit: 9, source: us, checked: 2026-11-24}", "`bip` is no place for text on X."),
        ("bio: {limit: 9}", "checked"),
    ],
)
def test_an_own_limit_that_cannot_be_is_a_finding_of_department_yml(tmp_path, own, said):
    root = registry(tmp_path, facebook=PAGE)
    write(root, {"department.yml": DEPARTMENT + f"\nplatforms:\n  x:\n    {own}\n"})

    ran = hpd_pages("validate", cwd=root)

    assert ran.code == 1
    assert "department.yml:" in ran.out
    assert said in ran.out, ran.out
