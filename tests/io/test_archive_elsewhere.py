"""The archive on a place that is no folder of this machine: captured, stopped, verified, exported,
disposed of.
"""

from __future__ import annotations

import gzip
import re
import uuid

import pytest

from hpd_pages.errors import StoreError
from hpd_pages.io import capture_runs, evidence
from hpd_pages.io.storage import folder_at
from hpd_pages.model.request import Scope
from hpd_pages.wiring import requests, retention
from support.feeds import bluesky_post
from support.live import OFFICE, POST, REPLY, Live

SERIES = """version: 1
series:
  - {id: posts, title: Posts, kinds: [post, comment], number: M1-000, period: 1 day,
     clock: posted, source: a schedule for tests, confirmed_by: Records Division,
     confirmed_on: 2027-01-04}
"""


@pytest.fixture
def live(tmp_path, serve):
    routes = {}
    place = f"memory://{uuid.uuid4().hex}/evidence"
    made = Live(tmp_path, routes, serve(routes), place)
    made.shows(POST, replies=(REPLY,))
    return made


def spooled(live):
    return [path for path in (live.root / ".hpd-pages/spool").rglob("*") if path.is_file()]


def test_items_are_captured_seen_again_and_verified_there(live):
    assert live.capture().new == 3
    assert live.capture().unchanged == 3
    kept = [path.name for path in folder_at(live.evidence_at).rglob("*") if path.is_file()]
    assert sorted(kept) == [
        f"capture-{number}{end}" for number in (1, 2) for end in (".ledger.jsonl", ".warc.gz")
    ]
    assert live.verify() == ()
    assert (spooled(live), live.evidence) == ([], [])


def test_what_a_place_that_went_away_left_here_is_put_there_by_the_next_capture(live, monkeypatch):
    def away(*_files):
        raise OSError("no route to it")

    with monkeypatch.context() as patched:
        patched.setattr(evidence, "publish", away)
        with pytest.raises(StoreError, match="no route to it"):
            live.capture()
    assert len(spooled(live)) == 2
    assert not list(folder_at(live.evidence_at).rglob("*.warc.gz"))
    assert live.verify() == ()
    torn = next(path for path in spooled(live) if path.name.endswith(".warc.gz"))
    torn.write_bytes(torn.read_bytes() + b"half a record")

    assert live.capture().unchanged == 3
    assert (spooled(live), live.verify()) == ([], ())


def test_what_a_killed_capture_left_on_another_computer_is_asked_for(live, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(capture_runs, "end", lambda *_args, **_settings: None)
        patched.setattr(evidence, "publish", lambda *_files: None)
        live.capture()
    for path in spooled(live):
        path.unlink()
    assert "has not ended, is missing" in live.verify()[0].what
    with pytest.raises(StoreError, match="capture 1, which was stopped") as caught:
        live.capture()
    assert "on the computer it was stopped on" in caught.value.hint


def test_a_change_there_is_named(live):
    live.capture()
    warc = next(folder_at(live.evidence_at).rglob("*.warc.gz"))
    whole = warc.read_bytes()
    warc.write_bytes(whole[:40] + bytes([whole[40] ^ 1]) + whole[41:])
    assert live.verify()[0].file.endswith("/capture-1.warc.gz")
    warc.unlink()
    assert "the file is missing" in live.verify()[0].what


def test_it_is_exported_from_there_and_disposed_of_there(live):
    live.shows(bluesky_post("1", "Road closed", at="2025-01-04T10:00:00Z"))
    live.capture()
    requests.new(
        live.root, received="2027-02-24", requester="", about="all", scope=Scope(), office=OFFICE
    )
    made = requests.export(
        live.root,
        requests.Asked(request=1, office=OFFICE, pdf=False),
        evidence_at=live.evidence_at,
    )
    assert requests.check(made.path) == []

    (live.root / "retention.yml").write_text(SERIES, encoding="utf-8")
    page = live.root / "pages/community.yml"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub("retention: .*", "retention: 1 day", text), encoding="utf-8")
    (live.root / "form.pdf").write_bytes(b"%PDF-1.7 signed")
    listed = retention.list_disposal(live.root, office=OFFICE)
    approval = (OFFICE, "2029-02-01", live.root / "form.pdf")
    number = retention.authorise(
        live.root, listed.number, form="RC-075", cao=approval, pra=approval, office=OFFICE
    )
    done = retention.dispose(live.root, number, office=OFFICE, evidence_at=live.evidence_at)
    assert done.items == 1
    assert live.verify() == ()
    warc = next(folder_at(live.evidence_at).rglob("*.warc.gz"))
    assert b"Road closed" not in gzip.decompress(warc.read_bytes())
