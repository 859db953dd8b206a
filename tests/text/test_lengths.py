"""Lengths by unit, against the measured table of platform facts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.model.platform import Surface, Unit
from hpd_pages.text.lengths import fits, length_on, measure

UNITS = (Unit.CODE_POINTS, Unit.UTF16, Unit.UTF8, Unit.GRAPHEMES, Unit.X_WEIGHTED)
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
OFFICER = "\U0001f46e\U0001f3fd\u200d\u2642\ufe0f"
TABLE = [
    ("Houston Police", (14, 14, 14, 14, 14)),
    (FAMILY, (7, 11, 25, 1, 2)),
    ("\U0001f1fa\U0001f1f8", (2, 4, 8, 1, 2)),
    (OFFICER, (5, 7, 17, 1, 2)),
    ("警察", (2, 2, 6, 2, 4)),
    ("e\u0301", (2, 2, 3, 1, 1)),
    (
        "see https://www.houstontx.gov/police/social-media-policy.htm now",
        (64, 64, 64, 64, 31),
    ),
    ("see houstontx.gov/police now", (28, 28, 28, 28, 31)),
    ("—", (1, 1, 3, 1, 1)),
    ("“", (1, 1, 3, 1, 1)),
    ("•", (1, 1, 3, 1, 2)),
    ("…", (1, 1, 3, 1, 2)),
]


@pytest.mark.parametrize(("text", "lengths"), TABLE)
def test_every_unit_counts_as_measured(text, lengths):
    assert tuple(measure(text, unit) for unit in UNITS) == lengths


def test_a_full_stop_after_a_link_is_not_part_of_it_on_x():
    assert measure("Read https://example.gov/a.", Unit.X_WEIGHTED) == 5 + 23 + 1


def test_an_email_address_is_no_link_on_x():
    assert measure("write to desk@example.gov now", Unit.X_WEIGHTED) == 29


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("example.com", 23),
        ("police.uk", 23),
        ("example.co.uk/path", 23),
        ("call example.gov, or 860-555-0100", 5 + 23 + 17),
        ("example.police", 14),
        ("Node.js", 7),
        ("file.txt", 8),
        ("e.g. this", 9),
        ("1.5 miles", 9),
        ("-example.com", 12),
        ("警察example.com", 4 + 23),
        ("http://例え.jp", 23),
        ("HTTP://EXAMPLE.GOV", 23),
        ("https://example.gov/a_(b)", 23),
        ("(https://example.gov/a)", 25),
        ("https://example.nosuchtld/x", 27),
        ("ftp://example.com", 17),
        ("http://localhost/x", 18),
        ("q\u0303", 2),
        ("\u1100\u1161\u11a8", 2),
        ("हिन्दी", 6),
        ("©", 2),
        ("™", 2),
        ("❤", 2),
        ("❤\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("\U0001f1fa\U0001f1f8\U0001f1fa", 4),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 2),
    ],
)
def test_x_weighs_as_twitter_text_does(text, weight):
    assert measure(text, Unit.X_WEIGHTED) == weight


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("x" * 280, True),
        ("x" * 281, False),
        ("警" * 140, True),
        ("警" * 141, False),
        (FAMILY * 140, True),
        (FAMILY * 141, False),
    ],
)
def test_a_post_on_x_weighs_at_most_280(text, fit):
    post = Surface(id="post", title="Post", limit=280, unit=Unit.X_WEIGHTED)

    assert fits(text, post) is fit


def test_a_platform_that_does_not_say_how_it_counts_gets_the_longer_count():
    surface = Surface(id="bio", title="Bio", limit=10, unit=Unit.GRAPHEMES, confidence="uncertain")

    assert length_on(FAMILY, surface) == 11
    assert not fits(FAMILY, surface)


def test_no_published_limit_means_that_everything_fits():
    assert fits("a" * 100_000, Surface(id="about", title="About", limit=None))


@given(st.text())
def test_units_agree_on_which_text_is_empty(text):
    assert {measure(text, unit) == 0 for unit in UNITS} == {not text}


@pytest.mark.parametrize("piece", ["a.", "a-", "x", "http://", "a.b/", "警", FAMILY])
def test_weighing_hostile_text_takes_linear_time(piece):
    started = time.process_time()
    measure(piece * (400_000 // len(piece)), Unit.X_WEIGHTED)

    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("see https://www.example.gov/a/very/long/address/of/a/notice now", 31),
        ("a bare host www.example.gov/police", 34),
        ("thanks @records@social.example.gov", 15),
        ("mail records@example.gov", 24),
        (FAMILY, 1),
        ("警察", 2),
    ],
)
def test_mastodon_counts_a_link_as_23_and_a_mention_without_its_server(text, length):
    assert measure(text, Unit.MASTODON) == length


def test_a_surface_with_two_limits_holds_both():
    bio = Surface(id="bio", title="Bio", limit=10, unit=Unit.GRAPHEMES, also=((30, Unit.UTF8),))

    assert fits("a" * 10, bio)
    assert not fits("a" * 11, bio)
    assert not fits(FAMILY * 2, bio)
