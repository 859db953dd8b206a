"""B.6: what is posted or submitted is subject to public disclosure.

Declaration: `public_records.subject_to_disclosure` is true.
Live: a sentence that says that content is or may be a public record, or may be disclosed.
Source: General Order 3-01a, IV.B.6; Conn. Gen. Stat. 1-200(5), 1-210(a).
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B6-disclosure"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration says that content is subject to public disclosure."""
    if page.public_records is None:
        message = "No public-records notice is declared."
        return (undeclared(ID, message, "/public_records", fix=RULE.prose.mend),)
    pointer = "/public_records/subject_to_disclosure"
    if not page.public_records.disclosed:
        return (
            unacceptable(
                ID,
                "The declaration says that content is not subject to public disclosure.",
                pointer,
                expected="subject_to_disclosure: true",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "Content is declared subject to public disclosure.", pointer),)


RULE = Rule(
    id=ID,
    stem="b6_disclosure",
    clause="B.6",
    title="Says that content may be disclosed",
    prose=Prose(
        why="What a visitor posts or submits is data the Department receives, so it may be a "
        "public record. Visitors are told so before they write; no notice may promise otherwise.",
        declared="`public_records.subject_to_disclosure: true`, with the notice's version and the "
        "day it takes effect.",
        looked_for="A sentence that says that what is posted or submitted is, or may be, a public "
        "record or disclosed. A promise of confidentiality contradicts it.",
        mend="Write `public_records:` with `subject_to_disclosure: true`, and paste the generated "
        "public-records notice.",
    ),
    check_config=check_config,
    has_notice=True,
)
