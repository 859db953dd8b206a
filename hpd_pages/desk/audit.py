"""Audits: start one, watch it, stop it; the runs there were and what each found."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from tempfile import TemporaryDirectory

from flask import Response, abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk import forms
from hpd_pages.desk.access import Area, Entry, Right, needs
from hpd_pages.desk.findings import Row, Sign, rows_of, sign
from hpd_pages.desk.jobs import Job, State
from hpd_pages.desk.setup import desk, root, visitor
from hpd_pages.desk.words import language, mark, say
from hpd_pages.errors import UsageError
from hpd_pages.model.report import Report, Target
from hpd_pages.text.labels import Kind
from hpd_pages.text.summary import name, ordered, state, walled_and_rest

AREA = Area(
    "audit",
    Entry(endpoint="audit.show", words=mark("Audit"), right=Right.READ),
    prefix="/audit",
)
KIND = "audit"
ROWS = 100
"""Pages in one table of a run; more stand on further ones."""
_STREAM_SECONDS = 25.0
_STEP_SECONDS = 0.25
_streams = threading.BoundedSemaphore(3)
"""A stream keeps one of the server's few threads; whoever gets none asks again by reloading."""
_ORDER = (Kind.FAIL, Kind.UNKNOWN, Kind.EXEMPT, Kind.PASS)


@AREA.get("/")
@needs(Right.READ)
def show() -> str:
    """The form that starts an audit, and the runs there were."""
    return _start_page(None)


def _start_page(problem: UsageError | None) -> str:
    from hpd_pages.io.chromium import find_chromium
    from hpd_pages.wiring.report import runs

    registry = desk().kept.registry()
    return render_template(
        "audit.html.j2",
        pages=[page for page in registry.pages if page.status.value != "retired"],
        chosen=forms.words("page", 100),
        can_draw=bool(find_chromium()),
        can_tell=bool(registry.department.alerts.recipients),
        runs=list(reversed(runs(registry, store=desk().setup.store))),
        at_work=_at_work(),
        problem=problem,
    )


@AREA.post("/start")
@needs(Right.AUDIT)
def start() -> Answer | tuple[str, int]:
    """Begin an audit of one page, or of all that are not retired."""
    page = forms.words("page", 100)
    try:
        if page:
            desk().kept.registry().chosen([page])
        begin((page,) if page else ())
    except UsageError as error:
        return _start_page(error), 409
    return redirect(url_for("audit.now"))


def begin(
    ids: tuple[str, ...],
    *,
    saved: tuple[str, ...] = (),
    folder: TemporaryDirectory[str] | None = None,
) -> None:
    """Start an audit that goes on whoever watches. `saved` are captures as `ID=FILE` in `folder`,
    which goes when it has ended. Raises UsageError where one is under way.
    """
    from hpd_pages.wiring.audit import audit
    from hpd_pages.wiring.looking import Browse, Manner

    setup, office, at = desk().setup, visitor().office, root()
    every, tell = bool(forms.words("draw", 5)), bool(forms.words("tell", 5))

    def work(job: Job) -> Mapping[str, str]:
        manner = Manner(
            allow_private=setup.allow_private,
            browse=Browse.EVERY if every else Browse.SHELLS,
            progress=job.progress,
            say=job.say,
            stop=job.stop_asked,
        )
        try:
            report = audit(
                at, ids, manner, store=setup.store, saved=saved, office=office, notify=tell,
                evidence_at=setup.evidence,
            )  # fmt: skip
        finally:
            if folder is not None:
                folder.cleanup()
        return {"run": report.run.id if report.run else ""}

    desk().jobs.start(KIND, ", ".join(ids), office, work)


def _at_work() -> State | None:
    job = desk().jobs.of(KIND)
    return job.state if job and not job.state.ended else None


@AREA.get("/now")
@needs(Right.READ)
def now() -> Answer | str:
    """How far the audit is; its result once it has ended."""
    job = desk().jobs.of(KIND)
    if job is None:
        return redirect(url_for("audit.show"))
    found = job.state
    if found.ended and found.outcome.get("run"):
        return redirect(url_for("audit.run", run=int(found.outcome["run"])))
    return render_template("audit_now.html.j2", state=found, telling=_telling(found))


