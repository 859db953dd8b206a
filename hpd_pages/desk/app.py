"""Builds the desk: areas, guard, words and templates, joined to one web application."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from typing import Any

import jinja2
from flask import Flask, g
from flask_wtf.csrf import CSRFProtect
from markupsafe import Markup

from hpd_pages import __version__
from hpd_pages.desk import signin, start
from hpd_pages.desk.access import Right
from hpd_pages.desk.areas import AREAS
from hpd_pages.desk.faults import explain
from hpd_pages.desk.guard import stand_before
from hpd_pages.desk.setup import Desk, Setup, Visitors
from hpd_pages.desk.words import LANGUAGES, NAMES, language, say, translations
from hpd_pages.io.resources import resource_folder
from hpd_pages.text.days import clock
from hpd_pages.text.tags import with_code
from hpd_pages.wiring.kept import Kept

LARGEST_FORM = 2 * 2**20
"""Bytes of one request; a view that takes a file says how many more (`needs`)."""
MOST_FIELDS = 2_000


class _App(Flask):
    def select_jinja_autoescape(self, filename: str | None) -> bool:  # noqa: ARG002
        """Everything is escaped, whatever the template is called."""
        return True


def create_app(setup: Setup) -> Flask:
    """The desk as a WSGI application."""
    app = _App("hpd_pages.desk", static_folder=None, template_folder=None)
    held = Desk(
        setup=setup,
        visitors=_as_long_as_it_runs() if setup.local else Visitors(),
        kept=Kept(setup.root, store=setup.store),
    )
    app.extensions["desk"] = held
    app.config.update(
        SECRET_KEY=secrets.token_bytes(32),
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=MOST_FIELDS,
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session
        TRAP_HTTP_EXCEPTIONS=False,
        PROPAGATE_EXCEPTIONS=False,
    )
    _templates(app)
    explain(app)
    stand_before(app, held)
    app.before_request(start.lead_there)
    CSRFProtect(app)
    signin.provide(app)
    for area in AREAS:
        app.register_blueprint(area)
    return app


def _as_long_as_it_runs() -> Visitors:
    return Visitors(idle=float("inf"), longest=float("inf"))


def _templates(app: Flask) -> None:
    app.jinja_loader = jinja2.FileSystemLoader(resource_folder("templates") / "desk")
    app.jinja_options = {
        "undefined": jinja2.StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": ["jinja2.ext.i18n"],
    }
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined] # given by the extension
        lambda words: translations(language()).gettext(words),
        lambda one, many, number: translations(language()).ngettext(one, many, number),
        newstyle=True,
    )
    app.jinja_env.filters.update(said=say, code=_code, clock=lambda at: clock(at, language()))
    app.context_processor(_around)


def _code(words: str) -> Markup:
    """Words with what stands between backticks as code; all of it is escaped."""
    return Markup(with_code(words))  # noqa: S704 - escaped there


def _around() -> dict[str, Any]:
    """What every template may read."""
    visitor = g.get("visitor")
    return {
        "version": __version__,
        "visitor": visitor,
        "may": lambda right: visitor is not None and visitor.may(Right(right)),
        "entries": [entry for area in AREAS for entry in area.entries],
        "languages": [(code, NAMES[code]) for code in LANGUAGES],
        "language": language(),
        "mark_of": _mark_of,
    }


@cache
def _mark_of(name: str) -> str:
    """A few digits that change with a static file, so that browsers keep it as long as it is so."""
    path = resource_folder("templates") / "desk" / "static" / name
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
