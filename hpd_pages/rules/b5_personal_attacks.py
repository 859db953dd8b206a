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
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.grounds import Ground
from hpd_pages.text.moderation import LISTING
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Question, judge

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
WORDS = {
    "en": {
        "ground": """
            personal*/person/individual/verbal/ad ~1 attack*
            attack* ~5 person*/people/individual*/others/anyone/someone/another/other
            attack* ~5 users
            attack* ~5 staff/commenter*/officer*/employee*/member*/each/participant*
            attack* ~5 poster*
            attack* ~5 fellow/personally/visitors/citizen*/resident*/author*
            ad hominem*
            insult*/harass*/bully*/bullies/cyberbull*/stalk*/taunt*/belittl*/demean*
            humiliat*
            ridicul*/mock/mocks/mocking/denigrat*/name-calling/trolling/intimidat*
            malign*
            revile*/namecalling/berat*
            name calling
            calling names
            call ~3 names
            abuse*/abusing/abusive ~3 person/people/individual*/others/anyone/someone
            abuse*/abusing/abusive ~3 another
            abuse*/abusing/abusive ~3 staff/users/employee*/each/officer*/member*
            abuse*/abusing/abusive ~3 commenter*
            disparag*/disrespect*/target* ~4 person/individual/individuals/others
            degrad* ~4 person/individual/individuals/others
            disparag*/disrespect*/target*/degrad* ~4 another/employee*/officer*/users
            disparag*/disrespect*/target*/degrad* ~4 staff
            disparag*/disrespect*/target*/degrad* ~4 commenter*/people
            personally abusive/offensive/insulting
            personal abuse/insults/vendetta*
            abuse of ~2 person/others/individual*/staff/people
        """,
        "doubtful": """
            abusive/disrespectful/hostile/inflammatory/hateful/attacks/attack/abuse
            abusing
            uncivil/rude
        """,
        "demanded": "",
        "unrelated": """
            sexual* harass*
            insult* to injury
            cyber/terror*/heart/physical/terrorist attack*
        """,
    },
    "es": {
        "ground": """
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 personal*
            injuri*/critica* ~2 personal*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 persona
            injuri*/critica* ~2 persona
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 personas
            injuri*/critica* ~2 personas
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion*/injuri* ~2 otr*
            critica* ~2 otr*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 usuari*
            injuri*/critica* ~2 usuari*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 particip*
            injuri*/critica* ~2 particip*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 tercer*
            injuri*/critica* ~2 tercer*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 verbal*
            injuri*/critica* ~2 verbal*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 funcionari*
            injuri*/critica* ~2 funcionari*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 agentes
            injuri*/critica* ~2 agentes
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 alguien
            injuri*/critica* ~2 alguien
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 individu*
            injuri*/critica* ~2 individu*
            ataque*/ataca*/agresion*/ofensa*/ofend*/descalific*/alusion* ~2 miembro*
            injuri*/critica* ~2 miembro*
            insult*/injuri*/acos*/hostig*/vejator*/vejacion*/humill*/denigr*/menospreci*
            ridiculiz*/ultraj*/descalificacion*/agravi*/improperi*
            falta/faltas/faltar/falten/falte de/al/el/a ~1 respeto
            irrespet* ~3 persona*/usuari*/otr*
            abus* ~2 persona*/otr*/usuari*
            atenten ~4 dignidad/honor
            contra ~3 dignidad/honor
        """,
        "doubtful": "abusiv*/ofensiv*/irrespetuos*/agresiv*/hirient*",
        "demanded": "",
        "unrelated": "acoso sexual",
    },
}
WORDS_INDEX = Terms(WORDS)


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


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told of this ground."""
    return judge(QUESTION, reading, expected, Ground(WORDS_INDEX).look, LISTING)


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
