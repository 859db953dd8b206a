"""What an office attests is a pass where no robot could see, until its last day; never more."""

from __future__ import annotations

import pytest

from hpd_pages.engine.attest import attestations, attested
from hpd_pages.errors import UsageError
from hpd_pages.model.finding import Attestation, Finding, Reason, Verdict
from hpd_pages.rules import CATALOGUE

MADE = "2027-01-04T15:00:00Z"
HELD = Attestation(
    rule="B4-disclaimer",
    office="Public Information Officer",
    made_at=MADE,
    until="2027-04-04",
    file="facebook.png",
    digest="ab" * 32,
)
UNSEEN = Finding(
    rule="B4-disclaimer",
    clause="B.4",
    verdict=Verdict.UNKNOWN,
    reason=Reason.BLOCKED_BY_POLICY,
    message="Could not be seen.",
    fix="Save the page while logged in.",
)


def made(*rules, until="2027-04-04", office="Public Information Officer"):
    return attestations(
        rules,
        CATALOGUE,
        office=office,
        until=until,
        made_at=MADE,
        file="facebook.png",
        digest="ab" * 32,
    )


def test_each_requirement_is_attested_once_by_the_name_the_catalogue_has():
    found = made("b4-disclaimer", "B5-monitoring", "B4-disclaimer")

    assert [a.rule for a in found] == ["B4-disclaimer", "B5-monitoring"]
    assert found[0] == HELD


@pytest.mark.parametrize(
    ("rules", "changes", "message", "hint"),
    [
        (["B4-disclaimr"], {}, "there is no requirement", "did you mean B4-disclaimer?"),
        (["B1-approval"], {}, "is not looked for on a page", "audit"),
        (["B4-disclaimer"], {"office": " "}, "needs to say who", "--office"),
        (["B4-disclaimer"], {"until": "soon"}, "not a day of the calendar", "--until 2027-04-04"),
        (["B4-disclaimer"], {"until": "2027-01-03"}, "2027-01-03 is past", "up to 2027-04-04"),
        (["B4-disclaimer"], {"until": "2027-04-05"}, "more than 90 days", "up to 2027-04-04"),
    ],
)
def test_what_cannot_be_attested_says_why_and_what_to_write(rules, changes, message, hint):
    with pytest.raises(UsageError) as caught:
        made(*rules, **changes)

    assert message in caught.value.message
    assert hint in caught.value.hint


def test_what_no_robot_could_see_passes_marked_as_attested_until_its_last_day():
    (found,) = attested([UNSEEN], [HELD], "2027-04-04")

    assert (found.verdict, found.reason, found.attestation) == (
        Verdict.PASS,
        Reason.ATTESTED,
        HELD,
    )
    assert found.message == (
        "The Public Information Officer has seen it and attests it until 2027-04-04. No robot "
        "could see it: the platform's terms forbid reading it by robot."
    )
    assert found.fix == ""


def test_an_attestation_that_has_ended_is_a_failure_with_what_to_do():
    (found,) = attested([UNSEEN], [HELD], "2027-04-05")

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.EXPIRED)
    assert found.message.startswith("What the Public Information Officer attested ended on")
    assert found.fix == (
        "Look at the page again and run `hpd-pages audit attest`. Save the page while logged in."
    )


@pytest.mark.parametrize(
    ("verdict", "reason"),
    [
        (Verdict.PASS, Reason.STATED),
        (Verdict.FAIL, Reason.MISSING),
        (Verdict.NOT_APPLICABLE, Reason.CLOSED_TO_VISITORS),
        (Verdict.UNKNOWN, Reason.NOT_FOUND),
        (Verdict.UNKNOWN, Reason.GONE),
    ],
)
def test_what_was_seen_counts_for_more_than_what_is_attested(verdict, reason):
    seen = Finding(rule="B4-disclaimer", verdict=verdict, reason=reason, message="…")

    assert attested([seen], [HELD], "2027-02-01") == (seen,)


def test_another_requirement_is_not_attested():
    other = Finding(
        rule="B5-monitoring", verdict=Verdict.UNKNOWN, reason=Reason.TIMEOUT, message="late"
    )

    assert attested([other], [HELD], "2027-02-01") == (other,)
