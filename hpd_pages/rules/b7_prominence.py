"""B.7: the contact information is prominently displayed.

Declaration: `contact.shown_on` names a place on the page itself.
Live: the contact stands in the header, on the first screen, in a contact section or the footer.
Source: General Order 3-01a, IV.B.7.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B7-prominence"
OWN_SITE = "website"
LINKED_PAGE = "notice-page"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the contact is declared to stand on the page itself."""
    pointer = "/contact/shown_on"
    if page.contact is None or not page.contact.shown_on:
        message = "It is not declared where the contact stands."
        return (undeclared(ID, message, "/contact", fix=RULE.prose.mend),)
    if page.platform != OWN_SITE and set(page.contact.shown_on) == {LINKED_PAGE}:
        return (
            unacceptable(
                ID,
                "The contact stands only on the linked notice page.",
                pointer,
                expected="a surface of the page itself, such as `about` or `bio`",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "The contact stands on the page itself.", pointer),)


RULE = Rule(
    id=ID,
    stem="b7_prominence",
    clause="B.7",
    title="Shows the contact prominently",
    prose=Prose(
        why="Contact information is displayed prominently: a visitor finds it without digging.",
        declared="`contact.shown_on`: the surfaces that carry the contact, at least one of them on "
        "the page itself and not only on the linked notice page.",
        looked_for="A contact in the header, among the first lines, under a contact heading, in an "
        "address block or in the footer.",
        mend="Put the phone number into the page's own contact field or first lines, and name that "
        "surface in `contact.shown_on`.",
    ),
    check_config=check_config,
)
