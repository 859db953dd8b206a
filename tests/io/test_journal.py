"""The journal: a chain in which every change, wherever it is made, is found and named."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io.history import open_history
from hpd_pages.io.journal import append, entries, record
from hpd_pages.io.journal_check import walk, with_anchor
from hpd_pages.io.records_schema import JOURNAL, SEALED_RUNS
from hpd_pages.io.records_store import open_records
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.journal import BEGINNING, Head, JournalEntry, canonical
from hpd_pages.model.report import Target

AT = "2026-11-25T08:00:00Z"


def filled(place, count=5):
    with open_records(place) as records:
        for number in range(count):
            with records.change() as connection:
                append(
                    connection, at=AT, action="test", office="Records Division", facts={"n": number}
                )
    return place


def checked(place):
    with open_records(place) as records, records.reading() as connection:
        return walk(connection)


def tampered(path, statement, *values):
    """Change the file behind the journal's back: the guards are taken away first."""
    with closing(sqlite3.connect(path)) as raw:
        for (name,) in raw.execute(
            "select name from sqlite_master where type = 'trigger'"
        ).fetchall():
            raw.execute(f"drop trigger {name}")
        raw.execute(statement, values)
        raw.commit()


def test_entries_follow_each_other_by_digest(store):
    filled(store)
    with open_records(store) as records, records.reading() as connection:
        chain = list(entries(connection))
    assert [entry.number for entry in chain] == [1, 2, 3, 4, 5]
    assert [entry.previous for entry in chain] == [BEGINNING, *(e.digest for e in chain[:-1])]
    found = checked(store)
    assert (found.head, found.damages, found.notes) == (
        Head(number=5, digest=chain[-1].digest),
        (),
        (),
    )


def test_a_digest_can_be_computed_with_a_json_library_alone():
    entry = JournalEntry(
        number=1,
        at=AT,
        action="test",
        office="Oficina de Archivos – ñ",
        previous=BEGINNING,
        facts={"b": 1, "a": [True, None]},
    )
    told = {
        "action": "test",
        "at": AT,
        "facts": {"a": [True, None], "b": 1},
        "number": 1,
        "office": "Oficina de Archivos – ñ",
        "previous": "0" * 64,
    }
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    assert entry.computed() == hashlib.sha256(text.encode("ascii")).hexdigest()


def test_a_number_with_a_fraction_that_is_none_is_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"a": float("nan")})


@pytest.mark.parametrize("column", ["at", "action", "office", "facts", "previous", "digest"])
def test_a_changed_entry_is_named_and_first(tmp_path, column):
    path = filled(tmp_path / "history.sqlite")
    tampered(path, f"update journal set {column} = {column} || ' ' where number = 3")
    first = checked(path).damages[0]
    assert (first.file, first.record) == ("journal", "entry 3")


def test_a_missing_entry_is_named(tmp_path):
    path = filled(tmp_path / "history.sqlite")
    tampered(path, "delete from journal where number = 3")
    (damage,) = checked(path).damages
    assert damage.record == "entry 4"
    assert "entries 3 to 3 are missing" in damage.what


def test_a_tail_that_was_cut_off_is_found(tmp_path):
    path = filled(tmp_path / "history.sqlite")
    tampered(path, "delete from journal where number > 3")
    (damage,) = checked(path).damages
    assert "ends at entry 3, its head says 5" in damage.what


def test_a_chain_written_anew_from_the_middle_is_found_by_a_head_noted_elsewhere(tmp_path):
    path = filled(tmp_path / "history.sqlite")
    noted = checked(path).head
    with open_records(path) as records, records.reading() as connection:
        chain = list(entries(connection))
    previous = chain[1].digest
    for entry in chain[2:]:
        facts = {"n": 99} if entry.number == 3 else entry.facts
        forged = JournalEntry(
            number=entry.number,
            at=entry.at,
            action=entry.action,
            office=entry.office,
            previous=previous,
            facts=facts,
        )
        tampered(
            path,
            "update journal set facts = ?, previous = ?, digest = ? where number = ?",
            canonical(facts),
            previous,
            forged.computed(),
            entry.number,
        )
        previous = forged.computed()
    tampered(path, "update chain set digest = ?", previous)

    found = checked(path)
    assert found.damages == ()
    (damage,) = with_anchor(found, noted, previous, "the head noted elsewhere").damages
    assert damage.record == "entry 5"
    assert "written anew at or before" in damage.what


@pytest.mark.parametrize("verb", ["delete from", "update"])
@pytest.mark.parametrize("table", ["journal", "sealed_runs"])
def test_the_database_refuses_to_change_or_delete(store, verb, table):
    with open_history(store) as history:
        history.finish(history.begin(AT), AT)
    column = "action" if table == "journal" else "results"
    statement = f"{verb} {table}" + (f" set {column} = 'x'" if verb == "update" else "")
    with (
        open_records(store) as records,
        pytest.raises(StoreError, match="records are kept"),
        records.change() as connection,
    ):
        connection.execute(sa.text(statement))
    assert checked(store).damages == ()


