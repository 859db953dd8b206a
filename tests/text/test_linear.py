"""Extraction and judging take time in proportion to length, whatever the text is made of."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.sentences import read

TIMES = 4
SLACK = 2.5
GRACE = 0.08

HOSTILE: dict[str, Callable[[int], str]] = {
    "one sentence": lambda n: "<p>" + "we may remove comments that are off topic and " * (n * 4),
    "one word": lambda n: "<p>" + "comments " * (n * 20),
    "one long word": lambda n: "<p>" + "remove" * (n * 20),
    "negations": lambda n: "<p>" + "not never no nobody " * (n * 8),
    "auxiliaries": lambda n: "<p>" + "will be may have been " * (n * 8) + "removed",
    "items": lambda n: "<p>We remove:<ul>" + "<li>spam" * (n * 10),
    "deep lists": lambda n: "We remove:" + "<ul><li>spam" * n,
    "quotes": lambda n: "<p>" + "\"'“”«»‘’" * (n * 10),
    "brackets": lambda n: "<p>" + "([{" * (n * 20) + ")]}" * (n * 20),
    "dots": lambda n: "<p>" + ". … .. " * (n * 20),
    "colons": lambda n: "<p>we remove: " * (n * 4),
    "digits": lambda n: "<p>" + "860-555-01" * (n * 10),
    "parted digits": lambda n: "<p>call " + "(8 6 0) " * (n * 10),
    "streets": lambda n: "<p>" + "12 a b c d e " * (n * 10),
    "ats": lambda n: "<p>" + "a@b.c (at) d " * (n * 10),
    "one at": lambda n: "<p>" + "a." * (n * 30) + "@" + "a." * (n * 30),
    "no spaces": lambda n: "<p>" + "remove.comments;" * (n * 10),
    "zero width": lambda n: "<p>" + "re\u200bmo\u200dve com\u2060ments " * (n * 8),
    "bidi": lambda n: "<p>" + "\u202eremove\u202c \u2067comments\u2069 " * (n * 8),
    "other scripts": lambda n: "<p>" + "rеmоvе соmmеnts " * (n * 8),
    "marks": lambda n: "<p>a" + "\u0301\u0300" * (n * 20),
    "headings": lambda n: "<h2>Prohibited</h2><p>spam" * (n * 4),
    "links": lambda n: "<a href=tel:8605550123>call</a> " * (n * 4),
    "hidden": lambda n: "<p hidden>we remove comments. " * (n * 4),
}


def judge(body: str) -> None:
    """Extract, read and judge a page."""
    reading = read(Snapshot(source="page", document=read_html(body)))
    for rule in CATALOGUE:
        if rule.check_live is not None:
            rule.check_live(reading, Expected())


def seconds(body: str) -> float:
    start = time.process_time()
    judge(body)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(name: str) -> None:
    make = HOSTILE[name]
    judge(make(2))
    size, small = 50, 0.0
    while small < 0.008 and size < 800:
        size *= 2
        small = seconds(make(size))
    small = min(small, seconds(make(size) + " "))
    large = min(seconds(make(size * TIMES)), seconds(make(size * TIMES) + " "))
    assert large < small * TIMES * SLACK + GRACE


def test_a_megabyte_in_one_paragraph_is_judged() -> None:
    judge("<p>" + "We read what you write and take down insults. " * 22_000)


def test_twenty_thousand_items_and_two_thousand_levels_are_judged() -> None:
    judge("<p>We remove:</p><ul>" + "<li>spam</li>" * 20_000)
    judge("We remove:" + "<ul><li>" * 2000 + "spam")
