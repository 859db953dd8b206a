"""A page drawn in a real Chromium against a real server: what it shows, and what it may not do."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from contextlib import suppress
from dataclasses import replace

import pytest

from hpd_pages.engine.observe import observe
from hpd_pages.errors import LookError, StoreError
from hpd_pages.io import chromium
from hpd_pages.io.browser import Browser
from hpd_pages.io.chromium import Bounds
from hpd_pages.io.guard import Guard
from hpd_pages.io.http import Limits, Web
from hpd_pages.io.looks import Looks
from hpd_pages.io.page_requests import Origins
from hpd_pages.io.politeness import Politeness
from hpd_pages.io.robots import Robots
from hpd_pages.model.response import Response

pytestmark = pytest.mark.browser

QUICK = Bounds(seconds=40.0, waiting=20.0, quiet=0.2)
SHELL = "<!doctype html><html lang=en><title>Shell</title><div id=root></div><script>{}</script>"
AGENT = "hpd-pages/0 (+https://police.example.gov)"
OUTSIDE = {"access-control-allow-origin": "*"}


class Kept(list):
    """What the evidence was given."""

    def of(self, start: str):
        return [one for one in self if one.url.startswith(start)]


@pytest.fixture(scope="module")
def browser(installed_chromium):
    """One browser for all tests of this file; the fixture it leans on says what is missing."""
    with Browser(chromium.require_chromium(), fetch=None, agent=AGENT) as browser:
        yield browser


@pytest.fixture
def drawing(browser):
    """`drawing(bounds) -> draw`: the browser behind our guard; `draw(url)` looks, then draws."""

    def web(*, allow_private=True, **settings):
        return Web(
            guard=Guard(allow_private=allow_private),
            politeness=Politeness(gap=0, loopback_gap=0),
            agent=AGENT,
            limits=Limits(deadline=3, retries=0),
            **settings,
        )

    def make(bounds=QUICK, *, allow_private=True, forbidden=lambda _url: "", keep=None):
        kept, origins = Kept(), Origins()
        parts = web(allow_private=allow_private, sign=origins.headers)
        robots = Robots(parts.get, agent=AGENT)
        looks = Looks(parts, robots, forbidden=forbidden, keep=keep or kept.append)
        browser._fetch, browser._bounds = origins.asking(looks), bounds
        browser._keep = keep or kept.append

        def draw(url):
            return browser(web().get(url))

        draw.kept = kept
        return draw

    return make


def words(response) -> str:
    return " ".join(block.text for block in observe(response).document.blocks)


def test_the_text_that_a_script_writes_is_seen(serve, drawing):
    site = serve({"/": SHELL.format("root.innerHTML = '<h1>Police</h1><p>Call 860-555-0100.</p>'")})

    shown = drawing()(f"{site}/")

    assert words(shown) == "Police Call 860-555-0100."
    assert shown.drawn_by.startswith("Chromium ")
    assert shown.drawn_by.endswith(" 1280x800")
    assert shown.lacking == ""
    assert site.asked("/") == 1  # the first look's bytes are not asked for again


def test_scripts_styles_and_data_come_through_our_own_guard_with_our_own_name(serve, drawing):
    site = serve(
        {
            "/": "<title>App</title><link rel=stylesheet href=/a.css><p class=gone>Gone</p>"
            "<div id=root></div><script type=module src=/app.js></script>",
            "/a.css": (200, {"Content-Type": "text/css"}, ".gone { display: none }"),
            "/app.js": (
                200,
                {"Content-Type": "text/javascript"},
                "root.textContent = (await (await fetch('/data.json')).json()).said",
            ),
            "/data.json": (200, {"Content-Type": "application/json"}, '{"said": "From data."}'),
        }
    )
    draw = drawing()
    shown = draw(f"{site}/")

    assert words(shown) == "From data."
    assert shown.lacking == ""
    assert {hit.agent for hit in site.hits} == {AGENT}
    assert [one.url.removeprefix(site) for one in draw.kept] == [
        "/a.css",
        "/app.js",
        "/data.json",
        f"urn:drawn:{site}/",
        f"urn:fullPage:{site}/",
    ]


def test_the_picture_is_kept_as_png(serve, drawing):
    site = serve({"/": "<h1>Police</h1><p>Call us.</p>"})
    draw = drawing()
    draw(f"{site}/")

    (picture,) = draw.kept.of("urn:fullPage:")
    assert picture.wire.startswith(b"\x89PNG")
    assert picture.headers == {"content-type": "image/png"}


def test_the_browser_says_both_of_its_names(serve, drawing):
    site = serve({"/": SHELL.format("root.textContent = navigator.userAgent")})

    said = words(drawing()(f"{site}/"))

    assert said.endswith(AGENT)
    assert "Chrome/" in said


INSIDE = (
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/",
    "http://0.0.0.0:{port}/secret",
    "http://2852039166/latest/",
    "http://[::ffff:127.0.0.1]:{port}/secret",
    "file:///etc/passwd",
    "ftp://127.0.0.1/secret",
    "http://user:word@127.0.0.1:{port}/secret",
)


def test_no_part_of_a_page_comes_from_inside(serve, drawing):
    site = serve({"/secret": (200, OUTSIDE, "the secret")})
    inner = [address.format(port=site.rpartition(":")[2]) for address in INSIDE]
    page = serve(
        {
            "/": SHELL.format(
                "root.textContent = 'Nothing came.';"
                f"for (const inner of {json.dumps(inner)}) {{"
                "fetch(inner).then(r => r.text()).then(t => root.textContent = 'Stolen: ' + t);"
                "const frame = document.createElement('iframe'); frame.src = inner;"
                "const image = new Image(); image.src = inner; document.body.append(frame, image) }"
            )
        }
    )

    shown = drawing()(f"{page}/")

    assert words(shown) == "Nothing came."
    assert site.hits == []
    assert b"the secret" not in shown.body
    assert b"root:x:0" not in shown.body


def test_a_public_page_gets_nothing_from_this_machine(serve, drawing):
    inside = serve({"/secret": (200, OUTSIDE, "the secret")})
    page = serve(
        {
            "/": SHELL.format(
                "root.textContent = 'Nothing came.';"
                f"fetch('{inside}/secret').then(r => r.text()).then(t => root.textContent = t)"
            )
        }
    )

    shown = drawing(allow_private=False)(f"{page}/")

    assert words(shown) == "Nothing came."
    assert inside.hits == []
    assert "127.0.0.1" in shown.lacking
    assert "port" in shown.lacking or "private" in shown.lacking


def test_a_redirect_of_a_part_is_guarded_on_every_hop(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "root.textContent = 'Nothing came.';"
                "fetch('/hop').then(r => r.text()).then(t => root.textContent = t)"
            ),
            "/hop": (302, {"Location": "http://169.254.169.254/latest/"}, ""),
        }
    )

    shown = drawing()(f"{page}/")

    assert words(shown) == "Nothing came."
    assert "169.254.169.254 is 169.254.169.254, an address inside" in shown.lacking


def test_what_robots_txt_or_a_platform_forbids_is_not_asked_for(serve, drawing):
    page = serve(
        {
            "/robots.txt": (200, {"Content-Type": "text/plain"}, "User-agent: *\nDisallow: /no"),
            "/": SHELL.format("root.textContent = 'Plain.'; fetch('/no/data'); fetch('/bad')"),
            "/no/data": "secret",
            "/bad": "secret",
        }
    )

    draw = drawing(forbidden=lambda url: "its terms forbid it" if url.endswith("/bad") else "")
    shown = draw(f"{page}/")

    assert page.asked("/no/data") == page.asked("/bad") == 0
    assert f"{page}/bad: its terms forbid it" in shown.lacking
    assert "robots.txt of 127.0.0.1 disallows this page" in shown.lacking


def hearing(kind) -> tuple[socket.socket, list]:
    """A socket on loopback, and whatever reaches it until it is closed."""
    listener, heard = socket.socket(socket.AF_INET, kind), []
    listener.bind(("127.0.0.1", 0))
    if kind is socket.SOCK_STREAM:
        listener.listen()
    listener.settimeout(60)

    def listen():
        with suppress(OSError):
            while True:
                receive = listener.accept if kind is socket.SOCK_STREAM else listener.recvfrom
                heard.append(receive(*([] if kind is socket.SOCK_STREAM else [2048])))

    threading.Thread(target=listen, daemon=True).start()
    return listener, heard


AROUND = """<title>T</title>
<link rel=preconnect href=http://127.0.0.1:{tcp}><link rel=dns-prefetch href=//127.0.0.1:{tcp}>
<link rel=prefetch href=http://127.0.0.1:{tcp}/prefetch>
<script type=speculationrules>{{"prefetch":[{{"urls":["http://127.0.0.1:{tcp}/s"]}}]}}</script>
<p>Drawn.</p>
<script>
const tries = [
  () => new WebSocket('ws://127.0.0.1:{tcp}/'),
  () => new EventSource('http://127.0.0.1:{tcp}/'),
  () => navigator.sendBeacon('http://127.0.0.1:{tcp}/', 'x'),
  () => new WebTransport('https://127.0.0.1:{udp}/'),
  () => new Worker(URL.createObjectURL(new Blob([`fetch('http://127.0.0.1:{tcp}/w')`]))),
  () => new SharedWorker(URL.createObjectURL(new Blob([`fetch('http://127.0.0.1:{tcp}/v')`]))),
  () => {{
    const stun = {{urls: 'stun:127.0.0.1:{udp}'}};
    const turn = {{urls: 'turn:127.0.0.1:{tcp}?transport=tcp', username: 'a', credential: 'b'}};
    const p = new RTCPeerConnection({{iceServers: [stun, turn]}});
    p.createDataChannel('x');
    p.createOffer().then(o => p.setLocalDescription(o));
  }},
];
for (const attempt of tries) try {{ attempt() }} catch {{}}
</script>"""


def test_nothing_reaches_the_network_around_our_guard(serve, drawing):
    """Sockets of our own listen for what the browser would open by itself."""
    tcp, connections = hearing(socket.SOCK_STREAM)
    udp, packets = hearing(socket.SOCK_DGRAM)
    ports = {"tcp": tcp.getsockname()[1], "udp": udp.getsockname()[1]}
    page = serve({"/": AROUND.format(**ports)})

    shown = drawing(allow_private=False)(f"{page}/")
    time.sleep(0.5)
    tcp.close()
    udp.close()

    assert words(shown) == "Drawn."
    assert (connections, packets) == ([], [])


def test_a_service_worker_is_not_installed(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "navigator.serviceWorker.register('/sw.js').finally(async () => root.textContent ="
                " (await navigator.serviceWorker.getRegistrations()).length + ' installed.')"
            ),
            "/sw.js": (200, {"Content-Type": "text/javascript"}, "onfetch = () => {}"),
        }
    )

    assert words(drawing()(f"{page}/")) == "0 installed."
    assert page.asked("/sw.js") == 0


def test_dialogs_popups_downloads_and_printing_hold_nothing_up(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "alert('one'); confirm('two'); prompt('three'); onbeforeunload = () => 'stay';"
                "open('/popup'); print(); location.href = '/file.zip'; location.href = 'tel:911';"
                "root.textContent = 'Still here.'"
            ),
            "/file.zip": (
                200,
                {"Content-Type": "application/zip", "Content-Disposition": "attachment"},
                b"PK\x03\x04",
            ),
            "/popup": "<p>popup</p>",
        }
    )

    assert words(drawing()(f"{page}/")) == "Still here."


def test_data_that_its_server_shares_with_nobody_is_told_as_missing(serve, drawing):
    other = serve(
        {"/closed": "words", "/open": (200, OUTSIDE, "open"), "/empty": (200, OUTSIDE, "")}
    )
    page = serve(
        {
            "/": SHELL.format(
                f"for (const part of ['closed', 'open', 'empty']) fetch('{other}/' + part)"
                ".then(r => r.text()).then(t => root.append(t))"
            )
        }
    )

    shown = drawing()(f"{page}/")

    assert words(shown) == "open"
    assert shown.lacking == (
        "the page was not given all that it asks for "
        f"({other}/closed: its server does not share it with {page})"
    )


def test_a_server_is_told_which_origin_asks(serve, drawing):
    def share(handler):
        body = b"shared"
        handler.send_response_only(200)
        handler.send_header("Access-Control-Allow-Origin", handler.headers["Origin"])
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    other = serve({"/data": share})
    page = serve(
        {
            "/": SHELL.format(
                f"fetch('{other}/data').then(r => r.text()).then(t => root.textContent = t)"
            )
        }
    )

    assert words(drawing()(f"{page}/")) == "shared"


def test_nothing_but_get_is_sent_and_no_cookie(serve, drawing):
    seen = []

    def note(handler):
        seen.append((handler.command, handler.headers.get("Cookie")))
        body = b"noted"
        handler.send_response_only(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.send_header("Set-Cookie", "session=1")
        handler.end_headers()
        handler.wfile.write(body)

    page = serve(
        {
            "/": SHELL.format(
                "document.cookie = 'own=1'; fetch('/note', {method: 'POST', body: 'x'}).catch(() => 0)"
                ".then(() => fetch('/note', {credentials: 'include'})).then(r => r.text())"
                ".then(t => root.textContent = t + document.cookie)"
            ),
            "/note": note,
        }
    )

    shown = drawing()(f"{page}/")

    assert words(shown) == "notedown=1"
    assert seen == [("GET", None)]
    assert "a look sends nothing, and this is a POST" in shown.lacking


def test_a_second_page_finds_nothing_of_the_first(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "const was = localStorage.was || document.cookie || 'nothing'; localStorage.was = 'kept';"
                "document.cookie = 'was=kept'; root.textContent = 'There was ' + was + '.'"
            )
        }
    )
    draw = drawing()

    assert [words(draw(f"{page}/{n}".rstrip("12"))) for n in (1, 2)] == ["There was nothing."] * 2


def test_scripts_without_end_cost_their_time_and_no_more(serve, drawing, browser):
    page = serve({"/": SHELL.format("while (true) {}"), "/next": "<p>The next page.</p>"})
    draw = drawing(Bounds(seconds=3.0, quiet=0.3))
    started = time.monotonic()

    with pytest.raises(LookError, match="did not come to rest in 3 s") as caught:
        draw(f"{page}/")

    assert caught.value.cause == "timeout"
    assert time.monotonic() - started < 30
    browser._bounds = QUICK
    assert words(draw(f"{page}/next")) == "The next page."


def test_a_page_that_always_changes_is_seen_as_it_stands_and_says_so(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "let n = 1; root.innerHTML = '<h1>Police</h1><p></p>';"
                "setInterval(() => root.lastChild.textContent = 'x'.repeat(n++ % 90), 30)"
            )
        }
    )

    shown = drawing(replace(QUICK, waiting=2.0, quiet=0.5))(f"{page}/")

    assert words(shown).startswith("Police")
    assert shown.lacking == "the page was still changing when the look ended"


def test_endless_scrolling_ends_and_is_told(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "const more = () => { for (let i = 0; i < 20; i++)"
                " root.insertAdjacentHTML('beforeend', '<p style=height:90px>Post</p>') };"
                "more(); addEventListener('scroll', more)"
            )
        }
    )

    shown = drawing(replace(QUICK, screens=4))(f"{page}/")

    assert shown.lacking == "the page grows while it is scrolled, and 4 screens were seen"


def test_what_fades_in_when_it_is_scrolled_to_is_seen_and_the_never_seen_is_not(serve, drawing):
    page = serve(
        {
            "/": "<h1>Police</h1><div style='height:1500px'></div><p class=in>Comments are monitored.</p>"
            "<p style='opacity:0'>Never seen.</p><div style='height:1500px'></div><script>"
            "const one = document.querySelector('.in'); one.style.opacity = 0;"
            "new IntersectionObserver(seen => one.style.opacity = +seen[0].isIntersecting).observe(one)"
            "</script>"
        }
    )

    shown = drawing()(f"{page}/")

    assert words(shown) == "Police Comments are monitored."
    assert [block.text for block in observe(shown).document.hidden] == ["Never seen."]


def test_a_page_that_asks_without_end_gets_so_much(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "root.textContent = 'Feed.'; let n = 0;"
                "(async () => { for (;;) await fetch('/more?' + n++).catch(() => new Promise(r => setTimeout(r, 50))) })()"
            ),
            "/more": "more",
        }
    )

    shown = drawing(replace(QUICK, waiting=3.0, requests=10))(f"{page}/")

    assert words(shown) == "Feed."
    assert page.asked("/robots.txt") == 1
    assert len([hit for hit in page.hits if hit.path.startswith("/more")]) == 10
    assert "more than 10 parts" in shown.lacking


def test_what_still_waits_for_its_turn_is_not_asked_for_once_the_look_is_over(serve, drawing):
    def slow(handler):
        time.sleep(1.0)
        handler.send_response_only(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    page = serve(
        {
            "/": SHELL.format(
                "root.textContent = 'Drawn.'; for (let n = 0; n < 30; n++) fetch('/slow?' + n)"
            ),
            "/slow": slow,
        }
    )

    shown = drawing(replace(QUICK, waiting=1.5))(f"{page}/")
    asked = len(page.hits)
    time.sleep(2.5)

    assert words(shown) == "Drawn."
    assert shown.lacking == "the page was still changing when the look ended"
    assert len(page.hits) <= asked + 1


def test_a_page_that_fills_the_memory_is_ended(serve, drawing, browser):
    page = serve(
        {
            "/": SHELL.format(
                "const all = []; const fill = () => { const a = new Uint8Array(2e7); a.fill(1); all.push(a);"
                " setTimeout(fill, 5) }; fill()"
            ),
            "/next": "<p>The next page.</p>",
        }
    )
    draw = drawing(replace(QUICK, quiet=30.0, memory=400 * 2**20))

    with pytest.raises(LookError, match="more than 400 MB of memory") as caught:
        draw(f"{page}/")

    assert caught.value.cause == "too-large"
    browser._bounds = QUICK
    assert words(draw(f"{page}/next")) == "The next page."


def test_a_page_that_crashes_the_browser_is_told_and_the_next_one_is_drawn(serve, drawing):
    page = serve(
        {
            "/": SHELL.format(
                "let at = root; for (let n = 0; n < 9000; n++) {"
                " const d = document.createElement('div'); at.append(d); at = d } at.textContent = 'Deep.'"
            ),
            "/next": "<p>The next page.</p>",
        }
    )
    draw = drawing()

    with pytest.raises(LookError, match="the page crashed the browser"):
        draw(f"{page}/")
    assert words(draw(f"{page}/next")) == "The next page."


def test_a_page_too_large_to_keep_is_not_drawn(serve, drawing):
    page = serve({"/": SHELL.format("root.textContent = 'x'.repeat(200000)")})

    with pytest.raises(LookError, match="grew larger than 100000 characters"):
        drawing(replace(QUICK, told=100_000))(f"{page}/")


def test_a_page_that_closes_itself_or_goes_nowhere_is_told(serve, drawing):
    page = serve({"/": SHELL.format("location.href = 'about:blank'")})

    with pytest.raises(LookError) as caught:
        drawing()(f"{page}/")

    assert caught.value.cause == "partial"


def test_where_a_script_leads_to_is_looked_at_and_named(serve, drawing):
    page = serve(
        {
            "/": SHELL.format("location.replace('/moved')"),
            "/moved": (302, {"Location": "/end"}, ""),
            "/end": "<title>End</title><p>The end.</p>",
        }
    )

    shown = drawing()(f"{page}/")

    assert (words(shown), shown.final, shown.url) == ("The end.", f"{page}/end", f"{page}/")
    assert page.asked("/moved") == page.asked("/end") == 1


def test_a_page_cannot_lie_to_the_measure(serve, drawing):
    """Its own copies of the functions that could be asked are not asked."""
    page = serve(
        {
            "/": SHELL.format(
                "root.innerHTML = '<p style=\"opacity:0\">Hidden notice.</p><p>Shown.</p><form name=documentElement></form>';"
                "Element.prototype.getBoundingClientRect = () => ({x: 0, y: 0, width: 9, height: 9});"
                "window.getComputedStyle = () => ({opacity: '1', display: 'block'});"
                "JSON.stringify = () => 'lies'; Object.getOwnPropertyDescriptor = () => 'lies'"
            )
        }
    )

    assert words(drawing()(f"{page}/")) == "Shown."


def test_frames_and_closed_shadow_trees_are_seen_with_the_page(serve, drawing):
    other = serve({"/": (200, {}, "<p>In a frame.</p>")}).replace("127.0.0.1", "localhost")
    page = serve(
        {
            "/": f"<p>Page.</p><iframe src={other}/ width=300 height=200></iframe><x-card>Slotted.</x-card>"
            "<script>document.querySelector('x-card').attachShadow({mode: 'closed'}).innerHTML ="
            " '<p>In the shadow.</p><slot></slot>'</script>"
        }
    )

    assert words(drawing()(f"{page}/")) == "Page. In a frame. In the shadow. Slotted."


def test_evidence_that_cannot_be_kept_ends_the_run(serve, drawing):
    page = serve({"/": SHELL.format("fetch('/data')"), "/data": "x"})

    def full(_response):
        raise StoreError("the disk is full")

    with pytest.raises(StoreError, match="the disk is full"):
        drawing(keep=full)(f"{page}/")


def test_a_browser_that_cannot_start_is_a_look_that_failed(tmp_path):
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    page = Response(url="https://www.example.gov/", final="https://www.example.gov/", body=b"")

    with (
        Browser(str(broken), fetch=None, agent=AGENT) as browser,
        pytest.raises(LookError, match="could not be started"),
    ):
        browser(page)


def test_many_threads_share_one_browser(serve, drawing):
    page = serve({f"/{n}": f"<p>Page {n}.</p>" for n in range(4)})
    draw, found = drawing(), {}

    def work(n):
        found[n] = words(draw(f"{page}/{n}"))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert found == {n: f"Page {n}." for n in range(4)}


def test_what_is_kept_is_what_chromium_told(serve, drawing):
    page = serve({"/": "<p>Page.</p>"})

    told = json.loads(drawing()(f"{page}/").body)

    assert (told["schema"], told["url"]) == ("hpd-pages/drawn/1", f"{page}/")
    assert "Page." in told["snapshot"]["strings"]


def test_no_loop_is_left_running_in_the_caller(serve, drawing):
    page = serve({"/": "<p>Page.</p>"})
    drawing()(f"{page}/")

    async def one():
        return 1

    assert asyncio.run(one()) == 1
