"""B.7: Department contact information.

Declaration: at least two ways to reach the Department, one of them a dialable phone number.
Live: the declared contacts stand on the page, and are right.
Source: General Order 3-01a, IV.B.7.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, replace

from hpd_pages.model.department import Contacts, Department
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.model.snapshot import Coverage
from hpd_pages.text.contacts import Contact, Way, contacts
from hpd_pages.text.reach import Wanted, compare
from hpd_pages.text.verdicts import Kind, Match, Question, finding, missing, quote, unseen

ID = "B7-contact"
WAYS = 2

QUESTION = Question(
    rule=ID,
    clause="B.7",
    says="the Department can be reached, and how",
    expected="a phone number, an e-mail or street address, or a contact form",
    cues=frozenset({"contact", "phone", "call", "email", "address", "llame", "correo"}),
)


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


def _stands(sentences: Sequence[Sentence]) -> tuple[Contact | None, list[Contact]]:
    """The first contact that reaches the agency, and those before it that do not."""
    doubtful: list[Contact] = []
    for contact in contacts(sentences):
        if contact.sound and contact.way is not Way.PAGE:
            return contact, doubtful
        doubtful.append(contact)
    return None, doubtful


def _any(reading: Reading, expected: Expected) -> Finding:
    """The verdict where no contact is declared: any that reaches the agency passes."""
    sure, doubtful = _stands(reading.sentences)
    if sure:
        message = f"The page shows a {sure.way}: {sure.text}."
        return _with(Verdict.PASS, Reason.STATED, message, sure)
    linked, _ = _stands(reading.linked)
    if linked:
        message = f"The linked notice page shows a {linked.way}: {linked.text}."
        return _with(Verdict.PASS, Reason.LINKED, message, linked)
    broken = [c for c in doubtful if not c.sound]
    if broken:
        message = f"The {broken[0].way} on the page cannot be right: {broken[0].text}."
        return _with(Verdict.FAIL, Reason.MALFORMED, message, broken[0])
    if doubtful:
        message = f"The page only links to a contact page: “{doubtful[0].text}”."
        return _with(Verdict.UNKNOWN, Reason.WEAK_MATCH, message, doubtful[0])
    hidden, _ = _stands(reading.hidden)
    unread = Match(kind=Kind.MEETS, sentence=hidden.sentence) if hidden else None
    return missing(QUESTION, reading, expected, unread)


def _with(verdict: Verdict, reason: Reason, message: str, contact: Contact) -> Finding:
    return finding(QUESTION, verdict, reason, message, quotes=(quote(contact.sentence),))


def _declared(declared: Contacts, reading: Reading, expected: Expected) -> Finding:
    """The verdict where contacts are declared: they, and not others, must stand on the page."""
    wanted = compare(declared, reading.sentences)
    first = wanted[0]
    if first.found is None:
        return _absent(first, declared, reading, expected)
    lost = [f"{want.way} {want.text}" for want in wanted if want.found is None]
    if lost:
        message = f"The declared {first.way} is on the page, but not {' nor '.join(lost)}."
        return _with(Verdict.PASS, Reason.LIMITED, message, first.found)
    return _with(Verdict.PASS, Reason.STATED, "The declared contacts are on the page.", first.found)


def _absent(first: Wanted, declared: Contacts, reading: Reading, expected: Expected) -> Finding:
    if reading.snapshot.coverage is not Coverage.FULL:
        return unseen(QUESTION, reading)
    linked = compare(declared, reading.linked)[0].found
    if first.others:
        other = first.others[0]
        reason = Reason.DIFFERENT if other.sound else Reason.MALFORMED
        what = "another one" if other.sound else "one that cannot be right"
        message = (
            f"The declared {first.way} {first.text} is not on the page, but {what}: {other.text}."
        )
        return _with(Verdict.FAIL, reason, message, other)
    if linked is not None:
        message = f"The declared {first.way} is on the linked notice page only."
        return _with(Verdict.PASS, Reason.LINKED, message, linked)
    unread = compare(declared, reading.hidden)[0].found
    match = Match(kind=Kind.MEETS, sentence=unread.sentence) if unread else None
    found = missing(QUESTION, reading, expected, match)
    return replace(found, expected=f"the declared {first.way} {first.text}")


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether a visitor can read how to reach the Department, as declared."""
    declared = expected.contacts
    if declared is None or not any(astuple(declared)):
        return _any(reading, expected)
    return _declared(declared, reading, expected)


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
    check_live=check_live,
    has_notice=True,
)
