"""B.3: the page is designed for its audience, so it should say whom it is for.

Declaration: the audience in every language of the page.
Live: a sentence that says whom the page is for; absent, it is advice and not a failure.
Source: General Order 3-01a, IV.B.3 ("should be designed for the target audience(s)").
"""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, missing_languages, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Kind, Match, Question, Search, judge
from hpd_pages.text.vocabulary import topics

ID = "B3-audience"

CUES = topics("social", "site")
QUESTION = Question(
    rule=ID,
    clause="B.3",
    says="it is for certain people, and for whom",
    expected="a sentence that says whom the page is for",
    cues=frozenset({"residents", "community", "public", "visitors", "residentes", "comunidad"}),
    advice=True,
)
WORDS = {
    "en": {
        "for": """
            for/to/with/among/inform/informs/serve/serves/reach/engage/help/keep/keeps
            audience*
            educate/connect/between/invite*/tell/tells
        """,
    },
    "es": {
        "for": """
            para/a/al/con/informar/dirigid*/destinad*/entre/publico/servir/mantener
            acerc*
        """,
    },
}
TERMS = Terms(WORDS)
NEAR = 5


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the audience is named in every language of the page."""
    pointer = "/purpose/audience"
    if page.purpose is None:
        return (undeclared(ID, "No audience is declared.", "/purpose", fix=RULE.prose.mend),)
    gaps = missing_languages(ID, "audience", page.purpose.audience, page.languages, pointer)
    return gaps or (declared(ID, "The audience is named in every language.", pointer),)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    sentence = sentences[number]
    parsed = parse(sentence)
    before = number > 0 and parse(sentences[number - 1]).has("social")
    if not (parsed.has("social") or (before and parsed.has("site"))) or parsed.has("neg"):
        return None
    named = parsed.spans("audience")
    reached = TERMS.within(sentence).get("for", [])
    if any(
        social[1] <= place <= social[1] + 2
        for place in _is_for(parsed)
        for social in parsed.spans("social")
    ):
        return Match(kind=Kind.MEETS, sentence=sentence)
    if any(0 <= who[0] - to[1] <= NEAR for who in named for to in reached):
        return Match(kind=Kind.MEETS, sentence=sentence)
    return None


def _is_for(parsed: Parsed) -> list[int]:
    """Where "is for" or "está dirigida a" stands, after which anybody may be named."""
    words = parsed.words
    return [
        at
        for at in range(len(words) - 2)
        if "be" in parsed.at(at)
        and words[at + 1].startswith(("for", "para", "dirigid", "intended"))
    ]


SEARCH = Search(look=_look, bits=CUES, may_deny=None)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether the page says whom it is for; its absence is advice."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b3_audience",
    clause="B.3",
    title="Names its audience",
    prose=Prose(
        why="A page is designed for its target audience, such as youth or potential recruits. The "
        "order says “should”, so a page that does not name it is advised, not failed.",
        declared="`purpose.audience`: whom the page is for, in every language of the page.",
        looked_for="A sentence that says whom the page is for. Its absence is advice.",
        mend="Write `purpose.audience` as the people the page speaks to, and paste the generated "
        "introduction.",
    ),
    check_config=check_config,
    check_live=check_live,
    has_notice=True,
)
