"""The trend of the HTML report: pages by state, run by run, as a chart and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hpd_pages.formats.html_parts import badge, table
from hpd_pages.model.report import Point
from hpd_pages.text.days import clock
from hpd_pages.text.labels import Kind
from hpd_pages.text.tags import Html, el, join

if TYPE_CHECKING:
    from pygal.graph.stackedbar import StackedBar

_WIDTH, _HEIGHT = 900, 260
_LABELS = 8  # days named below the chart
_STEPS = 5  # lines across the chart
_HOOK = "PluginImportFixer"
_SVG = "http://www.w3.org/2000/svg"
_LEFT_OUT = {f"{{{_SVG}}}{tag}" for tag in ("script", "style", "desc", "title")}
_SERIES = (
    (Kind.FAIL, "failed a requirement, exempt ones included (solid)"),
    (Kind.UNKNOWN, "could not be seen in full (hatched)"),
    (Kind.PASS, "met every requirement (outlined)"),
)


def trend(points: Sequence[Point]) -> Html:
    """A bar of pages for each run. The table below says the same in numbers."""
    if len(points) < 2:  # noqa: PLR2004 - one run is no trend
        return el("p", "A trend needs two runs; the history has one.")
    legend = (el("li", badge(row), f" {words}") for row, words in _SERIES)
    frame = {"class_": "frame chart", "role": "region", "aria_label": "The chart"}
    chart = el("div", _chart(points), **frame, tabindex="0")
    figure = el(
        "figure",
        el("figcaption", "Pages in each run, by what became of them", el("ul", *legend)),
        chart,
    )
    numbers = el("details", el("summary", "The same in numbers"), _numbers(points))
    return join(figure, numbers)


def _numbers(points: Sequence[Point]) -> Html:
    rows = [
        el(
            "tr",
            el("th", f"{point.run}, {clock(point.started_at)}", scope="row"),
            *(el("td", str(number)) for number in _of(point)),
        )
        for point in reversed(points)
    ]
    head = ("Run", *(badge(row) for row, _ in _SERIES))
    return table("Pages by state in each run, the latest first", head, rows)


def _of(point: Point) -> tuple[int, int, int]:
    return point.failed, point.unseen, point.met


def _said(points: Sequence[Point]) -> str:
    """The chart in two sentences, for who cannot see it."""
    first, last = points[0], points[-1]
    moves = "; ".join(
        f"{_plainly(words)}: {before}, then {after}"
        for (_, words), before, after in zip(_SERIES, _of(first), _of(last), strict=True)
    )
    days = f"from {first.started_at[:10]} to {last.started_at[:10]}"
    return f"Bar chart of {len(points)} runs {days}. Pages that {moves}."


def _plainly(words: str) -> str:
    """Without the name of the pattern, which is for the eye."""
    return words.rpartition(" (")[0]


def _chart(points: Sequence[Point]) -> Html:
    """The chart as SVG without script or style; colours and patterns stand in the style sheet."""
    chart = _stacked_bar()(
        width=_WIDTH,
        height=_HEIGHT,
        js=(),
        margin=12,
        show_legend=False,
        truncate_label=-1,
    )
    every = max(1, -(-len(points) // _LABELS))
    days = (point.started_at[:10] for point in points)
    chart.x_labels = [day if number % every == 0 else "" for number, day in enumerate(days)]
    chart.y_labels = _lines(max(sum(_of(point)) for point in points))
    for number, (row, _) in enumerate(_SERIES):
        chart.add(row.value, [_of(point)[number] for point in points])
    return _bare(chart.render(), _said(points))


def _stacked_bar() -> type[StackedBar]:
    """Pygal's chart, without the import hook that it leaves behind for plug-ins of its own, which
    makes Python 3.11 warn at every import that follows.
    """
    import sys

    from pygal.graph.stackedbar import StackedBar

    others = [hook for hook in sys.meta_path if type(hook).__name__ != _HOOK]
    sys.meta_path[:] = others
    chart: type[StackedBar] = StackedBar
    return chart


def _lines(most: int) -> list[int]:
    step = max(1, -(-most // _STEPS))
    return list(range(0, most + step, step))


def _bare(rendered: bytes, said: str) -> Html:
    """Only shapes and labels: the page runs no script, and the same runs give the same file."""
    ET.register_namespace("", _SVG)
    root = ET.fromstring(rendered)  # noqa: S314 - our own chart, made a line before
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in _LEFT_OUT or child.get("class") == "tooltip":
                parent.remove(child)
    del root.attrib["id"]
    root.set("role", "img")
    root.set("aria-label", said)
    defs = root.find(f"{{{_SVG}}}defs")
    if defs is not None:
        defs.append(_hatching())
    return Html(ET.tostring(root, encoding="unicode"))


def _hatching() -> ET.Element:
    """Slanting lines for what was not seen, so that it is told from the rest without colour."""
    pattern = ET.Element(f"{{{_SVG}}}pattern", id="unseen", patternTransform="rotate(45)")
    for key, value in (("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")):
        pattern.set(key, value)
    for name, width in (("ground", "6"), ("stroke", "3")):
        stripe = ET.SubElement(pattern, f"{{{_SVG}}}rect", width=width, height="6")
        stripe.set("class", name)
    return pattern
