"""Pictures and films of posts and comments are kept, held, handed out and disposed of with them."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

import pytest
from warcio.archiveiterator import ArchiveIterator

from hpd_pages.engine.media import media_of
from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.model.item import Item, Kind, Media
from hpd_pages.model.request import Scope
from hpd_pages.model.retention import HoldKind
from hpd_pages.wiring import requests, retention
from support.feeds import bluesky_post
from support.live import OFFICE, REPLY, Live

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
SERIES = """version: 1
series:
  - {id: posts, title: Posts, kinds: [post, comment], number: M1-000, period: 1 day,
     clock: posted, source: a schedule for tests, confirmed_by: Records Division,
     confirmed_on: 2027-01-04}
"""


@pytest.fixture
def live(tmp_path, serve):
    routes = {}
    made = Live(tmp_path, routes, serve(routes))
    made.routes["/a.png"] = (200, {"Content-Type": "image/png"}, PNG)
    made.shows(shown(made, "a.png"), replies=(REPLY,))
    return made


def shown(live, *names, at="2025-01-04T10:00:00Z"):
    """A post with pictures at these addresses."""
    images = [{"fullsize": f"{live.site}/{name}", "alt": "A closed road"} for name in names]
    embed = {"$type": "app.bsky.embed.images#view", "images": images}
    return bluesky_post("1", "Road closed on Main Street", at=at, embed=embed)


def pictures(live):
    return live.rows(ITEMS, ITEMS.c.kind == "media")


def export(live, **fields):
    made, _ = requests.new(
        live.root, received="2027-02-24", requester="", about="it", office=OFFICE,
        scope=Scope(words=("Main Street",)),
    )  # fmt: skip
    asked = requests.Asked(request=made.number, office=OFFICE, pdf=False, **fields)
    return requests.export(live.root, asked)


def test_the_desk_shows_the_picture_in_its_thread(live):
    from support.desks import client

    live.capture()
    (row,) = pictures(live)
    with client(live.root) as browser:
        thread = browser.get(f"/records/item/{row.id}").text
        assert "Road closed on Main Street" in thread
        assert f'<img class="captured" src="/records/item/{row.id}/picture"' in thread
        shot = browser.get(f"/records/item/{row.id}/picture")
        assert (shot.data, shot.mimetype) == (PNG, "image/png")
        assert shot.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
        post = next(row.id for row in live.rows(ITEMS, ITEMS.c.kind == "post"))
        assert browser.get(f"/records/item/{post}/picture").status_code == 404


def test_a_picture_is_kept_once_as_it_was_received(live):
    done = live.capture()
    assert (done.media, done.media_lacking) == (1, ())
    again = live.capture()
    assert (again.media, again.gone, live.site.asked("/a.png")) == (0, 0, 1)
    (row,) = pictures(live)
    assert (row.method, row.text, row.parent) == ("media", "A closed road", row.thread)
    assert row.raw == hashlib.sha256(PNG).hexdigest()
    assert live.verify() == ()


def test_another_picture_is_another_record_and_one_that_is_not_there_is_told(live):
    live.capture()
    live.shows(shown(live, "b.png"), replies=(REPLY,))
    done = live.capture()
    assert (done.changed, done.media, len(done.media_lacking)) == (1, 0, 1)
    assert "404" in done.media_lacking[0]
    live.routes["/b.png"] = (200, {"Content-Type": "image/png"}, PNG)
    assert live.capture().media == 1
    assert len(pictures(live)) == 2


def test_it_goes_out_with_its_post_and_stays_out_where_something_is_redacted(live):
    live.capture()
    made = export(live)
    with zipfile.ZipFile(made.path) as package:
        names = [name for name in package.namelist() if "/media/" in name]
        assert [package.read(name) for name in names] == [PNG]
        (thread,) = (n for n in package.namelist() if n.endswith("threads/001.html"))
        assert f'src="../media/{names[0].rsplit("/", 1)[1]}"'.encode() in package.read(thread)
        web = zipfile.ZipFile(io.BytesIO(package.read(f"{made.path.stem}/web/records.wacz")))
        warc = io.BytesIO(web.read("archive/records.warc.gz"))
    shown = {
        record.rec_headers.get_header("WARC-Target-URI"): record.content_stream().read()
        for record in ArchiveIterator(warc)
    }
    address = f"https://records.invalid/{made.path.stem}/media/{names[0].rsplit('/', 1)[1]}"
    assert shown[address] == shown[f"{live.site}/a.png"] == PNG
    assert requests.check(made.path) == []

    (live.root / "list.csv").write_text(
        "words,item,exemption,reason\nnobody,,1-210(b)(3),a witness\n", encoding="utf-8"
    )
    made = export(live, redactions=live.root / "list.csv")
    with zipfile.ZipFile(made.path) as package:
        assert not [name for name in package.namelist() if "/media/" in name]


def test_it_is_held_and_disposed_of_with_its_post(live):
    live.capture()
    (live.root / "retention.yml").write_text(SERIES, encoding="utf-8")
    page = live.root / "pages/community.yml"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub("retention: .*", "retention: 1 day", text), encoding="utf-8")
    (live.root / "form.pdf").write_bytes(b"%PDF-1.7 signed")
    number, kept = retention.place_hold(
        live.root, kind=HoldKind.LITIGATION, reason="a case", office=OFFICE, words="main street"
    )
    assert kept == 1
    assert retention.list_disposal(live.root, office=OFFICE).units == ()
    retention.lift_hold(live.root, number, reason="over", office=OFFICE)
    listed = retention.list_disposal(live.root, office=OFFICE)
    approval = (OFFICE, "2029-02-01", live.root / "form.pdf")
    authorised = retention.authorise(
        live.root, listed.number, form="RC-075", cao=approval, pra=approval, office=OFFICE
    )
    assert retention.dispose(live.root, authorised, office=OFFICE).items == 2
    assert [(row.text, row.content) for row in pictures(live)] == [("", "")]
    assert live.verify() == ()


def test_only_addresses_on_the_web_are_fetched_and_the_same_one_once():
    item = Item(
        kind=Kind.POST, key="1",
        media=(
            Media(url="https://example.org/p/1", source="https://cdn.example.org/1?sig=2"),
            Media(url="https://example.org/p/1", source="https://cdn.example.org/1?sig=3"),
            Media(url="ftp://example.org/2"),
        ),
    )  # fmt: skip
    ((own, address),) = media_of(item)
    assert (own.key, address) == (
        "post 1 https://example.org/p/1",
        "https://cdn.example.org/1?sig=2",
    )
