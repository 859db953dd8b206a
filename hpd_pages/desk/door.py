"""The door: the address that opens a desk of one's own, the language, and the static files."""

from __future__ import annotations

from flask import Response, abort, redirect, request, send_from_directory, session, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Area, Right, Visitor, needs
from hpd_pages.desk.guard import WHO
from hpd_pages.desk.setup import EVERY_ROLE, desk
from hpd_pages.desk.words import LANGUAGES
from hpd_pages.io.resources import resource_folder

AREA = Area("door")
_YEAR = 31_536_000


@AREA.get("/open")
@needs(Right.OPEN)
def open_desk() -> Answer:
    """Let in the person who holds the one-time token of the opened address."""
    held = desk()
    if held.take_token(request.args.get("token", "")):
        welcome(Visitor(office=held.setup.office, roles=EVERY_ROLE))
    elif held.visitors.who(str(session.get(WHO, ""))) is None:
        abort(401)
    return redirect(url_for("overview.show"))


def welcome(visitor: Visitor) -> None:
    """Sign the visitor in under a new session: whatever was planted in the old one is gone."""
    language = session.get("language")
    desk().visitors.goodbye(str(session.get(WHO, "")))
    session.clear()
    session[WHO] = desk().visitors.welcome(visitor)
    if language in LANGUAGES:
        session["language"] = language


@AREA.post("/language")
@needs(Right.OPEN)
def choose_language() -> Answer:
    """Remember the language that the visitor reads, and go back to where they were."""
    chosen = request.form.get("language", "")
    if chosen in LANGUAGES:
        session["language"] = chosen
    return redirect(local_path(request.form.get("next", "")))


def local_path(given: str) -> str:
    """`given` where it is a path of this desk, else the overview: nobody is sent elsewhere."""
    plain = given.isprintable() and "\\" not in given
    if plain and given.startswith("/") and not given.startswith("//"):
        return given
    return url_for("overview.show")


@AREA.get("/static/<name>")
@needs(Right.OPEN)
def static(name: str) -> Response:
    """A style sheet or a script of the desk."""
    answer = send_from_directory(resource_folder("templates") / "desk" / "static", name)
    answer.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
    return answer
