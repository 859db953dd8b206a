"""A page as a browser drew it, written as plain HTML that hides what a visitor could not see.

Styles, scripts and pictures are gone. What was measured is said in the few ways that `read_html`
knows: `display: none`, `visibility`, `opacity`, colours, and `data-screen`, which counts screens
from the top of the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

from hpd_pages.text.colours import colour, near
from hpd_pages.text.drawn_place import Place, clipping, number, paper
from hpd_pages.text.drawn_tree import (
    DOCUMENT,
    ELEMENT,
    FAINT,
    TEXT,
    Drawn,
    Line,
    Node,
    read_drawn,
)
from hpd_pages.text.elements import BLOCK_DISPLAYS, INLINE
from hpd_pages.text.markup import VOID
from hpd_pages.text.traits import SCREEN

_TINY = 1.0
_SHOWN_SHARE = 0.5
_MARKS = "a b strong i em s strike del ins button label rp ruby rt input br hr base"
_PARTS = "header nav main footer aside address section article details summary dialog form fieldset"
_TABLES = "table caption thead tbody tfoot tr th td"
_LISTS = "ul ol menu li dl dt dd select option"
_TEXTS = "html head body title h1 h2 h3 h4 h5 h6 p div span blockquote figure figcaption pre legend"
_KEPT = frozenset(f"{_MARKS} {_PARTS} {_TABLES} {_LISTS} {_TEXTS} textarea".split())
_UNREAD = "script style template noscript link meta img picture source"
_LEFT_OUT = frozenset(_UNREAD.split())
_GENERATED = ("::before", "::first-letter", "::after")
_MEANING = "id role lang href rel type action open colspan rowspan scope aria-level"
_OPENING = "aria-controls data-target data-bs-target data-toggle data-bs-toggle popovertarget"
_ATTRIBUTES = frozenset(f"{_MEANING} {_OPENING} commandfor".split())
_HIDING = {"display": "display:none", "opacity": "opacity:0", "clip": "clip-path:inset(100%)"}
_HIDING |= {"off": "position:absolute;left:-9999px", "tiny": "font-size:0"}
_PRIVATE_USE = dict.fromkeys(range(57344, 63744))  # the glyphs of icon fonts


def html_of(body: bytes) -> str:
    """What a browser told of a page, as HTML; "" where it is not as a browser tells it."""
    try:
        return drawn_html(read_drawn(json.loads(body)))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return ""


def drawn_html(drawn: Drawn) -> str:
    """The page as HTML; the deepest page is no trouble."""
    return "<!doctype html>" + "".join(_Writer(drawn).write())


class _Writer:
    """Walks the tree twice: from the bottom for what is shown at all, from the top to write."""

    def __init__(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self._laid: set[int] = set()
        self._worded: set[int] = set()
        self._loose: set[int] = set()
        self._tops: dict[int, float] = {}
        for node in _bottom_up(drawn.root):
            self._study(node)

    def _study(self, node: Node) -> None:
        """Note whether something inside was laid out, has words, or may stand outside of a clip;
        and how far down the first of its words starts.
        """
        inside = [id(child) for child in _inside(node)]
        if node.lines or not self._laid.isdisjoint(inside):
            self._laid.add(id(node))
        if node.value.strip() or not self._worded.isdisjoint(inside):
            self._worded.add(id(node))
        if (top := _top(node, self._tops)) is not None:
            self._tops[id(node)] = top
        if _is_positioned(node) or not self._loose.isdisjoint(inside):
            self._loose.add(id(node))

    def write(self) -> Iterator[str]:
        work: list[tuple[Node, Place] | str] = [(self._drawn.root, Place())]
        while work:
            task = work.pop()
            if isinstance(task, str):
                yield task
            elif task[0].kind == TEXT:
                yield from self._text(*task)
            elif task[0].kind == DOCUMENT:
                work += [(child, task[1]) for child in reversed(task[0].children)]
            elif task[0].kind == ELEMENT:
                yield from self._element(*task, work)

    def _element(
        self, node: Node, place: Place, work: list[tuple[Node, Place] | str]
    ) -> Iterator[str]:
        if node.name.startswith("::"):
            if node.name in _GENERATED:
                yield from self._text(node, place)
        elif node.name == "script" and node.attributes.get("type", "").startswith("application/ld"):
            said = "".join(child.value for child in node.children).replace("</", "<\\/")
            yield f'<script type="application/ld+json">{said}</script>'
        elif node.name not in _LEFT_OUT and not (place.framed and node.name == "head"):
            inner, styles = self._inner(node, place)
            name = _name(node, place)
            yield f"<{name}{''.join(self._attributes(node, inner, place, styles))}>"
            if name not in VOID:
                work.append(f"</{name}>")
                work += [(child, _in_child(child, inner, place)) for child in _ordered(node)[::-1]]
                work += self._framed(node, inner)

    def _framed(self, node: Node, inner: Place) -> list[tuple[Node, Place] | str]:
        if node.frame is None or node.box is None:
            return []
        x, y = inner.x + node.box.x, inner.y + node.box.y
        return [(node.frame, inner._replace(x=x, y=y, framed=True, clip=None, fixed_clip=None))]

    def _inner(self, node: Node, place: Place) -> tuple[Place, list[str]]:
        """What holds inside the element, and the styles that say what was measured of it."""
        if node.name in ("html", "head"):
            return place._replace(hidden=node.name == "head"), []
        own = 1.0 if node.faded_in else number(node.style.get("opacity", "1"), 1.0)
        opacity = place.opacity * own
        styles = []
        hidden = place.hidden
        if not hidden and (why := self._why_hidden(node, place, opacity)):
            styles.append(_HIDING[why])
            hidden = True
        unseen = node.style.get("visibility", "visible") != "visible" if node.box else place.unseen
        if unseen != place.unseen and not hidden:
            styles.append("visibility:hidden" if unseen else "visibility:visible")
        closed = node.name == "select" or (node.name == "details" and "open" not in node.attributes)
        made = place._replace(
            opacity=opacity,
            hidden=hidden or closed,
            unseen=unseen,
            paper=paper(node, place),
            breaks=node.style.get("white-space-collapse", "").startswith(("preserve", "break")),
        )
        made = clipping(node, made)
        if not made.hidden and id(node) in self._tops:
            top = made.y + self._tops[id(node)]
            made = made._replace(screen=max(1, int(top // self._drawn.height) + 1))
        return made, styles

    def _why_hidden(self, node: Node, place: Place, opacity: float) -> str:
        if node.box is None and id(node) not in self._laid:
            return "display" if id(node) in self._worded else ""
        if opacity <= FAINT:
            return "opacity"
        box = node.box
        inner = clipping(node, place).clip
        nothing = box is not None and inner is not None and inner != place.clip and inner.area <= 1
        loose = not self._loose.isdisjoint(map(id, _inside(node)))
        return "clip" if nothing and not loose else ""

    def _attributes(
        self, node: Node, inner: Place, place: Place, styles: list[str]
    ) -> Iterator[str]:
        kept = {name: text for name, text in node.attributes.items() if name in _ATTRIBUTES}
        if styles and "class" in node.attributes:  # it may say that a visitor can open it
            kept["class"] = node.attributes["class"]
        display = node.style.get("display", "")
        if display in BLOCK_DISPLAYS and node.name in INLINE and not styles:
            styles = ["display:block"]
        if styles:
            kept["style"] = ";".join(styles)
        if inner.screen != place.screen:
            kept[SCREEN] = str(inner.screen)
        for name, text in kept.items():
            yield f' {name}="{escape(text)}"'

    def _text(self, node: Node, place: Place) -> Iterator[str]:
        if not node.lines:
            gone = node.kind == TEXT and node.value.strip() and not place.hidden
            words = escape(node.value, quote=False)
            yield f'<span style="{_HIDING["display"]}">{words}</span>' if gone else words
            return
        said = place.hidden or place.unseen
        for style, lines in groupby(
            node.lines, lambda line: "" if said else self._line_style(node, line, place)
        ):
            text = "".join(line.text for line in lines).translate(_PRIVATE_USE)
            words = escape(text, quote=False)
            if place.breaks:
                words = words.replace("\n", "<br>")
            yield f'<span style="{style}">{words}</span>' if style and words.strip() else words

    def _line_style(self, node: Node, line: Line, place: Place) -> str:
        """The style that says why the line cannot be seen; "" where it can."""
        if place.opacity <= FAINT:
            return _HIDING["opacity"]
        if number(node.style.get("font-size", ""), 16.0) <= _TINY:
            return _HIDING["tiny"]
        if why := self._where_hidden(line, place):
            return _HIDING[why]
        ink, behind = node.style.get("color", ""), place.paper
        same = ink and behind and near(colour(ink), colour(behind))
        return f"color:{ink};background-color:{behind}" if same else ""

    def _where_hidden(self, line: Line, place: Place) -> str:
        """Why nobody sees what stands there; "" where it is on the page and not cut off."""
        if line.box is None:
            return "clip"
        box = line.box.moved(place.x, place.y)
        right, bottom = box.x + box.width, box.y + box.height
        if right <= 0 or bottom <= 0 or box.x >= self._drawn.page_width:
            return "off"
        shown = box.meet(place.clip).area if place.clip else box.area
        return "clip" if shown < _SHOWN_SHARE * box.area else ""


def _name(node: Node, place: Place) -> str:
    """The tag to write: its own where it has a meaning, else one that flows as it was drawn."""
    block = node.style.get("display", "inline") in BLOCK_DISPLAYS
    if place.framed and node.name in ("html", "body"):
        return "div"
    if node.name == "div" and node.style and not block:
        return "span"
    if node.name in _KEPT and not (node.name == "title" and place.screen):
        return node.name
    return "div" if block else "span"


def _ordered(node: Node) -> list[Node]:
    """The children as they are read: what a style sheet adds after them comes last."""
    last = [child for child in node.children if child.name == "::after"]
    return [child for child in node.children if child.name != "::after"] + last


def _in_child(child: Node, inner: Place, place: Place) -> Place:
    """What holds inside a child: the summary is shown where the rest is closed."""
    return inner._replace(hidden=place.hidden) if child.name == "summary" else inner


def _top(node: Node, tops: Mapping[int, float]) -> float | None:
    """How far down its document the first words in the node start; None where it has none."""
    for line in node.lines:
        if line.box is not None and line.text.strip():
            return line.box.y
    return next((tops[id(c)] for c in node.children if id(c) in tops), None)


def _is_positioned(node: Node) -> bool:
    """Whether it may stand outside of what it is inside."""
    return node.style.get("position") in ("absolute", "fixed")


def _inside(node: Node) -> list[Node]:
    children = [child for child in node.children if child.name not in _LEFT_OUT]
    return [*children, node.frame] if node.frame is not None else children


def _bottom_up(root: Node) -> list[Node]:
    found, work = [], [root]
    while work:
        node = work.pop()
        found.append(node)
        work += _inside(node)
    found.reverse()
    return found
