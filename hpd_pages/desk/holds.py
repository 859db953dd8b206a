"""Holds: what must be kept whatever its period says; place one, lift one."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk import forms
from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.setup import desk, opened, visitor
from hpd_pages.desk.words import mark, say, say_number
from hpd_pages.errors import UsageError
from hpd_pages.model.retention import HoldKind
from hpd_pages.wiring import retention

AREA = Area("records_holds", prefix="/records/holds")
KINDS = {
    HoldKind.LITIGATION: mark("Litigation, pending or threatened"),
    HoldKind.REQUEST: mark("A request for records"),
    HoldKind.AUDIT: mark("An audit"),
    HoldKind.CLAIM: mark("A claim"),
}


@AREA.get("/")
@needs(Right.READ_RECORDS)
def show() -> str:
    """Every hold, those that stand first, and the form for another."""
    return _view(None)


def _view(problem: UsageError | None) -> str:
    holds = retention.list_holds(opened(), ended=True, store=desk().setup.store)
    return render_template(
        "records_holds.html.j2",
        standing=[hold for hold in holds if not hold.lifted_at],
        lifted=[hold for hold in reversed(holds) if hold.lifted_at],
        kinds=KINDS,
        pages=desk().kept.registry().pages,
        given=request.values,
        problem=problem,
    )


@AREA.post("/")
@needs(Right.KEEP_RECORDS)
def place() -> Answer | tuple[str, int]:
    """Place a hold."""
    try:
        since, until = forms.day("since", say("From")), forms.day("until", say("To"))
        forms.span(since, until)
        number, kept = retention.place_hold(
            opened(),
            kind=forms.choice("kind", say("Why"), HoldKind),
            reason=forms.needed("reason", say("Which case, request, audit or claim")),
            office=visitor().office,
            page=forms.words("page", 100),
            since=since,
            until=until,
            words=forms.words("words", 500),
            store=desk().setup.store,
        )
    except UsageError as error:
        return _view(error), 400
    flash(
        say_number(
            "Hold %(hold)s stands. It keeps %(num)s item now, and whatever it matches later.",
            "Hold %(hold)s stands. It keeps %(num)s items now, and whatever it matches later.",
            kept,
            hold=number,
        ),
        "good",
    )
    return redirect(url_for("records_holds.show"))


@AREA.post("/<int:number>/lift")
@needs(Right.KEEP_RECORDS)
def lift(number: int) -> Answer | tuple[str, int]:
    """End a hold; the journal keeps that it stood."""
    try:
        reason = forms.needed("why", say("Why it ends"))
        retention.lift_hold(
            opened(), number, reason=reason, office=visitor().office, store=desk().setup.store
        )
    except UsageError as error:
        return _view(error), 400
    flash(say("Hold %(hold)s is lifted.", hold=number), "good")
    return redirect(url_for("records_holds.show"))
