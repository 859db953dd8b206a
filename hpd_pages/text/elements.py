"""What each HTML element does to the text in and around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntEnum, auto

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "meter",
        "nobr",
        "output",
        "picture",
        "progress",
        "q",
        "rb",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
    ]
)
"""Elements whose text runs on with the text around them."""

BOLD = frozenset(("b", "strong"))
BLOCK_DISPLAYS = frozenset(
    [
        "block",
        "flex",
        "grid",
        "list-item",
        "table",
        "table-cell",
        "table-row",
        "table-caption",
        "flow-root",
        "inline-block",
        "inline-flex",
        "inline-grid",
    ]
)
"""Values of `display` that part an element's text from the text around it."""

_STRUCK = "struck out"
NOT_SHOWN = {
    "template": "inside a template",
    "noscript": "shown only where scripts are off",
    "datalist": "suggestions for a form field",
    "object": "shown only where an embedded object fails",
    "video": "shown only where a video fails",
    "audio": "shown only where a sound fails",
    "canvas": "shown only where a drawing fails",
    "head": "in the head of the page",
    "rp": "shown only where ruby text fails",
    "del": _STRUCK,
    "s": _STRUCK,
    "strike": _STRUCK,
    "desc": "description of a drawing",
    "metadata": "description of a drawing",
    "defs": "parts of a drawing",
    "symbol": "parts of a drawing",
}
"""Elements whose content a browser does not show, or shows as no longer meant, and why."""

_REGIONS = {
    "header": "header",
    "nav": "nav",
    "main": "main",
    "footer": "footer",
    "address": "address",
    "aside": "aside",
}
_ROLES = {
    "banner": "header",
    "navigation": "nav",
    "main": "main",
    "contentinfo": "footer",
    "complementary": "aside",
}
_IDS = {
    "header": "header",
    "masthead": "header",
    "site-header": "header",
    "nav": "nav",
    "navigation": "nav",
    "main": "main",
    "footer": "footer",
    "site-footer": "footer",
    "colophon": "footer",
}
SECTIONS = frozenset(["section", "article", "aside", "nav", "footer", "details", "main"])
"""Elements whose headings do not reach past their end."""

PARTS = frozenset(["section", "article", "aside", "nav", "main"])
"""Elements in which `<header>` and `<footer>` are not the page's own."""

FRESH = frozenset(("nav", "footer", "aside"))
"""Regions that the headings before them do not title."""

PANEL_CHARS = 500
"""How much of a class attribute is looked at for the names of panels."""

_PANEL = re.compile(
    r"(?:^|[-_])(?:tab-?(?:pane|panel|content)?|accordion|collaps\w*|faq|toggle|expand\w*)(?:$|[-_])",
    re.IGNORECASE,
)
_RESPONSIVE = re.compile(
    r"(?:d-(?:sm|md|lg|xl|xxl)-(?!none)\w|(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|table|visible))"
    r"|.*not-sr-only$"
)


class Act(IntEnum):
    """What an element needs beyond its text."""

    NONE = auto()
    LINK = auto()
    BOLD = auto()
    HEADING = auto()
    LIST = auto()
    ITEM = auto()
    TERM = auto()
    DEFINITION = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    DETAILS = auto()
    SUMMARY = auto()
    LINES = auto()
    TITLE = auto()
    OPTION = auto()


_ACTS = {
    "a": Act.LINK,
    "b": Act.BOLD,
    "strong": Act.BOLD,
    "ul": Act.LIST,
    "ol": Act.LIST,
    "menu": Act.LIST,
    "dir": Act.LIST,
    "dl": Act.LIST,
    "li": Act.ITEM,
    "dt": Act.TERM,
    "dd": Act.DEFINITION,
    "table": Act.TABLE,
    "tr": Act.ROW,
    "td": Act.CELL,
    "th": Act.CELL,
    "details": Act.DETAILS,
    "summary": Act.SUMMARY,
    "pre": Act.LINES,
    "textarea": Act.LINES,
    "listing": Act.LINES,
    "title": Act.TITLE,
    "select": Act.OPTION,
}
_HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def act_of(tag: str, attributes: Mapping[str, str]) -> Act:
    """What the element does; ARIA roles of headings and lists count as the elements do."""
    role = attributes.get("role", "")
    if tag in _HEADING_TAGS or role == "heading":
        return Act.HEADING
    if role in ("list", "listitem") and tag in ("div", "span"):
        return Act.LIST if role == "list" else Act.ITEM
    return _ACTS.get(tag, Act.NONE)


def heading_level(tag: str, attributes: Mapping[str, str]) -> int:
    """The level of a heading, 1 to 6."""
    level = attributes.get("aria-level", "")
    if level in ("1", "2", "3", "4", "5", "6"):
        return int(level)
    return int(tag[1]) if tag in _HEADING_TAGS else 2


def region_of(tag: str, attributes: Mapping[str, str], *, sectioned: bool) -> str:
    """The landmark an element opens ("" for none); `sectioned` when it stands in an article."""
    region = _ROLES.get(attributes.get("role", "")) or _REGIONS.get(tag, "")
    if not region:
        return _IDS.get(attributes.get("id", "").lower(), "")
    if sectioned and tag in ("header", "footer") and "role" not in attributes:
        return ""
    return region


def is_landmark_id(value: str) -> bool:
    """Whether an id by itself says which part of the page an element is."""
    return value.lower() in _IDS


def is_panel(attributes: Mapping[str, str]) -> bool:
    """Whether an element is by role or class the panel of a tab or an accordion."""
    if attributes.get("role") == "tabpanel":
        return True
    return any(map(is_panel_class, attributes.get("class", "")[:PANEL_CHARS].split()))


def is_panel_class(name: str) -> bool:
    """Whether a class is that of a panel."""
    return _PANEL.search(name) is not None


def has_responsive_class(names: list[str]) -> bool:
    """Whether a class shows the element again on wide screens."""
    return any(_RESPONSIVE.match(name) for name in names)
