"""B.3: the introduction says what the page covers and what it is not for.

Declaration: a scope in every language of the page.
Live: a sentence that says what is covered, or that the page is not for emergencies or reports.
Source: General Order 3-01a, IV.B.3.
"""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, missing_languages, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.phrase import Span
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Kind, Match, Question, Search, judge
from hpd_pages.text.vocabulary import topics

ID = "B3-scope"

CUES = topics("social", "site", "emergency")
QUESTION = Question(
    rule=ID,
    clause="B.3",
    says="it has a scope, and which",
    expected="a sentence that says what the page covers, or that it is not for emergencies",
    cues=frozenset({"emergencies", "emergency", "crime", "report", "covers", "page", "delito"}),
)
WORDS = {
    "en": {
        "covers": """
            cover/covers/covering
            scope of this/our/these/the
            limited/restricted/confined/dedicated/devoted to
            is/are only/solely/exclusively for
            is about
        """,
        "here": """
            here/this/it/they
            this way
        """,
        "help": """
            911/dispatch
            9 1 1
        """,
        "substitute": "substitute/replacement/replace/replaces",
    },
    "es": {
        "covers": """
            abarca*/cubre*/trata/tratan/comprende*/limitad*/limita*/dedicad*
            ambito/alcance de
        """,
        "here": "aqui/esta/este/estas/estos",
        "help": """
            911/112
            9 1 1
        """,
        "substitute": "sustitu*/reemplaz*",
    },
}
TERMS = Terms(WORDS)
NEAR = 12


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the scope is stated in every language of the page."""
    pointer = "/purpose/scope"
    if page.purpose is None:
        return (undeclared(ID, "No scope is declared.", "/purpose", fix=RULE.prose.mend),)
    gaps = missing_languages(ID, "scope", page.purpose.scope, page.languages, pointer)
    return gaps or (declared(ID, "The scope is stated in every language.", pointer),)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    sentence = sentences[number]
    parsed = parse(sentence)
    spans = TERMS.within(sentence)
    before = number > 0 and parse(sentences[number - 1]).has("social", "site")
    of_page = parsed.has("social", "site") or (before and "here" in spans)
    if of_page and _excludes(parsed, spans):
        return Match(kind=Kind.MEETS, sentence=sentence)
    if of_page and any(_by_page(parsed, span, before=before) for span in spans.get("covers", ())):
        return Match(kind=Kind.MEETS, sentence=sentence)
    if "help" in spans and parsed.has("emergency"):
        return Match(kind=Kind.WEAK, sentence=sentence)
    return None


def _excludes(parsed: Parsed, spans: dict[str, list[Span]]) -> bool:
    """Whether it says that the page is not for emergencies, reports or requests."""
    refused = [*parsed.spans("neg"), *spans.get("substitute", ())]
    wanted = [*parsed.spans("emergency"), *spans.get("help", ())]
    return any(abs(want[0] - no[0]) <= NEAR for no in refused for want in wanted)


def _by_page(parsed: Parsed, span: Span, *, before: bool) -> bool:
    """Whether the page, and not a policy or a person, is what covers something."""
    chain = parsed.chain(span[0])
    if chain.negated:
        return False
    if parsed.words[span[0]] in {"scope", "ambito", "alcance"}:
        return parsed.nearest(span[1] - 1, "social", "site", left=False)[0] != ""
    name, _ = parsed.nearest(span[0], "social", "site", "content", "agency", left=True)
    return name in ("social", "site") or (before and chain.start <= 0)


_urgent = says("emergency")
SAID = frozenset({"covers", "help"})


def _may(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether what is covered, or an emergency or a call for help, is spoken of."""
    covers = TERMS.part(SAID).said_in(sentences[number])
    return covers or _urgent(sentences, number)


SEARCH = Search(look=_look, bits=CUES, may=_may, may_deny=None)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether the page says what it covers and what it is not for."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b3_scope",
    clause="B.3",
    title="States its scope",
    prose=Prose(
        why="The introduction specifies the scope of the Department's presence: what the page "
        "covers, and that it is no place to call for help or to report a crime.",
        declared="`purpose.scope`: what the page covers and what it does not, in every language "
        "of the page.",
        looked_for="A sentence that says what the page covers, or what it is not for, such as "
        "emergencies and crime reports.",
        mend="Write `purpose.scope` as “It covers … It is not for emergencies and not for "
        "reporting a crime.”, and paste the generated introduction.",
    ),
    check_config=check_config,
    check_live=check_live,
    has_notice=True,
)