def test_a_clock_that_was_set_back_is_told_and_breaks_nothing(store):
    filled(store, 1)
    with open_records(store) as records, records.change() as connection:
        append(connection, at="2026-11-24T23:00:00Z", action="test")
    found = checked(store)
    assert found.damages == ()
    (note,) = found.notes
    assert "entry 2 is dated 2026-11-24T23:00:00Z, before the one before it" in note


def fails_in_the_middle(place):
    with open_records(place) as records, records.change() as connection:
        append(connection, at=AT, action="test")
        raise ZeroDivisionError


def test_a_change_that_fails_leaves_no_entry(store):
    filled(store, 2)
    with pytest.raises(ZeroDivisionError):
        fails_in_the_middle(store)
    assert checked(store).head.number == 2


ADDER = """
import sys
from hpd_pages.io.journal import append
from hpd_pages.io.records_store import open_records
for _ in range(15):
    with open_records(sys.argv[1]) as records, records.change() as connection:
        append(connection, at="2026-11-25T08:00:00Z", action="test")
"""


def test_two_operators_at_once_lose_nothing(store):
    filled(store, 1)
    both = [subprocess.Popen([sys.executable, "-c", ADDER, store]) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    found = checked(store)
    assert (found.head.number, found.damages) == (31, ())


def with_runs(place):
    finding = Finding(
        rule="B4-disclaimer", verdict=Verdict.PASS, reason=Reason.STATED, message="said"
    )
    with open_history(place) as history:
        for _ in range(2):
            run = history.begin(AT)
            history.record(
                run, Target(target="https://example.gov/a", page="a", findings=(finding,))
            )
            history.finish(run, AT)
    return place


def test_an_audit_run_is_sealed_in_the_transaction_that_ends_it(store):
    with_runs(store)
    found = checked(store)
    assert (found.head.number, found.rows, found.damages) == (2, 2, ())


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("update findings set verdict = 'fail' where run = 1", "results of run 1"),
        ("update looks set taken_at = 'x' where run = 1", "results of run 1"),
        ("update runs set finished_at = 'x' where id = 1", "run 1 of the history"),
        ("update sealed_runs set results = 'x' where id = 1", "row 1 of sealed_runs was changed"),
        ("delete from sealed_runs where id = 1", "sealed_runs has 0 rows of this entry, it says 1"),
        ("update sealed_runs set entry = 2 where id = 1", "sealed_runs has 0 rows"),
        ("delete from findings where run = 1", "results of run 1"),
    ],
)
def test_a_change_of_a_sealed_run_is_named(tmp_path, statement, words):
    path = with_runs(tmp_path / "history.sqlite")
    tampered(path, statement)
    found = checked(path).damages
    assert found[0].record == "entry 1"
    assert any(words in damage.what for damage in found)


def test_a_row_of_an_entry_that_is_not_there_is_named(tmp_path):
    path = with_runs(tmp_path / "history.sqlite")
    tampered(path, "insert into sealed_runs values (9, 'x', 9, 'x')")
    (damage,) = checked(path).damages
    assert (damage.file, damage.what) == (
        "sealed_runs",
        "row 9 belongs to entry 9, which the journal has not",
    )


def test_runs_of_before_the_journal_are_taken_into_it_by_the_next(store):
    with open_history(store, close_run=lambda _connection, _run: None) as history:
        history.finish(history.begin(AT), AT)
    with open_history(store) as history:
        history.finish(history.begin(AT), AT)
    with open_records(store) as records, records.reading() as connection:
        told = [(e.facts["run"], e.facts.get("adopted")) for e in entries(connection)]
    assert told == [(1, True), (2, None)]
    assert checked(store).damages == ()


def test_rows_come_with_their_entry_or_not_at_all(store):
    with open_records(store) as records:
        row = {"id": 1, "results": "x"}
        with records.change() as connection:
            entry = record(connection, {SEALED_RUNS: [row]}, at=AT, action="test")
        with pytest.raises(StoreError), records.change() as connection:
            record(connection, {SEALED_RUNS: [row]}, at=AT, action="test")
        with records.reading() as connection:
            assert connection.scalar(sa.select(sa.func.count()).select_from(JOURNAL)) == 1
    assert entry.facts["rows"]["sealed_runs"]["count"] == 1


def test_a_run_that_an_older_version_sealed_still_holds(tmp_path):
    path = tmp_path / "history.sqlite"
    old = Path(__file__).parent.parent / "cases/histories/0004.sql"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(old.read_text(encoding="utf-8"))
    with open_history(path) as history:
        history.finish(history.begin(AT), AT)
    found = checked(path)
    assert (found.head.number, found.damages) == (2, ())
    tampered(path, "update findings set exempt = 1 where run = 1")
    assert "results of run 1" in checked(path).damages[0].what
