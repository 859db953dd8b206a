"""One look over HTTP, against a real server that does everything wrong."""

from __future__ import annotations

import gzip
import importlib
import socket
import subprocess
import threading
import time
import tracemalloc
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest

from hpd_pages.errors import LookError, UsageError
from hpd_pages.io.bodies import CODINGS
from hpd_pages.io.guard import Guard
from hpd_pages.io.http import Exchange, Limits, Web
from hpd_pages.io.politeness import Politeness

QUICK = Limits(connect=1.0, read=0.5, deadline=1.5, retries=0, backoff=0.01)


def web(limits=QUICK, *, allow_private=True, gap=0.0, log=None, verify=True):
    extra = {} if log is None else {"log": log}
    return Web(
        guard=Guard(allow_private=allow_private),
        politeness=Politeness(gap=gap),
        agent="hpd-pages/0.1.0 (+https://example.gov/contact)",
        limits=limits,
        verify=verify,
        **extra,
    )


def failure(url, **settings):
    with pytest.raises(LookError) as caught:
        web(**settings).get(url)
    return caught.value


def raw(*pieces, pause=0.0, reset=False):
    """A route that writes bytes as they are, with a pause after each piece."""

    def answer(handler):
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(pause)
        if reset:
            linger = b"\x01\x00\x00\x00\x00\x00\x00\x00"
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            handler.connection.close()

    return answer


def redirect(to, status=302):
    return (status, {"Location": to}, "")


def test_a_page_is_read_with_its_status_headers_and_bytes(serve):
    site = serve({"/": "<p>Hello</p>"})
    response = web().get(f"{site}/")
    assert (response.status, response.body) == (200, b"<p>Hello</p>")
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert (response.final, response.redirects) == (f"{site}/", ())
    assert response.taken_at.endswith("Z")


def test_the_request_says_who_asks_and_carries_no_cookie(serve):
    heads = {}

    def note(handler):
        heads.update(handler.headers.items())
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nSet-Cookie: a=b\r\n\r\n")(handler)

    site = serve({"/": note})
    client = web()
    client.get(f"{site}/")
    client.get(f"{site}/")
    assert heads["User-Agent"] == "hpd-pages/0.1.0 (+https://example.gov/contact)"
    assert "Cookie" not in heads
    assert "Authorization" not in heads


def test_proxies_and_passwords_of_the_environment_are_not_used(serve, monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    site = serve({"/": "direct"})
    assert web().get(f"{site}/").body == b"direct"


@pytest.mark.parametrize("status", [204, 304, 401, 403, 404, 410, 429, 500, 503, 999])
def test_every_status_comes_back_as_the_number_it_is(serve, status):
    site = serve({"/": (status, {}, "")})
    assert web().get(f"{site}/").status == status


def test_redirects_are_followed_and_listed(serve):
    site = serve({"/a": redirect("/b", 301), "/b": redirect("c", 308), "/c": "here"})
    response = web().get(f"{site}/a")
    assert (response.url, response.final) == (f"{site}/a", f"{site}/c")
    assert response.redirects == (f"{site}/a", f"{site}/b")


def test_a_redirect_loop_is_named(serve):
    site = serve({"/a": redirect("/b"), "/b": redirect("/a")})
    error = failure(f"{site}/a")
    assert error.cause == "connection"
    assert error.message == f"the redirects run in a circle, back to {site}/a"
    assert len(site.hits) == 2


def test_more_than_five_redirects_are_not_followed(serve):
    site = serve({f"/{n}": redirect(f"/{n + 1}") for n in range(9)})
    assert failure(f"{site}/0").message == "more than 5 redirects"
    assert site.asked("/6") == 0


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://0251.0376.0251.0376/",
        "http://[::ffff:169.254.169.254]/",
        "http://0.0.0.0/",
        "file:///etc/passwd",
        "http://user:secret@127.0.0.1/",
        "gopher://127.0.0.1/",
    ],
)
def test_a_redirect_inside_is_refused_even_where_private_is_allowed(serve, target):
    site = serve({"/": redirect(target)})
    error = failure(f"{site}/")
    assert error.cause == "private-address"
    assert "secret" not in str(error)


