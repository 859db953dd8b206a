"""Requests for records: put one on file, note what followed, make the package, hand it out."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Response, flash, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk import forms
from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.jobs import Job
from hpd_pages.desk.records import scope
from hpd_pages.desk.setup import desk, opened, root, visitor
from hpd_pages.desk.uploads import CSV, handed_in
from hpd_pages.desk.words import mark, say
from hpd_pages.engine.requests import appeal_until
from hpd_pages.errors import HpdPagesError, UsageError
from hpd_pages.io.clock import today
from hpd_pages.model.request import Answer as Step
from hpd_pages.model.request import Answered, Due, Requested
from hpd_pages.wiring import requests as wiring

AREA = Area("records_requests", prefix="/records/requests")
KIND = "export"
STEPS = {
    Step.ACKNOWLEDGED: mark("Acknowledged in writing"),
    Step.DENIED: mark("Denied in writing"),
    Step.HANDED_OVER: mark("Handed over"),
    Step.CLOSED: mark("Closed"),
}


@AREA.get("/")
@needs(Right.READ_RECORDS)
def show() -> str:
    """Every request, the open ones first, with the day by which to answer."""
    rows = list(reversed(wiring.status(opened(), store=desk().setup.store)))
    return render_template(
        "records_requests.html.j2",
        open=[row for row in rows if not _is_closed(row[0])],
        closed=[row for row in rows if _is_closed(row[0])],
        late=_is_late,
        steps=STEPS,
    )


def _is_closed(asked: Requested) -> bool:
    return any(step.step is Step.CLOSED for step in asked.steps)


def _is_late(asked: Requested, due: Due) -> bool:
    return not asked.steps and wiring.overdue(due, today())


@AREA.get("/new")
@needs(Right.KEEP_RECORDS)
def new() -> str:
    """The form for a request."""
    return _new(None)


def _new(problem: UsageError | None) -> str:
    return render_template(
        "records_request_new.html.j2",
        pages=desk().kept.registry().pages,
        given=request.values,
        today=today(),
        problem=problem,
    )


@AREA.post("/new")
@needs(Right.KEEP_RECORDS)
def add() -> Answer | tuple[str, int]:
    """Put a request on file."""
    try:
        asked, _ = wiring.new(
            opened(),
            received=forms.past_day("received", say("Received on")),
            about=forms.needed("about", say("What is asked for")),
            requester=forms.words("requester", 500),
            office=visitor().office,
            scope=scope(),
            store=desk().setup.store,
        )
    except UsageError as error:
        return _new(error), 400
    flash(say("Request %(number)s is on file.", number=asked.number), "good")
    return redirect(url_for("records_requests.one", number=asked.number))


@AREA.get("/<int:number>")
@needs(Right.READ_RECORDS)
def one(number: int) -> str:
    """A request: its clock, what is found for it, what followed, its packages."""
    return _one(number, None)


def _one(number: int, problem: HpdPagesError | None) -> str:
    from hpd_pages.wiring.archive_search import search

    store = desk().setup.store
    asked, due = wiring.one(opened(), number, store=store)
    hits = search(opened(), asked.scope, most=0, store=store)
    denied = next((step.on for step in asked.steps if step.step is Step.DENIED), "")
    return render_template(
        "records_request.html.j2",
        asked=asked,
        due=due,
        late=_is_late(asked, due),
        hits=hits,
        steps=STEPS,
        appeal=appeal_until(denied) if denied else "",
        today=today(),
        given=request.form,
        problem=problem,
    )


@AREA.post("/<int:number>/note")
@needs(Right.KEEP_RECORDS)
def note(number: int) -> Answer | tuple[str, int]:
    """Note what followed a request."""
    try:
        answered = Answered(
            step=forms.choice("step", say("What followed"), Step),
            on=forms.past_day("on", say("On which day")),
            words=forms.words("said"),
            office=visitor().office,
        )
        wiring.answer(opened(), number, answered, store=desk().setup.store)
    except UsageError as error:
        return _one(number, error), 400
    flash(say("Noted behind request %(number)s.", number=number), "good")
    return redirect(url_for("records_requests.one", number=number))


@AREA.post("/<int:number>/export")
@needs(Right.KEEP_RECORDS, upload=CSV.most + 2**20)
def export(number: int) -> Answer | tuple[str, int]:
    """Begin to write the package; it goes on whoever watches."""
    setup, office, at = desk().setup, visitor().office, root()
    pdf = bool(forms.words("pdf", 5))
    folder = TemporaryDirectory(prefix="hpd-pages-desk-")
    listed: Path | None = None
    try:
        wiring.one(at, number, store=setup.store)
        with handed_in("redactions", (CSV,)) as path:
            if path is not None:
                listed = Path(folder.name) / "redactions.csv"
                shutil.copy2(path, listed)
    except HpdPagesError as error:
        folder.cleanup()
        return _one(number, error), 400

    def work(job: Job) -> Mapping[str, str]:
        asked = wiring.Asked(request=number, office=office, redactions=listed, pdf=pdf)
        try:
            made = wiring.export(at, asked, store=setup.store, evidence_at=setup.evidence)
        finally:
            folder.cleanup()
        for words in made.notes:
            job.say(words)
        return {"request": str(number), "export": str(made.exported.number)}

    try:
        desk().jobs.start(KIND, str(number), office, work)
    except UsageError as error:
        folder.cleanup()
        return _one(number, error), 409
    return redirect(url_for("records_requests.exporting"))


@AREA.get("/exporting")
@needs(Right.KEEP_RECORDS)
def exporting() -> Answer | str:
    """Whether the package is ready."""
    job = desk().jobs.of(KIND)
    if job is None:
        return redirect(url_for("records_requests.show"))
    return render_template("records_exporting.html.j2", state=job.after(-1, 0))


@AREA.get("/<int:number>/package/<int:export>.zip")
@needs(Right.KEEP_RECORDS)
def package(number: int, export: int) -> Response:
    """The package, after its bytes were compared with what is on file; it streams."""
    path, made = wiring.package(opened(), number, export, store=desk().setup.store)
    return send_file(
        path.open("rb"),
        mimetype="application/zip",
        as_attachment=True,
        download_name=Path(made.file).name,
        etag=False,
    )
