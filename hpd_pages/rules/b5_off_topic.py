"""B.5: off-topic comments are a ground for removal.

Declaration: `off-topic` stands among `moderation.grounds`, where visitors can leave anything.
Live: off-topic comments are listed as a ground for removal or as not allowed.
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
from hpd_pages.text.lexicon import off_topic_en, off_topic_es
from hpd_pages.text.moderation import LISTING
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Question, Search, judge

ID = "B5-off-topic"
GROUND = "off-topic"

QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="off-topic comments are not allowed",
    expected="off-topic, unrelated or irrelevant comments among the grounds for removal",
    cues=frozenset({"topic", "unrelated", "relevant", "related", "tema", "relacion"}),
    needs_visitors=True,
)
WORDS = {"en": off_topic_en.WORDS, "es": off_topic_es.WORDS}
_GROUND = Ground(Terms(WORDS))
SEARCH = Search(look=_GROUND.look, bits=LISTING, signs=_GROUND.signs, may=_GROUND.may)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether off-topic comments are declared as a ground for removal."""
    return declared_ground(ID, GROUND, page, fix=RULE.prose.mend)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told of this ground."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b5_off_topic",
    clause="B.5",
    title="Lists off-topic comments as a ground",
    prose=Prose(
        why="The order names off-topic comments. Courts accept the ground where it can be "
        "applied objectively: the test is the subject of the post, and criticism of the"
        " Department is always on topic.",
        declared="`off-topic` in `moderation.grounds`.",
        looked_for="Off-topic, unrelated, irrelevant or out-of-scope comments, listed under a "
        "sentence that says what is removed or not allowed.",
        mend="Add `off-topic` to `moderation.grounds`, and paste the generated moderation notice.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
