"""Any HTML as a sound stream of tokens: parsed as browsers do, written out again, read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from selectolax.lexbor import LexborHTMLParser, LexborNode

from hpd_pages.text.stylesheet import applies_to_screen

Token = tuple[str, str, str]
"""A tag without its brackets ("!" for a comment), its end, the text after it; as serialised."""

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

# Lexbor's serialisation is regular: every value is quoted, no text and no value holds an angle
# bracket, and a name holds no space, slash, equals sign (but at its start) or ">". The count tells
# whether some name holds a "<", as on a page that is badly broken; then a pattern reads it.
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TOKEN = re.compile(
    r'<(?:(/?[a-zA-Z][^\s/>]*+(?: =?[^\s=/>]*="[^"]*")*+)>|[!?][^>]*>)([^<]*+)', re.DOTALL
)
_ATTRIBUTE = re.compile(r' (=?[^\s=/>]*)="([^"]*)"')
_HREF = ' href="'
# To a browser that runs scripts a <noscript> holds no elements at all; Lexbor reads it as one that
# does not. A <template> is as inert, wherever it stands.
_NOSCRIPT = re.compile(r"<(/?)noscript(?=[\s/>])", re.IGNORECASE)
_RAW = "script, style, iframe, noembed, noframes, xmp, plaintext"
_LD_JSON = "application/ld+json"


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's tags, each with the text after it, and what its `<style>` and JSON-LD hold."""

    parts: list[str]
    sheets: tuple[str, ...]
    stated: tuple[str, ...]
    serialised: str

    def tokens(self) -> Iterator[Token]:
        """Every tag in order."""
        return map(str.partition, self.parts, repeat(">"))


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
    return Markup(_parts(serialised), tuple(sheets), tuple(stated), serialised)


def _parts(serialised: str) -> list[str]:
    if "<!--" in serialised:
        serialised = _COMMENT.sub("<!>", serialised)
    if "<?" in serialised or serialised.count("<") != serialised.count(">"):
        return [f"{tag or '!'}>{text}" for tag, text in _TOKEN.findall(serialised)]
    return serialised.split("<")[1:]


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
    start, end = _href(written)
    href = written[start:end]
    return unescape(href) if "&" in href else href


def without_href(written: str) -> str:
    """A start tag but for its `href`, so that links written alike are studied once."""
    start, end = _href(written)
    return written[: start - len(_HREF)] + written[end + 1 :] if end else written


def _href(written: str) -> tuple[int, int]:
    """Where the value of a start tag's `href` stands; found in a quarter of a pattern's time."""
    at = written.find(_HREF)
    start = at + len(_HREF)
    end = written.find('"', start) if at >= 0 else -1
    return (start, end) if end >= 0 else (0, 0)


def unescape(text: str) -> str:
    """Serialised text with its character references resolved."""
    text = text.replace("&nbsp;", "\u00a0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&quot;", '"').replace("&amp;", "&")
