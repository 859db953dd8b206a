"""Spanish phrases for whose views visitors' words are, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
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
        estemos/estamos/este/necesariamente/siempre/propi*/por/del/al/de/a/como
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
}
