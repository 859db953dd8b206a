"""Any HTML as a sound stream of tokens: parsed as browsers do, written out again, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from hpd_pages.text.stylesheet import applies_to_screen

Token = tuple[str, str, str, str]
"""Text before a tag, "/" for a closing tag, the tag's name, its attributes; all as serialised."""

VOID = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""Tags that are written without a closing tag."""

# Lexbor's serialisation is regular: every value is quoted, a name holds no space, slash, equals
# sign (but at its start) or angle bracket, and text holds no "<". So one pass reads it exactly.
_TOKEN = re.compile(
    r'([^<]*+)<(?:(/?)([a-zA-Z][^\s/>]*+)((?: =?[^\s=/>]*="[^"]*")*+)>|!--.*?-->|[!?][^>]*>)',
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r' (=?[^\s=/>]*)="([^"]*)"')
_HREF = re.compile(r' href="([^"]*)"')
# To a browser that runs scripts a <noscript> holds no elements at all; Lexbor reads it as one that
# does not. A <template> is as inert, wherever it stands.
_NOSCRIPT = re.compile(r"<(/?)noscript(?=[\s/>])", re.IGNORECASE)
_RAW = "script, style, iframe, noembed, noframes, xmp, plaintext"
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
    if _NOSCRIPT.search(body):
        body = _NOSCRIPT.sub(r"<\1template noscript ", body)
    tree = LexborHTMLParser(body)
    sheets: list[str] = []
    stated: list[str] = []
    for node in tree.css(_RAW):
        _take(node, sheets, stated)
    serialised = tree.html or ""
    return Markup(_TOKEN.findall(serialised), tuple(sheets), tuple(stated), serialised)


def _take(node: LexborNode, sheets: list[str], stated: list[str]) -> None:
    """Take an element whose content is no markup out of the tree; keep what it says."""
    if node.tag in ("xmp", "plaintext"):
        node.replace_with(node.text(deep=True))
        return
    if node.tag == "style" and applies_to_screen(node.attributes.get("media") or "all"):
        sheets.append(node.text(deep=True))
    elif node.tag == "script":
        kind = (node.attributes.get("type") or "").strip().lower()
        if kind.startswith(_LD_JSON):
            stated.append(node.text(deep=True))
    node.decompose()


def attributes_of(serialised: str) -> dict[str, str]:
    """The attributes of one tag by name, with character references resolved."""
    found = dict(_ATTRIBUTE.findall(serialised))
    if "&" in serialised:
        found = {name: unescape(value) for name, value in found.items()}
    return found


def href_of(serialised: str) -> str:
    """The `href` among a tag's attributes, "" for none."""
    found = _HREF.search(serialised)
    return (unescape(found[1]) if "&" in found[1] else found[1]) if found else ""


def without_href(serialised: str) -> str:
    """A tag's attributes but for `href`, so that links written alike are studied once."""
    return _HREF.sub("", serialised, count=1)


def unescape(text: str) -> str:
    """Serialised text with its character references resolved."""
    text = text.replace("&nbsp;", "\u00a0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&quot;", '"').replace("&amp;", "&")
