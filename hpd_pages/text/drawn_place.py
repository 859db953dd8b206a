"""What holds for text inside a drawn element: what is cut off, how clear it is, what is behind."""

from __future__ import annotations

from typing import NamedTuple

from hpd_pages.text.drawn_tree import Box, Node

_CLIPPING = frozenset(("hidden", "clip"))


class Place(NamedTuple):
    """What holds for all that stands inside an element.

    `clip` is what an overflow cuts off, `fixed_clip` what it cuts off of positioned elements;
    `ink` and `paper` are colours, "" where a picture is behind; `x` and `y` is where the frame is.
    """

    clip: Box | None = None
    fixed_clip: Box | None = None
    opacity: float = 1.0
    paper: str = "rgb(255, 255, 255)"
    hidden: bool = False
    unseen: bool = False
    screen: int = 0
    x: float = 0.0
    y: float = 0.0
    framed: bool = False
    breaks: bool = False


def number(text: str, otherwise: float) -> float:
    """The number in a computed length or share; `otherwise` where it is a word."""
    try:
        return float(text.removesuffix("px").removesuffix("%"))
    except ValueError:
        return otherwise


def paper(node: Node, place: Place) -> str:
    """The colour behind the text; "" where a picture may be."""
    if node.style.get("background-image", "none") != "none":
        return ""
    return (node.paper or place.paper) if place.paper else ""


def clipping(node: Node, place: Place) -> Place:
    """What is cut off inside the element: by its own overflow, by those around it, by its clip."""
    position = node.style.get("position", "static")
    clip = place.clip
    if position == "fixed":
        clip = None
    elif position == "absolute":
        clip = place.fixed_clip
    cuts = _CLIPPING.intersection(
        (node.style.get("overflow-x", ""), node.style.get("overflow-y", ""))
    )
    if node.box is not None and node.name not in ("html", "body") and (cuts or _cut(node)):
        own = Box(0, 0, 0, 0) if _cut(node) else node.box.moved(place.x, place.y)
        clip = own if clip is None else clip.meet(own)
    fixed = clip if position != "static" or _cut(node) else place.fixed_clip
    return place._replace(clip=clip, fixed_clip=fixed)


def _cut(node: Node) -> bool:
    """Whether the element is cut off to nothing by `clip` or `clip-path`."""
    clip, path = node.style.get("clip", "auto"), node.style.get("clip-path", "none")
    flat = clip.startswith("rect") and all(
        abs(number(part, 99.0)) <= 1 for part in clip[5:-1].replace(",", " ").split()
    )
    gone = ("inset(50%", "inset(100%", "circle(0", "ellipse(0", "polygon(0px 0px, 0px 0px")
    return flat or path.startswith(gone)
