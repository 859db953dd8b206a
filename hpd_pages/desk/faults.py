"""What a visitor sees when something goes wrong: what happened and what to do, never a trace."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from hpd_pages.desk.setup import desk
from hpd_pages.desk.words import mark, say
from hpd_pages.errors import HpdPagesError, NothingToCheck, StoreError, UsageError

WORDS: dict[int, tuple[str, str]] = {
    400: (
        mark("This form is no longer good."),
        mark("Go back, load the page again and send it once more. Nothing was changed."),
    ),
    401: (
        mark("This desk is not open in this browser."),
        mark("Open the address that `hpd-pages desk` printed. It works once; start it again."),
    ),
    403: (
        mark("Your role has no right to do this."),
        mark("Ask whoever keeps the desk's accounts, or an office that has the right."),
    ),
    404: (mark("There is no such page."), mark("Start again from the overview.")),
    405: (mark("This address takes no such request."), mark("Start again from the overview.")),
    413: (mark("That is larger than the desk takes."), mark("Hand in a smaller file.")),
    421: (
        mark("This desk does not answer under this name."),
        mark("Open the address that was given when the desk was started."),
    ),
    429: (mark("Too many tries."), mark("Wait a minute, then try again.")),
}


def explain(app: Flask) -> None:
    """Register what is shown for every kind of fault."""
    app.register_error_handler(NothingToCheck, _nothing)
    app.register_error_handler(HpdPagesError, _ours)
    app.register_error_handler(CSRFError, _http)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _defect)


def _nothing(_error: NothingToCheck) -> tuple[str, int]:
    """No page is declared yet: there is nothing to audit, capture or change, but a first step."""
    return render_template("overview_empty.html.j2"), 404


def _ours(error: HpdPagesError) -> tuple[str, int]:
    status = 400 if isinstance(error, UsageError) else 503 if isinstance(error, StoreError) else 409
    return page(error.message, error.hint, status)


def _http(error: HTTPException) -> tuple[str, int] | HTTPException:
    status = error.code or 500
    if status < 400:  # noqa: PLR2004 - a redirect is no fault
        return error
    what, hint = WORDS.get(status, (mark("The desk cannot answer this."), ""))
    if status == 401 and not desk().setup.local:  # noqa: PLR2004 - nobody is signed in
        what, hint = mark("You are signed out."), mark("Sign in, then send the form once more.")
    return page(say(what), say(hint) if hint else "", status)


def _defect(error: Exception) -> tuple[str, int]:
    """Name the place on the console and on the page; the content of a file or a form on neither."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno} in {last.name}"
    sys.stderr.write(f"hpd-pages: defect: {place}\n")
    hint = say(
        "This is a fault of hpd-pages, not of your files. Please report it with these words:"
    )
    return page(say("Something went wrong here."), f"{hint} {place}", 500)


def page(what: str, hint: str, status: int) -> tuple[str, int]:
    """The page that says what happened."""
    return render_template("fault.html.j2", what=what, hint=hint, status=status), status
