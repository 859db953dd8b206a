"""The kit: every text of a page to copy, the checklist, and the files to publish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.setup import desk, root, visitor
from hpd_pages.desk.words import say
from hpd_pages.errors import UsageError
from hpd_pages.model.page import Page
from hpd_pages.wiring.checklist import key_of, tick, ticked
from hpd_pages.wiring.open_registry import OpenRegistry

FILES = ("kit.html", "kit.json", "kit.md", "registry.html")
"""The files of every kit beside its notice pages."""
AREA = Area("kit", prefix="/pages/<page>/kit")


def declared(page: str) -> tuple[OpenRegistry, Page]:
    """The registry and the page of that id; 404 for a stranger."""
    registry = desk().kept.registry()
    found = next((one for one in registry.pages if one.id == page), None)
    if found is None:
        abort(404)
    return registry, found


@AREA.get("/")
@needs(Right.READ)
def show(page: str) -> str:
    """Every text in the order of the platform's own screen, with counts and the checklist."""
    from hpd_pages.wiring.kit_sheet import sheet_of

    registry, found = declared(page)
    sheet: Mapping[str, Any] = desk().kept.remembered(
        f"sheet {page}", lambda: sheet_of(registry, found)
    )
    return render_template(
        "kit.html.j2",
        page=page,
        declared=found,
        sheet=sheet,
        key_of=key_of,
        ticked=ticked(registry.root, page),
        files=[*(f"notice.{lang}.html" for lang in found.languages), *FILES],
        tab="kit",
    )


@AREA.post("/ticks")
@needs(Right.EDIT)
def ticks(page: str) -> Answer:
    """Keep which lines of the checklist are done."""
    registry, _ = declared(page)
    keys = [key for key in request.form.getlist("tick") if len(key) <= 12 and key.isalnum()]  # noqa: PLR2004 - the length of a key
    tick(registry, page, keys, office=visitor().office, store=desk().setup.store)
    return redirect(url_for("kit.show", page=page))


@AREA.post("/write")
@needs(Right.EDIT)
def write(page: str) -> Answer:
    """Write the kit's files, as `hpd-pages generate` does."""
    from hpd_pages.wiring.generate import generate

    declared(page)
    done = generate(root(), [page], None)
    problems = [problem for problem in done.kits[0].problems if problem.fatal]
    if problems:
        raise UsageError(problems[0].message, hint=problems[0].hint)
    folder = f"{done.output.name}/{page}"
    flash(say("The files are in the folder %(folder)s.", folder=folder), "good")
    return redirect(url_for("kit.show", page=page))


@AREA.get("/files/<name>")
@needs(Right.READ)
def file(page: str, name: str) -> Response:
    """One file of the kit, to be saved."""
    declared(page)
    text = desk().kept.kit(page).files.get(name)
    if text is None:
        abort(404)
    answer = Response(text, mimetype="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="{page}-{name}"'
    return answer
