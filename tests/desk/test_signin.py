"""Signing in at a served desk: accounts, tries, sessions, and an OpenID provider on loopback."""

import json
import threading
import time
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import RSAKey
from werkzeug.serving import make_server

from hpd_pages.desk.app import create_app
from hpd_pages.desk.setup import Oidc, Setup, Visitors
from hpd_pages.desk.tries import BY_ACCOUNT, BY_ADDRESS
from hpd_pages.errors import UsageError
from hpd_pages.model.account import Role
from hpd_pages.wiring.accounts import accounts, put, take_away
from support.desks import send
from support.registries import PAGE, registry

PASSWORD = "four plain words here"
HTTPS = {"base_url": "https://desk.example.gov"}


@pytest.fixture(scope="module")
def hashed(tmp_path_factory):
    """A registry with two accounts: hashing takes its time on purpose."""
    root = registry(tmp_path_factory.mktemp("served"), facebook=PAGE)
    put(root, "pio", office="Public Information Officer", roles=[Role.PIO], password=PASSWORD)
    put(root, "chief@example.gov", office="Chief of Police", roles=[Role.APPROVER])
    return root


def application(root, oidc=None):
    setup = Setup(
        root=root,
        hosts=("desk.example.gov",),
        https=True,
        url="https://desk.example.gov",
        oidc=oidc,
    )
    return create_app(setup)


class Https:
    """A client that comes by TLS."""

    def __init__(self, app):
        self.client = app.test_client()
        self.application = app

    def get(self, path, **more):
        return self.client.get(path, **HTTPS, **more)

    def post(self, path, **more):
        headers = {"Referer": "https://desk.example.gov/sign-in/"}
        return self.client.post(path, **HTTPS, headers=headers, **more)


def enter(browser, name="pio", password=PASSWORD, **form):
    return send(browser, "/sign-in/", {"name": name, "password": password, **form})


def test_who_is_not_signed_in_is_led_to_the_door_and_back(hashed):
    browser = Https(application(hashed))
    answer = browser.get("/pages/")
    assert answer.location == "/sign-in/?next=/pages/"
    assert enter(browser, next="/pages/").location == "/pages/"
    assert "Public Information Officer" in browser.get("/pages/").text


@pytest.mark.parametrize(
    ("name", "password"),
    [("pio", "wrong"), ("nobody", PASSWORD), ("chief@example.gov", ""), ("pio", ""), ("", "")],
)
def test_a_wrong_name_and_a_wrong_password_look_the_same(hashed, name, password):
    browser = Https(application(hashed))
    answer = enter(browser, name, password)
    assert answer.status_code == 403
    assert "Name or password is not right." in answer.text
    assert browser.get("/").status_code == 302


def test_the_session_is_another_after_the_sign_in(hashed):
    browser = Https(application(hashed))
    browser.get("/sign-in/")
    with browser.client.session_transaction(**HTTPS) as session:
        session["who"] = "planted"
        before = session["csrf_token"]
    enter(browser)
    with browser.client.session_transaction(**HTTPS) as session:
        assert session["who"] != "planted"
        assert session.get("csrf_token") != before


def test_the_cookie_goes_by_tls_alone_and_to_this_host_alone(hashed):
    browser = Https(application(hashed))
    cookie = browser.get("/sign-in/").headers["Set-Cookie"]
    assert cookie.startswith("__Host-")
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie
    assert "Domain" not in cookie


def test_who_comes_past_the_proxy_without_tls_is_not_answered(hashed):
    app = application(hashed)
    assert app.test_client().get("/", headers={"Host": "desk.example.gov"}).status_code == 421
    answer = Https(app).get("/sign-in/")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_signing_out_ends_the_session_wherever_the_cookie_is(hashed):
    browser = Https(application(hashed))
    enter(browser)
    with browser.client.session_transaction(**HTTPS) as session:
        kept = session["who"]
    assert send(browser, "/sign-in/out", {}, at="/").location == "/sign-in/"
    with browser.client.session_transaction(**HTTPS) as session:
        session["who"] = kept
    assert browser.get("/").status_code == 302


def test_an_account_that_is_taken_away_is_out_at_once(tmp_path):
    root = registry(tmp_path, facebook=PAGE)
    put(root, "pio", office="PIO", roles=[Role.PIO], password=PASSWORD)
    browser = Https(application(root))
    enter(browser)
    assert browser.get("/new/").status_code == 302
    put(root, "pio", office="PIO", roles=[Role.READER], password=PASSWORD)
    assert browser.get("/new/").status_code == 403
    take_away(root, "pio")
    assert browser.get("/").location.startswith("/sign-in/")


def test_a_stay_ends_when_nothing_is_asked_for_a_while():
    visitors = Visitors(idle=0.05, longest=10)
    name = visitors.welcome("somebody")
    assert visitors.who(name) == "somebody"
    time.sleep(0.06)
    assert visitors.who(name) is None


