"""B.5: off-topic comments are a ground for removal.

Declaration: `off-topic` stands among `moderation.grounds`, where visitors can leave anything.
Live: off-topic comments are listed as a ground for removal or as not allowed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.grounds import Ground
from hpd_pages.text.moderation import LISTING
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Question, judge

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
WORDS = {
    "en": {
        "ground": """
            off topic/subject/the/point/message
            offtopic
            irrelevan*/impertinent/nontopical/nonrelevant/non-topical/tangential
            extraneous
            not/un/nor/aren't/isn't ~4 related/relevant/pertinent/germane/connected
            not/un/nor/aren't/isn't ~4 pertain*
            not/un/nor/aren't/isn't ~4 relate/topical/topical*/relates/tied
            don't/doesn't/not ~2 relate ~4 topic/subject/post/page/discussion/issue
            don't/doesn't/not ~2 relate ~4 matter/thread/to
            don't/doesn't/not ~2 pertain ~4 topic/subject/post/page/discussion/issue
            don't/doesn't/not ~2 pertain ~4 matter/thread/to
            don't/doesn't/not ~2 concern ~4 topic/subject/post/page/discussion/issue
            don't/doesn't/not ~2 concern ~4 matter/thread/to
            don't/doesn't/not ~2 address ~4 topic/subject/post/page/discussion/issue
            don't/doesn't/not ~2 address ~4 matter/thread/to
            don't/doesn't/not ~2 belong ~4 topic/subject/post/page/discussion/issue
            don't/doesn't/not ~2 belong ~4 matter/thread/to
            don't/doesn't/not ~2 fit ~4 topic/subject/post/page/discussion/issue/matter
            don't/doesn't/not ~2 fit ~4 thread/to
            don't/doesn't/not ~2 match ~4 topic/subject/post/page/discussion/issue
            don't/doesn't/not ~2 match ~4 matter/thread/to
            don't/doesn't/not ~2 stay ~4 topic/subject/post/page/discussion/issue/matter
            don't/doesn't/not ~2 stay ~4 thread/to
            don't/doesn't/not ~2 stick ~4 topic/subject/post/page/discussion/issue
            don't/doesn't/not ~2 stick ~4 matter/thread/to
            no ~3 relation*/relevance/connection/bearing/relationship
            without ~4 relation*/relevance/connection/bearing
            nothing to do with
            lack/lacks/lacking ~2 relevance/relation*
            outside/beyond ~4 scope/topic/subject/purpose/purview
            out of ~1 scope/topic/context
            not on topic
            not on the topic
            unrelated
            stray*/digress*/deviat*/depart/drift ~6 topic/subject/discussion/issue
            wander/veer ~6 topic/subject/discussion/issue
            derail*/hijack*
            other than ~3 topic/subject
            non ~1 topical/relevant/related
        """,
        "doubtful": """
            link/links/product*/service*/advert*/promotion*/solicitation* ~6 unrelated
            events ~6 unrelated
            organizations ~6 unrelated
            repetitive
        """,
        "demanded": """
            stay*/keep*/kept/remain*/stick/be ~4 on/to ~2 topic/subject/point
            stay*/keep*/kept/remain*/be ~4 relevant/related/germane/pertinent
            on topic
            limit/confine/restrict ~4 to ~3 topic/subject
            comments/posts ~1 must ~2 relate/pertain
        """,
        "unrelated": """
            link/links/product/products/service/services/advert*/promotion* ~6 unrelated
            solicitation*/events/organizations ~6 unrelated
            not ~1 related to ~2 candidate*/election*
        """,
    },
    "es": {
        "ground": """
            fuera de/del ~1 tema/lugar/asunto/contexto/hilo
            off topic
            ajen* a/al/del
            irrelevante*/impertinente*
            no ~4 relacionad*/relacion/relevante*/pertinente*/relacione*
            no ~2 tenga*/tienen/guarde*/guardan/tiene/guarda ~4 relacion/ver
            sin relacion
            nada que ver
            no ~3 tema/asunto/tematica
            no ~2 refier*/refieran ~4 tema/asunto/publicacion/contenido/objeto/tematica
            no ~2 corresponda*/corresponde* ~4 tema/asunto/publicacion/contenido/objeto
            no ~2 corresponda*/corresponde* ~4 tematica
            no ~2 ajust*/cina* ~4 tema/asunto/publicacion/contenido/objeto/tematica
            desv* ~4 tema/asunto/conversacion
            alej* ~3 tema/asunto
        """,
        "doubtful": "enlaces/publicidad ~4 ajen*/relacionad*",
        "demanded": """
            cen*/cin*/limit*/mant*/ajust*/respet* ~6 tema/asunto/tematica
            relacionad* con el tema
        """,
        "unrelated": "enlaces/publicidad ~3 ajen*/relacionad*",
    },
}
WORDS_INDEX = Terms(WORDS)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether off-topic comments are declared as a ground for removal."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.moderation is None:
        return (undeclared(ID, "No moderation is declared.", "/moderation", fix=RULE.prose.mend),)
    pointer = "/moderation/grounds"
    if GROUND not in page.moderation.grounds:
        message = f"“{GROUND}” is not among the declared grounds for removal."
        return (undeclared(ID, message, pointer, fix=RULE.prose.mend),)
    return (declared(ID, f"“{GROUND}” is a declared ground.", pointer),)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told of this ground."""
    return judge(QUESTION, reading, expected, Ground(WORDS_INDEX).look, LISTING)


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
