from __future__ import annotations

from itertools import product

import pytest

from hpd_pages.engine.compare import compare
from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.model.report import Cause, Target
from support.reports import finding

PASS, FAIL, UNKNOWN = Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN
RULE = "B4-disclaimer"


def page(*verdicts: Verdict) -> Target:
    rows = tuple(finding(RULE, verdict, Reason.STATED) for verdict in verdicts)
    return Target(target="https://police.example.gov/", page="website", findings=rows)


def cause(before, after, before_today, after_today) -> Cause | None:
    (target,) = compare(
        [page(after)],
        {"website": page(before)},
        {"website": page(after_today)},
        {"website": page(before_today)},
    )
    return target.changes[0].cause if target.changes else None


@pytest.mark.parametrize(
    ("before", "after", "before_today", "after_today", "said"),
    [
        (PASS, FAIL, PASS, FAIL, Cause.PAGE),
        (PASS, FAIL, FAIL, FAIL, Cause.RULES),
        (PASS, FAIL, PASS, PASS, Cause.RULES),
        (PASS, FAIL, UNKNOWN, FAIL, Cause.BOTH),
        (PASS, FAIL, FAIL, PASS, Cause.BOTH),
        (UNKNOWN, PASS, UNKNOWN, PASS, Cause.PAGE),
    ],
)
def test_the_same_bytes_judged_alike_did_not_change(
    before, after, before_today, after_today, said
) -> None:
    assert cause(before, after, before_today, after_today) is said


def test_there_is_a_change_exactly_where_the_verdicts_given_differ() -> None:
    for row in product(Verdict, repeat=4):
        assert (cause(*row) is None) is (row[0] is row[1])


def test_where_the_evidence_is_missing_the_cause_is_not_told() -> None:
    (target,) = compare([page(FAIL)], {"website": page(PASS)}, {}, {"website": page(PASS)})
    assert target.changes[0].cause is Cause.UNTOLD


def test_a_page_that_one_run_did_not_look_at_has_no_change() -> None:
    (target,) = compare([page(FAIL)], {}, {"website": page(FAIL)}, {})
    assert target.changes == ()
