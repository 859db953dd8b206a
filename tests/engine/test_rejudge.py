"""Judging stored bytes again: the same look, today's rules, and honest gaps."""

from __future__ import annotations

from hpd_pages.engine.expect import expected_of
from hpd_pages.engine.rejudge import rejudge
from hpd_pages.errors import LookError
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.report import Look, Problem, Run, Target
from hpd_pages.model.response import Response
from hpd_pages.platforms import PLATFORMS
from support.builders import department, page
from support.rules import RULES

URL = "https://www.facebook.com/ExamplePolice"
GOOD = (
    b"<html><p>Example Police Department. Visitors state their own opinions. A public record.</p>"
)
RUN = Run(id="3", started_at="2026-11-20T08:00:00Z", finished_at="2026-11-20T08:01:00Z")


def again(then, look, declared=None):
    declared = declared or page(id="facebook", platform="facebook", url=URL)
    dept = department(notice_page={})
    report = rejudge(
        RUN,
        {declared.id: then},
        [declared, page(id="newer", platform="facebook", url=URL)],
        dept,
        look=look,
        rules=RULES,
        platforms=PLATFORMS,
        expect=lambda p: expected_of(p, dept, {}),
    )
    (target,) = report.targets
    return target


def then(look=None, **changes):
    found = Finding(
        rule="B6-disclosure", verdict=Verdict.FAIL, reason=Reason.MISSING, message="It is not said."
    )
    return Target(target=URL, page="facebook", findings=(found,), look=look or Look(), **changes)


def lost(_url):
    raise LookError("partial", "this address was not seen in that run")


def test_a_capture_is_judged_again_and_only_what_differs_is_a_change():
    def stored(url):
        return Response(url=url, final=url, body=GOOD, wire=GOOD, captured_by="An office")

    target = again(then(Look(captured_by="An office")), stored)

    assert [f.verdict.value for f in target.findings] == ["pass", "pass", "pass"]
    (change,) = target.changes
    assert (change.rule, change.before, change.after) == (
        "B6-disclosure",
        Verdict.FAIL,
        Verdict.PASS,
    )


def test_a_capture_that_the_evidence_has_lost_leaves_the_page_unseen():
    target = again(then(Look(captured_by="An office")), lost)

    assert {f.verdict for f in target.findings} == {Verdict.UNKNOWN}


def test_a_look_that_failed_then_fails_again_for_the_same_cause():
    site = page(id="site", platform="website", url="https://police.example.gov/")
    before = Target(
        target=site.url,
        page="site",
        findings=(),
        look=Look(cause=Reason.TIMEOUT, note="it took longer than 60 seconds"),
    )

    target = again(before, lost, site)

    assert {(f.verdict, f.reason) for f in target.findings} == {(Verdict.UNKNOWN, Reason.TIMEOUT)}


def test_an_address_that_was_wrong_then_stays_a_problem():
    before = Target(target=URL, page="facebook", problem=Problem(message="not a web address"))

    assert again(before, lost) == before
