"""B.3: the introduction says what the page covers and what it is not for.

Declaration: a scope in every language of the page.
Live: a sentence that says what is covered, or that the page is not for emergencies or reports.
Source: General Order 3-01a, IV.B.3.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, missing_languages, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B3-scope"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the scope is stated in every language of the page."""
    pointer = "/purpose/scope"
    if page.purpose is None:
        return (undeclared(ID, "No scope is declared.", "/purpose", fix=RULE.prose.mend),)
    gaps = missing_languages(ID, "scope", page.purpose.scope, page.languages, pointer)
    return gaps or (declared(ID, "The scope is stated in every language.", pointer),)


RULE = Rule(
    id=ID,
    stem="b3_scope",
    clause="B.3",
    title="States its scope",
    prose=Prose(
        why="The introduction specifies the scope of the Department's presence: what the page "
        "covers, and that it is no place to call for help or to report a crime.",
        declared="`purpose.scope`: what the page covers and what it does not, in every language "
        "of the page.",
        looked_for="A sentence that says what the page covers, or what it is not for, such as "
        "emergencies and crime reports.",
        mend="Write `purpose.scope` as “It covers … It is not for emergencies and not for "
        "reporting a crime.”, and paste the generated introduction.",
    ),
    check_config=check_config,
    has_notice=True,
)
