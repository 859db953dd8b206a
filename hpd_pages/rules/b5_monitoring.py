"""B.5: comments are monitored.

Declaration: `moderation.monitored` is true, where visitors can leave anything.
Live: a sentence that says that comments or posts are monitored, moderated or reviewed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.monitored import SEARCH
from hpd_pages.text.verdicts import Question, judge

ID = "B5-monitoring"

QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="comments are monitored",
    expected="a sentence that says that comments or posts are monitored, moderated or reviewed",
    cues=frozenset({"monitored", "moderated", "reviewed", "comments", "posts", "supervisan"}),
    needs_visitors=True,
)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration says that comments are monitored."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.moderation is None:
        return (undeclared(ID, "No moderation is declared.", "/moderation", fix=RULE.prose.mend),)
    if not page.moderation.monitored:
        return (
            unacceptable(
                ID,
                "The declaration says that comments are not monitored.",
                "/moderation/monitored",
                expected="monitored: true",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "Comments are declared to be monitored.", "/moderation/monitored"),)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that comments are monitored."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b5_monitoring",
    clause="B.5",
    title="Says that comments are monitored",
    prose=Prose(
        why="Visitors are told clearly that posted comments will be monitored. A notice that the "
        "page is not watched around the clock may stand beside it.",
        declared="`moderation.monitored: true`.",
        looked_for="A sentence that says that comments or posts are monitored, moderated or "
        "reviewed, limits of hours included. “Not monitored”, without more, contradicts it.",
        mend="Have a person read the comments, write `monitored: true`, and paste the generated "
        "moderation notice.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
