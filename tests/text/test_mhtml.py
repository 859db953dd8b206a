from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.mhtml import read_mhtml


def test_the_root_part_is_read_in_its_charset_and_its_links_from_its_address() -> None:
    raw = (
        b'Content-Type: multipart/related; boundary=x; start="<root>"\r\n\r\n'
        b"--x\r\nContent-Type: text/html\r\nContent-ID: <ad>\r\n\r\n<p>advert\r\n"
        b"--x\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-ID: <root>\r\n"
        b"Content-Location: https://example.gov/a/\r\n\r\n<p>a\xf1o <a href=b>c</a>\r\n--x--\r\n"
    )
    block = read_mhtml(raw).blocks[0]
    assert block.text == "a\u00f1o c"
    assert block.links[0].target == "https://example.gov/a/b"


def test_a_message_without_parts_is_its_own_page() -> None:
    assert read_mhtml(b"Content-Type: text/html\r\n\r\n<p>one<p>two").blocks[1].text == "two"


def test_parts_without_any_text_give_no_blocks() -> None:
    raw = b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n1\r\n--x--"
    assert read_mhtml(raw).blocks == ()


def test_a_torn_file_gives_what_is_left() -> None:
    raw = b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>one<p"
    assert read_mhtml(raw).blocks[0].text == "one"


@given(st.binary(max_size=300), st.sampled_from([b"", b"Content-Type: text/html;", b"--x\r\n"]))
def test_any_bytes_give_a_document(raw: bytes, start: bytes) -> None:
    assert read_mhtml(start + raw).hidden is not None
