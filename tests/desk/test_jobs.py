"""Work goes on whoever watches, one of each kind at a time, and says how it ended."""

import threading

import pytest

from hpd_pages.desk.jobs import DEFECT, Jobs
from hpd_pages.errors import Stopped, StoreError, UsageError


def ended(job):
    state = job.state
    while not state.ended:
        state = job.after(state.version, 10)
    return state


def test_who_waits_hears_of_every_step():
    go = threading.Event()

    def work(job):
        job.progress("one", 2)
        go.wait(10)
        job.say("a note")
        job.progress("two", 2)
        return {"run": "7"}

    job = Jobs().start("audit", "every page", "PIO", work)
    state = job.after(0, 10)
    assert (state.done, state.total, state.name) == (1, 2, "one")
    assert job.after(state.version, 0.01) == state
    go.set()
    last = ended(job)
    assert (last.done, last.said, last.outcome) == (2, ("a note",), {"run": "7"})
    assert not last.problem


def test_a_second_one_of_the_kind_is_refused_until_the_first_has_ended():
    jobs, go = Jobs(), threading.Event()
    first = jobs.start("audit", "", "PIO", lambda _job: {"done": str(go.wait(10))})
    with pytest.raises(UsageError, match="at such work already"):
        jobs.start("audit", "", "PIO", lambda _job: {})
    other = jobs.start("export", "", "PIO", lambda _job: {})
    assert ended(other).outcome == {}
    go.set()
    ended(first)
    assert jobs.start("audit", "", "PIO", lambda _job: {}) is jobs.of("audit")


def test_it_says_how_it_ended(capsys):
    def refused(_job):
        raise StoreError("another audit is running", hint="wait")

    def broken(_job):
        raise ValueError("a secret of the registry")

    def stopped(job):
        while not job.stop_asked():
            job.after(job.state.version, 0.05)
        raise Stopped("stopped")

    jobs = Jobs()
    state = ended(jobs.start("a", "", "PIO", refused))
    assert (state.problem, state.hint, state.stopped) == ("another audit is running", "wait", False)
    state = ended(jobs.start("b", "", "PIO", broken))
    assert state.problem == DEFECT
    assert state.hint.startswith("ValueError at test_jobs.py:")
    assert "secret" not in state.hint + capsys.readouterr().err
    job = jobs.start("c", "", "PIO", stopped)
    jobs.leave()
    assert job.state.stopped
    assert job.state.ended
