"""A look at a URL or a file, each address once, never where it is forbidden."""

from __future__ import annotations

import threading

import pytest

from hpd_pages.errors import LookError, UnreadableFile, UsageError
from hpd_pages.io import looks as looks_module
from hpd_pages.io.guard import Guard
from hpd_pages.io.http import Limits, Web
from hpd_pages.io.looks import Looks, read_file
from hpd_pages.io.politeness import Politeness
from hpd_pages.io.robots import Robots

QUICK = Limits(connect=1.0, read=0.4, deadline=0.8, retries=0, backoff=0.01)


def looks(forbidden=lambda _url: ""):
    web = Web(
        guard=Guard(allow_private=True), politeness=Politeness(gap=0), agent="x", limits=QUICK
    )
    return Looks(web, Robots(web.get, agent="hpd-pages/0.1 (+x)"), forbidden=forbidden)


def test_many_threads_ask_for_an_address_once(serve):
    site = serve({"/": "page"})
    look = looks()
    bodies = []
    threads = [
        threading.Thread(target=lambda: bodies.append(look(f"{site}/").body)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bodies == [b"page"] * 8
    assert site.asked("/") == 1


def test_a_failed_look_is_not_repeated_in_the_same_run(serve):
    site = serve({"/": (302, {"Location": "http://0.0.0.0/"}, "")})
    look = looks()
    for _ in range(2):
        with pytest.raises(LookError) as caught:
            look(f"{site}/")
        assert caught.value.cause == "private-address"
    assert site.asked("/") == 1


def test_what_is_kept_is_bounded(serve, monkeypatch):
    monkeypatch.setattr(looks_module, "_MAX_KEPT", 2_500)
    site = serve({"/a": "a" * 500, "/b": "b" * 500, "/c": "c" * 500})
    look = looks()
    for path in ("/a", "/b", "/a", "/c", "/a", "/b"):
        look(f"{site}{path}")
    assert [site.asked(path) for path in ("/a", "/b", "/c")] == [1, 2, 1]


def test_a_forbidden_address_is_not_asked_even_after_a_redirect(serve):
    site = serve({"/": (302, {"Location": "/wall"}, ""), "/wall": "no"})
    look = looks(lambda url: "the platform forbids it" if url.endswith("/wall") else "")
    with pytest.raises(LookError) as caught:
        look(f"{site}/")
    assert (caught.value.cause, caught.value.message) == (
        "blocked-by-policy",
        "the platform forbids it",
    )
    assert site.asked("/wall") == 0


def test_rules_for_the_product_are_found_from_the_full_user_agent(serve):
    rules = "User-agent: hpd-pages\nDisallow: /\n\nUser-agent: *\nAllow: /"
    site = serve({"/robots.txt": (200, {"Content-Type": "text/plain"}, rules)})
    with pytest.raises(LookError) as caught:
        looks()(f"{site}/")
    assert caught.value.cause == "robots-disallow"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.gov/", "data:text/html,x"])
def test_other_schemes_are_a_usage_error(target):
    with pytest.raises(UsageError, match="only http and https addresses and files"):
        looks()(target)


def test_a_file_is_read_as_bytes(tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(b"<p>\xff</p>")
    response = looks()(str(path))
    assert (response.body, response.wire, response.status) == (b"<p>\xff</p>", b"<p>\xff</p>", 0)


def test_a_file_over_the_bound_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(looks_module, "_MAX_FILE", 10)
    path = tmp_path / "page.html"
    path.write_text("x" * 11)
    with pytest.raises(UnreadableFile, match="is larger than 16 MB"):
        read_file(str(path))
