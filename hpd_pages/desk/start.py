"""The start: in an empty folder the desk asks about the department, and makes its registry."""

from __future__ import annotations

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.interviews import form_of, progress, take
from hpd_pages.desk.setup import desk, root, visitor
from hpd_pages.desk.words import say
from hpd_pages.engine.steps import DEPARTMENT, faults_of, first_open
from hpd_pages.wiring import init as wiring
from hpd_pages.wiring.init import DepartmentDesk

AREA = Area("start", prefix="/start")
FREE = frozenset({"start", "door", "signin"})
"""The areas that need no registry."""


def needs_start() -> bool:
    """Whether the folder has no registry yet."""
    from hpd_pages.errors import RegistryNotFound
    from hpd_pages.io.registry import find_root

    try:
        find_root(root())
    except RegistryNotFound:
        return True
    return False


def lead_there() -> Answer | None:
    """Send whoever comes to a folder without a registry to where one is made."""
    if request.endpoint is None or request.blueprint in FREE or not needs_start():
        return None
    return redirect(url_for("start.show"))


def _open() -> DepartmentDesk:
    opened = wiring.department_desk(root()) if needs_start() else None
    if opened is None:
        abort(404)
    return opened


@AREA.get("/")
@needs(Right.EDIT)
def show() -> str:
    """What will be made, and the way in; a stopped interview is gone on with."""
    opened = _open()
    answers = opened.draft.read()
    return render_template(
        "start.html.j2",
        folder=root().name,
        begun=bool(answers),
        number=first_open(DEPARTMENT, opened.interview, answers) + 1 if answers else 1,
    )


@AREA.get("/<int:number>")
@needs(Right.EDIT)
def ask(number: int) -> Answer | str:
    """The questions of a step, or what the answers make."""
    opened = _open()
    answers = opened.draft.read()
    open_ = first_open(DEPARTMENT, opened.interview, answers)
    if number < 1 or number > open_ + 1:
        return redirect(url_for("start.ask", number=open_ + 1))
    if number > len(DEPARTMENT):
        return _review(opened)
    return _step(opened, number - 1, {})


@AREA.post("/<int:number>")
@needs(Right.EDIT)
def answer(number: int) -> Answer | str:
    """Keep the answers of a step, and go on where they are good."""
    opened = _open()
    if not 1 <= number <= len(DEPARTMENT):
        abort(404)
    _, faults = take(DEPARTMENT[number - 1], opened.interview, opened.draft, request.form)
    if faults:
        return _step(opened, number - 1, faults)
    return redirect(url_for("start.ask", number=number + 1))


@AREA.post("/make")
@needs(Right.EDIT)
def make() -> Answer | str:
    """Write the registry."""
    opened = _open()
    answers = opened.draft.read()
    open_ = first_open(DEPARTMENT, opened.interview, answers)
    if open_ < len(DEPARTMENT):
        faults = faults_of(DEPARTMENT[open_], opened.interview, answers)
        return _step(opened, open_, faults)
    department = wiring.drafted(opened, answers)
    wiring.begin(opened, department, office=visitor().office, store=desk().setup.store)
    desk().kept.forget()
    flash(say("The registry is there. Now declare the first page."), "good")
    return redirect(url_for("overview.show"))


def _step(opened: DepartmentDesk, now: int, faults: object) -> str:
    answers = opened.draft.read()
    told = dict(faults) if isinstance(faults, dict) else {}
    return render_template(
        "start_step.html.j2",
        step=DEPARTMENT[now],
        number=now + 1,
        last=len(DEPARTMENT),
        fields=form_of(DEPARTMENT[now], opened.interview, answers, told),
        faults=told,
        steps=progress(DEPARTMENT, now, first_open(DEPARTMENT, opened.interview, answers)),
    )


def _review(opened: DepartmentDesk) -> str:
    answers = opened.draft.read()
    department = wiring.drafted(opened, answers)
    return render_template(
        "start_review.html.j2",
        text=department.text,
        steps=progress(DEPARTMENT, len(DEPARTMENT), len(DEPARTMENT)),
        others=list(wiring.FILES),
    )