@AREA.get("/now/events")
@needs(Right.READ)
def events() -> Response:
    """The same as server-sent events, for a while; the browser asks again."""
    job = desk().jobs.of(KIND)
    if job is None:
        abort(404)
    spoken = language()
    return Response(
        _stream(job, lambda found: _telling(found, spoken)),
        mimetype="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


def _stream(job: Job, telling: Callable[[State], Mapping[str, object]]) -> Iterator[str]:
    if not _streams.acquire(blocking=False):
        yield "event: full\ndata: {}\n\n"
        return
    try:
        version, until = -1, time.monotonic() + _STREAM_SECONDS
        yield "retry: 1000\n\n"
        while time.monotonic() < until:
            found = job.after(version, 5.0)
            fresh, version = found.version > version, found.version
            yield f"data: {json.dumps(telling(found))}\n\n" if fresh else ": at work\n\n"
            if found.ended:
                return
            time.sleep(_STEP_SECONDS)
    finally:
        _streams.release()


def _telling(found: State, spoken: str = "") -> Mapping[str, object]:
    """What the page says of the state; the script only puts it in its place."""
    from hpd_pages.desk.words import translations

    said = translations(spoken or language())
    if found.stopping:
        words = said.gettext(mark("Stopping: the looks under way come to their end."))
    elif found.total:
        words = said.gettext(mark("%(done)s of %(total)s pages are looked at.")) % {
            "done": found.done,
            "total": found.total,
        }
    else:
        words = said.gettext(mark("The first page is being looked at."))
    return {
        "done": found.done,
        "total": found.total,
        "words": words,
        "name": found.name,
        "said": list(found.said),
        "ended": found.ended,
    }


@AREA.post("/now/stop")
@needs(Right.AUDIT)
def stop() -> Answer:
    """Stop the audit: what it did is kept, and the next one goes on with it."""
    job = desk().jobs.of(KIND)
    if job is not None:
        job.stop()
        job.after(job.state.version, 3.0)
    return redirect(url_for("audit.now"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """A page of a run, in short."""

    id: str
    name: str
    stands: Sign
    counts: Mapping[str, int]
    note: str
    changed: int


@AREA.get("/run/<int:run>")
@needs(Right.READ)
def run(run: int) -> str:
    """What a run found, the pages that need work first."""
    from hpd_pages.text.tongue import Tongue

    report = reported(run)
    rows = sorted(map(_row, report.targets), key=_by_need)
    first = forms.number("from") // ROWS * ROWS
    return render_template(
        "audit_run.html.j2",
        report=report,
        headline=Tongue(language=language()).headline(report),
        rows=rows[first : first + ROWS],
        all_rows=len(rows),
        first=first,
        step=ROWS,
        changes=[
            (target.page or target.target, change)
            for target in report.targets
            for change in target.changes
        ][:ROWS],
    )


def _by_need(row: PageRow) -> tuple[int, str]:
    order = [kind.value for kind in _ORDER]
    return order.index(row.stands.kind), row.name


def reported(run: int) -> Report:
    """What the run found; a run that has ended is read once."""
    from hpd_pages.wiring.report import report

    kept, store = desk().kept, desk().setup.store
    return kept.remembered(
        "run",
        lambda: report(kept.registry(), str(run), store=store),
        lambda: (run, kept.history_mark()),
    )


def _row(target: Target) -> PageRow:
    kinds = [row.sign.kind for row in rows_of(target.findings)]
    look = target.look
    note = (look.note if look and look.coverage != "full" else "") or (
        target.problem.message if target.problem else ""
    )
    return PageRow(
        id=target.page or "",
        name=name(target),
        stands=sign(state(target)),
        counts={kind.value: kinds.count(kind.value) for kind in Kind},
        note=note,
        changed=len(target.changes),
    )


@AREA.get("/latest/<page>")
@needs(Right.READ)
def latest(page: str) -> Answer:
    """The way to what the last audit found of the page, or to where one is started."""
    report = desk().kept.audited()
    if report and report.run and any(target.page == page for target in report.targets):
        return redirect(url_for("audit.page", run=int(report.run.id), page=page))
    if any(each.id == page for each in desk().kept.registry().pages):
        flash(say("The last audit did not look at this page."), "")
    return redirect(url_for("audit.show", page=page))


@AREA.get("/run/<int:run>/<page>")
@needs(Right.READ)
def page(run: int, page: str) -> str:
    """What a run found of one page, the gravest first."""
    report = reported(run)
    target = next((each for each in report.targets if each.page == page), None)
    if target is None:
        abort(404)
    walled, rest = walled_and_rest(target)
    place = {id(finding): number for number, finding in enumerate(target.findings)}
    rows: list[tuple[int, Row]] = [
        (place[id(f)], row) for f, row in zip(rest, rows_of(rest), strict=True)
    ]
    return render_template(
        "audit_page.html.j2",
        report=report,
        target=target,
        page=page,
        name=name(target),
        walled=[(place[id(f)], f.rule) for f in ordered(walled)],
        wall=rows_of(walled[:1]),
        rows=rows,
        stands=sign(state(target)),
        title=say("Run %(number)s", number=run),
    )
