"""A desk that others reach: what it refuses to start without, and that it speaks TLS or trusts
one proxy alone."""

import datetime as dt
import http.client
import ssl
import threading
from contextlib import contextmanager

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from hpd_pages.desk.serving import OIDC, Served, open_served
from hpd_pages.errors import UsageError
from hpd_pages.model.account import Role
from hpd_pages.wiring.accounts import put
from support.registries import PAGE, registry

PASSWORD = "four plain words here"
URL = "https://desk.example.gov"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    made = registry(tmp_path_factory.mktemp("served"), facebook=PAGE)
    put(made, "pio", office="PIO", roles=[Role.PIO], password=PASSWORD)
    return made


@pytest.fixture(scope="module")
def certified(tmp_path_factory):
    """A certificate for desk.example.gov, signed by its own key."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "desk.example.gov")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("desk.example.gov")]), False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "cert.pem").write_bytes(certificate.public_bytes(pem))
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder / "cert.pem", folder / "key.pem"


def served(**more):
    return Served(**{"host": "127.0.0.1", "port": 0, "url": URL, **more})


@pytest.mark.parametrize(
    ("more", "environment", "said"),
    [
        ({}, {}, "is served by TLS only"),
        ({"url": ""}, {}, "needs its address"),
        ({"url": "http://desk.example.gov", "proxy": "127.0.0.1"}, {}, "is no address of a desk"),
        (
            {"url": "https://desk.example.gov/x", "proxy": "127.0.0.1"},
            {},
            "is no address of a desk",
        ),
        ({"url": "https://desk:port", "proxy": "127.0.0.1"}, {}, "is no address"),
        ({"proxy": "*"}, {}, "is no address of a proxy"),
        ({"proxy": "127.0.0.1"}, {OIDC[0]: "https://login.example.gov"}, "is set up in part"),
    ],
)
def test_it_refuses_to_start_where_somebody_could_come_in_unseen(root, more, environment, said):
    with pytest.raises(UsageError, match=said):
        open_served(root, served(**more), environment)


def test_it_refuses_to_start_without_accounts(tmp_path):
    bare = registry(tmp_path, facebook=PAGE)
    with pytest.raises(UsageError, match="needs accounts"):
        open_served(bare, served(proxy="127.0.0.1"), {})
    put(bare, "chief@example.gov", office="Chief of Police", roles=[Role.APPROVER])
    with pytest.raises(UsageError, match="no account has a password"):
        open_served(bare, served(proxy="127.0.0.1"), {})


def test_it_refuses_a_certificate_that_is_none(root, tmp_path, certified):
    bad = tmp_path / "bad.pem"
    bad.write_text("no certificate", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be used"):
        open_served(root, served(certificate=bad, key=certified[1]), {})
    with pytest.raises(UsageError, match="there is no file"):
        open_served(root, served(certificate=tmp_path / "none.pem", key=certified[1]), {})
    with pytest.raises(UsageError, match="not both"):
        open_served(root, served(certificate=certified[0], key=certified[1], proxy="127.0.0.1"), {})


@contextmanager
def running(root, how, monkeypatch):
    """The port of the desk, served as `how` says."""
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    opened = open_served(root, served(port=port, **how), {})
    thread = threading.Thread(target=opened.run, daemon=True)
    thread.start()
    try:
        yield port
    finally:
        opened.stop()
        thread.join(20)
        assert not thread.is_alive()


def test_it_speaks_tls_with_its_certificate(root, certified, monkeypatch):
    how = {"certificate": certified[0], "key": certified[1]}
    with running(root, how, monkeypatch) as port:
        trusting = ssl.create_default_context(cafile=certified[0])
        trusting.check_hostname = False
        connection = http.client.HTTPSConnection("127.0.0.1", port, context=trusting, timeout=20)
        connection.request("GET", "/", headers={"Host": "desk.example.gov"})
        answer = connection.getresponse()
        answer.read()
        assert (answer.status, answer.headers["Location"]) == (302, "/sign-in/?next=/")
        connection.request("GET", "/", headers={"Host": f"127.0.0.1:{port}"})
        assert connection.getresponse().status == 421
        connection.close()


def asked(port, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/", headers={"Host": "desk.example.gov", **headers})
    status = connection.getresponse().status
    connection.close()
    return status


def test_it_believes_its_proxy_and_nobody_else(root, monkeypatch):
    tls = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    with running(root, {"proxy": "127.0.0.1"}, monkeypatch) as port:
        assert asked(port, **tls) == 302
        assert asked(port) == 421
        assert asked(port, **tls, **{"X-Forwarded-Host": "evil.example"}) == 421
    with running(root, {"proxy": "192.0.2.1"}, monkeypatch) as port:
        assert asked(port, **tls) == 421
