"""HTML built from values: text is escaped by its type, so live words cannot become markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from hpd_pages.text.safe import clean

_VOID = frozenset({"meta", "link", "br", "hr", "input"})


class Html(str):
    """Markup that is safe as it stands; only this module and constants make it."""

    __slots__ = ()


def el(name: str, /, *children: str, **attributes: str) -> Html:
    """An element. Children are escaped unless they are Html; attribute values always are.

    `class_` and the like lose the underscore at the end, others become hyphens (`aria_label`).
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_escaped(value)}"'
        for key, value in attributes.items()
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{join(*children)}</{name}>")


def join(*children: str) -> Html:
    """The children one after the other, each escaped unless it is Html."""
    return Html("".join(c if isinstance(c, Html) else _escaped(c) for c in children))


def with_code(text: str) -> Html:
    """Our own advice, with what stands between backticks as code; all of it is escaped."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return join(text)
    return join(*(el("code", part) if number % 2 else part for number, part in enumerate(parts)))


def link(address: str) -> Html:
    """A link where the address is one of the web, else the words alone (`javascript:`, a file)."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        scheme = ""
    if scheme not in ("http", "https"):
        return join(address)
    return el("a", address, href=address, rel="noreferrer noopener")


def pairs(rows: Iterable[tuple[str, str]]) -> Html:
    """A definition list of label and words; a row without words is left out, an empty list too."""
    shown = [el("div", el("dt", label), el("dd", words)) for label, words in rows if words]
    return el("dl", *shown) if shown else Html("")


def _escaped(text: str) -> str:
    return escape(clean(text), quote=True)
