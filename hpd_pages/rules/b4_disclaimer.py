"""B.4: visitors' opinions are not the Department's.

Declaration: a disclaimer notice, where visitors can leave anything.
Live: a sentence that says that what visitors post is not the Department's opinion.
Source: General Order 3-01a, IV.B.4.
"""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.phrase import Span
from hpd_pages.text.stances import DENIALS, SAYING, Stances
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Kind, Match, Question, Search, judge
from hpd_pages.text.vocabulary import topics

ID = "B4-disclaimer"

CUES = topics(
    "endorse", "side_with", "reflect", "opinion", "content", "comment", "none", "site", "voice"
)
QUESTION = Question(
    rule=ID,
    clause="B.4",
    says="visitors' opinions are not the Department's",
    expected="a sentence that says that what visitors post does not reflect the agency's opinions",
    cues=frozenset({"opinions", "views", "reflect", "endorse", "comments", "opiniones", "refleja"}),
    needs_visitors=True,
)
WORDS = {
    "en": {
        "left": """
            commenter*/commentor*/remark*/reply/replies/thread/threads/retort*
            comment/reply section/area/box/thread/threads
            what/whatever/everything/anything/nothing ~4 say/says/write/writes/post/posts
            your view/views/opinion/opinions/thoughts
            what/whatever/everything/anything/nothing ~2 think/thinks/type/types/share
            what/whatever/everything/anything/nothing ~2 contribute*/leave/leaves/add/adds
            what/whatever/everything/anything/nothing ~2 put/puts/express*/tell/tells
            what/whatever/everything/anything/nothing ~1 said/posted/written/shared/typed
            what/whatever/everything/anything/nothing ~1 uttered/aired/offered/put/sent/contributed
            what/whatever/everything/anything/nothing ~1 published/submitted/left/read
            words/voices/thoughts ~2 by/of/from others/anyone/visitors/people/readers
            words published/posted/written
            the words of others
            the views/opinions/thoughts/remarks of others
            views/opinions/thoughts/ideas/remarks/things people/others/users/visitors/folks/you
        """,
        "who": """
            folks/writer*/whoever/reader*/viewer*/friends/famil*/neighbor*/rider*/patron*
            others/anybody/everybody/outsider*/stranger*/guest*/passer*/subscriber*
            those/people/folks/anyone/someone who ~2 comment*/post*/reply/respond*/write*
            those who/that ~2 comment*/post*/reply/respond*/write*/speak/talk
            anyone/somebody/someone else
            from/by the community
            those/people/folks/anyone/someone who ~1 use/uses/visit/visits/participat*/join
        """,
        "thread": "section/sections/thread/threads/area/areas/box/boxes/feed/policy",
        "foreign": """
            advert*/ad/ads/product*/sponsor*/vendor*/merchandise/cookies/candidate*
            campaign*/companies/hyperlink*/commercial/references/column/podcast/trademark*
            link/links
            third/3rd party ~2 vendor*/provider*/tool*/network*/compan*/media/software
            third/3rd party ~2 event/events/organization*/program*
            third/3rd party ~2 app/apps/service*/website*/site/sites/host*/terms/polic*/platform*
            third/3rd parties ~2 operate/provide/run/host
            third/3rd parties that/who ~1 own
            those/these/such/other/linked/external/their ~1 sites/pages/websites/links
            sites/pages/websites we/that/which ~1 link*
            article/articles/newspaper/press/camera*/webcam*
        """,
        "owner": "pd/sheriff/spokes*/marshal/trustees/chief/mayor/deputies/rescue",
        "no_owner": "my",
        "via": """
            official/officially/way/ways/manner/event/sense/circumstance*/case/means
            necessarily/intended/meant/part/behalf/name/same/thing/deliberate*/formal*
            carry/carries/bear/bears/carrying/bearing/giving/given/give/gives/lend/make
            makes/made/making/turn/turns/there/here/shared/held/holds/hold/own/what/thinks
            think/thought/believe*/say/says/said/saying/come/comes/came/from/view/always
            actual/true/real/itself/herself/own/policy/policies/word/whole/one/a
            specific/particular/individual/posted/user/personal/private/various/persons
            who/whom/whose/written/wrote/typed/posted/penned/authored/elected/officials/employees/its/his
            her/staff/employee/members/deputy/deputies/officers/appointed/agents/current/s
            implicit/explicit/tacit/any/kind/sort
        """,
        "sign": """
            mean/means/meaning/meant/imply/implies/implying/signal*/indicat*/suggest*
            signif*/constitut*/construe*/understood/interpret*/taken/mistaken/read/seen/infer*
            amount/amounts/equal/equals/equate*/betoken*/denote*/show/shows/prove/proves
            make/makes/considered/regarded/treated/viewed/assumed/sign/conclude/give/gives
            giving/given/carry/carries/bear/bears/confer*/lend/lends/deemed/convey*
        """,
        "nod": """
            endors*/agreement/approval/sanction/support/supports/acceptance/adoption
            assent/backing/blessing/concurrence/consent/condon*/ratif*/recommend*/agree
            nod/agrees/agreed/approve/approves/imprimatur/stamp/sponsorship/concur/concurs
            affiliation/verification/imprimatur/seal/agreeing/approving
        """,
        "word": """
            statement/statements/word/words/voice/spokes*/mouthpiece/policy/message/said
            speech/line/view/viewpoint/talking/speaking/wrote/think/thinks/say/says
            believe*/thought/position/stance
        """,
        "speech": """
            statement*/word/words/voice/speech/expression*/view*/opinion*/thought*/belief*
            think/thinks/thought/believe*/feel/feels/mind/position*/alone/solely
        """,
        "talk": """
            talk*/speak*/spoke/spoken/match/matches/matching/coincide*/align/aligns/aligned
            in/under/on ~2 name
            on/in ~1 behalf
        """,
        "take": """
            take/takes/taken/mistake/mistakes/mistaken/confuse*/read/reads/treat*/regard*
            consider*/attribut*/imput*/ascrib*/hear/heard/interpret*/understood/construe*
            assume*/quote/quoted/credit*/pin/see/seen/represent*/reflect*/speak*/express*
            viewed/view/count/counts
        """,
        "is_not": "isn't/aren't/wasn't/isnt/arent/ain't",
        "else": """
            directed/sent/addressed/delivered/forwarded/known/controlled/owned/edited
            reach*/answer*/replac*/substitut*/differ*/contradict*/conflict*/stray*
            depart/departs/request*/complaint*/application*/legal/notice/testimony/hearing
            property/accura*/aware/familiar/related
            relate*/pertain*/concern*/relevant/about/affect*/harm*/damage*/hosted/employ
            employed/work/works/paid/visible/available/accessible/eligible/subject/respond*
            welcome*/allow*/permit*/tolerat*/accept/accepted/archiv*/kept/saved/stored
            wait/ask/call/contact/visit/follow/abide/comply/complies/meet/meets/fit/fits
            within/submit*/claim/claims/pretend*/misrepresent*/purport*
        """,
        "origin": """
            come/comes/came from
            written/posted/made/authored/typed/penned/left/said by/from
            posts/comments/words/remarks/statements by/of/from
            author/authors of
        """,
        "binds": "bind/binds/binding/bound/commit/commits/committing",
        "only": "only/solely",
        "voiced": "represent/represents/reflect/reflects/express/expresses",
        "own": """
            alone/own/theirs/yours/solely/sole/only/exclusively/exclusive/entirely/purely
            his/hers
        """,
        "theirs": """
            theirs/yours/alone
            their/his/her/its/your/one's/everyone own
            his or her own
            personal to
            personal view/views/opinion/opinions
            your/their alone
            author/authors/writer*/poster/posters/commenter*/commentor*/contributor*/speaker*
            whoever
            somebody/someone/anybody else
            person/people/individual*/user*/visitor*/sender*/member/members/participant*
            those/folks/ones/anyone/somebody/someone who/that
            public/citizen*/resident*/owner/owners/maker/makers/reader*/follower*
            neighbor*/neighbour*/patron/patrons/rider/riders/customer*/parents/students/guests
            third party/parties
            others
        """,
        "belong": """
            belong/belongs/represent/represents/reflect/reflects/express/expresses/shows
            show/state/states/stay/stays/remain/remains/come/comes/convey/conveys/speak
            speaks/tell/tells/those/that/give/gives/imputed/attributed/attributable
            ascribed
        """,
        "owns": "belong/belongs/imputed/attributed/attributable/ascribed",
        "differ": """
            may/might/can/could ~2 differ/diverge/depart from
            may/might/can/could ~2 contrary to
            may/might/could be different from
            differ/differs/diverge/diverges from
            is/are independent of
        """,
        "self": """
            speak/speaks/speaking/talk/talks/talking for/as themselves/himself/herself
            speak/speaks/speaking/talk/talks/talking only for themselves/himself/herself
            speak/speaks/speaking/talk only/solely for themselves/itself/its/their
            speak/speaks/speaking for ~1 itself/its/their author*/writer*/maker/owner
            speak/speaks/speaking for you/them
            represent/represents only/solely themselves/himself/herself
            represent/represents themselves/himself/herself only/alone
            speak/speaks/speaking for the person/one/author*/writer*/people
            in/under their/his/her own name/names/voice
            in his or her own name
            on/in their/his/her own behalf
            for themselves and
            is/are/remain just/exactly/precisely/merely/only/simply that
            himself or herself
            in a/their/his/her/any/an personal/private/individual capacity
            on a/their personal/private/individual basis/account
            as private/individual citizens/persons/individuals
        """,
        "side": """
            endorse/endorses/endorsed/endorsing/adopt/adopts/adopted/adopting/ratif*/condon*
            embrace/embraces/vouch*/agree/agrees/support/supports/supported/advocat*
            recommend/recommends/subscrib*/echo/echoes/sanction*/concur/concurs/oppose/opposes/endorsement
            author/authors/publisher/speaker/source of
            stand/stands for
            see/sees ~2 same way
            of ~1 same/one/like mind
            see/sees eye to
            write/wrote/author/authored
            stand/stands/standing behind/by
            identif* ~1 with
            side/sides/siding with
            associate* itself/ourselves with
            approve/approves/approving of
            speak/speaks/speaking for
            take/takes/taking ~2 position/side/sides/stand/stance
            share/shares/sharing ~3 view/views/opinion/opinions/position/positions/sentiment*
            share/shares ,
            shared by
            agreed with
            claim*/adopt*/accept* ~6 as our/its own
            hold/holds/own/owns ~3 view/views/opinion/opinions
            held to ~2 view/views/opinion/opinions
            we hold
            hold/holds them
            bound by ~2 view/views/opinion/opinions
        """,
        "apart": """
            remain/remains/stay/stays/is/are neutral
            disclaim*/disown*/dissociat*/disassociat*/disavow*
            distance/distances itself/ourselves
            take/takes/taking no position/positions/side/sides/stance/stand/view
            disagree/disagrees with
            take no ownership
            no endorsement of
        """,
        "to_whom": "with advertisers/anyone/companies/marketers/partners",
        "duty": "responsib*/liab*/accountab*/answerable/accura*/obligation*/copyright*",
        "gesture": """
            follow/follows/following/liking/like/likes/retweet*/repost*/friending/tagging
            sharing/shares/share/mention/mentioning/favoriting/subscribing/link/linking
        """,
        "shown": """
            expressed/voiced/shown/stated/here/debate/discussion/thread/posted/contained
            offered/given/aired/shared/left/made/published/raised/exchanged
        """,
        "staff": """
            member/members shall/should/must/may/will/are
            officials/councilmember*/councillor*/commissioner*/directors/supervisors/interns/volunteer*/contractor*/appointee*/elected
        """,
        "reported": """
            claims/claim to be
            pretends/hearing/meeting/claiming/pretend*/impersonat*/scam*/fake/fraud*/posing/impostor*/imposter*
            i am/i'm/do/work
            my own/views/opinions/opinion/personal
            members/employees/officers/staff ~1 on ~1 their/his/her ~1 own/personal/private ~1
                account/accounts/page/pages/profile/profiles/time
            make/makes/making ~2 clear
            use/using/include/add ~1 disclaimer
            clearly state/indicate
            noted/said/stated/remarked/recalled/reminded/added/explained/told that
            shall/must/should/will ~2 state/include/contain/display/disclose/advise that
            shall/must/should be told/informed/advised
            shall/must/should ~2 include/contain/display/carry/post ~5 that/stating
            shall/must/should ~2 include/contain/display/carry/post ~5 disclaimer
        """,
    },
    "es": {
        "left": """
            comentar*/comenta*/hilo/muro
            lo que ~4 publi*/escrib*/envi*/compart*/coment*/dig*/dic*/opin*/piens*/dej*
            lo ~1 publicado/escrito/dicho/comentado/vertido/expresado
            que un mensaje/comentario
            opiniones/ideas/palabras/expresiones ajenas
            palabras de otros/otras/terceros
        """,
        "who": """
            quien/quienes/particulares/abonad*/lector*/ciudadania/publico/terceros/otros
            gente/autor/autores/firmante*/remitente*/emisor*
            cada quien/cual/uno
        """,
        "thread": "de",
        "foreign": """
            productos/servicios/aplicaciones/apps/sitios/paginas de terceros/otros/otras
            enlace*/publicidad/anuncio*/anuncien/producto*/empresas/hipervinculo*
            candidat*/patrocin*/marcas/enlazad*/vinculad*/cookies/referencias/articulo*
            otras/dichas/esas/estas/aquellas paginas/webs
            otros/dichos/esos/aquellos sitios/portales
        """,
        "owner": "alcalde*/jefe/jefatura/corporacion/comandancia/institucional*/portavoz",
        "no_owner": "nos",
        "via": """
            oficial*/opinion/lo/que/nombre/parte/forma/manera/modo/punto/vista/postura
            ningun/ninguna/medida/sentido/tenga/tengan/tiene/tienen/opina/piensa/dice/piense
            estemos/estamos/este/este/necesariamente/siempre/propi*/por/del/al/de/a/como
            entenders*/nos/tal
        """,
        "sign": """
            signific*/implic*/supon*/constituy*/equival*/entran*/denot*/indic*/interpret*
            entend*/tomar*/tomad*/consider*/convierte/conviert*/demuestr*/presum*
            quiere/quieren decir
            estar
        """,
        "nod": """
            acuerdo/aprobacion/respald*/apoy*/aval/avale*/avala*/adhesion/conformidad
            suscrib*/comparta*/compartamos/asentimiento/endoso/visto/beneplacito
            aceptacion/apruebe*/aprobamos
        """,
        "word": """
            opina/opinan/piensa/piensan/postura*/posicion*/voz/palabra*/portavoz/dice/dicen
            declaracion*/parecer/criterio*/sentir/politica/vision/mensaje
        """,
        "speech": """
            opinion*/parecer/sentir/punto/criterio*/postura*/idea*/palabra*/voz/exclusiv*
            piensa*/opina*/cree*
        """,
        "talk": """
            habla*/hable*/coincid*
            en/a nombre
            en representacion
        """,
        "take": """
            tome*/tomen/tomar*/confund*/interpret*/entend*/consider*/atribu*/represent*
            reflej*/expres*/comprometen/compromete/vincula/vinculan/obliga/obligan/achac*
            identific*
        """,
        "is_not": "nadanada",
        "else": """
            denuncia*/solicitud*/exactitud/veracidad/dirig*/enviad*/envia
            notific*/respond*/contest*/difier*/contradic*/relacion*/guarda/tratan/acept*
            llega*/admit*/permit*/tramit*/queja*/respet*/cumpl*/afect*/alegacion*
        """,
        "origin": """
            escrit*/publicad*/hech*/emitid* por
            autor/autora/autores/autoras de
            provien*/viene/vienen de
        """,
        "binds": "compromet*/vincul*/oblig*",
        "only": "solo/solamente/unicamente",
        "voiced": "represent*/reflej*/expres*",
        "own": """
            solo/solamente/unicamente/exclusiv*/propi*/suyo/suyos/suya/suyas/si
            personal/personales/particular*
        """,
        "theirs": """
            personal/personales/suyo/suyos/suya/suyas/propia/propias/propio/propios
            autor/autora/autores/autoras/quien/quienes/usuari*/firmante*/emisor*/remitente*/visitante*/publico
            persona*/particulares/tercer*/participante*/ciudadan*/vecin*
            su opinion/parecer/criterio
        """,
        "belong": """
            pertenec*/reflej*/represent*/expres*/corresponde*/atribu*/recoge*/muestr*
            manifiest*
        """,
        "owns": "pertenec*/atribu*",
        "differ": """
            puede/pueden ~1 diferir/discrepar/discrepan de/con
            puede/pueden no coincidir con
        """,
        "self": """
            por si mismo/misma/mismos/mismas/solo/sola
            en su propio nombre
            a titulo propio/personal/particular/individual
            en nombre propio
            son ajen* a/al
            no ~1 nos represent*/comprometen/compromete/pertenece*/vincula*
        """,
        "side": """
            respald*/apoy*/avala/avalan/avalamos/suscrib*/refrend*/asum*/adopt*/compart*
            aprueba/aprueban
            de acuerdo
            hac*/hag* suya/suyas/suyos/suyo/nuestra/nuestras/nuestros/propia/propias/propios
            identific* ~1 con
            solidariz* con
            habla/hablamos por
            adhier*/escribimos/escribe
            autor/autores/autora de
            comulg* con
        """,
        "apart": """
            deslind*/desvincul*/desmarc*/discrepa*/distanci*
            no toma/tomamos partido
            es/somos ajen*
        """,
        "to_whom": """
            con/a tercer*/anunciantes/empresas/nadie/otros
            antes de
        """,
        "duty": "responsab*/respond*/exactitud/veracidad",
        "gesture": "seguir*/retuit*/gusta/compartir/seguimiento/enlazar",
        "shown": "expresad*/vertid*/emitid*/aqui/manifestad*/publicad*/recogid*",
        "staff": "concejal*/mandos/voluntari*",
        "reported": """
            estafa*/suplant*/falso/falsa/falsos/falsas/fraud*
            deje/dejen/dejar claro
            recordo/senalo/dijo/indico/anadio/manifesto que
            debera/deberan/debe/deben ~2 advertir/indicar/incluir/hacer/senalar/constar
        """,
    },
}
NEAR = 5
STANCES = Stances(Terms(WORDS))


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether a disclaimer is declared where visitors can leave anything."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.disclaimer is None:
        return (undeclared(ID, "No disclaimer is declared.", "/disclaimer", fix=RULE.prose.mend),)
    return (declared(ID, "A disclaimer is declared.", "/disclaimer"),)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    parsed = parse(sentences[number])
    if not parsed.has("exception", "neg") and _sided(parsed):
        return Match(kind=Kind.CONTRADICTS, sentence=sentences[number])
    return STANCES.look(sentences, number)


