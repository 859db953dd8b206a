"""B.5: the Department reserves the right to remove.

Declaration: `moderation.may_remove` is true, where visitors can leave anything.
Live: a sentence that says that the agency may remove, hide or not publish comments.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.removed import SEARCH
from hpd_pages.text.verdicts import Question, judge

ID = "B5-removal"

QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="the agency may remove comments",
    expected="a sentence that says that comments may or will be removed, hidden or not published",
    cues=frozenset(
        {"remove", "delete", "right", "reserves", "comments", "eliminar", "comentarios"}
    ),
    needs_visitors=True,
)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration reserves the right to remove."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.moderation is None:
        return (undeclared(ID, "No moderation is declared.", "/moderation", fix=RULE.prose.mend),)
    if not page.moderation.may_remove:
        return (
            unacceptable(
                ID,
                "The declaration does not reserve the right to remove comments.",
                "/moderation/may_remove",
                expected="may_remove: true",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "The right to remove is reserved.", "/moderation/may_remove"),)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that comments may be removed."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b5_removal",
    clause="B.5",
    title="Reserves the right to remove",
    prose=Prose(
        why="Visitors are told clearly, before they write, that the Department may remove what "
        "falls under the listed grounds.",
        declared="`moderation.may_remove: true`.",
        looked_for="A sentence that says that the agency may or will remove, delete, hide or not "
        "publish comments. “We never remove comments” contradicts it.",
        mend="Write `may_remove: true`, and paste the generated moderation notice.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
