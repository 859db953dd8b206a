"""The approval of a page: how it stands, the request to print, the signed answer on file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from flask import Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.findings import Row, rows_of
from hpd_pages.desk.kit import declared
from hpd_pages.desk.setup import desk, root, visitor
from hpd_pages.desk.uploads import PDF, handed_in
from hpd_pages.desk.words import say
from hpd_pages.errors import HpdPagesError, NothingToCheck, UsageError
from hpd_pages.io.clock import today
from hpd_pages.model.offices import may_approve, same_office
from hpd_pages.wiring import approve as wiring
from hpd_pages.wiring.approve import Request

if TYPE_CHECKING:
    from hpd_pages.wiring.approve import Checked

AREA = Area("approval", prefix="/pages/<page>/approval")
RULE = "B1-approval"
FRAMED = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
"""The request is a document of its own with its style inside; it gets no script and no origin."""


@AREA.get("/")
@needs(Right.READ)
def show(page: str) -> str:
    """State and history, the request as it would be printed, and the form for the answer."""
    return _view(page, "")


def _view(page: str, wrong: str) -> str:
    registry, found = declared(page)
    report = desk().kept.validated()
    findings = [f for t in report.targets if t.page == page for f in t.findings if f.rule == RULE]
    asked, problem = _drafted(page)
    offices = may_approve(registry.department)
    who = visitor()
    if who.account:
        offices = tuple(office for office in offices if same_office(office, who.office))
    return render_template(
        "approval.html.j2",
        page=page,
        declared=found,
        tab="approval",
        findings=rows_of(findings),
        history=_history(page),
        asked=asked,
        problem=problem,
        offices=offices,
        own=bool(found.owner and who.account and same_office(found.owner.steward, who.office)),
        approver=registry.department.approver,
        today=today(),
        wrong=wrong,
        form=request.form,
    )


def _drafted(page: str) -> tuple[Request | None, HpdPagesError | None]:
    """The request as it would be written now, or why it cannot be."""
    kept = desk().kept
    registry = kept.registry()
    try:
        return kept.remembered(
            f"request {page}", lambda: wiring.drafted_request(registry, page)
        ), None
    except HpdPagesError as error:
        return None, error


def _history(page: str) -> list[tuple[Checked, list[Row]]]:
    """Every approval on file, the latest first, with what is wrong with it."""
    with suppress(NothingToCheck):
        done = wiring.verify(root(), [page])
        return [(one, [r for r in rows_of(one.findings) if not r.quiet]) for one in reversed(done)]
    return []


@AREA.get("/request.html")
@needs(Right.READ)
def preview(page: str) -> Response:
    """The request as it is printed."""
    declared(page)
    asked, problem = _drafted(page)
    if asked is None:
        raise problem or UsageError("the request cannot be written")
    answer = Response(asked.files[f"{page}.approval-request.html"], mimetype="text/html")
    answer.headers["Content-Security-Policy"] = FRAMED
    answer.headers["X-Frame-Options"] = "SAMEORIGIN"
    return answer


@AREA.post("/request")
@needs(Right.EDIT)
def ask(page: str) -> Answer:
    """Write the request beside the kit, as `hpd-pages approve request` does, and note it."""
    from hpd_pages.wiring.approve import ask as write

    declared(page)
    done = write(root(), page, office=visitor().office, store=desk().setup.store)
    flash(
        say(
            "The request is in the folder %(folder)s. Print it and send it up the chain.",
            folder=done.files[0].parent.name,
        ),
        "good",
    )
    return redirect(url_for("approval.show", page=page))


@AREA.post("/record")
@needs(Right.APPROVE, upload=PDF.most + 2**20)
def record(page: str) -> Answer | tuple[str, int]:
    """Put the signed answer on file, with exactly the content that was approved."""
    declared(page)
    form, who = request.form, visitor()
    try:
        office = who.office if who.account else form.get("office", "")
        if who.account:
            wiring.not_their_own(root(), page, who.account, store=desk().setup.store)
        with handed_in("memo", (PDF,)) as memo:
            wiring.record(
                root(),
                page,
                wiring.Answer(
                    office=office,
                    date=form.get("date", ""),
                    memo=memo,
                    expires=form.get("expires", ""),
                    review=form.get("review", ""),
                    digest=form.get("digest", ""),
                ),
                activate=form.get("activate") == "yes",
                office=who.office,
                store=desk().setup.store,
            )
    except UsageError as error:
        return _view(page, f"{error.message}. {error.hint}"), 400
    desk().kept.forget()
    flash(say("The approval is on file."), "good")
    return redirect(url_for("approval.show", page=page))
