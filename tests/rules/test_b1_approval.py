"""B.1 is advice until approvals can be recorded."""

from hpd_pages.model.finding import Level, Verdict
from hpd_pages.rules.b1_approval import RULE
from support.builders import department, page


def test_no_approval_on_file_is_advice_that_names_the_approver():
    (finding,) = RULE.check_config(page(), department(approver="Chief of Police"))

    assert finding.level is Level.ADVICE
    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.message == (
        "No approval by the Chief of Police or designee is on file for this page."
    )


def test_nothing_is_looked_for_live():
    assert RULE.check_live is None
