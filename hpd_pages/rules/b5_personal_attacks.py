"""B.5: personal attacks are a ground for removal.

Declaration: `personal-attacks` stands among `moderation.grounds`, where visitors can post.
Live: personal attacks are listed as a ground for removal or as not allowed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B5-personal-attacks"
GROUND = "personal-attacks"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether personal attacks are declared as a ground for removal."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.moderation is None:
        return (undeclared(ID, "No moderation is declared.", "/moderation", fix=RULE.prose.mend),)
    pointer = "/moderation/grounds"
    if GROUND not in page.moderation.grounds:
        message = f"“{GROUND}” is not among the declared grounds for removal."
        return (undeclared(ID, message, pointer, fix=RULE.prose.mend),)
    return (declared(ID, f"“{GROUND}” is a declared ground.", pointer),)


RULE = Rule(
    id=ID,
    stem="b5_personal_attacks",
    clause="B.5",
    title="Lists personal attacks as a ground",
    prose=Prose(
        why="The order names personal attacks. Courts found the bare words vague, so the "
        "standard notice narrows them to threats, targeted harassment of a private "
        "person and the publishing of private data, never criticism of an officer or "
        "the Department.",
        declared="`personal-attacks` in `moderation.grounds`.",
        looked_for="Attacks on, insults to, harassment or abuse of a person, listed under a "
        "sentence that says what is removed or not allowed. Threats alone, or hatred of"
        " groups alone, do not count.",
        mend="Add `personal-attacks` to `moderation.grounds`, and paste the generated notice.",
    ),
    check_config=check_config,
    needs_visitors=True,
    has_notice=True,
)
