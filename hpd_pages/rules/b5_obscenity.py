"""B.5: obscenities are a ground for removal.

Declaration: `obscenity` stands among `moderation.grounds`, where visitors can leave anything.
Live: obscenities are listed as a ground for removal or as not allowed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B5-obscenity"
GROUND = "obscenity"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether obscenities are declared as a ground for removal."""
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
    stem="b5_obscenity",
    clause="B.5",
    title="Lists obscenities as a ground",
    prose=Prose(
        why="The order names obscenities. Later cases read the word in its legal sense: "
        "profanity alone, aimed at the police too, is protected speech, so the standard"
        " notice says “obscene as defined by law”.",
        declared="`obscenity` in `moderation.grounds`.",
        looked_for="Obscene, profane, vulgar, sexually explicit or indecent language, listed under"
        " a sentence that says what is removed or not allowed.",
        mend="Add `obscenity` to `moderation.grounds`, and paste the generated moderation notice.",
    ),
    check_config=check_config,
    needs_visitors=True,
    has_notice=True,
)
