"""B7-contact on live pages: ways to reach the Department, and whether they are the declared ones."""

import pytest

from hpd_pages.model.department import Contacts
from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.model.rule import Expected
from support.judging import ask

RULE = "B7-contact"
DECLARED = Expected(contacts=Contacts(phone="860-555-0100", email="police@example.gov"))

REACHES = [
    "Call us at 860-555-0100.",
    "Phone: (860) 555-0100",
    "Non-emergency: 860.555.0100",
    "Tel. +1 860 555 0100",
    "E-mail police@example.gov with questions.",
    "Write to pio [at] example [dot] gov.",
    "Mail: P.O. Box 120, Example Town, CT 06100",
    "Visit us at 100 Example Street, Example Town, CT 06100.",
    "Our headquarters is located at 250 North Main Street.",
    "Use our contact form to reach the records division.",
    "For questions call 555-0100.",
    "Llame al 860-555-0100.",
    "Escriba a policia@example.gov.",
    "Dirección: Calle Mayor, 12, 28001 Madrid",
    "Teléfono: 912 345 678, para consultas de los vecinos.",
    "<p>Reach us: <a href='tel:+18605550100'>our desk</a></p>",
    "<p><a href='mailto:police@example.gov?subject=Hi'>E-mail us</a></p>",
    "<p><a href='https://example.gov/contact/form'>Contact form</a></p>",
]

REACHES_NOBODY = [
    "In an emergency, call 911.",
    "Case number 2025-001234 was closed on 2025-03-04.",
    "Follow @examplepd for news.",
    "Do not post phone numbers such as 860-555-0100 in your comments.",
    "The crash happened at 100 Main Street.",
    "In a crisis call the lifeline at 800-555-0199.",
    "Fax: 860-555-0101",
    "The fine is $1,250.00 for the years 2019-2024.",
    "Contact the police department with questions.",
    "Call 311 or 911.",
    "Report abuse to abuse@facebook.com.",
    "Llame al 112 en caso de emergencia.",
]


@pytest.mark.parametrize("text", REACHES)
def test_a_way_to_reach_the_agency_passes(text):
    found = ask(RULE, text)

    assert found.verdict is Verdict.PASS
    assert found.quotes


@pytest.mark.parametrize("text", REACHES_NOBODY)
def test_other_numbers_and_names_reach_nobody(text):
    assert ask(RULE, text).verdict is Verdict.FAIL


def test_the_declared_contacts_pass():
    found = ask(RULE, "Call (860) 555-0100 or write to Police@Example.gov.", expected=DECLARED)

    assert (found.verdict, found.reason) == (Verdict.PASS, Reason.STATED)


def test_another_number_than_the_declared_one_is_a_difference_that_names_both():
    found = ask(RULE, "Call us at 860-555-0199.", expected=DECLARED)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.DIFFERENT)
    assert "860-555-0100" in found.message
    assert "860-555-0199" in found.message


def test_an_old_number_beside_the_declared_one_passes():
    text = "Call 860-555-0100 (formerly 860-555-0199) or write to police@example.gov."

    assert ask(RULE, text, expected=DECLARED).verdict is Verdict.PASS


def test_a_declared_number_without_the_declared_email_passes_with_that_limit():
    found = ask(RULE, "Call 860-555-0100.", expected=DECLARED)

    assert (found.verdict, found.reason) == (Verdict.PASS, Reason.LIMITED)
    assert "police@example.gov" in found.message


def test_a_number_with_a_digit_missing_is_malformed():
    found = ask(RULE, "Phone: 860-555-010", expected=DECLARED)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MALFORMED)


def test_a_declared_contact_only_on_the_linked_notice_passes_and_says_so():
    found = ask(RULE, "News from us.", expected=DECLARED, linked="Call 860-555-0100.")

    assert (found.verdict, found.reason) == (Verdict.PASS, Reason.LINKED)


def test_a_hidden_number_does_not_count():
    found = ask(
        RULE, "<p>News</p><p style='display:none'>Call 860-555-0100.</p>", expected=DECLARED
    )

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.HIDDEN)


def test_a_link_to_a_contact_page_alone_is_doubtful():
    found = ask(RULE, "<p><a href='https://example.gov/contact'>Contact us</a></p>")

    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.WEAK_MATCH)
