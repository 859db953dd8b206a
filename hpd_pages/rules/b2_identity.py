"""B.2: the page says that it is the Department's.

Declaration: the display name holds one of the Department's names; a unit and a steward are named.
Live: the page names the Department where a visitor can see it.
Source: General Order 3-01a, IV.B.2.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B2-identity"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the display name identifies the Department and somebody owns the page."""
    names = (department.name, department.short_name, *department.other_names)
    findings = []
    if not any(name and name.casefold() in page.name.casefold() for name in names):
        findings.append(
            unacceptable(
                ID,
                f"The display name “{page.name}” does not identify the Department.",
                "/name",
                expected=f"a name that holds “{department.name}” or “{department.short_name}”",
                fix=f"Write `name: {department.name}`, with the unit after it where there is one.",
            )
        )
    if page.owner is None:
        findings.append(
            undeclared(
                ID,
                "Nobody is named as owner of this page.",
                "/owner",
                fix="Write `owner:` with the `unit` and the `steward`, an office and not a person.",
            )
        )
    return tuple(findings) or (declared(ID, "The page carries the Department's name.", "/name"),)


RULE = Rule(
    id=ID,
    stem="b2_identity",
    clause="B.2",
    title="Identifies the Department",
    prose=Prose(
        why="Whoever speaks for the Department says so, and a visitor can tell the official page "
        "from an imitation.",
        declared="A display name that holds the Department's name, short name or another name it "
        "goes by; the unit that owns the page and the office that is its steward.",
        looked_for="The Department's name in the title, a heading or the text that a visitor sees.",
        mend="Put the Department's full name into the page's display name and first lines.",
    ),
    check_config=check_config,
    has_notice=True,
)
