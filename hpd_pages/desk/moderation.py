"""The moderation log: what was hidden, removed or blocked, on which ground, and what followed."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk import forms
from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.setup import desk, opened, visitor
from hpd_pages.desk.words import mark, say
from hpd_pages.errors import UsageError
from hpd_pages.io.clock import today
from hpd_pages.model.moderation import Action, Step
from hpd_pages.wiring import moderation as wiring

AREA = Area("records_moderation", prefix="/records/moderation")
ROWS = 50
ACTIONS = {
    Action.HIDDEN: mark("Hidden"),
    Action.REMOVED: mark("Removed"),
    Action.BLOCKED: mark("Account blocked"),
}
STEPS = {
    Step.NOTIFIED: mark("The author was told"),
    Step.APPEALED: mark("The author appealed"),
    Step.UPHELD: mark("The appeal was refused"),
    Step.REVERSED: mark("The appeal was granted"),
    Step.RESTORED: mark("The comment is back"),
    Step.ENDED: mark("The block has ended"),
}


@AREA.get("/")
@needs(Right.READ_RECORDS)
def show() -> str:
    """The log, the newest first, with what to look at, and the form for another entry."""
    return _view(None)


def _view(problem: UsageError | None) -> str:
    page = request.args.get("only", "")[:100]
    rows = list(reversed(wiring.log(opened(), page, store=desk().setup.store)))
    first = forms.number("first") // ROWS * ROWS
    pages = desk().kept.registry().pages
    grounds = {ground for each in pages if each.moderation for ground in each.moderation.grounds}
    return render_template(
        "records_moderation.html.j2",
        rows=rows[first : first + ROWS],
        all_rows=len(rows),
        first=first,
        step=ROWS,
        only=page,
        pages=pages,
        grounds=sorted(grounds),
        actions=ACTIONS,
        steps=STEPS,
        given=request.values,
        today=today(),
        problem=problem,
    )


@AREA.post("/")
@needs(Right.MODERATE)
def add() -> Answer | tuple[str, int]:
    """Put an action on file."""
    try:
        done = wiring.Done(
            page=forms.needed("page", say("Page"), 100),
            action=forms.choice("action", say("What was done"), Action),
            on=forms.past_day("on", say("On which day")),
            ground=forms.needed("ground", say("Ground"), 200),
            reason=forms.needed("reason", say("Why the ground applies")),
            office=visitor().office,
            item=forms.words("item", 2_000),
            account=forms.words("account", 500),
            reader=forms.words("reader", 200),
            until=forms.day("until", say("A block's last day")),
            no_copy=forms.words("no_copy"),
        )
        row = wiring.add(opened(), done, store=desk().setup.store)
    except UsageError as error:
        return _view(error), 400
    number = row.moderated.number
    flash(say("Entry %(number)s of the moderation log is on file.", number=number), "good")
    return redirect(url_for("records_moderation.show", _anchor=f"entry-{number}"))


@AREA.post("/<int:number>/note")
@needs(Right.MODERATE)
def note(number: int) -> Answer | tuple[str, int]:
    """Note what followed an action."""
    try:
        wiring.follow(
            opened(),
            number,
            forms.choice("step", say("What followed"), Step),
            on=forms.past_day("on", say("On which day")),
            words=forms.words("said"),
            office=visitor().office,
            store=desk().setup.store,
        )
    except UsageError as error:
        return _view(error), 400
    flash(say("Noted behind entry %(number)s.", number=number), "good")
    return redirect(url_for("records_moderation.show", _anchor=f"entry-{number}"))
