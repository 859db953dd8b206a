"""B.5: obscenities are a ground for removal.

Declaration: `obscenity` stands among `moderation.grounds`, where visitors can leave anything.
Live: obscenities are listed as a ground for removal or as not allowed.
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
from hpd_pages.text.lexicon import obscenity_en, obscenity_es
from hpd_pages.text.moderation import LISTING
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Question, Search, judge

ID = "B5-obscenity"
GROUND = "obscenity"

QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="obscenities are not allowed",
    expected="obscene, profane, vulgar or sexually explicit words among the grounds for removal",
    cues=frozenset({"obscene", "profane", "vulgar", "sexual", "language", "obsceno", "lenguaje"}),
    needs_visitors=True,
)
WORDS = {"en": obscenity_en.WORDS, "es": obscenity_es.WORDS}
_GROUND = Ground(Terms(WORDS))
SEARCH = Search(look=_GROUND.look, bits=LISTING, signs=_GROUND.signs, may=_GROUND.may)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether obscenities are declared as a ground for removal."""
    return declared_ground(ID, GROUND, page, fix=RULE.prose.mend)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told of this ground."""
    return judge(QUESTION, reading, expected, SEARCH)


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
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
