"""The report as one self-contained page: for the Chief to read and the records officer to file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hpd_pages.formats.html_pages import DETAILS, Detail, at_least, findings
from hpd_pages.formats.html_parts import badge, section
from hpd_pages.formats.html_register import register
from hpd_pages.formats.html_tables import changes, coverage, matrix
from hpd_pages.formats.html_trend import trend
from hpd_pages.model.report import Report
from hpd_pages.text.days import clock
from hpd_pages.text.labels import Kind
from hpd_pages.text.summary import by_page, counts, headline, since
from hpd_pages.text.tags import Html, el

ROOM = 4_800_000
"""Bytes; a file that is larger does not open at once."""
_LARGE = 200  # pages; from there on a browser draws each only when it comes into view
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MEANING: Mapping[Kind, str] = {
    Kind.FAIL: "The requirement is not met, and the page was seen well enough to say so.",
    Kind.UNKNOWN: "It could not be seen. Nothing is claimed, neither good nor bad.",
    Kind.EXEMPT: "The requirement is not met. An office lets that stand until the day named.",
    Kind.ADVICE: "Good practice or an open question; never a failure of the order.",
    Kind.PASS: "The requirement is met, in the words quoted.",
    Kind.NOT_APPLICABLE: "The clause does not apply to this page.",
}


def format_html(report: Report, *, style: str) -> str:
    """The report as an HTML document without scripts or outside requests; `style` is its CSS.

    Every word of a report is data and is escaped; a link leads only to http and https. Where all
    would take more than ROOM bytes, less is told of what is met, then of the quotes, and that is
    said.
    """
    *fuller, least = DETAILS
    for detail in fuller:
        if at_least(report, detail) <= ROOM:
            text = _document(report, style, detail)
            if len(text.encode()) <= ROOM:
                return text
    return _document(report, style, least)


def _document(report: Report, style: str, detail: Detail) -> str:
    title = f"Official pages of {report.department}" if report.department else "Official pages"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("meta", name="color-scheme", content="light dark"),
        el("title", f"{title}: report"),
        el("style", Html(style.replace("</", "<\\/"))),
    )
    large = {"class_": "large"} if len(report.targets) > _LARGE else {}
    content = el("main", *_sections(report, detail), id="content", **large)
    skip = el("a", "Skip to the report", class_="skip", href="#content")
    body = el("body", skip, _top(report, title), content, _foot(report))
    return f"<!doctype html>\n{el('html', head, body, lang='en')}\n"


def _top(report: Report, title: str) -> Html:
    number = counts(report)
    shown = {row: number[row.value] for row in Kind}
    shown[Kind.FAIL] -= number["exempt"]
    tiles = (
        el("li", badge(row), el("b", str(shown[row])), class_=row.value)
        for row in Kind
        if shown[row] or row in (Kind.FAIL, Kind.PASS)
    )
    return el(
        "header",
        el("p", title, _when(report), class_="kicker"),
        el("h1", by_page(report)),
        el("p", headline(report), class_="lead"),
        el("ul", *tiles, class_="tiles", aria_label="Requirements and advice, counted"),
    )


def _when(report: Report) -> str:
    return f", run {report.run.id} of {clock(report.run.started_at)}" if report.run else ""


def _sections(report: Report, detail: Detail) -> Iterator[Html]:
    if report.run is not None:
        again = report.command == "rejudge"
        title = "What today's rules judge otherwise" if again else f"What changed {_since(report)}"
        yield section("changes", title, changes(report, report.run))
    if report.trend:
        yield section("trend", "Over time", trend(report.trend))
    if report.records:
        yield section("records", "Register of the records", register(report.records))
    yield section("coverage", "What could not be seen", coverage(report))
    yield section("matrix", "Pages by requirement", matrix(report.targets))
    yield from findings(report, detail)


def _since(report: Report) -> str:
    return since(report) if report.command == "compare" and since(report) else "since last time"


def _foot(report: Report) -> Html:
    words = (el("div", el("dt", badge(row)), el("dd", text)) for row, text in _MEANING.items())
    run = report.run
    when = (
        f", run {run.id}, from {clock(run.started_at)} to {clock(run.finished_at)}" if run else ""
    )
    made = f"Made by {report.tool}, command {report.command}{when}."
    order = "Checked against Hartford Police Department General Order 3-01a, section IV.B."
    return el(
        "footer",
        el("h2", "What the words mean"),
        el("dl", *words, class_="meaning"),
        el("p", f"{order} {made}"),
    )
