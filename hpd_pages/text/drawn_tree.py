"""What a browser drew, as a tree: elements and texts with their boxes, styles and frames.

Source: Chrome DevTools Protocol, DOMSnapshot.captureSnapshot. Closed shadow trees, slots and frames
are in it where a visitor sees them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

STYLES = (
    "display",
    "visibility",
    "opacity",
    "color",
    "background-image",
    "font-size",
    "overflow-x",
    "overflow-y",
    "position",
    "clip",
    "clip-path",
    "white-space-collapse",
)
"""The computed styles that are asked for, in this order."""

FAINT = 0.05
"""The opacity up to which nothing can be seen."""
ELEMENT, TEXT, DOCUMENT = 1, 3, 9


class Box(NamedTuple):
    """A rectangle in CSS pixels from the corner of the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Square pixels."""
        return self.width * self.height

    def meet(self, other: Box) -> Box:
        """What both cover."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def moved(self, x: float, y: float) -> Box:
        """The box elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)


class Line(NamedTuple):
    """One line of a text as laid out; `box` is None for what was cut off below the last line."""

    text: str
    box: Box | None


_Part = tuple[int, int, Box]
"""Where a line starts and ends in its text, in UTF-16 units, and its box."""


@dataclass(slots=True)
class Node:
    """An element or a text; `box` is None where it was given no place on the page.

    `lines` are those of a text, or of words that the style sheet puts into an element; `paper` is
    the colour behind it, "" where unknown; `frame` the document inside a frame; `faded_in` says
    that it is see-through at the top of the page and was not when it was scrolled to.
    """

    kind: int
    name: str
    value: str
    attributes: Mapping[str, str]
    children: list[Node] = field(default_factory=list)
    box: Box | None = None
    style: Mapping[str, str] = field(default_factory=dict)
    paper: str = ""
    lines: list[Line] = field(default_factory=list)
    frame: Node | None = None
    faded_in: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """The page's document, its address, and the size of the window it was drawn in."""

    root: Node
    url: str
    width: float
    height: float
    page_width: float


def read_drawn(told: Mapping[str, Any]) -> Drawn:
    """The tree in what Chromium told; raises KeyError, IndexError, TypeError or ValueError where
    it is not as Chromium tells it.
    """
    snapshot = told["snapshot"]
    strings: Sequence[str] = snapshot["strings"]
    documents = [_Document(each, strings, told["styles"]) for each in snapshot["documents"]]
    faded_in = frozenset(told.get("faded_in", ()))
    for document in documents:
        document.fade_in(faded_in)
        for node, inner in document.frames():
            node.frame = documents[inner].nodes[0]
    first = snapshot["documents"][0]
    wide = max(float(first.get("contentWidth", 0)), float(told["width"]))
    return Drawn(
        documents[0].nodes[0], told["url"], float(told["width"]), float(told["height"]), wide
    )


class _Document:
    """One document's arrays as nodes that know their children and boxes."""

    def __init__(
        self, told: Mapping[str, Any], strings: Sequence[str], styles: Sequence[str]
    ) -> None:
        self._told = told
        self._strings = strings
        self._styles = styles
        rows = told["nodes"]
        self.nodes = [self._node(rows, at) for at in range(len(rows["nodeType"]))]
        for node, parent in zip(self.nodes, rows["parentIndex"], strict=True):
            if parent >= 0:
                self.nodes[parent].children.append(node)
        self._lay_out(told["layout"], self._boxes_by_layout(told["textBoxes"]))

    def frames(self) -> Iterator[tuple[Node, int]]:
        """Each frame element and the number of the document in it."""
        inner = self._told["nodes"].get("contentDocumentIndex", {"index": (), "value": ()})
        for at, document in zip(inner["index"], inner["value"], strict=True):
            if document > 0:  # 0 is the page itself, which is in no frame of its own
                yield self.nodes[at], document

    def fade_in(self, ids: frozenset[int]) -> None:
        """Mark the nodes that were seen only while they were scrolled to."""
        if ids:
            for node, number in zip(self.nodes, self._told["nodes"]["backendNodeId"], strict=True):
                node.faded_in = number in ids

    def _string(self, at: int) -> str:
        return self._strings[at] if at >= 0 else ""

    def _node(self, rows: Mapping[str, Any], at: int) -> Node:
        flat = [self._string(one) for one in rows["attributes"][at]]
        return Node(
            kind=rows["nodeType"][at],
            name=self._string(rows["nodeName"][at]).lower(),
            value=self._string(rows["nodeValue"][at]),
            attributes=dict(zip(flat[::2], flat[1::2], strict=False)),
        )

    def _boxes_by_layout(self, rows: Mapping[str, Any]) -> Mapping[int, list[_Part]]:
        """Where each line of a laid-out text stands in it, and its box."""
        found: dict[int, list[_Part]] = {}
        parts = zip(rows["layoutIndex"], rows["bounds"], rows["start"], rows["length"], strict=True)
        for at, bounds, start, length in parts:
            found.setdefault(at, []).append((start, start + length, Box(*bounds)))
        return found

    def _lay_out(self, rows: Mapping[str, Any], boxes: Mapping[int, list[_Part]]) -> None:
        papers = rows.get("blendedBackgroundColors", ())
        for at, place in enumerate(rows["nodeIndex"]):
            node = self.nodes[place]
            box = Box(*rows["bounds"][at])
            text = self._string(rows["text"][at])
            if text:
                node.lines += _lines(_as_written(node, text), boxes.get(at, ()), box)
            if node.box is None:
                node.box = box
                values = map(self._string, rows["styles"][at])
                node.style = dict(zip(self._styles, values, strict=False))
                node.paper = self._string(papers[at]) if at < len(papers) else ""


def _as_written(node: Node, text: str) -> str:
    """The text in the case it was written in, where only the style sheet made it capitals."""
    if text != text.upper():
        return text
    for written in (node.value, " ".join(node.value.split())):
        if len(written) == len(text) and written.upper() == text:
            return written
    return text


def _lines(text: str, parts: Sequence[_Part], whole: Box) -> Iterator[Line]:
    """The text cut at the starts of its lines; spaces between lines stay with the line before.

    Places count UTF-16 units, as browsers do.
    """
    if not parts:
        yield Line(text, whole)
        return
    units = text.encode("utf-16-le", "surrogatepass")
    starts = [0, *(2 * start for start, _, _ in parts[1:]), 2 * parts[-1][1]]
    for (_, _, box), start, end in zip(parts, starts, starts[1:], strict=False):
        yield Line(units[start:end].decode("utf-16-le", "replace"), box)
    rest = units[starts[-1] :].decode("utf-16-le", "replace")
    if rest:
        yield Line(rest, None if rest.strip() else parts[-1][2])
