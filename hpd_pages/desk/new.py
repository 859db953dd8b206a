"""A new page, in five short steps that can be left and gone on with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Area, Entry, Right, needs
from hpd_pages.desk.interviews import form_of, progress, take
from hpd_pages.desk.setup import desk, root, visitor
from hpd_pages.desk.words import mark, say
from hpd_pages.engine.steps import PAGE, faults_of, first_open
from hpd_pages.errors import NothingToCheck
from hpd_pages.io.drafts import Draft
from hpd_pages.wiring import new as wiring
from hpd_pages.wiring.defaults import STATE
from hpd_pages.wiring.interviews import PageDesk

AREA = Area(
    "new", Entry(endpoint="new.show", words=mark("New page"), right=Right.EDIT), prefix="/new"
)


APPROVAL = "B1-approval"
"""The requirement that nothing can be said of before the page is declared."""


def _open() -> PageDesk:
    """The registry, with the draft that is this visitor's own where several have an account."""
    from dataclasses import replace

    try:
        opened = wiring.page_desk(root(), desk().kept.registry())
    except NothingToCheck:  # no page yet
        opened = wiring.page_desk(root())
    if not visitor().account:
        return opened
    name = re.sub(r"[^a-z0-9]+", "-", visitor().account.lower())
    return replace(opened, draft=Draft(opened.root / STATE, f"new-{name}"))


@AREA.get("/")
@needs(Right.EDIT)
def show() -> Answer | str:
    """The first step, or the choice to go on with what was begun."""
    opened = _open()
    answers = opened.draft.read()
    if not answers:
        return redirect(url_for("new.ask", number=1))
    open_ = first_open(PAGE, opened.interview, answers)
    return render_template(
        "new_begun.html.j2",
        number=open_ + 1,
        platform=opened.around.platform(answers).name,
        name=answers.get("/name", ""),
    )


@AREA.post("/forget")
@needs(Right.EDIT)
def forget() -> Answer:
    """Throw the draft away."""
    _open().draft.forget()
    return redirect(url_for("new.ask", number=1))


@AREA.get("/<int:number>")
@needs(Right.EDIT)
def ask(number: int) -> Answer | str:
    """The questions of a step, or what the answers make."""
    opened = _open()
    open_ = first_open(PAGE, opened.interview, opened.draft.read())
    if number < 1 or number > open_ + 1:
        return redirect(url_for("new.ask", number=open_ + 1))
    if number > len(PAGE):
        return _review(opened)
    return _step(opened, number - 1, {})


@AREA.post("/<int:number>")
@needs(Right.EDIT)
def answer(number: int) -> Answer | str:
    """Keep the answers of a step, and go on where they are good."""
    if not 1 <= number <= len(PAGE):
        return redirect(url_for("new.show"))
    opened = _open()
    _, faults = take(PAGE[number - 1], opened.interview, opened.draft, request.form)
    if faults:
        return _step(opened, number - 1, faults)
    return redirect(url_for("new.ask", number=number + 1))


@AREA.post("/make")
@needs(Right.EDIT)
def make() -> Answer | str:
    """Write the declaration."""
    opened = _open()
    answers = opened.draft.read()
    open_ = first_open(PAGE, opened.interview, answers)
    if open_ < len(PAGE):
        return _step(opened, open_, faults_of(PAGE[open_], opened.interview, answers))
    page = wiring.drafted(opened, answers)
    who = visitor()
    wiring.write(opened, page, office=who.office, account=who.account, store=desk().setup.store)
    desk().kept.forget()
    flash(say("The page is declared. Next: have it approved, and copy its texts."), "good")
    return redirect(url_for("pages.show", page=page.path.stem))


def _step(opened: PageDesk, now: int, faults: Mapping[str, str]) -> str:
    answers = opened.draft.read()
    return render_template(
        "new_step.html.j2",
        step=PAGE[now],
        number=now + 1,
        last=len(PAGE),
        fields=form_of(PAGE[now], opened.interview, answers, faults),
        faults=faults,
        steps=progress(PAGE, now, first_open(PAGE, opened.interview, answers)),
    )


def _review(opened: PageDesk) -> str:
    page = wiring.drafted(opened, opened.draft.read())
    from hpd_pages.desk.findings import rows

    return render_template(
        "new_review.html.j2",
        text=page.text,
        page=page.path.stem,
        findings=[row for row in rows(page.target) if row.finding.rule != APPROVAL],
        steps=progress(PAGE, len(PAGE), len(PAGE)),
    )
