"""Bytes to text, whatever they are: by byte order mark, header, declaration, then by guessing."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([^\s\"';,]{1,40})", re.IGNORECASE)
_IN_META = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?([-\w:.]{1,40})", re.IGNORECASE)
_IN_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([-\w:.]{1,40})", re.IGNORECASE)
_META_REACH = 4096
_GUESS_SAMPLE = 65_536
_FEW_ERRORS = 0.02
# Browsers read these labels as the wider Windows code pages (WHATWG Encoding, section 4.2).
_WIDER = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}

# Codecs of Python that are no page's charset, and ASCII, which says nothing; UTF-7 is refused as in
# browsers, for it hides markup.
_NO_CHARSETS = frozenset(
    ("ascii", "idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7")
)
# Guesses among these differ in a few letters only; the Department's languages are at home in one.
_WESTERN = re.compile(r"cp(?:1250|1252|1254|1257)|iso8859-(?:1|2|3|4|9|10|13|14|15|16)|hp-roman8")


def decode(raw: bytes, *, content_type: str = "") -> str:
    """The text of a body; never raises. Bytes that fit no character become U+FFFD.

    In order: byte order mark; `charset` of the Content-Type header; `<meta charset>` or the XML
    declaration in the first 4 KB; UTF-8 if it fits; the best guess of charset-normalizer on a
    sample; UTF-8 with replacements. A declared charset that does not fit is passed over when
    UTF-8 does.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    declared = _known(_in_header(content_type)) or _known(_in_body(raw))
    if declared and (text := _strictly(raw, declared)) is not None:
        return text
    if (text := _strictly(raw, "utf-8")) is not None:
        return text
    if not declared and _is_damaged_utf8(raw):
        return raw.decode("utf-8", "replace")
    return raw.decode(declared or _guess(raw), "replace")


def _in_header(content_type: str) -> str:
    found = _IN_HEADER.search(content_type)
    return found[1] if found else ""


def _in_body(raw: bytes) -> str:
    head = raw[:_META_REACH]
    found = _IN_META.search(head) or _IN_XML.search(head)
    name = found[1].decode("ascii", "replace") if found else ""
    # A declaration that could be read byte by byte cannot be in UTF-16 (WHATWG HTML 13.2.3.2).
    return "utf-8" if name.lower().startswith("utf-16") else name


def _known(name: str) -> str:
    """Python's name of a text encoding, "" for what is none and for ASCII, which says nothing."""
    try:
        codec = codecs.lookup(name) if name else None
    except (LookupError, ValueError):
        return ""
    if codec is None or not getattr(codec, "_is_text_encoding", True) or codec.name in _NO_CHARSETS:
        return ""
    return _WIDER.get(codec.name, codec.name)


def _strictly(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (ValueError, LookupError):
        return None


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether bytes are UTF-8 but for a cut end or a few broken places."""
    text = raw[:_GUESS_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(character > "\x7f" for character in text) - broken
    return broken <= 1 + len(text) * _FEW_ERRORS and wide >= broken


def _guess(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_GUESS_SAMPLE], steps=5, chunk_size=1024).best()
    name = _known(best.encoding) if best is not None else ""
    return "cp1252" if not name or _WESTERN.fullmatch(name) else name
