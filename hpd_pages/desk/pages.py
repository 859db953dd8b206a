"""The pages: the list, and one page's declaration as form and as file, side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Area, Entry, Right, needs
from hpd_pages.desk.diffs import difference
from hpd_pages.desk.findings import Row, Sign, rows, sign
from hpd_pages.desk.setup import desk, visitor
from hpd_pages.desk.words import mark, say
from hpd_pages.errors import Changed, NothingToCheck, UnreadableFile, UsageError
from hpd_pages.model.form import Value
from hpd_pages.model.page import Page
from hpd_pages.model.report import Report
from hpd_pages.text.labels import Kind
from hpd_pages.text.summary import state
from hpd_pages.wiring import edit as wiring
from hpd_pages.wiring.edit import Examined, PageText
from hpd_pages.wiring.open_registry import OpenRegistry

AREA = Area(
    "pages", Entry(endpoint="pages.index", words=mark("Pages"), right=Right.READ), prefix="/pages"
)


ROWS = 100
"""Pages in the list; the others are found by their words."""


@AREA.get("/")
@needs(Right.READ)
def index() -> str:
    """Every page, by name, with how its declaration stands."""
    try:
        report = desk().kept.validated()
    except NothingToCheck:
        return render_template("overview_empty.html.j2")
    registry = desk().kept.registry()
    every = desk().kept.remembered("list", lambda: _listed(report, registry))
    wanted = " ".join(request.args.get("q", "").lower().split())
    listed = [row for row in every if all(word in row.words for word in wanted.split())]
    return render_template(
        "pages.html.j2", listed=listed[:ROWS], wanted=wanted, more=max(0, len(listed) - ROWS)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page in the list; `page` is None where its file cannot be read."""

    id: str
    file: str
    page: Page | None
    stands: Sign
    words: str


def _listed(report: Report, registry: OpenRegistry) -> list[Listed]:
    pages = {page.id: page for page in registry.pages}
    found = []
    for target in report.targets:
        if not target.target.startswith("pages/"):
            continue
        page = pages.get(target.page or "")
        told = f"{target.target} {page.name} {page.platform}" if page else target.target
        found.append(
            Listed(
                id=Path(target.target).stem,
                file=target.target,
                page=page,
                stands=sign(state(target)),
                words=told.lower(),
            )
        )
    return found


@AREA.get("/<page>")
@needs(Right.READ)
def show(page: str) -> str:
    """The declaration as it stands on the disk."""
    registry = desk().kept.registry()
    there = _there(registry, page)
    examined = desk().kept.remembered(
        f"page {page} {there.digest}", lambda: wiring.examine(registry, there.path, there.text)
    )
    return _editor(there, examined)


@AREA.post("/<page>/look")
@needs(Right.EDIT)
def look(page: str) -> str:
    """What the check says of what is typed so far; nothing is written."""
    registry = desk().kept.registry()
    there = replace(_there(registry, page), digest=request.form.get("base", ""))
    text, wrong = _typed(registry, there)
    return _editor(there, _examined(registry, there, text), wrong)


@AREA.post("/<page>/save")
@needs(Right.EDIT)
def save(page: str) -> Answer | str | tuple[str, int]:
    """Write what is typed where nobody changed the file meanwhile."""
    registry = desk().kept.registry()
    there = replace(_there(registry, page), digest=request.form.get("base", ""))
    text, wrong = _typed(registry, there)
    if wrong:
        return _editor(there, _examined(registry, there, text), wrong)
    who = visitor()
    try:
        saved = wiring.save(
            registry,
            there,
            text,
            office=who.office,
            account=who.account,
            store=desk().setup.store,
        )
    except Changed:
        return _conflict(registry, page, text)
    except UnreadableFile:
        return _editor(there, _examined(registry, there, text))
    desk().kept.forget()
    if saved.before == saved.after:
        flash(say("Nothing was changed."), "good")
        return redirect(url_for("pages.show", page=page))
    desk().saved[page, who.account] = saved
    return redirect(url_for("pages.saved", page=page))