def test_a_private_address_is_refused_before_any_connection(serve):
    site = serve({"/": "inside"})
    port = int(site.rsplit(":", 1)[1])
    client = Web(
        guard=Guard(ports=(port,)), politeness=Politeness(gap=0), agent="hpd-pages", limits=QUICK
    )
    with pytest.raises(LookError) as caught:
        client.get(f"{site}/")
    assert caught.value.cause == "private-address"
    assert site.hits == []


def test_the_address_that_was_checked_is_the_one_connected_to(serve, monkeypatch):
    site = serve({"/": "here"})
    port = int(site.rsplit(":", 1)[1])
    asked = []

    def rebinding(host, *args, **kwargs):
        asked.append(host)
        address = "127.0.0.1" if asked.count(host) == 1 else "169.254.169.254"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *a, **k: (
            rebinding(host) if host == "twice.example.gov" else real(host, *a, **k)
        ),
    )
    assert web().get(f"http://twice.example.gov:{port}/").body == b"here"
    assert asked == ["twice.example.gov"]
    assert site.hits[0].host == f"twice.example.gov:{port}"


def test_a_wrong_address_is_a_usage_error_and_nothing_is_sent():
    with pytest.raises(UsageError, match="only http and https"):
        web().get("file:///etc/passwd")


@pytest.mark.parametrize(
    "url", ["http://" + "a" * 70 + ".gov/", "http://*.example.gov/", "http://.example.gov/"]
)
def test_a_host_that_cannot_be_a_name_is_dns(url):
    assert failure(url).cause == "dns"


@pytest.mark.parametrize("target", ["http://[::1", "http://[x]/", "//[/"])
def test_a_redirect_to_nonsense_is_a_failed_look(serve, target):
    site = serve({"/": redirect(target)})
    assert failure(f"{site}/").cause in ("connection", "private-address")


def test_an_unknown_name_is_dns():
    assert failure("http://no-such-host.invalid/").cause == "dns"


def test_a_closed_port_is_a_connection_failure():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    error = failure(f"http://127.0.0.1:{port}/")
    assert error.cause == "connection"
    assert error.message == "127.0.0.1 refused: Connection refused"


def test_silence_is_a_timeout(serve):
    site = serve({"/": lambda _handler: time.sleep(0.9)})
    assert failure(f"{site}/").cause == "timeout"


