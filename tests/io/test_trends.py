"""What the history says over many runs, on a real SQLite file and a real PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

from hpd_pages.io.history import open_history
from hpd_pages.model.finding import Finding, Level, Reason, Verdict
from hpd_pages.model.report import Look, Point, Problem, Target

PASS, FAIL, UNKNOWN = Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN


def page(name, *verdicts, **changes):
    rows = tuple(
        Finding(rule=f"B{n}-rule", verdict=verdict, reason=Reason.STATED, message="said")
        for n, verdict in enumerate(verdicts)
    )
    return replace(
        Target(target=f"https://example.gov/{name}", page=name, findings=rows), **changes
    )


def audit(history, day, *pages, finished=True):
    run = history.begin(f"2026-11-{day:02}T06:00:00Z")
    for target in pages:
        history.record(run, target)
    return history.finish(run, f"2026-11-{day:02}T06:05:00Z") if finished else run


def looked(day, coverage):
    return Look(taken_at=f"2026-11-{day:02}T06:01:00Z", coverage=coverage)


def test_a_page_counts_by_its_worst_requirement_and_advice_never_counts(store):
    advice = Finding(
        rule="B3-audience", verdict=FAIL, reason=Reason.ADVICE, message="x", level=Level.ADVICE
    )
    with open_history(store) as history:
        run = audit(
            history,
            1,
            page("good", PASS, Verdict.NOT_APPLICABLE, PASS),
            page(
                "advised", PASS, findings=(*page("x", PASS).findings, replace(advice, rule="Z-z"))
            ),
            page("bad", PASS, UNKNOWN, FAIL),
            page("dim", PASS, UNKNOWN),
            page("blank"),
            page("broken", problem=Problem(message="a defect")),
        )
        assert history.trend(run, 9) == (
            Point(run="1", started_at="2026-11-01T06:00:00Z", met=2, failed=2, unseen=2),
        )


def test_the_trend_ends_with_the_run_asked_for_and_leaves_out_what_never_ended(store):
    with open_history(store) as history:
        runs = [audit(history, day, page("a", PASS), finished=day != 3) for day in range(1, 7)]
        assert [point.run for point in history.trend(runs[4], 9)] == ["1", "2", "4", "5"]
        assert [point.run for point in history.trend(runs[5], 2)] == ["5", "6"]


def test_a_page_was_last_seen_when_all_of_it_was(store):
    with open_history(store) as history:
        audit(
            history, 1, page("a", PASS, look=looked(1, "full")), page("b", look=looked(1, "none"))
        )
        two = audit(history, 2, page("a", look=looked(2, "partial")))
        three = audit(history, 3, page("b", look=looked(3, "full")))
        assert history.seen(two) == {"a": "2026-11-01T06:01:00Z"}
        assert history.seen(three) == {"a": "2026-11-01T06:01:00Z", "b": "2026-11-03T06:01:00Z"}
