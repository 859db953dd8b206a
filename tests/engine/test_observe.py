"""Bytes become a snapshot: the reader is chosen, the body classified, nothing raised."""

from __future__ import annotations

import hashlib

import pytest

from hpd_pages.engine.observe import kind_of, observe, see
from hpd_pages.errors import LookError, UnreadableFile
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.response import Response
from hpd_pages.model.snapshot import Coverage

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
HTML = b"<!doctype html><title>Page</title><p>Posts are a public record.</p>"


def response(body, *, url="https://police.example.gov/page", content_type=None, status=200):
    headers = {} if content_type is None else {"content-type": content_type}
    return Response(url=url, body=body, headers=headers, status=status, final=url)


@pytest.mark.parametrize(
    ("content_type", "path", "body", "kind"),
    [
        ("text/html; charset=utf-8", "/page", b"words", "html"),
        ("text/html", "/page.md", b"words", "html"),
        ("application/xhtml+xml", "/", b"words", "html"),
        ("text/plain", "/page.txt", b"words", "text"),
        ("text/plain", "/page.md", b"words", "markdown"),
        ("text/markdown", "/page", b"words", "markdown"),
        ("application/octet-stream", "/page.md", b"words", "markdown"),
        ("application/octet-stream", "/page", HTML, "html"),
        ("application/octet-stream", "/page.txt", b"words", "text"),
        (None, "/page.htm", b"words", "html"),
        (None, "/page.txt", HTML, "text"),
        (None, "/page.mhtml", b"words", "mhtml"),
        (None, "/page", b"words", "text"),
        (None, "/page", b"\xef\xbb\xbf  <html>", "html"),
        ("application/pdf", "/page", HTML, "html"),
        ("text/html", "/page", b"%PDF-1.7 ...", "binary"),
        ("application/pdf", "/page.pdf", b"%PDF-1.7 ...", "binary"),
        ("image/png", "/page.html", PNG, "binary"),
        ("application/json", "/page", b'{"a": 1}', "binary"),
        ("text/css", "/page", b"p {}", "text"),
        ("text/html", "/page", "<p>x".encode("utf-16"), "html"),
        ("text/plain", "/page", b"one\0two", "binary"),
    ],
)
def test_the_type_decides_then_the_suffix_then_the_body(content_type, path, body, kind):
    url = f"https://police.example.gov{path}"
    assert kind_of(response(body, url=url, content_type=content_type)) == kind


def test_a_page_is_seen_with_its_digest_over_the_bytes_as_received():
    seen = observe(
        Response(
            url="https://police.example.gov/",
            final="https://police.example.gov/",
            status=200,
            headers={"content-type": "text/html"},
            body=HTML,
            wire=b"packed",
            taken_at="2026-11-24T08:00:00Z",
        )
    )
    assert (seen.coverage, seen.cause) == (Coverage.FULL, None)
    assert any("public record" in block.text for block in seen.document.blocks)
    assert seen.digest == hashlib.sha256(b"packed").hexdigest()
    assert (seen.size, seen.taken_at) == (6, "2026-11-24T08:00:00Z")


def test_a_picture_at_an_address_is_not_a_page():
    seen = observe(response(PNG, content_type="image/png"))
    assert (seen.coverage, seen.cause) == (Coverage.NONE, Reason.NOT_HTML)
    assert seen.note == "the body is not text"


def test_a_missing_picture_is_not_found_all_the_same():
    seen = observe(response(PNG, content_type="image/png", status=404))
    assert seen.cause is Reason.NOT_FOUND


def test_the_words_of_a_wall_are_not_handed_to_the_rules():
    seen = observe(response(b"<p>Posts are a public record.</p>", status=503))
    assert seen.document.blocks == ()


def test_a_file_that_is_not_text_is_unreadable():
    with pytest.raises(UnreadableFile, match="is not a text or web page"):
        see("photo.png", lambda target: Response(url=target, body=PNG), None)


def test_a_failed_look_keeps_its_cause():
    def late(_target):
        raise LookError("timeout", "the server did not answer in time")

    seen = see("https://police.example.gov/", late, None)
    assert (seen.coverage, seen.cause) == (Coverage.NONE, Reason.TIMEOUT)
    assert seen.note == "the server did not answer in time"


def test_a_platform_that_forbids_robots_is_never_asked():
    def never(target):
        raise AssertionError(f"{target} was fetched")

    blocked = Platform(
        id="p",
        name="P",
        hosts=("p.example",),
        surfaces=(),
        access=Access.BLOCKED,
        why_blocked="P forbids automated reading",
    )
    seen = see("https://p.example/page", never, blocked)
    assert (seen.cause, seen.note) == (Reason.BLOCKED_BY_POLICY, "P forbids automated reading")
