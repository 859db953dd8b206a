"""What the parts of the HTML report share: sections, tables, badges, anchors, days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from hpd_pages.model.finding import Finding
from hpd_pages.model.report import Report, Target
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


def clock(at: str) -> str:
    """A time in UTC for people, such as "2027-02-01 09:00 UTC"; what is no time stays as it is."""
    try:
        return datetime.fromisoformat(at).strftime("%Y-%m-%d %H:%M UTC")
    except ValueError:
        return at


def last_seen(seen_at: str, report: Report) -> str:
    """The day a page was last seen in full, and how long before the run that was."""
    if not seen_at:
        return "never"
    day = seen_at[:10]
    days = _days(seen_at, report.run.started_at if report.run else "")
    if days is None:
        return day
    return f"{day}, {_ago(days)}"


def _ago(days: int) -> str:
    if days <= 0:
        return "in this run"
    return f"{days} day{'' if days == 1 else 's'} before this run"


def _days(then: str, now: str) -> int | None:
    try:
        return (datetime.fromisoformat(now).date() - datetime.fromisoformat(then).date()).days
    except (ValueError, TypeError):
        return None
