"""A page saved in a web archive is read as the page itself."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.looks import read_file

PAGE = b"<!doctype html><html lang=en><p>Comments are public records.</p></html>"


def warc(*records, packed=True) -> bytes:
    """A WARC of (url, content type, body) responses."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "test"}))
    for url, kind, body in records:
        coded = [("Content-Encoding", "gzip")] if body[:2] == b"\x1f\x8b" else []
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind), *coded], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                url,
                "response",
                payload=io.BytesIO(body),
                length=len(body),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": "2026-11-20T10:00:00Z"},
            )
        )
    return out.getvalue()


IMAGE = ("https://www.example.gov/logo.png", "image/png", b"\x89PNG")
FIRST = ("https://www.example.gov/first", "text/html; charset=utf-8", PAGE)
OTHER = ("https://www.example.gov/other", "text/html", PAGE.replace(b"public", b"other"))


@pytest.mark.parametrize(("name", "packed"), [("page.warc.gz", True), ("page.WARC", False)])
def test_the_first_web_page_of_a_warc_is_the_page(name, packed, tmp_path):
    path = tmp_path / name
    path.write_bytes(warc(IMAGE, FIRST, OTHER, packed=packed))

    seen = read_file(str(path))

    assert (seen.body, seen.status) == (PAGE, 200)
    assert (seen.url, seen.final) == (str(path), "https://www.example.gov/first")
    assert seen.taken_at == "2026-11-20T10:00:00Z"


def test_a_body_that_was_received_packed_is_unpacked_and_kept_as_it_came(tmp_path):
    path = tmp_path / "page.warc.gz"
    path.write_bytes(warc((FIRST[0], "text/html", gzip.compress(PAGE))))

    seen = read_file(str(path))

    assert seen.body == PAGE
    assert seen.wire[:2] == b"\x1f\x8b"


@pytest.mark.parametrize(
    ("listed", "body"), [(OTHER[0], OTHER[2]), ("https://www.example.gov/lost", PAGE), (None, PAGE)]
)
def test_a_wacz_gives_the_page_its_list_names(listed, body, tmp_path):
    path = tmp_path / "page.wacz"
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("archive/data.warc.gz", warc(IMAGE, FIRST, OTHER))
        if listed:
            lines = [{"format": "json-pages-1.0"}, {"url": listed, "ts": "2026-11-20T10:00:00Z"}]
            bundle.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))

    assert read_file(str(path)).body == body


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.warc.gz", b"no archive at all", "is no web archive"),
        ("a.wacz", b"PK\x03\x04 half", "is no web archive"),
        ("a.warc.gz", warc(IMAGE), "holds no web page"),
        ("a.warc.gz", warc(FIRST)[:-40], "damaged"),
        (
            "a.warc.gz",
            warc((FIRST[0], "text/html", b"\x1f\x8b\x08broken")),
            "packed body is damaged",
        ),
    ],
)
def test_what_is_no_archive_or_holds_no_page_is_said(name, content, words, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(UnreadableFile, match=words):
        read_file(str(path))