@pytest.mark.parametrize("part", ["headers", "body", "chunk size"])
def test_a_slow_drip_is_cut_off_at_the_deadline(serve, part):
    start = {
        "headers": b"HTTP/1.1 200 OK\r\nX-Slow: ",
        "body": b"HTTP/1.1 200 OK\r\n\r\n",
        "chunk size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    }[part]
    site = serve({"/": raw(start, *[b"0"] * 60, pause=0.05)})
    started = time.monotonic()
    error = failure(f"{site}/", limits=Limits(read=0.5, deadline=0.6, retries=2, backoff=0.0))
    assert error.cause == "timeout"
    assert error.message == "the look took longer than its deadline"
    assert time.monotonic() - started < 1.5


def test_a_reset_in_the_middle_is_a_connection_failure(serve):
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf"
    site = serve({"/": raw(head, pause=0.05, reset=True)})
    assert failure(f"{site}/").cause == "connection"


def test_a_body_shorter_than_it_was_said_to_be_is_not_taken_for_whole(serve):
    site = serve({"/": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf")})
    assert failure(f"{site}/").cause == "connection"


def test_broken_chunks_are_a_connection_failure(serve):
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"
    site = serve({"/": raw(head)})
    assert failure(f"{site}/").cause == "connection"


def test_something_that_is_not_http_is_a_connection_failure(serve):
    site = serve({"/": raw(b"SSH-2.0-OpenSSH_9.2\r\n")})
    assert failure(f"{site}/").cause == "connection"


def test_a_body_over_the_bound_is_too_large(serve):
    site = serve({"/": "x" * 5_000})
    error = failure(f"{site}/", limits=Limits(wire=1_000, retries=0))
    assert (error.cause, error.message) == ("too-large", "the body is larger than 1000 bytes")


def test_a_body_without_end_is_stopped_at_the_bound(serve):
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    site = serve({"/": raw(head, *[b"x" * 65_536] * 400)})
    assert failure(f"{site}/", limits=Limits(wire=1_000_000, retries=0)).cause == "too-large"


def test_a_gzip_bomb_is_stopped_before_it_is_unpacked(serve):
    bomb = gzip.compress(b"\0" * 200_000_000, compresslevel=9)
    site = serve({"/": (200, {"Content-Encoding": "gzip"}, bomb)})
    tracemalloc.start()
    error = failure(f"{site}/", limits=Limits(body=2_000_000, deadline=10, retries=0))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert error.cause == "too-large"
    assert error.message == "the body unpacks to more than 2000000 bytes"
    assert peak < 12_000_000


PACKERS = {"gzip": "gzip", "deflate": "zlib", "br": "brotli"}


@pytest.mark.parametrize("coding", [c for c in PACKERS if c in CODINGS.split(",")])
def test_packed_bodies_are_unpacked_and_the_received_bytes_kept(serve, coding):
    plain = b"<p>Comments are monitored.</p>" * 50
    packed = importlib.import_module(PACKERS[coding]).compress(plain)
    site = serve({"/": (200, {"Content-Encoding": coding}, packed)})
    response = web().get(f"{site}/")
    assert (response.body, response.wire) == (plain, packed)


def test_damaged_and_unknown_packing_are_named(serve):
    site = serve(
        {
            "/damaged": (200, {"Content-Encoding": "gzip"}, b"not gzip at all"),
            "/unknown": (200, {"Content-Encoding": "aes128gcm"}, b"?"),
        }
    )
    assert failure(f"{site}/damaged").message == "the packed body is damaged"
    assert failure(f"{site}/unknown").cause == "not-html"


def test_too_many_and_too_large_headers_are_refused(serve):
    many = b"".join(b"X-%d: y\r\n" % n for n in range(10_000))
    wide = b"".join(b"X-%d: %s\r\n" % (n, b"y" * 8_000) for n in range(20))
    site = serve(
        {
            "/many": raw(b"HTTP/1.1 200 OK\r\n" + many + b"\r\n"),
            "/wide": raw(b"HTTP/1.1 200 OK\r\n" + wide + b"Content-Length: 0\r\n\r\n"),
            "/line": raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n"),
        }
    )
    for path in ("/many", "/wide", "/line"):
        assert failure(f"{site}{path}").cause == "too-large", path


def test_a_transient_status_is_tried_again_and_then_read(serve):
    answers = iter([500, 503, 200])

    def flaky(handler):
        status = next(answers)
        raw(b"HTTP/1.1 %d X\r\nContent-Length: 2\r\n\r\nok" % status)(handler)

    site = serve({"/": flaky})
    response = web(Limits(retries=2, backoff=0.01)).get(f"{site}/")
    assert (response.status, len(site.hits)) == (200, 3)


def test_a_dropped_connection_is_tried_again(serve):
    answers = iter([b"", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"])
    site = serve({"/": lambda handler: handler.wfile.write(next(answers))})
    assert web(Limits(retries=2, backoff=0.01)).get(f"{site}/").body == b"ok"


def test_what_will_not_mend_itself_is_asked_once(serve):
    site = serve({"/404": (404, {}, ""), "/999": (999, {}, ""), "/in": redirect("http://0.0.0.0/")})
    client = web(Limits(retries=2, backoff=0.01))
    client.get(f"{site}/404")
    client.get(f"{site}/999")
    with pytest.raises(LookError):
        client.get(f"{site}/in")
    assert len(site.hits) == 3


def test_three_attempts_are_the_most(serve):
    site = serve({"/": (503, {}, "")})
    assert web(Limits(retries=2, backoff=0.01)).get(f"{site}/").status == 503
    assert len(site.hits) == 3


def test_retry_after_is_waited_for(serve):
    answers = iter([b"HTTP/1.1 429 X\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"])
    good = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
    site = serve({"/": lambda handler: handler.wfile.write(next(answers, good))})
    assert web(Limits(retries=2, backoff=0.01)).get(f"{site}/").status == 200
    assert site.hits[1].started - site.hits[0].started >= 0.95


def test_a_long_retry_after_ends_the_look_and_spares_the_host(serve):
    site = serve({"/": (429, {"Retry-After": "3600"}, "")})
    client = web(Limits(retries=2, backoff=0.01))
    for _ in range(2):
        with pytest.raises(LookError) as caught:
            client.get(f"{site}/")
        assert caught.value.cause == "rate-limited"
    assert len(site.hits) == 1


def test_threads_keep_the_gap_of_a_host(serve):
    site = serve({"/": "ok"})
    client = web(gap=0.15)
    threads = [threading.Thread(target=client.get, args=(f"{site}/",)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    starts = sorted(hit.started for hit in site.hits)
    gaps = [later - earlier for earlier, later in pairwise(starts)]
    assert len(gaps) == 4
    assert min(gaps) >= 0.14


def test_every_request_is_logged_without_its_query(serve):
    site = serve({"/a": redirect("/b?token=abc"), "/b": "body"})
    seen: list[Exchange] = []
    web(log=seen.append).get(f"{site}/a?token=abc")
    assert [(e.url, e.outcome, e.size) for e in seen] == [
        (f"{site}/a", "302", 0),
        (f"{site}/b", "200", 4),
    ]
    silent: list[Exchange] = []
    with pytest.raises(LookError):
        web(log=silent.append).get("http://no-such-host.invalid/")
    assert [e.outcome for e in silent] == ["dns"]


def test_permission_is_asked_before_every_hop(serve):
    site = serve({"/a": redirect("/secret"), "/secret": "no"})

    def permit(url):
        if url.endswith("/secret"):
            raise LookError("robots-disallow", "robots.txt disallows this page")

    with pytest.raises(LookError) as caught:
        web().get(f"{site}/a", permit=permit)
    assert caught.value.cause == "robots-disallow"
    assert site.asked("/secret") == 0


def test_a_cut_body_ends_quietly(serve):
    site = serve({"/": "x" * 100_000})
    assert len(web(Limits(wire=1_000)).get(f"{site}/", cut=500).body) == 500


def open_files():
    return len(list(Path("/proc/self/fd").iterdir()))


def test_no_socket_is_left_open(serve):
    site = serve({"/": "ok"})
    client = web()
    client.get(f"{site}/")
    before = open_files()
    for _ in range(20):
        client.get(f"{site}/")
    assert open_files() <= before + 2


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for localhost that only those who are told of it trust."""
    return self_signed(tmp_path_factory.mktemp("tls"), days=2)


def self_signed(folder, *, days):
    """A folder with a key and its certificate, which ends so many days from now."""
    curve = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost"
    name = "-addext subjectAltName=DNS:localhost"
    files = f"-keyout {folder}/key.pem -out {folder}/asked.pem"
    signed = f"-signkey {folder}/key.pem -copy_extensions copy -out {folder}/cert.pem"
    for command in (
        f"openssl req {curve} {name} {files}",
        f"openssl x509 -req -in {folder}/asked.pem -days {days} {signed}",
    ):
        subprocess.run(command.split(), check=True, capture_output=True)
    return folder


@contextmanager
def served_securely(certificate):
    """The port of a server with that certificate, and the names it was asked for by."""
    import ssl

    listener = socket.create_server(("127.0.0.1", 0))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    names = []
    context.sni_callback = lambda _socket, name, _context: names.append(name)

    def answer():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(connection, server_side=True) as secure:
                    secure.recv(4_096)
                    secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsafe")
            except OSError:
                connection.close()

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1], names
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(2)


@pytest.fixture
def secure_site(certificate):
    with served_securely(certificate) as site:
        yield site


def test_a_certificate_that_has_expired_is_a_tls_failure_and_nothing_else_is_wrong(tmp_path):
    old = self_signed(tmp_path, days=-1)
    with served_securely(old) as (port, _):
        error = failure(f"https://localhost:{port}/", verify=str(old / "cert.pem"))

    assert error.cause == "tls"
    assert error.message == "the secure connection failed: certificate has expired"


def test_a_self_signed_certificate_is_a_tls_failure(secure_site):
    port, _ = secure_site
    error = failure(f"https://localhost:{port}/")
    assert error.cause == "tls"
    assert "self-signed certificate" in error.message


def test_a_certificate_for_another_name_is_a_tls_failure(secure_site, certificate):
    port, _ = secure_site
    error = failure(f"https://127.0.0.1:{port}/", verify=str(certificate / "cert.pem"))
    assert error.cause == "tls"


def test_the_checked_address_keeps_the_name_for_tls(secure_site, certificate):
    port, names = secure_site
    response = web(verify=str(certificate / "cert.pem")).get(f"https://localhost:{port}/")
    assert (response.body, names) == (b"safe", ["localhost"])


def test_a_tls_handshake_that_never_ends_is_a_timeout():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        error = failure(
            f"https://localhost:{silent.getsockname()[1]}/",
            limits=Limits(connect=5, read=5, deadline=0.4, retries=0),
        )
    assert error.cause == "timeout"
