"""The records: search what was captured, and read a thread as it stood."""

from __future__ import annotations

from flask import Response, abort, render_template, request
from markupsafe import Markup, escape

from hpd_pages.desk import forms
from hpd_pages.desk.access import Area, Entry, Right, needs
from hpd_pages.desk.evidence import PICTURE_POLICY, framed
from hpd_pages.desk.setup import desk, opened
from hpd_pages.desk.words import mark, say
from hpd_pages.errors import UsageError
from hpd_pages.model.request import Scope
from hpd_pages.text.marking import Mark, marked

AREA = Area(
    "records",
    Entry(endpoint="records.search", words=mark("Records"), right=Right.READ_RECORDS),
    prefix="/records",
)
THREADS = 20
"""Threads on one page of results."""


@AREA.get("/")
@needs(Right.READ_RECORDS)
def search() -> str | tuple[str, int]:
    """The form, and what is found; without a question the latest captures."""
    from hpd_pages.wiring.archive_search import search as find

    first = forms.number("first")
    problem, hits = None, None
    try:
        hits = find(opened(), scope(), first=first, most=THREADS, store=desk().setup.store)
    except UsageError as error:
        problem = error
    sought = forms.words("words", 500)
    page = render_template(
        "records.html.j2",
        pages=desk().kept.registry().pages,
        given=request.args,
        hits=hits,
        first=first,
        step=THREADS,
        shown=lambda text: highlighted(text, sought),
        problem=problem,
    )
    return (page, 400) if problem else page


def scope() -> Scope:
    """What the form asks for. Raises UsageError for what is no day."""
    since, until = forms.day("since", say("From")), forms.day("until", say("To"))
    forms.span(since, until)
    sought = forms.words("words", 500)
    return Scope(
        page=forms.words("page", 100),
        since=since,
        until=until,
        author=forms.words("author", 500),
        words=(sought,) if sought else (),
    )


def highlighted(text: str, sought: str) -> Markup:
    """The text, escaped, with the words that were sought marked where they stand first."""
    plain = str(escape(text))
    if sought:
        start = text.casefold().find(sought.casefold())
        words = text[start : start + len(sought)] if start >= 0 else ""
        plain, _ = marked(plain, [Mark(words=words, element="mark")])
    return Markup(plain)  # noqa: S704 - escaped above


@AREA.get("/item/<int:item>")
@needs(Right.READ_RECORDS)
def thread(item: int) -> str:
    """The post with all that stands under it, in every version."""
    from hpd_pages.wiring.archive_search import thread as read

    return render_template(
        "records_thread.html.j2",
        thread=read(opened(), item, store=desk().setup.store),
        shown=lambda text: highlighted(text, ""),
    )


@AREA.get("/item/<int:item>/picture")
@needs(Right.READ_RECORDS)
def picture(item: int) -> Response:
    """A picture of a post or comment, as it was captured."""
    from hpd_pages.wiring.archive_search import picture as read

    setup = desk().setup
    shot = read(opened(), item, store=setup.store, evidence_at=setup.evidence)
    if shot is None:
        abort(404)
    return framed(Response(shot[0], mimetype=shot[1]), PICTURE_POLICY)
