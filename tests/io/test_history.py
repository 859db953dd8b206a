"""The history of runs, on a real SQLite file."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io import stores
from hpd_pages.io.history import open_history
from hpd_pages.io.history_schema import HEAD, META
from hpd_pages.io.stores import open_engine
from hpd_pages.model.finding import FilePlace, Finding, PagePlace, Quote, Reason, Verdict
from hpd_pages.model.report import Look, Problem, Target

OLD = Path(__file__).parent.parent / "cases" / "histories"
DAY_1, DAY_2, DAY_3 = "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z", "2026-11-26T08:00:00Z"


def finding(rule, verdict):
    return Finding(rule=rule, verdict=verdict, reason=Reason.STATED, message="said")


def page(name, *findings, **changes):
    row = Target(target=f"https://example.gov/{name}", page=name, findings=findings)
    return replace(row, **changes)


def test_the_first_run_has_no_run_before_it(tmp_path):
    with open_history(tmp_path / "state" / "history.sqlite") as history:
        first = history.begin(DAY_1)
        second = history.begin(DAY_2)
    assert (first.id, first.previous) == ("1", None)
    assert (second.id, second.previous, second.started_at) == ("2", "1", DAY_2)


def test_the_verdicts_before_come_from_the_last_run_that_saw_the_page(store):
    with open_history(store) as history:
        one = history.begin(DAY_1)
        history.record(one, page("a", finding("B4-disclaimer", Verdict.PASS)))
        history.record(one, page("b", finding("B4-disclaimer", Verdict.FAIL)))
        two = history.begin(DAY_2)
        history.record(two, page("b", finding("B4-disclaimer", Verdict.PASS)))
        three = history.begin(DAY_3)
        assert history.all_before(three, ["a"])["a"] == {"B4-disclaimer": Verdict.PASS}
        assert history.all_before(three, ["b"])["b"] == {"B4-disclaimer": Verdict.PASS}
        assert history.all_before(two, ["b"])["b"] == {"B4-disclaimer": Verdict.FAIL}
        assert "b" not in history.all_before(one, ["b"])
        assert "new" not in history.all_before(three, ["new"])


def test_a_page_with_a_problem_is_kept_and_shadows_nothing(store):
    with open_history(store) as history:
        one = history.begin(DAY_1)
        history.record(one, page("a", finding("B4-disclaimer", Verdict.PASS)))
        two = history.begin(DAY_2)
        history.record(two, page("a", problem=Problem(message="not a web address")))
        three = history.begin(DAY_3)
        assert history.all_before(three, ["a"])["a"] == {"B4-disclaimer": Verdict.PASS}
        assert history.pages_of(two.id) == ("a",)


def test_the_look_is_kept_with_its_cause_and_digest(tmp_path):
    path = tmp_path / "history.sqlite"
    look = Look(status=503, taken_at=DAY_1, digest="ab" * 32, coverage="none", cause=Reason.TIMEOUT)
    with open_history(path) as history:
        history.record(history.begin(DAY_1), page("a", look=look))
    with sqlite3.connect(path) as raw:
        row = raw.execute("select page, status, taken_at, digest, cause from looks").fetchone()
    raw.close()
    assert row == ("a", 503, DAY_1, "ab" * 32, "timeout")


def test_a_page_has_one_result_a_run(store):
    with open_history(store) as history:
        run = history.begin(DAY_1)
        history.record(run, page("a"))
        with pytest.raises(StoreError, match=r"(?i)unique"):
            history.record(run, page("a"))
        history.record(run, page("b"))
        assert history.pages_of(run.id) == ("a", "b")


def test_a_finished_run_is_no_longer_open(store):
    with open_history(store) as history:
        run = history.begin(DAY_1)
        history.begin(DAY_2)
        assert history.finish(run, DAY_3).finished_at == DAY_3
    with open_history(store) as again:
        assert again.unfinished() == ("2",)


def test_a_killed_run_keeps_every_page_it_recorded(tmp_path):
    path = tmp_path / "history.sqlite"
    program = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from hpd_pages.io.history import open_history
        from hpd_pages.model.report import Target

        history = open_history(Path(sys.argv[1]))
        run = history.begin("2026-11-24T08:00:00Z")
        for number in range(10_000):
            history.record(run, Target(target="https://example.gov/", page=f"p{number:05}"))
            print(number, flush=True)
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        last = 0
        for line in process.stdout:
            last = int(line)
            if last == 25:
                os.kill(process.pid, signal.SIGKILL)
    with open_history(path) as history:
        assert history.unfinished() == ("1",)
        kept = history.pages_of("1")
    assert last + 1 <= len(kept) <= last + 2
    assert kept[25] == "p00025"


def test_a_damaged_file_is_said_to_be_damaged(tmp_path):
    path = tmp_path / "history.sqlite"
    path.write_bytes(b"this is not a database, however long it goes on" * 100)
    with pytest.raises(StoreError) as caught:
        open_history(path)
    assert caught.value.message == f"{path}: file is not a database"
    assert caught.value.hint == "the history is damaged: move it aside and put back a copy"
    assert caught.value.exit_code == 5


def test_a_file_locked_by_another_process_is_said_to_be_locked(tmp_path, monkeypatch):
    path = tmp_path / "history.sqlite"
    open_history(path).close()
    monkeypatch.setattr(stores, "WAIT", 0.2)
    other = sqlite3.connect(path)
    other.execute("begin exclusive")
    with open_history(path) as history, pytest.raises(StoreError) as caught:
        history.begin(DAY_1)
    other.rollback()
    other.close()
    assert caught.value.message == f"{path}: database is locked"
    assert caught.value.hint == "another audit may be running; wait for it to end"


def test_two_audits_at_once_share_the_file(store):
    with open_history(store) as one, open_history(store) as other:
        first, second = one.begin(DAY_1), other.begin(DAY_1)
        one.record(first, page("a"))
        other.record(second, page("a"))
    assert (first.id, second.id) == ("1", "2")


def test_a_history_of_a_later_version_is_not_touched(tmp_path):
    path = tmp_path / "history.sqlite"
    open_history(path).close()
    raw = sqlite3.connect(path)
    raw.execute("update alembic_version set version_num = '9999'")
    raw.commit()
    raw.close()
    with pytest.raises(StoreError, match=f"schema 9999, this hpd-pages reads {HEAD}"):
        open_history(path)


def columns(url):
    """Name, kind and emptiness of every column, by table."""
    engine = open_engine(url)
    inspector = sa.inspect(engine)
    found = {
        table: {(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)}
        for table in META.tables
    }
    engine.dispose()
    return found


def test_the_steps_lead_to_the_tables_that_are_used(store, tmp_path):
    open_history(store).close()
    stepped = columns(store)
    engine = open_engine(store)
    with engine.begin() as connection:
        META.drop_all(connection)
        connection.execute(sa.text("drop table alembic_version"))
    META.create_all(engine)
    engine.dispose()

    assert stepped == columns(store)


@pytest.mark.parametrize("old", sorted(OLD.glob("*.sql")), ids=lambda path: path.stem)
def test_a_history_of_every_older_version_is_brought_up_and_used(old, tmp_path):
    path, fresh = tmp_path / "history.sqlite", tmp_path / "fresh.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(old.read_text(encoding="utf-8"))
    open_history(fresh).close()

    with open_history(path) as history:
        run = history.begin(DAY_2)
        history.record(run, page("b", finding("B4-disclaimer", Verdict.FAIL)))
        assert history.pages_of(run.id) == ("b",)
    assert columns(f"sqlite:///{path}") == columns(f"sqlite:///{fresh}")


def test_what_an_older_version_kept_is_still_there(tmp_path):
    path = tmp_path / "history.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript((OLD / "1.sql").read_text(encoding="utf-8"))

    with open_history(path) as history:
        assert history.resume(["a"], DAY_1) is None
        second = history.begin(DAY_2)
        assert (second.id, second.previous) == ("2", "1")
        assert history.all_before(second, ["a"])["a"] == {"B4-disclaimer": Verdict.PASS}


def test_a_stopped_run_comes_back_with_its_whole_results(store):
    quote = Quote(text="words", place=PagePlace(source="s", block=3, headings=("A", "B")))
    found = Finding(
        rule="B4-disclaimer",
        verdict=Verdict.FAIL,
        reason=Reason.CONTRADICTED,
        message="said",
        quotes=(quote, quote),
        place=FilePlace(file="pages/a.yml", line=3, column=1),
    )
    result = page("a", found, look=Look(status=200, cause=Reason.PARTIAL), problem=None)
    with open_history(store) as history:
        history.record(history.begin(DAY_1, "inputs"), result)

    with open_history(store) as again:
        run, results = again.resume(["a", "b"], DAY_1, "inputs")
        assert (run.id, run.started_at, run.resumed) == ("1", DAY_1, True)
        assert results == {"a": result}


@pytest.mark.parametrize(
    ("pages", "after", "inputs"),
    [(["b"], DAY_1, "inputs"), (["a"], DAY_2, "inputs"), (["a"], DAY_1, "others")],
    ids=["other pages", "too long ago", "other inputs"],
)
def test_a_stopped_run_of_something_else_is_left_alone(pages, after, inputs, store):
    with open_history(store) as history:
        history.record(history.begin(DAY_1, "inputs"), page("a"))

        assert history.resume(pages, after, inputs) is None


def test_a_run_that_ended_is_not_gone_on_with(store):
    with open_history(store) as history:
        assert history.resume(["a"], DAY_1) is None
        history.finish(history.begin(DAY_1), DAY_2)
        assert history.resume(["a"], DAY_1) is None


def test_a_folder_that_cannot_be_made_is_an_error_with_a_hint(tmp_path):
    (tmp_path / "state").write_text("a file stands in the way")
    with pytest.raises(StoreError, match="the folder cannot be made") as caught:
        open_history(tmp_path / "state" / "history.sqlite")
    assert caught.value.hint == "check the permissions of the registry's folder"


def test_a_database_that_does_not_answer_is_an_error_without_its_password(monkeypatch):
    with pytest.raises(StoreError) as caught:
        open_history("postgresql://records:secret-word@127.0.0.1:1/history")

    assert caught.value.message.startswith("postgresql+psycopg://records:***@127.0.0.1:1/history: ")
    assert "secret-word" not in str(caught.value)
    assert "check that the database runs" in caught.value.hint


@pytest.mark.parametrize("url", ["mysql://127.0.0.1/x", "not a url", "sqlite://"])
def test_a_store_that_is_none_of_ours_is_an_error_of_usage(url):
    with pytest.raises(UsageError) as caught:
        open_history(url)
    assert "postgresql://" in caught.value.hint


def test_without_its_driver_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setattr(stores, "find_spec", lambda _name: None)
    with pytest.raises(StoreError, match="not installed") as caught:
        open_history("postgresql://127.0.0.1/x")
    assert "pip install" in caught.value.hint


def test_many_threads_open_a_new_history_at_once(store):
    """The desk answers several requests at once, also the first ones of a new registry."""
    from concurrent.futures import ThreadPoolExecutor

    def open_one(_number):
        with open_history(store) as history:
            return history.run()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(open_one, range(8))) == [None] * 8
