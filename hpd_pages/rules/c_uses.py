"""C: the page serves a recognised use.

Declaration: at least one use of the taxonomy of C.1 to C.3.
Live: nothing; a use is an intention.
Source: General Order 3-01a, IV.C.1 to C.3.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "C-uses"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether at least one recognised use is declared."""
    pointer = "/purpose/uses"
    if page.purpose is None or not page.purpose.uses:
        return (undeclared(ID, "No recognised use is declared.", pointer, fix=RULE.prose.mend),)
    return (declared(ID, "A recognised use is declared.", pointer),)


RULE = Rule(
    id=ID,
    stem="c_uses",
    clause="C",
    title="Serves a recognised use",
    prose=Prose(
        why="The order recognises investigation, community outreach and time-sensitive "
        "notification as uses of a Department-sanctioned page.",
        declared="`purpose.uses`: at least one use of C.1 to C.3, such as "
        "`outreach.crime-prevention-tips`.",
        looked_for="Nothing: a use is declared, not displayed.",
        mend="Choose at least one of the listed uses for `purpose.uses`.",
    ),
    check_config=check_config,
)
