"""One finding for each rule with a live side; what was not seen is never called missing."""

from __future__ import annotations

import pytest

from hpd_pages.engine.judge import REMEDIES, judge, look_of
from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.model.report import Look
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Block, Coverage, Document, Snapshot
from support.rules import RULES, broken_rule, phrase_rule

UNSEEN = [
    reason
    for reason in Reason
    if reason in REMEDIES or reason in (Reason.BLOCKED_BY_POLICY, Reason.NOT_FOUND, Reason.GONE)
]


def snapshot(*texts, coverage=Coverage.FULL, cause=None, note=""):
    blocks = tuple(Block(index=i, text=text) for i, text in enumerate(texts))
    return Snapshot(
        source="https://police.example.gov/",
        document=Document(blocks=blocks, lang="en"),
        coverage=coverage,
        cause=cause,
        note=note,
    )


def rows(judged):
    return [(f.rule, f.verdict.value, f.reason.value) for f in judged.findings]


def test_every_rule_with_a_live_side_gets_a_finding_in_order():
    seen = snapshot("The Example Police Department.", "Posts are a public record.")
    assert rows(judge(seen, RULES, Expected())) == [
        ("B2-identity", "pass", "stated"),
        ("B4-disclaimer", "fail", "missing"),
        ("B6-disclosure", "pass", "stated"),
    ]


def test_a_failure_is_explained_with_the_declared_notice():
    expected = Expected(notices={"B4-disclaimer": {"en": "Visitors state their own opinions."}})
    found = judge(snapshot("Visitors state opinions."), RULES, expected).findings[1]
    assert found.fix == "Visitors state their own opinions."
    assert found.diff == "Visitors state {+their own+} opinions."


def test_nothing_is_missing_from_a_page_seen_in_part():
    seen = snapshot(
        "The Example Police Department.",
        coverage=Coverage.PARTIAL,
        cause=Reason.SCRIPT_SHELL,
        note="the page builds itself by script",
    )
    judged = judge(seen, RULES, Expected())
    assert rows(judged) == [
        ("B2-identity", "pass", "stated"),
        ("B4-disclaimer", "unknown", "script-shell"),
        ("B6-disclosure", "unknown", "script-shell"),
    ]
    assert judged.findings[1].message == (
        "Not found, but the page was seen only in part: the page builds itself by script."
    )


@pytest.mark.parametrize("cause", UNSEEN)
def test_nothing_seen_is_unknown_for_every_rule_and_says_why(cause):
    seen = snapshot(coverage=Coverage.NONE, cause=cause, note="it was so")
    judged = judge(seen, RULES, Expected())
    others = [f for f in judged.findings if f.rule != "B2-identity"]
    assert [f.rule for f in judged.findings] == ["B2-identity", "B4-disclaimer", "B6-disclosure"]
    assert {(f.verdict, f.reason, f.message) for f in others} == {
        (Verdict.UNKNOWN, cause, "Could not be seen: it was so.")
    }
    assert {f.clause for f in others} == {"B.4", "B.6"}


@pytest.mark.parametrize(
    ("cause", "verdict"),
    [
        (Reason.NOT_FOUND, Verdict.FAIL),
        (Reason.GONE, Verdict.FAIL),
        (Reason.TIMEOUT, Verdict.UNKNOWN),
        (Reason.LOGIN_WALL, Verdict.UNKNOWN),
    ],
)
def test_only_a_page_that_is_not_there_fails_its_identity(cause, verdict):
    seen = snapshot(coverage=Coverage.NONE, cause=cause, note="it was so")
    assert judge(seen, RULES, Expected()).findings[0].verdict is verdict


def test_a_page_closed_to_visitors_needs_no_disclaimer_even_unseen():
    seen = snapshot(coverage=Coverage.NONE, cause=Reason.TIMEOUT, note="it was so")
    found = judge(seen, RULES, Expected(visitors_can_post=False)).findings[1]
    assert (found.verdict, found.reason) == (Verdict.NOT_APPLICABLE, Reason.CLOSED_TO_VISITORS)


def test_what_cannot_be_seen_says_what_to_do_instead():
    seen = snapshot(coverage=Coverage.NONE, cause=Reason.LOGIN_WALL, note="a login page came")
    general = judge(seen, RULES, Expected()).findings[0].fix
    special = judge(seen, RULES, Expected(), remedy="Save it.").findings[0].fix
    assert general == "Save the page while logged in and run `hpd-pages inspect` on the file."
    assert special == "Save it."


def test_a_rule_with_a_defect_spares_the_others_and_is_said_to_be_ours():
    rules = (broken_rule("B4-disclaimer"), phrase_rule("B6-disclosure", "public record"))
    judged = judge(snapshot("Posts are a public record."), rules, Expected())
    assert rows(judged) == [
        ("B4-disclaimer", "unknown", "partial"),
        ("B6-disclosure", "pass", "stated"),
    ]
    assert judged.defect is not None
    assert judged.defect.defect
    assert judged.defect.message.startswith(
        "defect of hpd-pages in rule B4-disclaimer: ZeroDivisionError at rules.py:"
    )
    assert "own words" not in judged.defect.message


def test_every_cause_of_not_seeing_has_advice():
    stated = {Reason.STATED, Reason.LIMITED, Reason.LINKED, Reason.DECLARED, Reason.ATTESTED}
    failed = {
        Reason.MISSING,
        Reason.HIDDEN,
        Reason.CONTRADICTED,
        Reason.DIFFERENT,
        Reason.MALFORMED,
        Reason.SCHEMA,
        Reason.UNACCEPTABLE,
        Reason.EXPIRED,
    }
    beside = {Reason.CLOSED_TO_VISITORS, Reason.NOT_DECLARED, Reason.ADVICE, Reason.WEAK_MATCH}
    advised_by_platform = {Reason.BLOCKED_BY_POLICY}
    assert set(Reason) == set(REMEDIES) | stated | failed | beside | advised_by_platform


def test_the_look_behind_the_findings_is_kept():
    seen = snapshot(coverage=Coverage.NONE, cause=Reason.TIMEOUT, note="it was so")
    assert look_of(seen) == Look(coverage="none", cause=Reason.TIMEOUT, note="it was so")
