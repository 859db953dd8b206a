"""The archive: what a page holds, kept as it was received, once, and proved whole."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io.archive import utc
from hpd_pages.io.archive_tables import CAPTURES_ENDED, ITEMS, NOTICES, SIGHTINGS
from hpd_pages.io.records_store import open_records
from hpd_pages.wiring.capture import capture
from hpd_pages.wiring.looking import Manner
from support.feeds import bluesky_post, comment, thread, toot, uri
from support.live import FEED, OFFICE, PAGE, POST, REPLY, THREAD, Live
from support.profiles import answer
from support.registries import demo_registry


@pytest.fixture
def live(tmp_path, serve):
    routes = {}
    return Live(tmp_path, routes, serve(routes))


def test_a_post_and_a_comment_are_kept_with_all_that_a_record_needs(live):
    live.shows(POST, replies=(REPLY,))

    done = live.capture()

    assert (done.new, done.changed, done.unchanged, done.problems) == (3, 0, 0, ())
    page, post, reply = live.rows(ITEMS)
    assert (page.kind, post.kind, reply.kind) == ("page", "post", "comment")
    assert (reply.page, reply.platform, reply.account) == ("community", "bluesky", PAGE)
    assert reply.permalink == "https://bsky.app/profile/did:plc:r/post/2"
    assert (reply.author, reply.author_id) == ("Example Police (@r.example.org)", "did:plc:r")
    assert (reply.posted_at, reply.posted_utc) == (
        "2027-01-04T10:00:00-05:00",
        "2027-01-04T15:00:00Z",
    )
    assert (reply.text, reply.thread, reply.visibility) == (
        "¿Hasta cuándo? 道路 مغلق",
        uri("1"),
        "public",
    )
    assert (reply.method, reply.office) == ("api", OFFICE)
    assert reply.tool.startswith("hpd-pages ")
    assert reply.captured_at.endswith("Z")
    (notice,) = live.rows(NOTICES)
    assert reply.notice == notice.id
    assert json.loads(notice.declared)["moderation"]["version"] == "1"
    assert live.verify() == ()


def test_the_evidence_holds_each_item_as_it_was_received(live):
    from warcio.archiveiterator import ArchiveIterator

    live.shows(POST, replies=(REPLY,))
    live.capture()
    reply = live.rows(ITEMS)[-1]
    with live.evidence[0].open("rb") as file:
        bodies = {
            r.rec_headers.get_header("WARC-Record-ID"): r.raw_stream.read()
            for r in ArchiveIterator(file)
        }
    raw = bodies[reply.record]
    assert json.loads(raw) == REPLY
    assert raw in live.routes[THREAD][2].encode()
    checked = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", str(live.evidence[0])],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_what_is_as_before_is_kept_once_and_seen_again(live):
    live.shows(POST, replies=(REPLY,))
    live.capture()

    done = live.capture()

    assert (done.new, done.changed, done.unchanged) == (0, 0, 3)
    assert len(live.rows(ITEMS)) == 3
    assert [row.item for row in live.rows(SIGHTINGS)] == [1, 2, 3]
    second = live.evidence[1]
    from warcio.archiveiterator import ArchiveIterator

    with second.open("rb") as file:
        kinds = [
            (r.rec_type, r.rec_headers.get_header("WARC-Refers-To")) for r in ArchiveIterator(file)
        ]
    first = live.rows(ITEMS)
    assert kinds == [("warcinfo", None), *(("revisit", row.record) for row in first)]
    checked = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", str(second)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert live.verify() == ()


def test_a_changed_post_is_a_new_version_that_names_the_one_before(live):
    live.shows(POST)
    live.capture()
    live.shows(bluesky_post("1", "Road open again."))

    done = live.capture()

    assert (done.new, done.changed) == (0, 1)
    versions = live.rows(ITEMS, ITEMS.c.kind == "post")
    assert [(row.text, row.previous) for row in versions] == [
        ("Road closed on Main Street.", 0),
        ("Road open again.", versions[0].id),
    ]


def test_a_comment_that_a_complete_look_finds_no_more_is_marked_gone_and_can_come_back(live):
    live.shows(POST, replies=(REPLY,))
    live.capture()
    live.shows(POST)

    assert live.capture().gone == 1
    assert live.capture().gone == 0
    live.shows(POST, replies=(REPLY,))
    assert live.capture().changed == 1

    seen = [row.visibility for row in live.rows(ITEMS, ITEMS.c.kind == "comment")]
    assert seen == ["public", "gone", "public"]
    assert live.verify() == ()


def test_of_what_was_not_all_seen_nothing_is_called_gone(live):
    live.shows(POST, replies=(REPLY,))
    live.capture()
    live.routes[THREAD] = (500, {}, "")

    done = live.capture()

    assert done.gone == 0
    assert done.problems == ("the API could not answer (status 500)",)


def test_a_date_bounds_how_far_back_posts_are_read(live):
    live.shows(POST, replies=(REPLY,))

    done = live.capture(since="2028-01-01")

    assert (done.new, done.bounded, done.gone) == (2, True, 0)
    assert live.site.hits[-1].path.startswith(FEED)


def test_a_page_that_no_robot_may_read_is_kept_as_saved_by_hand(tmp_path, serve):
    demo_registry(
        tmp_path,
        "https://police.example.gov",
        platform="facebook",
        url="https://www.facebook.com/ExamplePolice",
    )
    manner = Manner(allow_private=True)
    (left,) = capture(tmp_path, (), manner, office=OFFICE)
    assert left.new == 0
    assert left.problems
    saved = tmp_path / "saved.html"
    saved.write_text(
        "<h1>Example Police</h1><p>A comment by José Núñez: thank you</p>", encoding="utf-8"
    )

    (done,) = capture(tmp_path, (), manner, office=OFFICE, saved=[f"community={saved}"])

    assert (done.new, done.problems) == (1, ())
    with (
        open_records(tmp_path / ".hpd-pages/history.sqlite") as records,
        records.reading() as connection,
    ):
        (row,) = connection.execute(sa.select(ITEMS)).all()
    assert (row.method, row.kind) == ("saved-copy", "page")
    assert "José Núñez" in row.text


def test_youtube_and_mastodon_are_captured_through_their_apis(tmp_path, serve, monkeypatch):
    monkeypatch.setenv("YOUTUBE_API_KEY", "k" * 20)
    routes = {}
    site = serve(routes)
    one, two = tmp_path / "youtube", tmp_path / "mastodon"
    one.mkdir()
    two.mkdir()
    named = "tokens:\n  youtube: YOUTUBE_API_KEY\n"
    demo_registry(
        one,
        site,
        platform="youtube",
        url="https://www.youtube.com/@ExamplePolice",
        department=named,
    )
    channel = {"id": "UC1", "snippet": {"title": "Example Police"}}
    kind = "youtube#channelListResponse"
    routes["/youtube/v3/channels"] = answer({"kind": kind, "items": [channel]})
    rows = [thread(comment("c1", "first"), comment("c1.1", "answer"))]
    routes["/youtube/v3/commentThreads"] = answer(
        {"kind": "youtube#commentThreadListResponse", "items": rows}
    )
    manner = Manner(allow_private=True, api_bases={"youtube": str(site)})
    (done,) = capture(one, (), manner, office=OFFICE)
    assert (done.new, done.problems) == (3, ())

    demo_registry(two, site, platform="mastodon", url=f"{site}/@police")
    routes["/api/v1/accounts/lookup"] = answer(
        {"id": "7", "username": "police", "display_name": "P"}
    )
    routes["/api/v1/statuses/12/context"] = answer({"descendants": [toot("13", "hi", parent="12")]})

    def statuses(handler):
        first = "pinned" not in handler.path and "max_id" not in handler.path
        body = json.dumps([toot("12", "Hello", replies=1)] if first else []).encode()
        handler.send_response_only(200)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    routes["/api/v1/accounts/7/statuses"] = statuses
    (done,) = capture(two, (), Manner(allow_private=True), office=OFFICE)
    assert (done.new, done.problems) == (3, ())


def files_of(root: Path) -> list[Path]:
    return sorted(path for path in (root / ".hpd-pages/evidence").rglob("*") if path.is_file())


def test_a_thousand_random_one_byte_changes_over_the_archive_are_all_found(live):
    live.shows(POST, *(bluesky_post(str(n), f"Post {n}") for n in range(5, 30)), replies=(REPLY,))
    live.capture()
    live.capture()
    files = files_of(live.root)
    whole = {path: path.read_bytes() for path in files}
    chance = random.Random(7)
    for _ in range(1_000):
        path = chance.choices(files, weights=[len(whole[f]) for f in files])[0]
        changed = bytearray(whole[path])
        place = chance.randrange(len(changed))
        changed[place] ^= chance.randrange(1, 256)
        path.write_bytes(changed)
        damages = evidence_damages(live.root)
        assert damages, (path, place)
        path.write_bytes(whole[path])
    assert evidence_damages(live.root) == ()


def evidence_damages(root: Path):
    """What hashing the evidence finds, against the seals as they were told before."""
    from hpd_pages.io.evidence_check import verify

    return verify(root / ".hpd-pages/evidence", seals(root)).damages


def seals(root: Path, known={}):  # noqa: B006 - the journal does not change while bytes do
    from hpd_pages.io.journal import entries
    from hpd_pages.io.ledgers import seals_told

    if root not in known:
        with (
            open_records(root / ".hpd-pages/history.sqlite") as records,
            records.reading() as connection,
        ):
            known[root] = {
                k: v for entry in entries(connection) for k, v in seals_told(entry.facts)
            }
    return known[root]


def test_a_change_of_any_column_of_an_item_is_found(live):
    live.shows(POST, replies=(REPLY,))
    live.capture()
    assert live.verify() == ()
    path = live.root / ".hpd-pages/history.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    for column in (column for column in ITEMS.columns if column.name != "id"):
        value = "3" if isinstance(column.type, sa.Integer) else "'x'"
        with closing(sqlite3.connect(path)) as raw:
            raw.execute(f"update items set {column.name} = {value} where id = 2")
            raw.commit()
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert live.verify(), column.name
        path.write_bytes(whole)
    assert live.verify() == ()


def swapped(one: Path, two: Path) -> None:
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)


@pytest.mark.parametrize(
    "fault", ["lost", "ledger lost", "both lost", "truncated", "swapped", "both swapped"]
)
def test_evidence_that_is_lost_truncated_or_swapped_is_named(live, fault):
    live.shows(POST, replies=(REPLY,))
    live.capture()
    live.shows(POST)
    live.capture()
    one, two = live.evidence
    ledgers = [
        path.with_name(path.name.replace(".warc.gz", ".ledger.jsonl")) for path in (one, two)
    ]
    match fault:
        case "lost":
            one.unlink()
        case "ledger lost":
            ledgers[0].unlink()
        case "both lost":
            one.unlink()
            ledgers[0].unlink()
        case "truncated":
            one.write_bytes(one.read_bytes()[:-40])
        case "swapped":
            swapped(one, two)
        case "both swapped":
            swapped(one, two)
            swapped(*ledgers)
    assert "capture-1.warc.gz" in {Path(d.file).name for d in live.verify()}


KILLED = """
import sys
from pathlib import Path
from hpd_pages.wiring.capture import capture
from hpd_pages.wiring.looking import Manner
capture(Path(sys.argv[1]), (), Manner(allow_private=True, api_bases={"bluesky": sys.argv[2]}), office="Records Division")
"""


def test_a_capture_that_is_killed_loses_nothing_it_had_and_the_next_goes_on(live):
    live.shows(POST, replies=(REPLY,))
    reached = []

    def hangs(handler):
        reached.append(True)
        time.sleep(30)

    live.routes[THREAD] = hangs
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(live.root), str(live.site)])
    deadline = time.monotonic() + 30
    while not reached and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert [row.kind for row in live.rows(ITEMS)] == ["page", "post"]
    assert live.verify() == ()
    with live.evidence[0].open("ab") as file:
        file.write(b"half a record")

    live.shows(POST, replies=(REPLY,))
    done = live.capture()

    assert (done.new, done.unchanged) == (1, 2)
    assert [row.note for row in live.rows(CAPTURES_ENDED)] == ["stopped before its end", ""]
    assert live.verify() == ()


def test_the_lost_evidence_of_a_stopped_capture_is_named_and_not_passed_over(live, monkeypatch):
    from hpd_pages.io import capture_runs

    live.shows(POST)
    monkeypatch.setattr(capture_runs, "end", lambda *_args, **_settings: None)
    live.capture()
    monkeypatch.undo()
    assert live.verify() == ()
    for path in files_of(live.root):
        path.unlink()
    assert "has not ended, is missing" in live.verify()[0].what
    with pytest.raises(StoreError, match="evidence of capture 1, which was stopped, is missing"):
        live.capture()


def test_a_full_disk_stops_the_capture_and_what_was_kept_stays_whole(live):
    resource = pytest.importorskip("resource", reason="this system cannot bound a file's size")
    live.shows(*(bluesky_post(str(n), random.Random(n).randbytes(900).hex()) for n in range(1, 90)))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    live.capture(since="2030-01-01")
    size = (live.root / ".hpd-pages/history.sqlite").stat().st_size
    live.shows(
        *(bluesky_post(str(n), random.Random(-n).randbytes(2_000).hex()) for n in range(1, 90))
    )
    resource.setrlimit(resource.RLIMIT_FSIZE, (min(size, 60_000), limits[1]))
    try:
        with pytest.raises(StoreError):
            live.capture()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    live.capture()
    assert live.verify() == ()


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2026-11-01T01:30:00-04:00", "2026-11-01T05:30:00Z"),
        ("2026-11-01T01:30:00-05:00", "2026-11-01T06:30:00Z"),
        ("2027-03-14T02:30:00-05:00", "2027-03-14T07:30:00Z"),
        ("2027-01-04T15:00:00.123Z", "2027-01-04T15:00:00Z"),
        ("2027-01-04T15:00:00", ""),
        ("yesterday", ""),
        ("0001-01-01T00:00:00+14:00", ""),
        ("", ""),
    ],
)
def test_a_platforms_time_is_kept_with_its_zone_and_never_guessed(told, kept):
    assert utc(told) == kept


def test_two_captures_at_once_are_not_let_loose_on_each_other(live):
    from hpd_pages.io.one_at_a_time import alone

    with (
        alone(live.root / ".hpd-pages", "capture"),
        pytest.raises(StoreError, match="another capture"),
    ):
        live.capture()


def test_notices_are_kept_anew_only_when_they_change(live):
    live.shows(POST)
    live.capture()
    live.capture()
    page = live.root / "pages/community.yml"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('version: "1"', 'version: "2"', 1), encoding="utf-8")
    live.capture()
    assert len(live.rows(NOTICES)) == 2
