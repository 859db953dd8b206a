"""One notice in four formats gives the same texts and lead-ins."""

from __future__ import annotations

import base64
import quopri

import pytest

from hpd_pages.model.snapshot import Document
from hpd_pages.text.html import read_html
from hpd_pages.text.markdown import read_markdown
from hpd_pages.text.mhtml import read_mhtml
from hpd_pages.text.plain import read_text

HTML = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Comment policy</title>
</head><body><h1>Comment policy</h1>
<p>The views of visitors are theirs &amp; not the Department\u2019s. We read comments on working
days. We may remove comments that contain:</p>
<ul><li>obscene language,<ul><li>in any tongue</li></ul></li><li>attacks on a person</li></ul>
<h2>Public records</h2>
<p>What you post may be disclosed.</p>
<p>To reach us:</p>
<ol><li>call 860-555-0100</li><li>write to records@example.gov</li></ol>
</body></html>"""

MARKDOWN = """---
title: Comment policy
---
# Comment policy

The views of visitors are theirs & not the Department\u2019s. We read comments on working
days. We may remove comments that contain:

* obscene language,
    * in any tongue
* attacks on a person

## Public records

What you post may be disclosed.

To reach us:

1. call 860-555-0100
2. write to records@example.gov
"""

PLAIN = """Comment policy

The views of visitors are theirs & not the Department\u2019s. We read comments on working
days. We may remove comments that contain:

  \u2022 obscene language,
      o in any tongue
  \u2022 attacks on a person

Public records

What you post may be disclosed.

To reach us:

1. call 860-555-0100
2. write to records@example.gov
"""


def saved(encoding: str) -> bytes:
    raw = HTML.encode()
    body = base64.encodebytes(raw) if encoding == "base64" else quopri.encodestring(raw)
    return (
        b"From: <Saved>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b--1"\r\n\r\n'
        b"--b--1\r\nContent-Type: text/css\r\n\r\np{display:none}\r\n"
        b"--b--1\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Location: https://example.gov/policy\r\nContent-Transfer-Encoding: "
        + encoding.encode()
        + b"\r\n\r\n"
        + body
        + b"\r\n--b--1--\r\n"
    )


def told(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(block.text, block.lead_ins) for block in document.blocks]


def test_html_says_what_is_expected() -> None:
    monitoring = "We read comments on working days."
    lead = "We may remove comments that contain:"
    assert told(read_html(HTML)) == [
        ("Comment policy", ()),
        (f"The views of visitors are theirs & not the Department\u2019s. {monitoring} {lead}", ()),
        ("obscene language,", (lead,)),
        ("in any tongue", (lead, "obscene language,")),
        ("attacks on a person", (lead,)),
        ("Public records", ()),
        ("What you post may be disclosed.", ()),
        ("To reach us:", ()),
        ("call 860-555-0100", ("To reach us:",)),
        ("write to records@example.gov", ("To reach us:",)),
    ]


@pytest.mark.parametrize(
    "document",
    [
        read_markdown(MARKDOWN),
        read_text(PLAIN),
        read_mhtml(saved("quoted-printable")),
        read_mhtml(saved("base64")),
    ],
    ids=["markdown", "text", "quoted-printable", "base64"],
)
def test_every_format_says_the_same(document: Document) -> None:
    assert told(document) == told(read_html(HTML))
    assert [b.headings for b in document.blocks] == [b.headings for b in read_html(HTML).blocks]
