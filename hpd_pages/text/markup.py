"""Any HTML as a sound stream of tokens: parsed as browsers do, written out again, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from hpd_pages.text.stylesheet import applies_to_screen

Token = tuple[str, str]
"""Text before a tag, and the tag without its brackets ("" for a comment); as serialised."""

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

VOID_ENDS = frozenset(f"/{tag}" for tag in VOID)
"""Their closing tags, which a drawing may have all the same."""

# Lexbor's serialisation is regular: every value is quoted, a name holds no space, slash, equals
# sign (but at its start) or angle bracket, and text holds no "<". So one pass reads it exactly.
_TOKEN = re.compile(
    r'([^<]*+)<(?:(/?[a-zA-Z][^\s/>]*+(?: =?[^\s=/>]*="[^"]*")*+)>|!--.*?-->|[!?][^>]*>)',
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


def name_of(written: str) -> str:
    """The name of a start tag."""
    return written.partition(" ")[0]


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of one start tag by name, with character references resolved."""
    serialised = written[len(name_of(written)) :]
    if not serialised:
        return {}
    found = dict(_ATTRIBUTE.findall(serialised))
    if "&" in serialised:
        found = {name: unescape(value) for name, value in found.items()}
    return found


def href_of(written: str) -> str:
    """The `href` of a start tag, "" for none."""
    found = _HREF.search(written)
    return (unescape(found[1]) if "&" in found[1] else found[1]) if found else ""


def without_href(written: str) -> str:
    """A start tag but for its `href`, so that links written alike are studied once."""
    found = _HREF.search(written)
    return written[: found.start()] + written[found.end() :] if found else written


def unescape(text: str) -> str:
    """Serialised text with its character references resolved."""
    text = text.replace("&nbsp;", "\u00a0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&quot;", '"').replace("&amp;", "&")
