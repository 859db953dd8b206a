"""B.1: the Chief of Police or a designee approves every page.

Declaration: no approval can be recorded yet, so every page is advised that none is on file.
Live: nothing; an approval does not show on a page.
Source: General Order 3-01a, IV.B.1.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import advice
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B1-approval"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Advice that no approval of this content is on file."""
    approver = department.approver or "Chief of Police"
    return (
        advice(
            ID,
            f"No approval by the {approver} or designee is on file for this page.",
            "/status",
            fix=f"Send the kit of “{page.id}” to the {approver} and keep the signed approval.",
        ),
    )


RULE = Rule(
    id=ID,
    stem="b1_approval",
    clause="B.1",
    title="Approved by the Chief",
    prose=Prose(
        why="Every official page is approved by the Chief of Police or a designee before it speaks "
        "for the Department.",
        declared="An approval of exactly this content. Approvals cannot be recorded yet, so this "
        "is advice on every page.",
        looked_for="Nothing: an approval does not show on the page itself.",
        mend="Send the generated kit to the Chief and keep the signed approval with the records.",
    ),
    check_config=check_config,
)
