"""Sealed rows are read quickly where the database writes their JSON, and no less exactly."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing, suppress

import pytest
import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io.disposal import dispose
from hpd_pages.io.disposal_lists import make_list
from hpd_pages.io.journal import append
from hpd_pages.io.journal_check import walk
from hpd_pages.io.records_schema import SEALED
from hpd_pages.io.records_store import open_records
from hpd_pages.io.sealed_rows import read
from hpd_pages.io.stores import told
from hpd_pages.wiring.records import verify
from support.archives import OFFICE, Small, comment
from support.registries import demo_registry

CHANGES = int(os.environ.get("HPD_RECORDS_CHANGES", "100"))
HARD = ("ñ–“道路”", "\x7f\x01\n\t", '"\\/', "😀", "\u2028", "a\u0301", "")


@pytest.fixture
def small(tmp_path):
    made = Small(tmp_path)
    for number, words in enumerate(HARD):
        made.capture(comment(f"{words}{number}", f"{words} closed"), page=words or "one")
    made.hold(words=HARD[0])
    yield made
    made.records.close()


def both(small, table):
    with small.records.reading() as connection:
        return [list(read(connection, table, quick=quick)) for quick in (True, False)]


@pytest.mark.parametrize("table", SEALED, ids=lambda table: table.name)
def test_the_quick_way_and_the_exact_way_agree_on_words_in_any_script(small, table):
    quick, exact = both(small, table)
    assert quick == exact
    assert not any(wrong for *_, wrong in exact)


def test_what_is_sound_is_not_read_twice(small):
    asked = Counter()
    with small.records.reading() as connection:
        sa.event.listen(
            connection, "before_cursor_execute", lambda *told: asked.update([told[2].split()[0]])
        )
        assert walk(connection).damages == ()
    assert asked["SELECT"] == len(SEALED) + len(["json", "gone", "entries", "head"])


def test_what_was_disposed_of_is_sound_and_read_the_quick_way(small):
    small.today = small.today.replace(year=2030)
    listed = make_list(small.records, small.rules(), office=OFFICE)
    authorisation = small.authorise(listed.number)
    dispose(small.records, small.rules(), authorisation=authorisation, office=OFFICE)
    assert small.disposed()
    assert small.damages() == ()


def test_a_look_at_the_records_does_not_see_what_is_written_meanwhile(store):
    with open_records(store) as reader, open_records(store) as writer:
        with reader.reading() as connection:
            assert walk(connection).head.number == 0
            with writer.change() as other:
                append(other, at="2027-01-01T00:00:00Z", action="test")
            found = walk(connection)
        assert (found.head.number, found.damages) == (0, ())
        with reader.reading() as connection:
            assert walk(connection).head.number == 1


class Held:
    """The bytes of a database, opened in memory with some of them changed."""

    def __init__(self, whole: bytes) -> None:
        self.bytes = whole
        self.tables = ("journal", "chain", *(table.name for table in SEALED))
        self.engine = sa.create_engine("sqlite://", creator=self.opened, poolclass=sa.NullPool)

    def opened(self) -> sqlite3.Connection:
        raw = sqlite3.connect(":memory:", check_same_thread=False)
        raw.deserialize(self.bytes)
        return raw

    def records(self) -> object:
        """All that the rows hold, in the order that they stand in; the error where none can say."""
        with closing(self.opened()) as raw:
            raw.text_factory = bytes
            try:
                return [
                    raw.execute(f"select rowid, * from {name} not indexed").fetchall()
                    for name in self.tables
                ]
            except (sqlite3.Error, UnicodeError) as error:
                return str(error)

    def damages(self) -> object:
        try:
            with told(self.engine), self.engine.connect() as connection:
                return walk(connection).damages
        except StoreError as error:
            return str(error)


def test_random_one_byte_changes_of_what_the_database_records_are_all_found(small):
    """`make prove-records` makes a thousand. A change that alters no row, as in unused space, an index
    or the tables' own description, need not be found.
    """
    for number in range(12):
        small.capture(comment(f"more{number}", f"{number}: the road is closed"))
    small.records.close()
    path = small.folder / "history.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("VACUUM")
    whole = path.read_bytes()
    held = Held(whole)
    sound = held.records()
    assert held.damages() == ()
    used = [place for place, byte in enumerate(whole) if byte]
    chance = random.Random(7)
    found = 0
    while found < CHANGES:
        place = chance.choice(used)
        changed = chance.randrange(1, 256) ^ whole[place]
        held.bytes = whole[:place] + bytes([changed]) + whole[place + 1 :]
        if held.records() != sound:
            assert held.damages(), place
            found += 1


VERIFY = "from hpd_pages.cli.app import main; main()"


@pytest.mark.parametrize("after", [0.3, 0.8])
def test_a_check_that_is_killed_changes_nothing_and_the_next_one_is_as_before(tmp_path, after):
    demo_registry(tmp_path, "https://police.example.gov")
    state = tmp_path / ".hpd-pages"
    state.mkdir()
    small = Small(state / "evidence", store=f"sqlite:///{state / 'history.sqlite'}")
    small.capture(*(comment(f"c{number}", "road closed") for number in range(300)))
    small.records.close()

    def standing():
        return {path.name: path.read_bytes() for path in state.rglob("*") if path.is_file()}

    before = standing()
    process = subprocess.Popen([sys.executable, "-c", VERIFY, "records", "verify"], cwd=tmp_path)
    with suppress(subprocess.TimeoutExpired):
        process.wait(after)
    process.kill()
    process.wait()

    assert {name: data for name, data in standing().items() if name in before} == before
    _, found, chain = verify(tmp_path)
    assert (found.damages, chain.damages) == ((), ())
