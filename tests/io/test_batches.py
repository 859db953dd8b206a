"""Many results in one transaction: each page once a run, whoever brings it and how often."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace

import pytest
import sqlalchemy as sa

from hpd_pages.errors import StoreError
from hpd_pages.io import run_seals
from hpd_pages.io.history import open_history
from hpd_pages.io.history_schema import FINDINGS, LOOKS
from hpd_pages.io.run_seals import results_digest
from hpd_pages.io.stores import open_engine
from hpd_pages.model.finding import Exemption, Reason, Verdict
from hpd_pages.model.journal import canonical
from hpd_pages.model.report import Look, Problem, Target
from hpd_pages.wiring.bundles import PatientStore
from support.reports import finding

DAY_1, DAY_2 = "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z"
SEEN = Look(taken_at=DAY_2, coverage="full", final="https://www.example.gov/a")


def page(name: str, *findings, **changes) -> Target:
    row = Target(target=f"https://example.gov/{name}", page=name, findings=findings, look=SEEN)
    return replace(row, **changes)


EXEMPT = Exemption(
    rule="B4-disclaimer", reason="agreed", approver="Chief of Police", expires="2027-01-01"
)
PASS, FAIL = finding(verdict=Verdict.PASS, reason=Reason.STATED), finding()


def test_who_brings_a_page_that_is_there_changes_nothing(store):
    account = replace(SEEN, account="did:1", handle="a.example")
    with open_history(store) as history:
        run = history.begin(DAY_1)
        first = history.record_once(run, [page("a", PASS, look=account), page("b", FAIL)])
        again = history.record_once(run, [page("c", PASS), page("b", PASS), page("a", FAIL)])

        assert (first, again) == ({"a", "b"}, {"c"})
        assert history.recorded(run, ["a", "c", "x"]) == {"a", "c"}
        kept = history.results(run)
        assert [kept[name].findings[0].verdict for name in "abc"] == [
            Verdict.PASS,
            Verdict.FAIL,
            Verdict.PASS,
        ]
        known = history.accounts({"a": "https://example.gov/a"})
        assert known["a"].account == "did:1"
        assert history.finals(["a", "x"]) == {"a": "https://www.example.gov/a"} | (
            {} if account.final == SEEN.final else {"a": account.final}
        )


def test_a_batch_is_kept_as_its_results_one_by_one_would_be(store):
    with open_history(store) as history:
        one = history.begin(DAY_1)
        history.record(one, page("a", PASS))
        history.record(one, page("b", FAIL))
        two = history.begin(DAY_2)
        history.record_once(two, [page("b", PASS), page("a", FAIL)])
        three = history.begin(DAY_2)

        before = history.all_before(three, ["a", "b", "x"])
        assert before == {
            "a": {"B4-disclaimer": Verdict.FAIL},
            "b": {"B4-disclaimer": Verdict.PASS},
        }
        assert history.all_before(two, ["a"]) == {"a": {"B4-disclaimer": Verdict.PASS}}


def test_two_who_bring_the_same_pages_at_once_leave_each_page_one_result(fresh_database):
    with open_history(fresh_database) as history:
        run = history.begin(DAY_1)
    names = [f"page-{number:03}" for number in range(300)]
    new: list[frozenset[str]] = []

    def bring(order: list[str]) -> None:
        with open_history(fresh_database) as history:
            for start in range(0, len(order), 50):
                some = [page(name, FAIL) for name in order[start : start + 50]]
                new.append(history.record_once(run, some))

    both = [threading.Thread(target=bring, args=(order,)) for order in (names, names[::-1])]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()

    assert sorted(name for some in new for name in some) == names
    with open_history(fresh_database) as history:
        assert history.pages_of(run.id) == tuple(names)


def test_a_store_that_goes_away_is_asked_again_when_it_is_back(fresh_database):
    store = PatientStore(fresh_database)
    run = store.patiently(lambda history: history.begin(DAY_1))
    engine = open_engine(fresh_database)
    with engine.connect() as other:
        others = sa.text(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid()"
        )
        other.execute(others)
    engine.dispose()

    assert store.patiently(lambda history: history.record_once(run, [page("a", PASS)])) == {"a"}
    store.close()


def test_a_store_that_stays_away_is_told_at_last(tmp_path, monkeypatch):
    monkeypatch.setattr("hpd_pages.wiring.bundles.STORE_PATIENCE", 0.1)
    (tmp_path / "history.sqlite").write_bytes(b"no database at all, but something else" * 9)
    store = PatientStore(f"sqlite:///{tmp_path / 'history.sqlite'}")

    with pytest.raises(StoreError):
        store.patiently(lambda history: history.begin(DAY_1))


def test_the_seal_over_a_run_is_the_same_however_many_pages_are_read_at_a_time(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(run_seals, "_MANY", 2)
    names = ["a", "a-1", "a1", "ab", 'a"b', "b", "aé", "A"]
    with open_history(tmp_path / "history.sqlite") as history:
        run = history.begin(DAY_1)
        for name in names:
            exempt = replace(FAIL, rule="B6-disclosure", exemption=EXEMPT)
            history.record(run, page(name, PASS, exempt))
    engine = open_engine(tmp_path / "history.sqlite")
    with engine.connect() as connection:
        looks = sa.select(
            LOOKS.c.page, LOOKS.c.target, LOOKS.c.taken_at, LOOKS.c.digest, LOOKS.c.result
        )
        columns = [FINDINGS.c[name] for name in run_seals._FINDING]
        found = connection.execute(sa.select(*columns, FINDINGS.c.exempt)).all()
        told = [[*row[:-1], True] if row[-1] else [*row[:-1]] for row in found]
        whole = hashlib.sha256()
        for rows in ([[*row] for row in connection.execute(looks)], told):
            for line in sorted(canonical(row) for row in rows):
                whole.update(line.encode() + b"\n")
        assert results_digest(connection, int(run.id)) == whole.hexdigest()
    engine.dispose()


def test_a_run_is_counted_as_its_report_counts_it(store):
    broken = Problem(message="it broke", defect=True)
    with open_history(store) as history:
        run = history.begin(DAY_1)
        unseen = replace(SEEN, coverage="none", cause=Reason.TIMEOUT)
        unknown = finding(verdict=Verdict.UNKNOWN, reason=Reason.TIMEOUT)
        exempt = replace(FAIL, exemption=EXEMPT)
        history.record_once(
            run,
            [
                page("a", PASS),
                page("b", FAIL),
                page("c", unknown, look=unseen),
                page("d", exempt),
                page("e", problem=broken, look=None),
            ],
        )
        counted = history.tally(history.finish(run, DAY_2), "Example Police Department")

    assert (counted.pages, counted.met, counted.failed, counted.unseen) == (5, 1, 3, 1)
    assert (counted.open_failures, counted.exempt, counted.defects) == (1, 1, 1)
    assert counted.rules == {"B4-disclaimer": {"pass": 1, "fail": 2, "unknown": 1}}
    assert counted.causes == {"timeout": 1}
    assert counted.problems == ("e: it broke",)
