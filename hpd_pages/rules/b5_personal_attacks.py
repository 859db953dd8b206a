"""B.5: personal attacks are a ground for removal.

Declaration: `personal-attacks` stands among `moderation.grounds`, where visitors can post.
Live: personal attacks are listed as a ground for removal or as not allowed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared_ground
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.grounds import Ground
from hpd_pages.text.lexicon import personal_attacks_en, personal_attacks_es
from hpd_pages.text.moderation import LISTING
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Question, Search, judge

ID = "B5-personal-attacks"
GROUND = "personal-attacks"

QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="personal attacks are not allowed",
    expected="attacks on, insults to or harassment of a person among the grounds for removal",
    cues=frozenset({"personal", "attacks", "insults", "harass", "ataques", "personales"}),
    needs_visitors=True,
)
WORDS = {"en": personal_attacks_en.WORDS, "es": personal_attacks_es.WORDS}
_GROUND = Ground(Terms(WORDS))
SEARCH = Search(look=_GROUND.look, bits=LISTING, signs=_GROUND.signs, may=_GROUND.may)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether personal attacks are declared as a ground for removal."""
    return declared_ground(ID, GROUND, page, fix=RULE.prose.mend)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told of this ground."""
    return judge(QUESTION, reading, expected, SEARCH)


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
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
