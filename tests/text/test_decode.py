from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.decode import decode

SPANISH = "El Departamento revisará los comentarios; año tras año, según la política pública. " * 9


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_a_byte_order_mark_or_plain_utf_8_is_read(name: str) -> None:
    assert decode(SPANISH.encode(name)) == SPANISH


def test_a_mark_beats_the_header_and_the_header_beats_the_page() -> None:
    assert (
        decode(b"\xef\xbb\xbfa\xc3\xb1o", content_type="text/html; charset=latin-1") == "a\u00f1o"
    )
    page = "<meta charset=utf-8>a\u00f1o"
    raw = page.encode("iso-8859-1")
    assert decode(raw, content_type='text/html; charset="ISO-8859-1"') == page


def test_a_declaration_in_the_page_is_followed() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\u0434\u0430'
    assert decode(page.encode("cp1251")) == page
    xml = '<?xml version="1.0" encoding="iso-8859-1"?>a\u00f1o'
    assert decode(xml.encode("latin-1")) == xml


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert decode(b"\x93yes\x94", content_type="text/html; charset=iso-8859-1") == "\u201cyes\u201d"


def test_undeclared_text_in_an_old_charset_is_guessed() -> None:
    assert decode(SPANISH.encode("cp1252")) == SPANISH


def test_a_wrong_or_unknown_declaration_is_passed_over() -> None:
    assert decode("a\u00f1o".encode(), content_type="text/html; charset=us-ascii") == "a\u00f1o"
    assert decode("a\u00f1o".encode(), content_type="text/html; charset=x-none") == "a\u00f1o"
    assert decode(b"plain", content_type="text/html; charset=base64") == "plain"
    assert decode("<meta charset=utf-16>a\u00f1o".encode()).endswith("a\u00f1o")


def test_utf_8_that_was_cut_in_a_character_keeps_the_rest() -> None:
    assert decode(SPANISH.encode() + b"\xc3") == SPANISH + "\ufffd"


@pytest.mark.parametrize(
    "name",
    ["idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf-7", "hex"],
)
def test_a_codec_that_is_no_charset_is_passed_over(name: str) -> None:
    raw = b"a\xff \\x +ADw-"
    assert decode(raw, content_type=f"text/html; charset={name}") == decode(raw)


@given(st.binary(max_size=400), st.text(max_size=40))
def test_it_never_raises(raw: bytes, charset: str) -> None:
    assert isinstance(decode(raw, content_type=f"text/html; charset={charset}"), str)
