"""B.3: the introduction says what the page is for.

Declaration: a purpose statement in every language of the page.
Live: a sentence that says what the Department uses the page, or its social media, for.
Source: General Order 3-01a, IV.B.3.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, missing_languages, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.aims import Aims
from hpd_pages.text.lexicon import purpose_en, purpose_es
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Question, Search, judge
from hpd_pages.text.vocabulary import topics

ID = "B3-purpose"

CUES = topics("aim", "social", "site", "here")
QUESTION = Question(
    rule=ID,
    clause="B.3",
    says="it has a purpose, and which",
    expected="a sentence that says what the page, or the Department's social media, is for",
    cues=frozenset({"purpose", "share", "information", "inform", "residents", "page", "compartir"}),
)
WORDS = {"en": purpose_en.WORDS, "es": purpose_es.WORDS}
AIMS = Aims(Terms(WORDS))
SEARCH = Search(look=AIMS.look, bits=CUES, may=AIMS.may, may_deny=None)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the purpose is stated in every language of the page."""
    pointer = "/purpose/statement"
    if page.purpose is None:
        return (undeclared(ID, "No purpose is declared.", "/purpose", fix=RULE.prose.mend),)
    gaps = missing_languages(
        ID, "purpose statement", page.purpose.statement, page.languages, pointer
    )
    return gaps or (declared(ID, "The purpose is stated in every language.", pointer),)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether the page says what it is for."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b3_purpose",
    clause="B.3",
    title="States its purpose",
    prose=Prose(
        why="Each page has an introductory statement that clearly specifies the purpose of the "
        "Department's presence on the site. It also fixes what is on topic.",
        declared="`purpose.statement`: one or two sentences, in every language of the page, that "
        "say what the Department uses the page for.",
        looked_for="A sentence that says what the page, or the Department's social media, is for. "
        "The purpose of a policy document, or the word “purpose” alone, does not count.",
        mend="Write `purpose.statement` as “The Department uses this page to …”, and paste the "
        "generated introduction.",
    ),
    check_config=check_config,
    check_live=check_live,
    has_notice=True,
)
