"""B3-audience on live pages: whom the page is for; the order only advises it."""

import pytest

from hpd_pages.model.finding import Level, Reason, Verdict
from support.judging import ask

RULE = "B3-audience"


@pytest.mark.parametrize(
    "text",
    [
        "This page is for people who live in, work in or visit Example Town.",
        "We use social media to inform residents about public safety.",
        "Our Facebook page serves young people and potential recruits.",
        "Esta página está dirigida a los residentes.",
    ],
)
def test_a_named_audience_passes(text):
    assert ask(RULE, text).verdict is Verdict.PASS


def test_an_audience_left_out_is_advice_and_no_failure():
    found = ask(RULE, "This page has news.")

    assert (found.verdict, found.reason) == (Verdict.NOT_APPLICABLE, Reason.ADVICE)
    assert found.level is Level.ADVICE
