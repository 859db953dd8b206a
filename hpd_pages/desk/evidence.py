"""A finding and its evidence: the kept page with the words marked, a picture, the bytes."""

from __future__ import annotations

from flask import Response, abort, render_template

from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.findings import rows_of
from hpd_pages.desk.setup import desk, opened
from hpd_pages.formats.snapshot_html import POLICY
from hpd_pages.model.finding import Finding, Quote
from hpd_pages.text.details import comparison
from hpd_pages.text.labels import asides, place
from hpd_pages.text.worddiff import parts
from hpd_pages.wiring import snapshots

AREA = Area("audit_evidence", prefix="/audit/run/<int:run>/<page>/<int:number>")
PICTURE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'"


def _kept(run: int, page: str) -> snapshots.Kept:
    setup = desk().setup
    return snapshots.kept(opened(), str(run), page, store=setup.store, evidence_at=setup.evidence)


@AREA.get("/")
@needs(Right.READ)
def show(run: int, page: str, number: int) -> str:
    """The finding: what was looked for, what was found and where, and how to mend it."""
    found = _kept(run, page)
    finding = found.finding(number)
    (row,) = rows_of([finding])
    target = found.target
    view = snapshots.shown(found, finding)
    told = comparison(finding)
    last = len(target.findings) - 1
    return render_template(
        "audit_finding.html.j2",
        run=found.run,
        page=page,
        number=number,
        row=row,
        finding=finding,
        target=target,
        view=view,
        picture=snapshots.picture(found, finding) is not None,
        received=snapshots.as_received(found, finding) is not None,
        quotes=[(quote.text, _where(quote, target.target)) for quote in finding.quotes],
        nearest=_nearest(finding),
        compared=[(part.value, text) for part, text in parts(told)] if told else [],
        asides=list(asides(finding)),
        before=number - 1 if number else None,
        after=number + 1 if number < last else None,
        anchor=snapshots.QUOTE if view and view.marked else "",
    )


def _where(quote: Quote, target: str) -> str:
    return place(quote.place, target) if quote.place else ""


def _nearest(finding: Finding) -> str:
    """The words that come nearest, where they are not among the quotes already."""
    nearest = finding.nearest
    return nearest.text if nearest is not None and nearest not in finding.quotes else ""


@AREA.get("/snapshot")
@needs(Right.READ)
def snapshot(run: int, page: str, number: int) -> Response:
    """The kept page, harmless, for a frame of its own: no origin, no script, no request."""
    found = _kept(run, page)
    view = snapshots.shown(found, found.finding(number))
    if view is None:
        abort(404)
    return framed(Response(view.html, mimetype="text/html"), POLICY)


@AREA.get("/picture")
@needs(Right.READ)
def picture(run: int, page: str, number: int) -> Response:
    """The picture of the page that was kept."""
    found = _kept(run, page)
    shot = snapshots.picture(found, found.finding(number))
    if shot is None:
        abort(404)
    return framed(Response(shot[0], mimetype=shot[1]), PICTURE_POLICY)


@AREA.get("/received")
@needs(Right.READ)
def received(run: int, page: str, number: int) -> Response:
    """The bytes as they were received, to be kept as a file; no browser opens them by itself."""
    found = _kept(run, page)
    response = snapshots.as_received(found, found.finding(number))
    if response is None:
        abort(404)
    answer = Response(response.wire, mimetype="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="run-{run}-{number}.received"'
    return framed(answer, PICTURE_POLICY)


def framed(answer: Response, policy: str) -> Response:
    """The answer with a policy of its own, for a frame or an image of the desk."""
    answer.headers["Content-Security-Policy"] = policy
    answer.headers["X-Frame-Options"] = "SAMEORIGIN"
    return answer
