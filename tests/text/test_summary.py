from __future__ import annotations

from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.text.summary import counts, headline
from support.reports import (
    advised,
    everything,
    finding,
    report,
    seen,
    stated,
    unreadable,
    unseen,
    walled,
)


def test_requirements_are_counted_by_verdict_and_advice_apart() -> None:
    assert counts(everything()) == {
        "targets": 3,
        "unreadable": 1,
        "pass": 1,
        "fail": 1,
        "unknown": 3,
        "not-applicable": 1,
        "exempt": 0,
        "advice": 1,
    }


def test_one_and_many_are_said_as_people_say_them() -> None:
    assert headline(report(seen(findings=(stated(),)))) == (
        "1 page looked at: 1 requirement met, none failed."
    )
    two = seen(findings=(stated(), stated("B3-scope"), advised(), advised()))
    assert headline(report(two, two, command="validate")) == (
        "2 declarations checked: 4 requirements met, none failed, 4 pieces of advice."
    )


def test_nothing_looked_at_is_not_a_success() -> None:
    assert headline(report()) == "Nothing was looked at."
    assert headline(report(unreadable(), command="validate")) == (
        "0 declarations checked, 1 could not be read."
    )


def test_pages_that_could_not_be_seen_are_named_by_cause_and_a_long_list_is_cut() -> None:
    many = [walled(page=f"page-{number}") for number in range(8)]
    slow = walled(page="slow", findings=(unseen("B4-disclaimer", Reason.TIMEOUT),))
    assert headline(report(*many, slow)) == (
        "9 pages looked at: 0 requirements met, none failed, 17 could not be seen "
        "(page-0, page-1, page-2, page-3, page-4, page-5 and 2 more: blocked-by-policy; "
        "slow: timeout)."
    )


def test_a_page_without_an_id_is_named_by_its_address_on_one_line() -> None:
    target = seen(
        page=None,
        target="saved\npage.html",
        findings=(finding("B6-disclosure", Verdict.UNKNOWN, Reason.WEAK_MATCH),),
    )
    assert "(saved page.html: weak-match)" in headline(report(target))
