"""What the parts of the HTML report share: sections, tables, badges, anchors."""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.finding import Finding
from hpd_pages.model.report import Target
from hpd_pages.text.labels import SYMBOL, WORD, Kind
from hpd_pages.text.tags import Html, el


def section(anchor: str, title: str, *content: str) -> Html:
    """A section named by its heading."""
    heading = el("h2", title, id=f"{anchor}-title")
    return el("section", heading, *content, id=anchor, aria_labelledby=f"{anchor}-title")


def table(caption: str, head: Sequence[str], rows: Sequence[Html], kind_of: str = "") -> Html:
    """A table in a frame that scrolls by itself and can be reached with the keyboard."""
    cells = (el("th", text, scope="col") for text in head)
    parts_of = (el("caption", caption), el("thead", el("tr", *cells)), el("tbody", *rows))
    whole = el("table", *parts_of, class_=kind_of) if kind_of else el("table", *parts_of)
    return el("div", whole, class_="frame", role="region", aria_label=caption, tabindex="0")


def badge(row: Kind) -> Html:
    """Symbol and word: the colour only repeats what they say."""
    symbol = el("span", SYMBOL[row], class_="symbol", aria_hidden="true")
    return el("span", symbol, " ", WORD[row], class_=f"badge {row.value}")


def anchor(page: int, target: Target, finding: Finding) -> str:
    """The finding's place in the document; a declaration may have several of one requirement."""
    position = next(i for i, other in enumerate(target.findings) if other is finding)
    return f"page-{page}-{position}"
