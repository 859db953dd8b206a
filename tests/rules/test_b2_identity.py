"""B2-identity on live pages: the Department's name where a visitor can see it."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.model.rule import Expected
from support.judging import ask

RULE = "B2-identity"
NAMES = Expected(names=("Example Police Department", "EPD"))


@pytest.mark.parametrize(
    "text",
    [
        "Example Police Department",
        "Welcome to the EXAMPLE  Police Department!",
        "The EPD shares news.",
        "<title>Example Police Department</title><p>News</p>",
    ],
)
def test_a_page_that_names_the_department_passes(text):
    assert ask(RULE, text, expected=NAMES).verdict is Verdict.PASS


@pytest.mark.parametrize("text", ["Example Fire Department", "REPDX news", "Police"])
def test_another_name_fails(text):
    found = ask(RULE, text, expected=NAMES)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MISSING)


def test_a_hidden_name_fails():
    found = ask(RULE, "<p>News</p><p hidden>Example Police Department</p>", expected=NAMES)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.HIDDEN)


def test_with_no_name_declared_there_is_nothing_to_judge():
    found = ask(RULE, "Example Police Department")

    assert (found.verdict, found.reason) == (Verdict.NOT_APPLICABLE, Reason.NOT_DECLARED)
