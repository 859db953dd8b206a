"""Signing in at a served desk: by a local account, or by the Department's OpenID provider."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import (
    Flask,
    abort,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk.access import Area, Right, Visitor, needs
from hpd_pages.desk.door import local_path, welcome
from hpd_pages.desk.guard import WHO
from hpd_pages.desk.setup import desk, root
from hpd_pages.desk.words import say
from hpd_pages.model.account import Account

AREA = Area("signin", prefix="/sign-in")
PROVIDER = "provider"
_AFTER = "after"


def provide(app: Flask) -> None:
    """Make the OpenID provider known to the app, where one is set up."""
    oidc = app.extensions["desk"].setup.oidc
    if oidc is None:
        return
    from authlib.integrations.flask_client import OAuth

    client = OAuth(app).register(
        PROVIDER,
        client_id=oidc.client_id,
        client_secret=oidc.client_secret,
        server_metadata_url=f"{oidc.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={"scope": "openid email", "code_challenge_method": "S256", "timeout": 20},
    )
    app.extensions[PROVIDER] = client


@AREA.get("/")
@needs(Right.OPEN)
def show() -> str | Answer:
    """The form, or the way to the provider."""
    _served()
    if desk().visitors.who(str(session.get(WHO, ""))) is not None:
        return redirect(url_for("overview.show"))
    return _form("")


@AREA.post("/")
@needs(Right.OPEN)
def enter() -> str | Answer | tuple[str, int]:
    """Sign in by name and password; never says which of the two was wrong."""
    from hpd_pages.io.desk_accounts import matches
    from hpd_pages.wiring.accounts import accounts

    _served()
    name = request.form.get("name", "").strip().lower()[:200]
    if not desk().tries.allowed(request.remote_addr or "", name):
        abort(429)
    account = accounts(root()).get(name)
    if not matches(account, request.form.get("password", "")) or account is None:
        return _form(say("Name or password is not right.")), 403
    return _let_in(account, request.form.get("next", ""))


@AREA.post("/provider")
@needs(Right.OPEN)
def ask_provider() -> Answer:
    """Send the browser to the provider."""
    _served()
    client = current_app.extensions.get(PROVIDER)
    if client is None:
        abort(404)
    if not desk().tries.allowed(request.remote_addr or "", ""):
        abort(429)
    session[_AFTER] = local_path(request.form.get("next", ""))
    sent: Answer = client.authorize_redirect(desk().setup.url + url_for("signin.back"))
    return sent


@AREA.get("/back")
@needs(Right.OPEN)
def back() -> str | Answer | tuple[str, int]:
    """Let in whom the provider names, where an account has that e-mail address."""
    from authlib.common.errors import AuthlibBaseError
    from joserfc.errors import JoseError
    from requests import RequestException

    from hpd_pages.wiring.accounts import accounts

    _served()
    client = current_app.extensions.get(PROVIDER)
    if client is None:
        abort(404)
    try:
        told: Mapping[str, Any] = client.authorize_access_token().get("userinfo") or {}
    except (AuthlibBaseError, JoseError, RequestException, ValueError, KeyError):
        return _form(say("The provider did not confirm who you are. Try again.")), 403
    email = str(told.get("email", "")).strip().lower()
    account = accounts(root()).get(email)
    unverified = str(told.get("email_verified", "")).lower() == "false"  # some say it as a text
    if account is None or unverified:
        return _form(say("No account of this desk has your e-mail address.")), 403
    return _let_in(account, str(session.get(_AFTER, "")))


@AREA.post("/out")
@needs(Right.OPEN)
def leave() -> Answer:
    """Sign out: the name in the cookie is worth nothing from here on."""
    desk().visitors.goodbye(str(session.get(WHO, "")))
    session.clear()
    flash(say("You are signed out."), "good")
    return redirect(url_for("signin.show"))


def _let_in(account: Account, after: str) -> Answer:
    welcome(Visitor(office=account.office, roles=account.roles, account=account.name))
    return redirect(local_path(after))


def _served() -> None:
    if desk().setup.local:
        abort(404)


def _form(wrong: str) -> str:
    return render_template(
        "sign_in.html.j2",
        wrong=wrong,
        name=request.form.get("name", ""),
        after=local_path(request.values.get("next", "")),
        passwords=desk().setup.passwords,
        provider=desk().setup.oidc is not None,
    )
