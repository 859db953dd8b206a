"""Each rule's config side: what a declaration must say, and what the rule answers when it does not."""

from dataclasses import replace

import pytest

from hpd_pages.model.department import Contacts
from hpd_pages.model.finding import Level, Reason, Verdict
from hpd_pages.model.page import PageContact
from hpd_pages.rules import CATALOGUE
from support.builders import CLOSED, department, page

RULES = {rule.id: rule for rule in CATALOGUE}


def check(rule_id, **changes):
    return RULES[rule_id].check_config(page(**changes), department())


def moderation(**changes):
    return {"moderation": replace(page().moderation, **changes)}


def purpose(**changes):
    return {"purpose": replace(page().purpose, **changes)}


def contact(shown_on=("about",), **ways):
    return {"contact": PageContact(contacts=Contacts(**ways), shown_on=shown_on)}


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.id)
def test_a_complete_declaration_fails_no_rule(rule):
    findings = rule.check_config(page(), department())

    assert findings
    assert {f.rule for f in findings} == {rule.id}
    assert Verdict.FAIL not in {f.verdict for f in findings}


@pytest.mark.parametrize(
    ("rule_id", "changes", "pointer", "reason"),
    [
        ("B2-identity", {"name": "Town news"}, "/name", Reason.UNACCEPTABLE),
        ("B2-identity", {"owner": None}, "/owner", Reason.MISSING),
        ("B3-purpose", {"purpose": None}, "/purpose", Reason.MISSING),
        ("B3-purpose", purpose(statement={"en": "x"}), "/purpose/statement/es", Reason.MISSING),
        ("B3-scope", purpose(scope={"es": "x", "en": " "}), "/purpose/scope/en", Reason.MISSING),
        ("B3-audience", purpose(audience={"en": "x"}), "/purpose/audience/es", Reason.MISSING),
        ("B4-disclaimer", {"disclaimer": None}, "/disclaimer", Reason.MISSING),
        ("B5-monitoring", {"moderation": None}, "/moderation", Reason.MISSING),
        (
            "B5-monitoring",
            moderation(monitored=False),
            "/moderation/monitored",
            Reason.UNACCEPTABLE,
        ),
        ("B5-removal", moderation(may_remove=False), "/moderation/may_remove", Reason.UNACCEPTABLE),
        ("B5-obscenity", moderation(grounds=("off-topic",)), "/moderation/grounds", Reason.MISSING),
        ("B5-off-topic", moderation(grounds=()), "/moderation/grounds", Reason.MISSING),
        ("B5-personal-attacks", moderation(grounds=()), "/moderation/grounds", Reason.MISSING),
        ("B6-disclosure", {"public_records": None}, "/public_records", Reason.MISSING),
        ("B7-contact", contact(web="https://a.example.gov"), "/contact/phone", Reason.MISSING),
        ("B7-contact", contact(phone="911", web="x"), "/contact/phone", Reason.UNACCEPTABLE),
        ("B7-contact", contact(phone="ask us", web="x"), "/contact/phone", Reason.UNACCEPTABLE),
        ("B7-contact", contact(phone="860-555-0100"), "/contact", Reason.MISSING),
        ("B7-prominence", contact(shown_on=()), "/contact", Reason.MISSING),
        (
            "B7-prominence",
            contact(shown_on=("notice-page",)),
            "/contact/shown_on",
            Reason.UNACCEPTABLE,
        ),
        ("B8-records", {"records": None}, "/records", Reason.MISSING),
        ("C-uses", purpose(uses=()), "/purpose/uses", Reason.MISSING),
    ],
)
def test_what_is_missing_or_unacceptable_fails_at_its_place(rule_id, changes, pointer, reason):
    first = check(rule_id, **changes)[0]

    assert (first.verdict, first.reason, first.place.pointer) == (Verdict.FAIL, reason, pointer)
    assert first.fix


@pytest.mark.parametrize("rule_id", [rule.id for rule in CATALOGUE if rule.needs_visitors])
def test_clauses_about_visitors_do_not_apply_to_a_page_closed_to_them(rule_id):
    (finding,) = check(rule_id, visitor_content=CLOSED, moderation=None, disclaimer=None)

    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.reason is Reason.CLOSED_TO_VISITORS


def test_the_visitor_clauses_are_those_of_b4_and_b5():
    assert {rule.clause for rule in CATALOGUE if rule.needs_visitors} == {"B.4", "B.5"}


def test_the_short_name_identifies_the_department_too():
    (finding,) = check("B2-identity", name="EPD Youth Unit")

    assert finding.verdict is Verdict.PASS


def test_an_unconfirmed_records_series_is_advice():
    passed, advised = check("B8-records")

    assert passed.verdict is Verdict.PASS
    assert (advised.level, advised.place.pointer) == (Level.ADVICE, "/records/series")
