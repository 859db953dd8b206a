"""Near misses: what somebody may have meant."""

from __future__ import annotations

import time

import pytest

from hpd_pages.text.suggest import did_you_mean

KNOWN = ("website", "facebook", "x", "instagram", "youtube", "nextdoor", "to_confirm")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("facebok", "facebook"),
        ("Facebook", "facebook"),
        ("YouTube", "youtube"),
        ("instgram", "instagram"),
        ("to-confirm", "to_confirm"),
        ("X", "x"),
        ("myspace", ""),
        ("", ""),
    ],
)
def test_the_nearest_known_word_is_suggested_and_nothing_far_off(word, meant):
    assert did_you_mean(word, KNOWN) == meant


def test_a_word_of_a_megabyte_is_not_compared():
    start = time.monotonic()
    assert did_you_mean("facebook" * 100_000, KNOWN) == ""
    assert time.monotonic() - start < 0.1
