"""B3-scope on live pages: what the page covers, and what it is not for."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

RULE = "B3-scope"

SAID = [
    "This page is not for emergencies.",
    "Do not use this page to report a crime.",
    "It covers police news in Example Town. This page is not monitored for emergencies.",
    "Our page covers police news and services in the city.",
    "Crimes cannot be reported on this page.",
    "This account is no substitute for calling 911.",
    "Comments on this page should not be used to request police service.",
    "The scope of this page is limited to public safety in the county.",
    "Please don't report emergencies on our social media accounts.",
    "Esta página no es para emergencias.",
    "No use esta página para denunciar un delito.",
    "Esta página abarca las noticias policiales de la ciudad.",
]

UNSAID = [
    "The policy covers all employees.",
    "We share news on this page.",
    "Detectives cover the whole city.",
    "Nuestra página comparte noticias.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_stated_scope_passes(text):
    assert ask(RULE, text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", UNSAID)
def test_other_coverage_does_not_count(text):
    assert ask(RULE, text).verdict is Verdict.FAIL


def test_an_emergency_number_alone_is_doubtful():
    found = ask(RULE, "In an emergency, call 911.")

    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.WEAK_MATCH)
