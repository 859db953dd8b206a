"""Links are taken out of what platforms wrap around them; nothing is fetched for it."""

from __future__ import annotations

import pytest

from hpd_pages.text.wrappers import is_short, unwrapped

TO = "https://police.example.gov/social-media"
QUOTED = "https%3A%2F%2Fpolice.example.gov%2Fsocial-media"


@pytest.mark.parametrize(
    "url",
    [
        f"https://l.facebook.com/l.php?u={QUOTED}&h=AT0",
        f"https://lm.facebook.com/l.php?h=AT0&u={QUOTED}",
        f"https://l.instagram.com/?u={QUOTED}&e=AT0",
        f"https://l.threads.com/?u={QUOTED}",
        f"https://www.youtube.com/redirect?event=channel_header&q={QUOTED}",
        f"https://www.linkedin.com/redir/redirect?url={QUOTED}",
        f"https://www.google.com/url?q={QUOTED}&sa=D",
        "https://www.tiktok.com/link/v2?aid=1&target=police.example.gov%2Fsocial-media",
        f"https://L.FACEBOOK.com/l.php?u=https%3A%2F%2Fl.instagram.com%2F%3Fu%3D{QUOTED.replace('%', '%25')}",
    ],
)
def test_a_wrapped_link_is_taken_out(url):
    assert unwrapped(url) == TO


@pytest.mark.parametrize(
    "url",
    [
        TO,
        "https://www.facebook.com/ExamplePolice?u=https://elsewhere.example",
        "https://l.facebook.com/l.php",
        "https://l.facebook.com/l.php?u=javascript%3Aalert(1)",
        "https://l.facebook.com/l.php?u=ftp%3A%2F%2Fexample.gov",
        "https://l.facebook.com.example.org/l.php?u=https%3A%2F%2Fexample.gov",
        "https://www.youtube.com/watch?v=1&q=https%3A%2F%2Fexample.gov",
        "https://[::1",
        "",
    ],
)
def test_what_is_no_wrapper_stays_as_it_is(url):
    assert unwrapped(url) == url


def test_a_link_wrapped_without_end_is_left_after_three_layers():
    url = TO
    for _ in range(5):
        from urllib.parse import quote

        url = f"https://l.facebook.com/l.php?u={quote(url, safe='')}"

    assert unwrapped(url).startswith("https://l.facebook.com/")


@pytest.mark.parametrize(
    ("url", "short"),
    [
        ("https://bit.ly/abc", True),
        ("https://www.bit.ly/abc", True),
        ("http://T.CO/abc", True),
        ("https://notbit.ly/abc", False),
        (TO, False),
    ],
)
def test_short_addresses_are_known_by_their_host(url, short):
    assert is_short(url) is short
