"""Every seed of the fuzzer and every input that once crashed goes through; no fuzzer is needed."""

from __future__ import annotations

import pytest

from fuzz.feed import WAYS, feed
from fuzz.seeds import crashes, seeds


@pytest.mark.parametrize("way", sorted(WAYS))
def test_the_seeds_of_a_reader_are_read_judged_and_reported(way):
    fed = [data for _, data in seeds() if data[:1] == way]

    for data in fed:
        feed(data)


def test_what_crashed_once_goes_through():
    for path in crashes():
        feed(path.read_bytes())


@pytest.mark.parametrize("data", [b"", b"h", b"\xff", b"c", b"s\r\n\r\n"])
def test_next_to_nothing_goes_through(data):
    feed(data)