@AREA.get("/<page>/saved")
@needs(Right.EDIT)
def saved(page: str) -> Answer | str:
    """What was saved last, as the difference to what stood there, and the offer to commit it."""
    done = desk().saved.get((page, visitor().account))
    if done is None:
        return redirect(url_for("pages.show", page=page))
    registry = desk().kept.registry()
    report = desk().kept.validated()
    target = next((t for t in report.targets if t.target == done.path), None)
    return render_template(
        "page_saved.html.j2",
        page=page,
        done=done,
        lines=difference(done.before, done.after),
        stands=sign(state(target)) if target else None,
        committable=wiring.committable(registry, done.path),
    )


@AREA.post("/<page>/commit")
@needs(Right.EDIT)
def commit(page: str) -> Answer:
    """Commit the page's file to the git repository in which it lies."""
    registry = desk().kept.registry()
    there = _there(registry, page)
    name = wiring.commit(registry, there.path, request.form.get("message", "")[:2_000])
    flash(say("Committed as %(name)s.", name=name), "good")
    return redirect(url_for("pages.show", page=page))


def _there(registry: OpenRegistry, page: str) -> PageText:
    try:
        return wiring.page_text(registry, page)
    except UsageError:
        abort(404)


def _typed(registry: OpenRegistry, there: PageText) -> tuple[str, str]:
    """The text that the file's box and the form make together, and what keeps it from being made.

    The form's changes are those against what it was shown with, so that a change in the box stays.
    """
    text, shown = _text("text", there), _text("shown", there)
    try:
        given = _given()
        changed = wiring.changed(registry, there.path, shown, given)
        return wiring.with_form(registry, there.path, text, changed), ""
    except UnreadableFile:
        return text, ""  # the check says where
    except UsageError as error:
        return text, f"{error.message}. {error.hint}"


def _text(field: str, there: PageText) -> str:
    """A box's text with the line ends of the file: browsers send their own."""
    text = request.form.get(field, "").replace("\r\n", "\n")
    if text and not text.endswith("\n"):
        text += "\n"
    return text.replace("\n", "\r\n") if "\r\n" in there.text else text


def _given() -> dict[str, Value]:
    """The form's fields by pointer; of those to tick, which were shown says a field of its own."""
    form = request.form
    given: dict[str, Value] = {key: form[key] for key in form if key.startswith("/")}
    return given | {key: tuple(form.getlist(key)) for key in form.getlist("ticked")}


def _examined(registry: OpenRegistry, there: PageText, text: str) -> Examined:
    return wiring.examine(registry, there.path, text)


def _conflict(registry: OpenRegistry, page: str, text: str) -> tuple[str, int]:
    now = _there(registry, page)
    return (
        render_template(
            "page_conflict.html.j2",
            page=page,
            now=now,
            text=text,
            lines=difference(now.text, text),
        ),
        409,
    )


def _editor(there: PageText, examined: Examined, wrong: str = "") -> str:
    told = rows(examined.target)
    beside, general = _beside(examined, told)
    declared = next((p for p in desk().kept.registry().pages if p.id == there.page), None)
    return render_template(
        "page.html.j2",
        there=there,
        page=there.page,
        declared=declared,
        examined=examined,
        beside=beside,
        general=general,
        told=told,
        wrong=wrong,
        stands=sign(Kind.FAIL if examined.target.problem else state(examined.target)),
        tab="declaration",
    )


def _beside(examined: Examined, told: list[Row]) -> tuple[dict[str, list[Row]], list[Row]]:
    """The findings by the field that they stand beside, a field's or a group's, and the rest."""
    places = {field.pointer for group in examined.groups for field in group.fields}
    places |= {f"/{group.key}" for group in examined.groups if group.key}
    found: dict[str, list[Row]] = {}
    rest: list[Row] = []
    for row in told:
        pointer = row.pointer
        while pointer and pointer not in places:
            pointer = pointer.rpartition("/")[0]
        if pointer:
            found.setdefault(pointer, []).append(row)
        else:
            rest.append(row)
    return found, rest