def _sided(parsed: Parsed) -> bool:
    """Whether visitors' opinions are said to be the agency's, or endorsed by it."""
    return any(_reflects(parsed, span) for span in parsed.spans("reflect")) or any(
        _endorses(parsed, span) for span in parsed.spans("endorse")
    )


def _reflects(parsed: Parsed, span: Span) -> bool:
    """Whether "comments reflect the views of the Department" is said."""
    ends = len(parsed.words)
    whose = parsed.within("agency", span[0], ends) or parsed.within("we", span[0], ends)
    said = parsed.words[span[0]].startswith(("reflect", "represent", "reflej"))
    told = parsed.has("visitor", "content", "site") and parsed.has("opinion")
    if not (whose and said and told) or _only_elsewhere(parsed):
        return False
    if parsed.within("employee", 0, span[0]) and not parsed.within("visitor", 0, span[0]):
        return False
    return not (parsed.chain(span[0]).negated or parsed.has("own"))


def _endorses(parsed: Parsed, span: Span) -> bool:
    """Whether "the agency endorses visitors' opinions" is said."""
    ours = parsed.within("agency", 0, span[0]) or parsed.within("we", 0, span[0])
    if not (ours and parsed.has("visitor")) or _only_elsewhere(parsed):
        return False
    name, place = parsed.nearest(span[1], "opinion", "content", "other_subject", left=False)
    near = 0 <= place - span[1] <= NEAR and name == "opinion"
    denied = parsed.has("none", "modal")
    return (near or parsed.overlaps(span, "opinion")) and not denied


def _only_elsewhere(parsed: Parsed) -> bool:
    """Whether it speaks of links, advertisements or candidates, and of nothing visitors leave."""
    own = [s for s in parsed.spans("content") if not parsed.overlaps(s, "elsewhere")]
    return parsed.has("elsewhere", "other_subject") and not own


_tells = says(*SAYING, *DENIALS)
SEARCH = Search(
    look=_look,
    bits=CUES,
    signs=_tells.signs,
    may=_tells,
    may_deny=says("reflect", "endorse", "opinion"),
)


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that their opinions are not the Department's."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b4_disclaimer",
    clause="B.4",
    title="Disclaims visitors' opinions",
    prose=Prose(
        why="A visitor must be able to tell the Department's words from everybody else's: opinions "
        "expressed by visitors do not reflect the opinions of the Department.",
        declared="`disclaimer` with its version and the day it takes effect; its own `text`, or "
        "the Department's standard notice.",
        looked_for="A sentence that says that what visitors post is not the Department's opinion. "
        "A disclaimer of links, advertisements or employees' own views does not count.",
        mend="Write `disclaimer:` with `version` and `effective`, and paste the generated "
        "disclaimer.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
