"""B.1: exactly this content is approved, by somebody who may, and still is today."""

from dataclasses import replace

import pytest

from hpd_pages.model.approval import Changed, Signature, Signed, Standing
from hpd_pages.model.department import Approver
from hpd_pages.model.finding import Level, Reason, Verdict
from hpd_pages.model.page import Owner, Status
from hpd_pages.model.report import Problem
from hpd_pages.rules.b1_approval import RULE
from support.approvals import approval, standing
from support.builders import department, page

NOTHING = Standing(today="2027-02-01")
CHANGE = Changed(
    pointer="/page/purpose/statement/en", before="old", after="new", diff="[-old-] {+new+}"
)
TEXT = Changed(pointer="/texts/about/en", before="old", after="new", diff="[-old-] {+new+}")


def judged(state, status=Status.ACTIVE, own=None, **changes):
    return RULE.check_config(page(status=status, standing=state, **changes), own or department())


def only(state, **more):
    (finding,) = judged(state, **more)
    return finding


def test_an_approval_of_just_this_content_passes_and_says_whose_and_when():
    found = only(standing())

    assert (found.verdict, found.message) == (
        Verdict.PASS,
        "Approved by the Chief of Police on 2027-01-04; nothing has changed since.",
    )


def test_an_active_page_without_an_approval_fails_and_learns_how_to_get_one():
    found = only(NOTHING)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MISSING)
    assert found.message == (
        "The page is active, but no approval by the Chief of Police or designee is on file for "
        "this page."
    )
    assert "hpd-pages approve request facebook" in found.fix


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.SUSPENDED, Status.RETIRED])
def test_a_page_that_is_not_active_owes_no_approval_yet(status):
    found = only(NOTHING, status=status)

    assert (found.verdict, found.level) == (Verdict.NOT_APPLICABLE, Level.ADVICE)
    assert "Chief of Police" in found.message


def test_where_nobody_looked_it_neither_passes_nor_fails():
    assert only(None).verdict is Verdict.NOT_APPLICABLE


def test_changed_content_fails_and_shows_the_difference_at_its_place():
    found = only(standing(changes=(CHANGE, TEXT)))

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.DIFFERENT)
    assert found.place.pointer == "/purpose/statement/en"
    assert "Changed: `purpose.statement.en` and 1 more." in found.message
    assert found.diff == "`purpose.statement.en`: [-old-] {+new+}"


def test_a_text_that_changed_by_itself_is_named_by_its_place():
    found = only(standing(changes=(TEXT,)))

    assert "Changed: the text for `about` (en)." in found.message
    assert found.place.pointer == "/status"


def test_changed_content_of_a_proposed_page_is_advice_with_the_same_words():
    found = only(standing(changes=(CHANGE,)), status=Status.PROPOSED)

    assert found.level is Level.ADVICE
    assert found.diff


def test_nobody_approves_a_page_of_their_own():
    own = Owner(unit="Office of the Chief", steward="chief  of police")
    found = only(standing(), owner=own)

    assert found.verdict is Verdict.FAIL
    assert found.message == "The Chief of Police approved the page and is its steward."


def test_an_office_that_may_not_approve_fails_until_it_is_named():
    given = standing(approval(office="Deputy Chief"))
    named = department(approvers=(Approver(office="Deputy Chief"),))

    assert only(given).message == (
        "The page was approved by the Deputy Chief, who may not approve pages."
    )
    assert only(given, own=named).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"date": "2027-02-02"}, "dated 2027-02-02, which is after today, 2027-02-01"),
        ({"expires": "2027-01-31"}, "The approval of 2027-01-04 ended on 2027-01-31."),
    ],
)
def test_an_approval_holds_from_its_day_to_its_end(days, words):
    found = only(standing(approval(**days)))

    assert found.verdict is Verdict.FAIL
    assert words in found.message


def test_the_last_day_still_counts_and_is_said():
    passed, advised = judged(standing(approval(expires="2027-02-01")))

    assert passed.verdict is Verdict.PASS
    assert advised.message == "The approval ends on 2027-02-01."


def test_a_far_end_is_not_mentioned_and_a_due_review_is():
    assert only(standing(approval(expires="2029-01-04"))).verdict is Verdict.PASS
    _, advised = judged(standing(approval(review="2027-02-01")))
    assert advised.message == "The approval was due to be looked at again on 2027-02-01."


def test_neither_paper_nor_signature_is_no_proof():
    found = only(standing(approval(memo="")))

    assert "neither a signed paper nor a signature" in found.message


def test_a_bad_signature_fails_even_beside_a_paper():
    bad = Signature(state=Signed.BAD, why="The key was revoked.")

    assert only(standing(signature=bad)).message == "The key was revoked."


def test_a_good_signature_is_proof_enough():
    good = Signature(state=Signed.GOOD, key="SHA256:x")

    assert only(standing(approval(memo=""), signature=good)).verdict is Verdict.PASS


def test_a_signature_that_could_not_be_checked_is_unknown_unless_there_is_a_paper():
    unseen = Signature(state=Signed.UNSEEN, why="`ssh-keygen` is not installed.")

    assert only(standing(approval(memo=""), signature=unseen)).verdict is Verdict.UNKNOWN
    assert only(standing(signature=unseen)).verdict is Verdict.PASS


def test_an_approval_that_cannot_be_read_is_unknown():
    broken = replace(standing(), approval=None, problem=Problem(message="not YAML"))

    assert only(broken).verdict is Verdict.UNKNOWN


def test_texts_that_cannot_be_written_cannot_be_compared():
    assert only(standing(unseen="The template is malformed.")).verdict is Verdict.UNKNOWN


def test_nothing_is_looked_for_live():
    assert RULE.check_live is None
