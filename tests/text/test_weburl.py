"""Addresses: which a resident can open, and which are the same page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.weburl import address_fault, same_page


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://www.facebook.com/HartfordPolice", ""),
        ("http://police.example.gov:8080/a?b=c#d", ""),
        ("https://policía.example.gov/año", ""),
        ("", "does not start with https://"),
        ("www.facebook.com/ExamplePolice", "does not start with https://"),
        ("//www.facebook.com/ExamplePolice", "does not start with https://"),
        ("file:///etc/hostname", "starts with `file:`, not with https://"),
        ("javascript:alert(1)", "starts with `javascript:`, not with https://"),
        ("ftp://police.example.gov/", "starts with `ftp:`, not with https://"),
        ("https://me:secret@police.example.gov/", "holds a user name or password"),
        ("https://me@police.example.gov/", "holds a user name or password"),
        ("https:///path", "names no host"),
        ("https://.", "names no host"),
        ("https://a..gov/", "names no host"),
        ("https://police.example.gov:0/", "names port 0"),
        ("https://police.example.gov:port/", "is not a well-formed address"),
        ("https://[::1/", "is not a well-formed address"),
        ("https://police.example.gov/a b", "holds a space or another character that no address has"),
        ("https://police.example.gov/\n", "holds a space or another character that no address has"),
        ("https://police.example.gov\\@evil.example/", "holds a space or another character that no address has"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_address_is_said(url, fault):
    assert address_fault(url) == fault


@pytest.mark.parametrize(
    "other",
    ["http://www.x.com/EPD", "https://X.com/EPD/", "https://x.com:443/EPD#top"],
)
def test_one_page_has_one_form_however_its_address_is_written(other):
    assert same_page(other) == same_page("https://x.com/EPD")


@pytest.mark.parametrize(
    "other", ["https://x.com/EPD2", "https://x.com/EPD?id=1", "https://x.com:81/EPD"]
)
def test_another_page_has_another_form(other):
    assert same_page(other) != same_page("https://x.com/EPD")


@given(st.text() | st.text().map("https://{}".format))
def test_any_text_gets_an_answer(url):
    assert isinstance(address_fault(url), str)
    assert isinstance(same_page(url), str)
