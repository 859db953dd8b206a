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
WORDS = {
    "en": {
        "ground": """
            obscen*/profan*/vulgar*/indecen*/lewd*/lascivious/pornograph*/porn/prurient/nudity/
                nude/nudes/naked/smut*/expletive*/cursing/swearing/cussing/swear/cuss/cusses/curse/
                curses/xxx/raunch*/salacious*/filth/filthy/coarse/crude/risque/racy/ribald/bawdy/
                nsfw/scatolog*/lecher*/foulmouth*/cussword*/swearword*/curseword*/fuck*/
                potty/bawd*/licentious*/cursed
            f/s bomb*/word/words
            sexual*/erotic ~2 explicit*/content/material/language/nature/orient*/suggest*
            sexual*/erotic ~2 remarks/comments/graphic/images/conduct/innuendo*/act/acts
            sexual*/erotic ~2 references/themes/offensive/links/jokes/pictures/photos/matter/talk
            sexual ~1 or ~1 content
            sexual/erotic/suggestive/immodest/immoral ./,/;/!/material/matter/stuff/photos/remarks
            is/are/be/being/too/or/and/, ~1 suggestive/erotic/immodest/sexual/steamy
            of/in a/an ~2 sexual/erotic/lewd ~1 kind/sort/nature/way/manner/tone/vein
            public/common/good decency/morals
            gross/nasty/impolite/improper/unseemly language
            swears/oaths
            not ~1 suitable/fit/appropriate/meant for ~3 audience/audiences/minors/viewers/ears/eyes
            wouldn't/not/never ~1 want/use/say/read/repeat ~6 child/children/kid/kids/
                grandmother/grandma/mother/mom
            graphic/sex sex/act/acts
            sexually charged/themed/loaded
            graphic ~2 sexual
            sexual in nature
            explicit ~2 language/content/material/images/photos/pictures/videos/posts/comments
            foul/dirty/bad/filthy/letter/explicit/strong/gutter/blue/adult/unclean/rough/salty/
                abusive/ugly/colorful/colourful language/words/word/content/mouth*/jokes/joke/
                pictures/talk
            foul/dirty mouthed
            four/4 letter
            unfit/unsuitable/inappropriate/unsuited/improper for ~3 children/minors/family/
                families/kids/young/work/workplace
            not ~4 for ~2 children/minors/kids/families
            family/kid/child friendly/safe/unfriendly
            swear/curse/cuss/rude word*
            x/r rated
            adult material/content/images/matter/themes/photos
            sexual/erotic overtones/comments/remarks/nature/slurs/humor/banter/posts/words/
                references
            locker room
            language/words/comments ~5 grandmother/grandma/mother/kids
            wouldn't/not/never ~1 say/read/repeat ~5 grandmother/grandma/mother/kids/child/children
            off color/colour
            unprintable
            not/isn't ~1 fit for ~2 children/minors/kids/families/print
            unfit/unsuitable for ~1 broadcast/print/publication
            language ~2 wouldn't ~6 front/grandmother/mother/kids/children
        """,
        "doubtful": """
            offensive/inappropriate/distasteful/improper language/words/content/material
            tasteless language/words/content/material
            rude/unbecoming
            unfit for a general audience
        """,
        "demanded": """
            keep ~1 it/things/language/this/comments/posts/your/talk/discussion ~2 clean/family/pg/
                decent
            keep/stay/stays/staying ~1 clean
            clean language
            watch/mind your language/mouth/tongue
            watch/mind the language
            language/comments/posts/words ~4 suitable/appropriate/fit for ~1 all/every/families/
                family/children/general ~1 ages/age/audiences/audience/readers/viewers
        """,
        "unrelated": """
            sexual orientation/harass*/assault*/identity/preference/abuse/violence/offend*/predator*
            indecent exposure
            crude oil
            family friendly event*/movie*/fun/activit*/show*
            keep ~2 park/parks/street*/sidewalk*/beach*/water/home/river/city/town/lake/
                trail* ~1 clean
        """,
    },
    "es": {
        "ground": """
            obscen*/profan*/vulgar*/indecen*/groser*/soez/soeces/malsonant*/pornograf*
            procac*
            procaz/palabrota*/blasfem*/lasciv*/desnud*/chabacan*/impudic*/indecoros*
            contenido*/material*/lenguaje/imagen*/caracter/indole/explicit* ~3 sexual*
            sexual* explicit*
            malas/feas/sucias palabras
            lenguaje ordinario/corriente/indecoroso/impropio
            inapropiad*/inadecuad*/impropi* ~1 para ~2 menores/ninos/familias/publico
            sexuales ./,/;/!
            y/o/u sexuales
            palabra/palabras/lenguaje/vocabulario/expresiones/terminos ~1 altisonante*/feas/feo/
                fuerte/
                fuertes/sucias/sucio/gruesas/gruesos/grueso/vulgar*/soez/prosaic*
            majader*/lisuras/puteada*/leperada*/marranada*/cochinada*/procacidad*/impudor*/pornogr*
            taco/tacos/maldicion*/picard*
            para adultos
            subid* de tono
            actos sexuales
            erotic*
            imagen*/foto*/video*/contenido*/material* ~1 explicit*
            sexo explicito
        """,
        "doubtful": "lenguaje/contenido/palabras ~1 ofensiv*/inapropiad*/inadecuad*/irrespetuos*",
        "demanded": "lenguaje ~1 limpio/apropiado/correcto/respetuoso",
        "unrelated": """
            orientacion sexual
            acoso sexual
        """,
    },
}
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
