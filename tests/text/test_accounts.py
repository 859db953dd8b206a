"""Which account an address names, and which handles a hurried reader takes for one another."""

import pytest

from hpd_pages.platforms import PLATFORMS
from hpd_pages.text.accounts import account_key, handle_of, look_alike, platform_at

BY_ID = {platform.id: platform for platform in PLATFORMS}


def key(url: str, platform: str = "") -> str:
    return account_key(url, BY_ID.get(platform) or platform_at(url, PLATFORMS))


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "https://x.com/ExamplePolice",
            "https://twitter.com/examplepolice/",
            "http://www.x.com/ExamplePolice?s=21&t=abc",
            "https://mobile.twitter.com/EXAMPLEPOLICE/with_replies",
        ),
        (
            "https://www.facebook.com/ExamplePolice",
            "https://m.facebook.com/example.police/",
            "https://fb.com/ExamplePolice?ref=bookmarks",
            "https://www.facebook.com/pg/ExamplePolice/about",
        ),
        (
            "https://www.facebook.com/profile.php?id=100012345678901",
            "https://www.facebook.com/people/Example-Police/100012345678901/",
            "https://www.facebook.com/p/Example-Police-100012345678901",
        ),
        ("https://www.instagram.com/examplepolice", "https://instagram.com/ExamplePolice/?hl=en"),
        (
            "https://www.youtube.com/@ExamplePolice",
            "https://m.youtube.com/@examplepolice/videos",
            "https://youtube.com/c/ExamplePolice",
        ),
        ("https://www.threads.com/@examplepolice", "https://threads.net/@ExamplePolice"),
        ("https://www.tiktok.com/@examplepolice", "https://tiktok.com/@ExamplePolice?lang=en"),
        (
            "https://www.linkedin.com/company/example-police/",
            "https://es.linkedin.com/company/Example-Police/about",
        ),
        (
            "https://nextdoor.com/agency/example-police",
            "https://nextdoor.com/agency-detail/ct/hartford/example-police/",
        ),
        (
            "https://bsky.app/profile/police.example.gov",
            "https://bsky.app/profile/Police.Example.gov/",
        ),
    ],
)
def test_every_spelling_of_an_account_has_one_key(spellings):
    assert len({key(url) for url in spellings}) == 1, [key(url) for url in spellings]


def test_a_mastodon_account_belongs_to_its_server():
    here = key("https://social.example.gov/@police", "mastodon")

    assert here == key("https://social.example.gov/users/Police", "mastodon")
    assert here != key("https://social.example.org/@police", "mastodon")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://x.com/ExamplePolice", "https://x.com/ExamplePolice1"),
        ("https://x.com/ExamplePolice", "https://www.instagram.com/ExamplePolice"),
        (
            "https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa",
            "https://www.youtube.com/channel/UCAAAAAAAAAAAAAAAAAAAAAA",
        ),
        ("https://x.com.example.org/ExamplePolice", "https://x.com/ExamplePolice"),
    ],
)
def test_different_accounts_have_different_keys(one, two):
    assert key(one) != key(two)


@pytest.mark.parametrize(
    "url", ["https://[", "https://x.com", "not an address", "", "https://x.com/%ff"]
)
def test_any_text_has_a_key(url):
    assert isinstance(key(url), str)
    assert isinstance(handle_of(url, BY_ID["x"]) if url != "https://[" else "", str)


def test_a_handle_is_shown_as_its_platform_shows_it():
    assert handle_of("https://twitter.com/ExamplePolice/", BY_ID["x"]) == "@ExamplePolice"
    assert handle_of("https://www.facebook.com/ExamplePolice", BY_ID["facebook"]) == "ExamplePolice"
    assert handle_of("https://police.example.gov/", BY_ID["website"]) == ""


@pytest.mark.parametrize(
    "imitation",
    [
        "@ExarnplePolice",  # rn for m
        "@Examp1ePolice",
        "@Example_Police",
        "@ExamplePo1ice_",
        "@ExаmplePolice",  # a Cyrillic letter
        "@RealExamplePolice",
        "@ExamplePoliceOfficial",
        "@ExamplePolce",
    ],
)
def test_an_imitation_looks_like_the_handle(imitation):
    assert look_alike(imitation, "@ExamplePolice")


@pytest.mark.parametrize("other", ["@ExampleFire", "@PoliceNews", "@HPD", "@", "@OtherTownPD"])
def test_another_handle_does_not(other):
    assert not look_alike(other, "@ExamplePolice")


def test_a_very_long_handle_is_compared_in_bounded_time():
    assert not look_alike("@" + "a" * 1_000_000, "@ExamplePolice")