def test_tries_are_limited_for_an_account_and_for_an_address(hashed, monkeypatch):
    monkeypatch.setattr("hpd_pages.io.desk_accounts.matches", lambda *_: False)
    browser = Https(application(hashed))
    most = BY_ACCOUNT[0].amount
    assert [enter(browser).status_code for _ in range(most + 1)] == [403] * most + [429]
    left = BY_ADDRESS[0].amount - most - 1
    told = [enter(browser, f"name{number}").status_code for number in range(left + 1)]
    assert told == [403] * left + [429]
    assert "Too many tries." in enter(browser, "other").text


def test_the_file_of_the_accounts_is_for_its_owner_and_holds_no_password(hashed):
    path = hashed / ".hpd-pages" / "desk" / "accounts.json"
    assert path.stat().st_mode & 0o777 == 0o600
    text = path.read_text(encoding="utf-8")
    assert PASSWORD not in text
    assert "$argon2id$" in text
    assert list(accounts(hashed)) == ["chief@example.gov", "pio"]


@pytest.mark.parametrize(
    ("name", "more", "said"),
    [
        ("../pio", {}, "cannot be an account's name"),
        ("pio", {"password": "short"}, "at least 12 characters"),
        ("pio", {"office": ""}, "needs an office and a role"),
        ("pio", {"roles": []}, "needs an office and a role"),
    ],
)
def test_an_account_that_cannot_be_is_refused(hashed, name, more, said):
    with pytest.raises(UsageError, match=said):
        put(hashed, name, **{"office": "PIO", "roles": [Role.PIO], "password": PASSWORD, **more})


def test_a_local_desk_has_no_door(tmp_path):
    from support.desks import client

    with client(registry(tmp_path, facebook=PAGE)) as browser:
        assert browser.get("/sign-in/").status_code == 404


# An OpenID provider.

KEY = RSAKey.generate_key(2048, {"kid": "1", "use": "sig", "alg": "RS256"}, private=True)


@contextmanager
def provider(**claims):
    """A provider on loopback that signs in whoever comes, with these claims."""
    app = Flask("provider")
    nonces = {}

    @app.get("/.well-known/openid-configuration")
    def told():
        base = request.host_url.rstrip("/")
        return jsonify(
            issuer=base,
            authorization_endpoint=f"{base}/authorize",
            token_endpoint=f"{base}/token",
            jwks_uri=f"{base}/keys",
            id_token_signing_alg_values_supported=["RS256"],
        )

    @app.get("/authorize")
    def authorize():
        nonces["code"] = request.args["nonce"]
        assert request.args["code_challenge_method"] == "S256"
        return redirect(f"{request.args['redirect_uri']}?code=code&state={request.args['state']}")

    @app.post("/token")
    def token():
        assert request.form["code_verifier"]
        now = int(time.time())
        said = {
            "iss": request.host_url.rstrip("/"),
            "aud": "desk",
            "sub": "1",
            "nonce": nonces.get(request.form["code"], ""),
            "iat": now,
            "exp": now + 60,
            **claims,
        }
        signed = jwt.encode({"alg": "RS256", "kid": "1"}, said, KEY)
        return jsonify(access_token="a", token_type="Bearer", id_token=signed)

    @app.get("/keys")
    def keys():
        return json.loads(json.dumps({"keys": [KEY.as_dict(private=False)]}))

    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def by_provider(root, issuer):
    """The answer to who comes back from the provider."""
    import requests

    browser = Https(application(root, Oidc(issuer=issuer, client_id="desk", client_secret="s")))
    sent = send(browser, "/sign-in/provider", {"next": "/pages/"}, at="/sign-in/")
    assert sent.location.startswith(f"{issuer}/authorize?")
    assert parse_qs(urlsplit(sent.location).query)["redirect_uri"] == [
        "https://desk.example.gov/sign-in/back"
    ]
    back = requests.get(sent.location, allow_redirects=False, timeout=20).headers["Location"]
    return browser, browser.get(back.partition("desk.example.gov")[2])


def test_the_provider_s_e_mail_address_is_the_account(hashed):
    with provider(email="Chief@example.gov", email_verified=True) as issuer:
        browser, answer = by_provider(hashed, issuer)
        assert answer.location == "/pages/"
        assert "Chief of Police" in browser.get("/pages/").text


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ({"email": "stranger@example.gov"}, "No account of this desk"),
        ({"email": "chief@example.gov", "email_verified": False}, "No account of this desk"),
        ({"email": "chief@example.gov", "email_verified": "false"}, "No account of this desk"),
        ({"email": "chief@example.gov", "aud": "another"}, "did not confirm who you are"),
        ({"email": "chief@example.gov", "nonce": "old"}, "did not confirm who you are"),
        ({"email": "chief@example.gov", "exp": 1}, "did not confirm who you are"),
    ],
)
def test_what_the_provider_does_not_confirm_opens_nothing(hashed, claims, said):
    with provider(**claims) as issuer:
        browser, answer = by_provider(hashed, issuer)
        assert answer.status_code == 403
        assert said in answer.text
        assert browser.get("/").status_code == 302


def test_a_way_back_that_nobody_asked_for_opens_nothing(hashed):
    with provider(email="chief@example.gov") as issuer:
        app = application(hashed, Oidc(issuer=issuer, client_id="desk", client_secret="s"))
        assert Https(app).get("/sign-in/back?code=code&state=planted").status_code == 403
