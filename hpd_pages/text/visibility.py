"""Whether a visitor can see text, from the CSS properties that apply to it, and why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from hpd_pages.text.colours import CLEAR, Colour, colour, near

Style = Mapping[str, str]

PROPERTIES = frozenset(
    [
        "display",
        "visibility",
        "opacity",
        "font",
        "font-size",
        "color",
        "background",
        "background-color",
        "background-image",
        "clip",
        "clip-path",
        "position",
        "left",
        "right",
        "top",
        "bottom",
        "text-indent",
        "width",
        "height",
        "max-width",
        "max-height",
        "overflow",
        "overflow-x",
        "overflow-y",
        "transform",
        "filter",
        "content-visibility",
        "margin",
        "margin-left",
        "margin-top",
    ]
)
"""The CSS properties that decide whether text can be seen."""

HIDDEN_CLASSES = {
    name: f"class {name}: for screen readers only"
    for name in [
        "sr-only",
        "sr_only",
        "visually-hidden",
        "visuallyhidden",
        "visually-hidden-focusable",
        "sr-only-focusable",
        "screen-reader-text",
        "screen-reader-only",
        "screenreader",
        "screen-reader",
        "usa-sr-only",
        "element-invisible",
        "assistive-text",
        "a11y-hidden",
        "u-visually-hidden",
        "is-visually-hidden",
        "show-for-sr",
        "accessibly-hidden",
        "hide-visually",
    ]
}
"""Class names that style sheets everywhere use for text only screen readers get."""

UTILITY_CLASSES = {
    name: f"class {name}: not displayed"
    for name in [
        "d-none",
        "hidden",
        "hide",
        "invisible",
        "is-hidden",
        "display-none",
        "u-hidden",
        "element-hidden",
        "uk-hidden",
    ]
}
"""Class names of common style sheets that hide; they count only where a style sheet is linked."""

_LENGTH = re.compile(r"([-+]?[\d.]{1,20})(px|r?em|ex|ch|%|v[wh]|pt|cm|mm|in)?$")
_PIXELS = {"em": 16, "rem": 16, "ex": 8, "ch": 8, "%": 13, "vw": 13, "vh": 8, "pt": 1.33}
_PIXELS |= {"cm": 38, "mm": 3.8, "in": 96}
_NUMBERS = re.compile(r"[-+]?[\d.]{1,20}(?:px|r?em|%|v[wh])?")
_FONT_SIZE = re.compile(r"(?:^|\s)([\d.]{1,20}(?:px|r?em|%|pt)?)(?=/|\s)")
_FAR = -500
_FAINT = 0.05
_HALF, _WHOLE = 50, 100
_OUT_OF_FLOW = ("absolute", "fixed", "relative", "sticky")
_RELATIVE = ("em", "%")


class Sight(NamedTuple):
    """What an element passes on to what is inside it.

    `gone` hides all of it for good; `unseen`, `tiny` and the colours can be undone further in.
    """

    gone: str = ""
    unseen: bool = False
    tiny: bool = False
    ink: Colour | None = None
    paper: Colour | None = None

    @property
    def reason(self) -> str:
        """Why text here cannot be seen, in plain words; "" where it can."""
        if self.gone:
            return self.gone
        if self.unseen:
            return "visibility: hidden"
        if self.tiny:
            return "font size of nothing"
        if near(self.ink, self.paper):
            return "text in the colour of its background"
        return ""


def look(sight: Sight, style: Style) -> Sight:
    """The sight inside an element with `style`, whose parent passes on `sight`."""
    gone = sight.gone or next((why for test in _TESTS if (why := test(style))), "")
    ink, paper = sight.ink, sight.paper
    if "color" in style and style["color"] not in ("inherit", "currentcolor", "unset"):
        ink = colour(style["color"])
    for name in ("background", "background-color", "background-image"):
        if name in style and (found := _paper(name, style[name])) != CLEAR:
            paper = found
    return Sight(gone, _unseen(sight, style), _tiny(sight, style), ink, paper)


def _paper(name: str, value: str) -> Colour | None:
    if name == "background-image":
        return CLEAR if value == "none" else None
    return CLEAR if value in ("inherit", "initial", "unset") else colour(value)


def _unseen(sight: Sight, style: Style) -> bool:
    value = style.get("visibility", "")
    if value in ("hidden", "collapse"):
        return True
    return sight.unseen and value not in ("visible", "initial")


def _tiny(sight: Sight, style: Style) -> bool:
    size = style.get("font-size", "")
    if not size and "font" in style:
        found = _FONT_SIZE.search(style["font"])
        size = found[1] if found else ""
    if not size or size == "inherit":
        return sight.tiny
    length = pixels(size)
    if length is not None and length <= 1:
        return True
    return sight.tiny and size.endswith(_RELATIVE) and not size.endswith("rem")


@lru_cache(maxsize=4096)
def pixels(value: str) -> float | None:
    """A CSS length in pixels, roughly (1 em = 16 px, 1 % = 13 px); None where it is not one."""
    found = _LENGTH.match(value)
    if not found:
        return None
    try:
        return float(found[1]) * _PIXELS.get(found[2] or "", 1)
    except ValueError:
        return None


def _not_displayed(style: Style) -> str:
    if style.get("display") == "none":
        return "display: none"
    return "content-visibility: hidden" if style.get("content-visibility") == "hidden" else ""


def _see_through(style: Style) -> str:
    if "opacity" in style:
        value = style["opacity"]
        share = pixels(value.rstrip("%"))
        if share is not None and share / (100 if value.endswith("%") else 1) <= _FAINT:
            return "opacity: 0"
    return "opacity: 0" if style.get("filter", "").startswith("opacity(0") else ""


def _off_screen(style: Style) -> str:
    names = ["text-indent", "margin-left", "margin-top"]
    if style.get("position") in _OUT_OF_FLOW:
        names += ["left", "top", "right", "bottom"]
    if any(name in style and (pixels(style[name]) or 0) <= _FAR for name in names):
        return "moved off the screen"
    margins = style.get("margin", "")
    if "-" in margins and any((pixels(part) or 0) <= _FAR for part in margins.split()[:4]):
        return "moved off the screen"
    return _transformed(style.get("transform", ""))


def _transformed(value: str) -> str:
    if value.startswith("translate"):
        far = any((pixels(part) or 0) <= _FAR for part in _NUMBERS.findall(value[:200]))
        return "moved off the screen" if far else ""
    if value.startswith("scale") and pixels(value.partition("(")[2].split(",")[0].rstrip(")")) == 0:
        return "scaled to nothing"
    return ""


def _clipped(style: Style) -> str:
    clip = style.get("clip", "")
    if clip.startswith("rect") and style.get("position") in ("absolute", "fixed"):
        sides = [pixels(part) for part in _NUMBERS.findall(clip[:200])]
        if sides and all(side is not None and side <= 1 for side in sides):
            return "clipped to nothing"
    path = style.get("clip-path", "")
    if path.startswith("inset"):
        sizes = _NUMBERS.findall(path[:200])
        shares = [_percent(size) for size in sizes]
        gone = shares and (min(shares) >= _HALF or max(shares) >= _WHOLE)
        return "clipped to nothing" if gone else ""
    if path.startswith(("circle(0", "ellipse(0")):
        return "clipped to nothing"
    flat = path.startswith("polygon") and not any(pixels(p) for p in _NUMBERS.findall(path[:400]))
    return "clipped to nothing" if flat else ""


def _percent(size: str) -> float:
    return (pixels(size.rstrip("%")) or 0) if size.endswith("%") else 0


def _no_room(style: Style) -> str:
    clipping = any(
        part in ("hidden", "clip")
        for name in ("overflow", "overflow-x", "overflow-y")
        for part in style.get(name, "").split()
    )
    if not clipping:
        return ""
    for name in ("width", "height", "max-height", "max-width"):
        size = pixels(style[name]) if name in style else None
        if size is not None and size <= 1:
            return f"{name} of nothing"
    return ""


_TESTS: tuple[Callable[[Style], str], ...] = (
    _not_displayed,
    _see_through,
    _off_screen,
    _clipped,
    _no_room,
)
