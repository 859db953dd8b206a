"""B.3: the page is designed for its audience, so it should say whom it is for.

Declaration: the audience in every language of the page.
Live: a sentence that says whom the page is for; absent, it is advice and not a failure.
Source: General Order 3-01a, IV.B.3 ("should be designed for the target audience(s)").
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, missing_languages, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B3-audience"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the audience is named in every language of the page."""
    pointer = "/purpose/audience"
    if page.purpose is None:
        return (undeclared(ID, "No audience is declared.", "/purpose", fix=RULE.prose.mend),)
    gaps = missing_languages(ID, "audience", page.purpose.audience, page.languages, pointer)
    return gaps or (declared(ID, "The audience is named in every language.", pointer),)


RULE = Rule(
    id=ID,
    stem="b3_audience",
    clause="B.3",
    title="Names its audience",
    prose=Prose(
        why="A page is designed for its target audience, such as youth or potential recruits. The "
        "order says “should”, so a page that does not name it is advised, not failed.",
        declared="`purpose.audience`: whom the page is for, in every language of the page.",
        looked_for="A sentence that says whom the page is for. Its absence is advice.",
        mend="Write `purpose.audience` as the people the page speaks to, and paste the generated "
        "introduction.",
    ),
    check_config=check_config,
    has_notice=True,
)
