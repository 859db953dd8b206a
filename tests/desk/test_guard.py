"""What stands before every view: names, cookies, headers, and faults without traces."""

import http.client
from urllib.parse import urlsplit

import pytest

from hpd_pages.desk.guard import HEADERS
from support.desks import application, client, served, token
from support.registries import PAGE, registry


@pytest.fixture
def root(tmp_path):
    return registry(tmp_path, facebook=PAGE)


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "localhost:81", ""])
def test_a_name_that_is_not_ours_is_not_answered(root, host):
    """A page elsewhere can point its own name at this machine (DNS rebinding)."""
    with client(root) as browser:
        answer = browser.get("/", headers={"Host": host})
        assert answer.status_code == 421
        assert "This desk does not answer under this name." in answer.text


def test_every_answer_carries_the_headers(root):
    with client(root) as browser:
        for path in ("/", "/nowhere", "/open"):
            answer = browser.get(path)
            for name, value in HEADERS.items():
                assert answer.headers[name] == value, (path, name)


def test_no_script_or_style_stands_inside_a_page(root):
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    with client(root) as browser:
        page = browser.get("/").text
        assert "<style" not in page
        assert "style=" not in page
        assert "<script>" not in page


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(root):
    app = application(root)
    answer = app.test_client().get("/open?token=t")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_the_token_opens_the_desk_once(root):
    app = application(root)
    assert app.test_client().get("/").status_code == 401
    assert app.test_client().get("/open?token=wrong").status_code == 401
    first = app.test_client()
    assert first.get("/open?token=t").location == "/"
    assert first.get("/").status_code == 200
    assert first.get("/open?token=t").location == "/"
    assert app.test_client().get("/open?token=t").status_code == 401


def test_a_session_that_was_planted_is_gone_after_the_sign_in(root):
    """Session fixation: what somebody set in the browser before does not live on."""
    app = application(root)
    browser = app.test_client()
    with browser.session_transaction() as session:
        session["who"] = "planted"
        session["csrf_token"] = "planted"
    browser.get("/open?token=t")
    with browser.session_transaction() as session:
        assert session["who"] != "planted"
        assert session.get("csrf_token") != "planted"


@pytest.mark.parametrize(
    "path", ["//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", ""]
)
def test_nobody_is_sent_elsewhere(root, path):
    with client(root) as browser:
        form = {"language": "es", "next": path, "csrf_token": token(browser.get("/"))}
        assert browser.post("/language", data=form).location == "/"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../layout.html.j2",
        "/static/..%2flayout.html.j2",
        "/static/%2e%2e%2flayout.html.j2",
        "/static//etc/passwd",
        "/static/..%5clayout.html.j2",
    ],
)
def test_no_path_leads_out_of_the_static_files(root, path):
    with client(root) as browser:
        answer = browser.get(path)
        assert answer.status_code in {404, 308}
        assert "extends" not in answer.text


def test_a_fault_of_ours_shows_its_place_and_no_trace(root, monkeypatch, capsys):
    def broken(*_):
        raise RuntimeError("a secret of the registry")

    monkeypatch.setattr("hpd_pages.wiring.validate.judge", broken)
    with client(root) as browser:
        answer = browser.get("/")
    assert answer.status_code == 500
    assert "RuntimeError at test_guard.py:" in answer.text
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "secret" not in capsys.readouterr().err


def test_a_registry_that_cannot_be_read_is_said_with_what_to_do(tmp_path):
    root = registry(tmp_path, facebook=PAGE)
    (root / "department.yml").write_text("a: [", encoding="utf-8")
    with client(root) as browser:
        answer = browser.get("/")
    assert answer.status_code < 500


def test_a_request_that_is_too_large_is_refused(root):
    with client(root) as browser:
        form = {"csrf_token": token(browser.get("/")), "language": "x" * (3 * 2**20)}
        answer = browser.post("/language", data=form)
        assert answer.status_code == 413
        assert "That is larger than the desk takes." in answer.text


def test_a_real_desk_listens_on_loopback_alone_and_opens_by_its_address(root):
    with served(root) as address:
        parts = urlsplit(address)
        assert parts.hostname == "127.0.0.1"
        connection = http.client.HTTPConnection(parts.netloc, timeout=20)
        connection.request("GET", f"{parts.path}?{parts.query}")
        answer = connection.getresponse()
        answer.read()
        assert (answer.status, answer.headers["Location"]) == (302, "/")
        assert "Server" not in answer.headers
        connection.request(
            "GET", "/", headers={"Cookie": answer.headers["Set-Cookie"].split(";")[0]}
        )
        page = connection.getresponse()
        assert page.status == 200
        page.read()
        connection.request("GET", "/", headers={"Host": f"evil.example:{parts.port}"})
        assert connection.getresponse().status == 421
        connection.close()
