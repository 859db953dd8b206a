"""Any HTML as a sound stream of tokens: parsed by Lexbor as browsers do, written out again, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from hpd_pages.text.stylesheet import applies_to_screen

Token = tuple[str, str, str, str]
"""Text before a tag, "/" for a closing tag, the tag's name, its attributes; all in serialised form."""

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source"
    " track wbr".split()
)
"""Tags that are written without a closing tag."""

# Lexbor's serialisation is regular: every value is quoted, a name holds no space, slash, equals
# sign (but at its start) or angle bracket, and text holds no "<". So one pass reads it exactly.
_TOKEN = re.compile(
    r'([^<]*+)<(?:(/?)([a-zA-Z][^\s/>]*+)((?: =?[^\s=/>]*="[^"]*")*+)>|!--.*?-->|[!?][^>]*>)',
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r' (=?[^\s=/>]*)="([^"]*)"')
_UNPARSED = ["script", "style", "iframe", "noembed", "noframes"]
_SURROGATE = re.compile("[\ud800-\udfff]")
_LD_JSON = "application/ld+json"


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's tokens, and what its `<style>` and JSON-LD elements hold."""

    tokens: list[Token]
    sheets: tuple[str, ...]
    stated: tuple[str, ...]
    serialised: str


def parse(body: str) -> Markup:
    """The page as tokens, in time linear in its length; any string is a page."""
    tree = LexborHTMLParser(_SURROGATE.sub("\ufffd", body))
    sheets, stated = [], []
    for node in tree.css("style, script[type]"):
        attributes = node.attributes
        text = node.text(deep=True)
        if node.tag == "style":
            if applies_to_screen(attributes.get("media") or "all"):
                sheets.append(text)
        elif (attributes.get("type") or "").strip().lower().startswith(_LD_JSON):
            stated.append(text)
    tree.strip_tags(_UNPARSED, recursive=True)
    for node in tree.css("xmp, plaintext"):
        node.replace_with(node.text(deep=True))
    serialised = tree.html or ""
    return Markup(_TOKEN.findall(serialised), tuple(sheets), tuple(stated), serialised)


def attributes_of(serialised: str) -> dict[str, str]:
    """The attributes of one tag by name, with character references resolved."""
    found = dict(_ATTRIBUTE.findall(serialised))
    if "&" in serialised:
        found = {name: unescape(value) for name, value in found.items()}
    return found


def unescape(text: str) -> str:
    """Serialised text with its character references resolved."""
    text = text.replace("&nbsp;", "\u00a0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&quot;", '"').replace("&amp;", "&")
