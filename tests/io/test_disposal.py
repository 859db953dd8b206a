"""A disposal: listed, approved, done, proved; and stopped at its worst moments."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io.disposal import dispose, finish
from hpd_pages.io.disposal_lists import make_list
from hpd_pages.io.holds import holds, lift
from support.archives import OFFICE, Small, comment

TESTS = Path(__file__).parent.parent


def filled(small: Small) -> Small:
    small.capture(comment("a", "road closed"), comment("b", "¡Gracias, José!"))
    small.today += timedelta(days=10)
    small.capture(
        comment("a", "road closed"), comment("b", "¡Gracias, José Núñez!"), comment("c", "new")
    )
    small.today = date(2029, 1, 21)
    return small


@pytest.fixture
def small(tmp_path):
    made = filled(Small(tmp_path))
    yield made
    made.records.__exit__(None, None, None)


def listed(small: Small):
    return make_list(small.records, small.rules(), office=OFFICE)


def done(small: Small, authorisation: int):
    return dispose(small.records, small.rules(), authorisation=authorisation, office=OFFICE)


def test_what_is_not_due_is_not_listed(small):
    small.today = date(2029, 1, 20)
    assert listed(small).units == ()


def test_what_was_listed_and_approved_goes_and_the_rest_stays(small, tmp_path):
    made = listed(small)
    assert [(unit.key, unit.versions, unit.due_on) for unit in made.units] == [
        ("a", 1, "2029-01-20"), ("b", 2, "2029-01-20"), ("c", 1, "2029-01-20"),
    ]  # fmt: skip
    small.capture(comment("d", "later"))

    disposal = done(small, small.authorise(made.number))

    assert (disposal.items, disposal.kept) == (4, {})
    assert small.words() == {
        ("one", "a"): [""], ("one", "b"): ["", ""], ("one", "c"): [""], ("one", "d"): ["later"],
    }  # fmt: skip
    assert small.lost_bytes() == []
    assert small.damages() == ()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert "José".encode() not in path.read_bytes(), path


def test_the_certificate_says_what_went_and_on_whose_authority(small):
    made = listed(small)
    text = done(small, small.authorise(made.number)).certificate
    assert "Certificate of disposal 1" in text
    assert "RC-075 2029-1" in text
    assert "Chief Operating Officer, 2029-02-01" in text
    assert "Public Records Administrator, 2029-02-02" in text
    assert f"Disposal list              1 of 2029-01-21, SHA-256 {made.digest}" in text
    assert "series comments: 4 versions of items, captured 2027-01-10 to 2027-01-20" in text


def test_nothing_goes_without_an_authorisation_or_twice_under_one(small):
    with pytest.raises(UsageError, match="no authorisation 1"):
        done(small, 1)
    with pytest.raises(UsageError, match="no disposal list 7"):
        small.authorise(7)
    authorisation = small.authorise(listed(small).number)
    done(small, authorisation)
    with pytest.raises(UsageError, match="has been used"):
        done(small, authorisation)


def test_what_was_captured_anew_since_it_was_listed_is_kept(small):
    authorisation = small.authorise(listed(small).number)
    small.capture(comment("a", "an edit"))
    assert done(small, authorisation).kept == {"not due any more": 1}
    assert small.words()["one", "a"] == ["road closed", "an edit"]


def test_a_clock_that_was_set_back_disposes_of_nothing(small):
    authorisation = small.authorise(listed(small).number)
    small.today = date(2028, 1, 1)
    disposal = done(small, authorisation)
    assert (disposal.items, disposal.kept) == (0, {"not due any more": 3})


@pytest.mark.parametrize("point", ["planned", "staged"])
def test_a_hold_placed_during_a_disposal_keeps_what_it_names(small, point):
    authorisation = small.authorise(listed(small).number)
    placed = []

    def reached(step):
        if step == point and not placed:
            placed.append(small.hold(words="josé núñez"))

    small.reached = reached
    disposal = done(small, authorisation)
    assert (disposal.items, disposal.kept) == (2, {"on hold": 1})
    assert small.words()["one", "b"] == ["¡Gracias, José!", "¡Gracias, José Núñez!"]
    assert small.damages() == ()
    assert small.lost_bytes() == []


def test_a_hold_that_was_lifted_keeps_nothing_more(small):
    number = small.hold(page="one")
    assert listed(small).units == ()
    lift(small.records, number, at=small.now(), reason="settled", office=OFFICE)
    assert len(listed(small).units) == 3
    with pytest.raises(UsageError, match="no hold 1 stands"):
        lift(small.records, number, at=small.now(), reason="again", office=OFFICE)
    with small.records.reading() as connection:
        (hold,) = holds(connection, ended=True)
    assert hold.lifted_at == small.now()


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from hpd_pages.io.disposal import dispose
from support.archives import OFFICE, Small
small = Small(Path(sys.argv[1]))
small.today = date(2029, 1, 21)
small.reached = lambda step: os.kill(os.getpid(), signal.SIGKILL) if step == sys.argv[2] else None
dispose(small.records, small.rules(), authorisation=1, office=OFFICE)
"""


