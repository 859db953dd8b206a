"""B.4: visitors' opinions are not the Department's.

Declaration: a disclaimer notice, where visitors can leave anything.
Live: a sentence that says that what visitors post is not the Department's opinion.
Source: General Order 3-01a, IV.B.4.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.sided import SEARCH
from hpd_pages.text.verdicts import Question, judge

ID = "B4-disclaimer"

QUESTION = Question(
    rule=ID,
    clause="B.4",
    says="visitors' opinions are not the Department's",
    expected="a sentence that says that what visitors post does not reflect the agency's opinions",
    cues=frozenset({"opinions", "views", "reflect", "endorse", "comments", "opiniones", "refleja"}),
    needs_visitors=True,
)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether a disclaimer is declared where visitors can leave anything."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.disclaimer is None:
        return (undeclared(ID, "No disclaimer is declared.", "/disclaimer", fix=RULE.prose.mend),)
    return (declared(ID, "A disclaimer is declared.", "/disclaimer"),)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that their opinions are not the Department's."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b4_disclaimer",
    clause="B.4",
    title="Disclaims visitors' opinions",
    prose=Prose(
        why="A visitor must be able to tell the Department's words from everybody else's: opinions "
        "expressed by visitors do not reflect the opinions of the Department.",
        declared="`disclaimer` with its version and the day it takes effect; its own `text`, or "
        "the Department's standard notice.",
        looked_for="A sentence that says that what visitors post is not the Department's opinion. "
        "A disclaimer of links, advertisements or employees' own views does not count.",
        mend="Write `disclaimer:` with `version` and `effective`, and paste the generated "
        "disclaimer.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
