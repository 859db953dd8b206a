"""What stands before every view: the Host check, who asks, the right, and the headers after it."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask, Response, abort, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Right, Visitor, right_of
from hpd_pages.desk.setup import Desk, desk
from hpd_pages.desk.words import LANGUAGES
from hpd_pages.wiring.accounts import accounts

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
"""Every answer carries them; a view that needs other ones sets its own."""
_YEAR = "max-age=31536000"
WHO = "who"
"""The session's key that holds the visitor's random name."""


def stand_before(app: Flask, held: Desk) -> None:
    """Put the guard before every view of the app; call it before CSRF protection is set up."""
    app.before_request(_known_host)
    app.before_request(_who_asks)
    app.before_request(_has_the_right)
    app.after_request(_headers)
    app.config.update(
        SESSION_COOKIE_NAME=f"__Host-{held.setup.cookie}"
        if held.setup.https
        else held.setup.cookie,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SECURE=held.setup.https,
        # A sign-in elsewhere leads back by a link from there, which Strict takes for a stranger's.
        SESSION_COOKIE_SAMESITE="Strict" if held.setup.local else "Lax",
        SESSION_COOKIE_PATH="/",
    )


def _known_host() -> None:
    """A page elsewhere whose name was pointed at this machine must not speak for the visitor; and
    who comes past the proxy, without TLS, is not answered.
    """
    setup = desk().setup
    if request.headers.get("Host", "").lower() not in setup.hosts:
        abort(421)
    if setup.https and not request.is_secure:
        abort(421)


def _who_asks() -> None:
    g.visitor = _still(desk().visitors.who(str(session.get(WHO, ""))))
    chosen = session.get("language")
    best = request.accept_languages.best_match(LANGUAGES)
    g.language = chosen if chosen in LANGUAGES else best or "en"


def _still(visitor: Visitor | None) -> Visitor | None:
    """The visitor as their account stands now: nobody, where it was taken away."""
    if visitor is None or desk().setup.local:
        return visitor
    account = accounts(desk().setup.root).get(visitor.account)
    if account is None:
        return None
    return replace(visitor, office=account.office, roles=account.roles)


def _has_the_right() -> Answer | None:
    if request.endpoint is None:  # nothing stands at this address; Flask says so
        return None
    view = current_app.view_functions.get(request.endpoint)
    right = right_of(view)
    if upload := getattr(view, "upload", 0):
        request.max_content_length = upload
    if right is Right.OPEN:
        return None
    if g.visitor is None:
        return _stranger()
    if right is None or not g.visitor.may(right):
        abort(403)
    return None


def _stranger() -> Answer | None:
    if desk().setup.local or request.method not in {"GET", "HEAD"}:
        abort(401)
    return redirect(url_for("signin.show", next=request.full_path.rstrip("?")))


def _headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if desk().setup.https:
        response.headers.setdefault("Strict-Transport-Security", _YEAR)
    response.headers.pop("Server", None)
    return response