@pytest.mark.parametrize("point", ["planned", "staged", "committed", "settled"])
def test_a_disposal_that_is_killed_is_told_and_brought_to_its_end(small, tmp_path, point):
    small.authorise(listed(small).number)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), point],
        env={**os.environ, "PYTHONPATH": f"{TESTS}:{TESTS.parent}"}, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL
    told = [d for d in small.damages() if d.record == "disposal 1"]
    assert "run `records dispose --finish`" in told[0].what
    with pytest.raises(StoreError, match="disposal 1 was stopped"):
        done(small, 1)

    assert finish(small.records, small.rules(), office=OFFICE) == (1,)

    went = point in {"committed", "settled"}
    assert len(small.disposed()) == (4 if went else 0)
    assert small.damages() == ()
    assert small.lost_bytes() == []
    assert not list(tmp_path.rglob(".staged*"))


@pytest.mark.parametrize("lost", ["staged", "half"])
def test_what_waited_is_made_again_or_was_half_in_place(small, tmp_path, lost):
    small.authorise(listed(small).number)

    def stop(step):
        if step == "committed":
            raise KeyboardInterrupt

    small.reached = stop
    with pytest.raises(KeyboardInterrupt):
        done(small, 1)
    small.reached = lambda _step: None
    waiting = sorted(tmp_path.rglob(".staged*.warc.gz"))
    assert len(waiting) == 2
    if lost == "staged":
        for path in tmp_path.rglob(".staged*"):
            path.unlink()
    else:
        waiting[0].replace(waiting[0].with_name(waiting[0].name.removeprefix(".staged-")))
    finish(small.records, small.rules(), office=OFFICE)
    assert small.damages() == ()
    assert small.lost_bytes() == []


def test_a_full_disk_stops_a_disposal_before_anything_goes(tmp_path):
    resource = pytest.importorskip("resource", reason="this system cannot bound a file's size")
    small = Small(tmp_path)
    noise = random.Random(1)
    small.capture(*(comment(str(n), noise.randbytes(3_000).hex()) for n in range(40)))
    small.today = date(2030, 1, 1)
    small.capture(comment("d", "later"))
    number = small.authorise(listed(small).number)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def full(step):
        if step == "planned":
            resource.setrlimit(resource.RLIMIT_FSIZE, (60, limits[1]))

    small.reached = full
    try:
        with pytest.raises(StoreError, match="cannot be written"):
            done(small, number)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    small.reached = lambda _step: None
    assert small.disposed() == set()
    assert small.lost_bytes() == []
    finish(small.records, small.rules(), office=OFFICE)
    assert small.damages() == ()
    small.records.__exit__(None, None, None)


def test_damaged_evidence_stops_a_disposal_before_anything_goes(small, tmp_path):
    number = small.authorise(listed(small).number)
    ledger = min(tmp_path.rglob("*.ledger.jsonl"))
    ledger.write_bytes(
        ledger.read_bytes().replace(b"sha", b"xxx").replace(b'"offset":', b'"offset" :')
    )
    with pytest.raises(StoreError, match="a line is damaged"):
        done(small, number)
    assert small.disposed() == set()


def test_words_that_were_emptied_or_put_back_by_hand_are_found(small, tmp_path):
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as raw:
        raw.execute("update items set content = '', text = '' where id = 1")
        raw.commit()
    assert "has lost its words" in small.damages()[0].what


def test_words_put_back_after_a_disposal_are_found(small, tmp_path):
    done(small, small.authorise(listed(small).number))
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as raw:
        raw.execute("update items set text = 'x' where id = 1")
        raw.commit()
    assert "its words are still there" in small.damages()[0].what


def test_a_disposal_works_on_postgresql_too(tmp_path, fresh_database):
    small = filled(Small(tmp_path, fresh_database))
    number = small.hold(words="ROAD")
    made = listed(small)
    assert [unit.key for unit in made.units] == ["b", "c"]
    assert done(small, small.authorise(made.number)).items == 3
    assert small.damages() == ()
    assert small.lost_bytes() == []
    lift(small.records, number, at=small.now(), reason="settled", office=OFFICE)
    assert [unit.key for unit in listed(small).units] == ["a"]
    small.records.__exit__(None, None, None)
