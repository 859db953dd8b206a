"""B.7: Department contact information.

Declaration: at least two ways to reach the Department, one of them a dialable phone number.
Live: the declared contacts stand on the page, and are right.
Source: General Order 3-01a, IV.B.7.
"""

from __future__ import annotations

from dataclasses import astuple

from hpd_pages.model.department import Contacts, Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B7-contact"
WAYS = 2


def _phone_problem(contacts: Contacts) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(contacts.phone, "US")
    except phonenumbers.NumberParseException:
        return f"“{contacts.phone}” is not a phone number."
    if not phonenumbers.is_possible_number(number):
        return f"“{contacts.phone}” cannot be dialled as a phone number."
    return ""


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether two ways to reach the Department are declared, one a phone number."""
    if page.contact is None:
        return (undeclared(ID, "No contact is declared.", "/contact", fix=RULE.prose.mend),)
    contacts = page.contact.contacts
    findings = []
    if not contacts.phone:
        message = "No phone number is declared."
        findings.append(undeclared(ID, message, "/contact/phone", fix=RULE.prose.mend))
    elif problem := _phone_problem(contacts):
        expected = "a number with its area code, such as 860-555-0100"
        findings.append(
            unacceptable(ID, problem, "/contact/phone", expected=expected, fix=RULE.prose.mend)
        )
    if sum(bool(way) for way in astuple(contacts)) < WAYS:
        message = "Only one way to reach the Department is declared."
        findings.append(undeclared(ID, message, "/contact", fix=RULE.prose.mend))
    return tuple(findings) or (declared(ID, "Two or more contacts are declared.", "/contact"),)


RULE = Rule(
    id=ID,
    stem="b7_contact",
    clause="B.7",
    title="Shows how to reach the Department",
    prose=Prose(
        why="Pages have Department contact information, so that a visitor who needs the police is "
        "not left with a comment box.",
        declared="`contact` with a phone number and at least one more of e-mail, street address, "
        "web page and contact form.",
        looked_for="The declared phone number, e-mail, address or form, where a visitor can read "
        "it. 911 alone is no contact; another number than the declared one is a difference.",
        mend="Write `contact:` with `phone` and one more way, and paste the generated contact "
        "block.",
    ),
    check_config=check_config,
    has_notice=True,
)
