"""Spanish phrases for attacks on a person, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "<persona>": """
        personal/personales/persona/personas/otr*/usuari*/particip*/tercer*/funcionari*/
        agente*/alguien/nadie/individu*/miembro*/vecin*/ciudadan*/emplead*/trabajador*/oficial*/
        bombero*/docente*/alumn*/estudiant*/lector*/seguidor*/juez*/abogad*/testigo*/
        particular*/demas/quien/quienes/comentarista*/companer*/pasajer*/conductor*/
        policia*/
        visitante*/servidor*/terceros/autor*
    """,
    "ground": """
        critica*/lastim*/descalifi*/difam*/calumni* ~3 <persona>
        ataqu*/atac*/ataq*/agred*/agresi*/ofensa*/ofend*/descalific*/alusion*/injuri*/abus*/
            maltrat*/irrespet*/hirient*/despectiv*/despreci*/cruel*/denost*/inju*/lesiv*/
            vitupere*/vilipend*/mancill*/difama*/provoc* ~3 <persona>
        ataque*/agresion*/alusion*/ofensa* verbal*
        agred* ~1 verbal*
        met* ~1 con ~3 <persona>
        metan/meta/meterse con
        rian/reir*/ria de
        insult*/acos*/hostig*/vejator*/vejacion*/humill*/denigr*/menospreci*/burl*/mofa*/
            mofen/ridiculi*/ultraj*/descalificacion*/agravi*/improperi*/escarni*/vitupere*/
            denuest*/intimid*/injurien
        ofensiv*/agresiv*/insultant*/abusiv*/agresividad ~3 contra/hacia/a/para ~3 <persona>
        ensan* ~1 con
        lesion*/vulner*/hier*/herir/denigr* ~2 dignidad/honor/honra
        linchamiento*
        ningune*
        ofensas/agravios
        falta/faltas/faltar/falten/falte de/al/el/a ~1 respeto
        atent* ~5 dignidad/honor/honra
        contra ~3 dignidad/honor/honra
        discusiones/disputas/peleas personales
    """,
    "doubtful": "abusiv*/ofensiv*/irrespetuos*/agresiv*/hirient*",
    "demanded": "",
    "unrelated": """
        acoso sexual/laboral/escolar
        violencia/agresion* sexual*
        ataque* cardiac*/cibernetic*/informatic*/terrorista*
    """,
}
