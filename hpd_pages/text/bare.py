"""A page reduced to its words and their order: nothing that acts, loads or leads away.

What comes out is still handed to a sanitiser; this pass decides what a reader sees, bounds how deep
elements stand in each other, and keeps where a link led as words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from hpd_pages.text.markup import VOID, VOID_ENDS, attributes_of, name_of, parse

_PARTS = "header footer nav section article aside address div p hr br wbr pre blockquote"
_HEADINGS = "h1 h2 h3 h4 h5 h6 figure figcaption details summary"
_LISTS = "ul ol li dl dt dd"
_TABLES = "table caption thead tbody tfoot tr th td"
_INLINE = "a b strong i em s u small sub sup code kbd samp var q cite span abbr del ins bdi bdo"
_OTHERS = "ruby rt rp img"
KEPT = frozenset(f"{_PARTS} {_HEADINGS} {_LISTS} {_TABLES} {_INLINE} {_OTHERS}".split())
"""The elements that a snapshot may hold."""
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": frozenset({"lang", "dir", "title"}),
    "img": frozenset({"src", "alt"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "ol": frozenset({"start"}),
}
"""The attributes that they may have."""
_AS = {
    "main": "div",
    "body": "div",
    "form": "div",
    "fieldset": "div",
    "legend": "p",
    "center": "div",
    "dialog": "div",
    "button": "span",
    "label": "span",
    "menu": "ul",
    "dir": "ul",
    "strike": "s",
}
_DRAWINGS = "svg math object video audio canvas map applet marquee"
_LEFT_OUT = frozenset(f"head title template frameset select textarea datalist {_DRAWINGS}".split())
_DEEPEST = 200
_PICTURES = tuple(f"data:image/{kind};base64," for kind in ("png", "jpeg", "gif", "webp"))


def no_picture(_address: str) -> str:
    """No picture is at hand."""
    return ""


def is_picture(address: str) -> bool:
    """Whether the address holds a picture itself, of a kind that is nothing but one."""
    return address.startswith(_PICTURES)


def bare_html(body: str, picture: Callable[[str], str] = no_picture) -> str:
    """The page's words as plain HTML; any string gives some, in time linear in its length.

    `picture` gives for the address of one a `data:` address that holds it, "" where there is none.
    """
    writer = _Writer(picture)
    for written, _, text in parse(body).tokens():
        writer.take(written)
        writer.say(text)
    return "".join(writer.out)


class _Writer:
    """What was written so far, and the elements that are open: by which name, or left out."""

    def __init__(self, picture: Callable[[str], str]) -> None:
        self.out: list[str] = []
        self._picture = picture
        self._open: list[str] = []
        self._left_out = 0  # how many open elements there were when one was left out; 0 for none

    def say(self, text: str) -> None:
        """The text after a tag, escaped as it was."""
        if not self._left_out:
            self.out.append(text)

    def take(self, written: str) -> None:
        """The next tag."""
        if written[0] in "!?" or written in VOID_ENDS:
            return
        if written[0] == "/":
            self._close()
        elif name_of(written) in VOID:
            self._void(written)
        else:
            self._begin(written)

    def _begin(self, written: str) -> None:
        name = name_of(written)
        self._open.append("")
        if self._left_out:
            return
        if name in _LEFT_OUT:
            self._left_out = len(self._open)
            return
        name = _AS.get(name, name)
        if name in KEPT and len(self._open) <= _DEEPEST:
            self._open[-1] = name
            self.out.append(f"<{name}{self._attributes(name, written)}>")

    def _close(self) -> None:
        if not self._open:
            return
        if self._left_out == len(self._open):
            self._left_out = 0
        if name := self._open.pop():
            self.out.append(f"</{name}>")

    def _void(self, written: str) -> None:
        name = name_of(written)
        if name in KEPT and not self._left_out:
            self.out.append(f"<{name}{self._attributes(name, written)}>")

    def _attributes(self, name: str, written: str) -> str:
        given = attributes_of(written)
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(name, frozenset())
        kept = {key: value for key, value in given.items() if key in allowed}
        if name == "img":
            kept["src"] = self._source(given.get("src", ""))
        if name == "a" and given.get("href"):
            kept["title"] = given["href"]
        said = "".join(f' {key}="{escape(value)}"' for key, value in kept.items() if value)
        return f"{said} open" if name == "details" else said

    def _source(self, address: str) -> str:
        return address if is_picture(address) else self._picture(address)
