"""B.3: the introduction says what the page is for.

Declaration: a purpose statement in every language of the page.
Live: a sentence that says what the Department uses the page, or its social media, for.
Source: General Order 3-01a, IV.B.3.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, missing_languages, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B3-purpose"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the purpose is stated in every language of the page."""
    pointer = "/purpose/statement"
    if page.purpose is None:
        return (undeclared(ID, "No purpose is declared.", "/purpose", fix=RULE.prose.mend),)
    gaps = missing_languages(
        ID, "purpose statement", page.purpose.statement, page.languages, pointer
    )
    return gaps or (declared(ID, "The purpose is stated in every language.", pointer),)


RULE = Rule(
    id=ID,
    stem="b3_purpose",
    clause="B.3",
    title="States its purpose",
    prose=Prose(
        why="Each page has an introductory statement that clearly specifies the purpose of the "
        "Department's presence on the site. It also fixes what is on topic.",
        declared="`purpose.statement`: one or two sentences, in every language of the page, that "
        "say what the Department uses the page for.",
        looked_for="A sentence that says what the page, or the Department's social media, is for. "
        "The purpose of a policy document, or the word “purpose” alone, does not count.",
        mend="Write `purpose.statement` as “The Department uses this page to …”, and paste the "
        "generated introduction.",
    ),
    check_config=check_config,
    has_notice=True,
)
