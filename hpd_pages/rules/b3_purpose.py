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
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Question, judge
from hpd_pages.text.vocabulary import topics

ID = "B3-purpose"

CUES = topics("aim", "social")
QUESTION = Question(
    rule=ID,
    clause="B.3",
    says="it has a purpose, and which",
    expected="a sentence that says what the page, or the Department's social media, is for",
    cues=frozenset({"purpose", "share", "information", "inform", "residents", "page", "compartir"}),
)
WORDS = {
    "en": {
        "goal": """
            purpose*/goal/goals/aim/aims/objective*/intent/intention/mission/reason
            function
            role
        """,
        "meant": """
            intended/meant/designed/created/established/developed/launched/built/made
            exist
            exists/serve/serves/provided/there/here/dedicated/devoted/used/maintained
            seek/seeks
            aims/set/works/help/helps/act/acts/allow/allows/let/lets/enable/enables/give
            gives
            available
            is/are for
            is/are to
            is/are a/an/our/the ~3 way/tool/means/place/channel/forum/resource/source
            is/are a/an/our/the ~3 avenue
            is/are a/an/our/the ~3 venue
        """,
        "use": """
            use/uses/using/utiliz*/utilis*/employ/employs/operate/operates/maintain
            maintains
            manage/manages/host/hosts/run/runs/creat*/establish*/offer/offers/launch*
            adopt*
            embrac*/participat*/leverag*/administer*/join/joins/joined/engages/opened
            opens/keep
            keeps/sponsor*/has/have/provides/provide/started/made
            take/takes/taking part in
            take/takes up
            turn/turns to
            is/are/be ~1 on
            presence
        """,
        "do": """
            inform/informs/informing/share/shares/sharing/provide/provides/providing
            communicat*
            engag*/connect/connects/connecting/educat*/disseminat*/present/presents
            presenting
            promot*/interact/interacts/interacting/enhanc*/improv*/foster*/strengthen*
            widen
            encourag*/exchang*/announc*/notify/notifying/alert/alerts/update/updates
            updating
            highlight*/deliver*/distribut*/convey*/broadcast*/listen/facilitat*/solicit*
            expand*
            recruit*/showcas*/broaden*/increas*/rais*/reach/reaching/news/information
            help
            helping/mechanism/channel/dialogue/outreach/stay/offer/offering/publish
            publiciz*
            tell
            give/gives/giving ~2 public/residents/citizens/community/out/people/you
            give/gives/giving ~2 information
            keep/keeps/keeping ~5 informed/current/to/updated/touch/aware
            up to date
            build/builds/building ~3 trust/relationship*/community/communit*
            build/builds/building ~3 partnership*
            be ~2 channel/way/place/tool/source
            send out
            get ~2 word/information/news/residents
        """,
        "tells": """
            on/here/through/via/using/by ~6 we/you'll/you
            here we/you/you'll
            you'll/you find
            follow/like/join/subscribe us/along/this/our ~6 for/to
            follow/like us/this
            stay/keep ~1 informed/connected/updated/up/tuned
        """,
        "news": """
            news/information/update*/tip/tips/alert*/event*/announcement*/notices
            advisor*
            safety
        """,
        "tell": """
            share/shares/sharing/provide/provides/post/posts/publish/publishes
            communicate
            communicates/keep/keeps/announce/announces/find/get/inform/informs/offer
            offers
            disseminate/disseminates/feature/features/bring/brings/receive/convey
        """,
        "document": """
            policy/policies/guideline*/document*/manual/procedure*/ordinance*/rules
            chapter
            section/agreement/code/article/resolution/toolkit/training/program/proposal
            terms
            standard/standards/notice/statement/rule/law/act/cookies/plugin*/analytics
            insights
        """,
        "generic": """
            agencies/departments/organizations/businesses/companies/criminals/scammers
            officials
            governments/cities/they/anyone/suspects/police-officers/many/most/neighbors
            teens
            law enforcement
            how to
            should/consider/can/could/must/shall
        """,
        "want": "want/wants/wishes/seek/seeks/strive*/aim/aims/hope/hopes/intend/intends",
        "heading": "purpose/introduction/about/goals/objective*",
        "thereby": "this/these/they/it/through/with/by/our/the/its",
    },
    "es": {
        "goal": "finalidad*/objetivo*/proposito*/fin/fines/mision/objeto/meta",
        "meant": """
            destinad*/dirigid*/pensad*/cread*/sirve*/servir*/busca*/pretende*/orientad*
            concebid*/existe*/nace*/ayuda*/permite*/quier*/abiert*/utilizad*/usad*
            disenad*
            interesan
            es/son para
            es/son un/una ~2 via/canal/medio/espacio/herramienta/instrumento/punto/lugar
            esta/estan para
        """,
        "use": """
            usa/usan/usamos/utiliza*/emplea*/mantiene*/gestiona*/administra*/ofrece*
            abr*/creo
            crea/participa*/presente/presencia/emple*/desarroll*/uso/dispone*
            cuenta con
            pone a disposicion
        """,
        "do": """
            inform*/compart*/difund*/difusion/comunic*/promov*/foment*/facilit*
            mantener*/acerc*
            interac*/publica*/ofrec*/divulg*/alert*/avis*/notific*/conect*/escuch*
            impuls*
            mejor*/transmit*/brind*/prevenir/educ*/dialog*/noticia*/particip*/llegar
            proporcion*
            llevar/fortalec*/estrech*/intercambi*/orient*/atender/conocer/reclut*
            colabor*
            consejos
            dar a conocer
        """,
        "tells": """
            aqui ~2 encontrara*/compart*/public*/podra*/inform*
            en/mediante/por ~6 compart*/public*/informamos/encontrara*/difund*
            a traves de ~6 compart*/public*/inform*/difund*
            sigue*/siga*/sigan*/siguenos/siganos ~5 para
            mantengase/mantente informad*
        """,
        "news": """
            noticia*/informacion*/consejo*/alerta*/evento*/aviso*/novedad*/actividad*
            seguridad
        """,
        "tell": """
            compart*/public*/inform*/difund*/encontrara*/encontraras/comunic*/ofrec*
            brind*
            recib*
        """,
        "document": """
            norma*/politica*/documento*/manual/procedimiento*/reglamento*/guia/decreto
            ordenanza
            protocolo*/codigo/reglas/condiciones/aviso/cookies/resolucion
        """,
        "generic": """
            agencias/departamentos/empresas/delincuentes/muchos/debe*/deberian
            estafadores
        """,
        "want": "quier*/busca*/pretend*/desea*/aspira*",
        "heading": "proposito/objetivo*/finalidad/introduccion/presentacion",
        "thereby": "con/en/a/asi/de/ayuda*/permiten/este/estas/estos",
    },
}
AIMS = Aims(Terms(WORDS))


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
    return judge(QUESTION, reading, expected, AIMS.look, CUES)


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
