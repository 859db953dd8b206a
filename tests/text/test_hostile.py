"""Work grows with length, and no depth or number breaks extraction."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from hpd_pages.text.html import read_html
from hpd_pages.text.markdown import read_markdown
from hpd_pages.text.plain import read_text


def calls(work: Callable[[], object]) -> int:
    """How many Python and C functions `work` calls: effort that no busy machine distorts."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


HOSTILE = {
    "open divs": lambda n: "<div>" * n + "x",
    "open lists": lambda n: "<ul><li>x" * n,
    "open bold": lambda n: "x<b>" * n,
    "open links": lambda n: "<a href=x>" * n,
    "items": lambda n: "<ul>" + "<li>x" * n,
    "bullets": lambda n: "<br>- x" * n,
    "letters": lambda n: "<p>b. x</p>" * n,
    "breaks": lambda n: "<br>" * n,
    "links and breaks": lambda n: "<a href=x>a</a><br>" * n,
    "tables in tables": lambda n: "<table><tr><td>x" * n,
    "wide cells": lambda n: "<table><tr>" + "<td rowspan=9 colspan=2>x" * n,
    "comments": lambda n: "<!--" * n,
    "quotes": lambda n: "<p a='" * n,
    "colons": lambda n: "<p>x:</p>" * n,
    "headings": lambda n: "<h1>x</h1><h6>y</h6>" * n,
    "hidden": lambda n: "<p hidden>x<span style='visibility:visible'>y" * n,
    "style braces": lambda n: "<style>" + "a{" * n + "</style><a>x</a>",
    "style comments": lambda n: "<style>" + "/*" * n + "</style>",
    "style commas": lambda n: "<style>" + ".x," * n + ".y{display:none}</style><p class='x y'>z",
    "deep selector": lambda n: (
        "<style>div div div div div div p{display:none}</style>" + "<div>" * n + "<p>x"
    ),
    "style attributes": lambda n: "<p style='" + "a:(" * n + "'>x",
    "classes": lambda n: "<p class='" + "x " * n + "'>x",
    "one paragraph": lambda n: "<p>" + "word. " * n,
    "entities": lambda n: "&amp;" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_input_takes_about_twice_the_work(name: str) -> None:
    make = HOSTILE[name]
    read_html(make(10))
    small, large = (calls(lambda n=n: read_html(make(n))) for n in (1000, 2000))
    assert large < small * 2.5 + 500


@pytest.mark.parametrize("name", ["- x\n", "x:\n", "word ", "\n\n", "1. x\n  ", "> ", "a) b\n\n"])
def test_plain_text_is_linear_too(name: str) -> None:
    read_text(name)
    small, large = (calls(lambda n=n: read_text(name * n)) for n in (1000, 2000))
    assert large < small * 2.5 + 500


def test_two_thousand_levels_and_a_hundred_thousand_items_are_read() -> None:
    assert read_html("<ul><li>" * 2000 + "deep").blocks[0].text == "deep"
    assert len(read_html("<ul>" + "<li>x</li>" * 100_000).blocks) == 100_000
    assert len(read_text("- x\n" * 100_000).blocks) == 100_000


def test_five_megabytes_in_one_paragraph_are_one_block() -> None:
    words = "word " * 1_000_000
    assert read_html(f"<p>{words}").blocks[0].text == words.strip()
    assert read_text(words).blocks[0].text == words.strip()


def test_deep_markdown_is_read() -> None:
    assert "x" in read_markdown("> " * 2000 + "x").blocks[-1].text


def test_nul_control_zero_width_and_bidi_characters_stay_as_they_stand() -> None:
    text = "mon\u200bitored \u202eback\u202c \x07bell \U0001f170"
    assert read_html(f"<p>{text}\x00</p>").blocks[0].text == text
    assert read_text(f"{text}\x00").blocks[0].text == f"{text}\x00"
