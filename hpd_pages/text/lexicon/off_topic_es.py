"""Spanish phrases for comments that stray from the subject, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "<asunto>": """
        tema/asunto/publicacion/contenido/objeto/tematica/conversacion/publicado/hilo/noticia/
        entrada/materia/topico/cuestion/post/debate/tratado
    """,
    "<trat>": """
        refier*/refir*/referir*/correspond*/ajust*/cin*/cen*/trat*/hable*/habla*/vers*/
        concier*/concern*/abord*/toque*/toca*/atan*/aport*/pertenez*/pertenec*
    """,
    "<apart>": "apart*/desvi*/alej*/sal*/divag*/descarril*/disten*/distanc*",
    "ground": """
        carez*/carec* ~2 relacion/relevancia/pertinencia/interes/conexion
        desvirt*/contrari*/escap*/exced* ~2 proposito/objeto/finalidad/fin/fines/ambito/tema
        fuera de/del ~1 tema/lugar/asunto/contexto/hilo/topico/discusion
        off topic
        ajen* a/al/del
        fuera de/del ~1 ambito/alcance/objeto/marco/foco/margen
        no ~2 limit* ~2 <asunto>
        no/sin/ni ~2 venir ~2 caso/cuento
        otros asuntos/temas
        desligad*/desvinculad*/inconducente*/improcedente*/descontextualizad*
        por las ramas
        que no sea/sean/es/son ~2 de/sobre/el/la/lo/los/las
        nada ~1 aport* ~3 <asunto>
        fuera de ~1 lo/la/el publicad*/tratad*/publicacion/foco/proposito/materia/noticia
        extran* al/a la
        distint* a/al/de/del ~2 <asunto>/lo
        irrelevante*/impertinente*/inconex*/offtopic/divag*/digresion*
        no ~1 viene/vienen al caso/cuento
        no/nada/poco/ni ~4 relacionad*/relacion/relevante*/pertinente*/relacione*/vinculad*/
            vinculo/conexion/conectad*/atinente*/atanen/relacionen
        no/nada/poco/ni/tampoco ~5 que ver
        no ~1 va/van/vaya/vayan ~1 sobre/de/con ~2 <asunto>
        no ~2 competen/compete/competan/competa/incumben/incumbe/atanen/conciernen a/al
        no ~1 son/sean/es/sea ~2 competencia
        no ~3 veng*/vien*/vena* ~1 al/a ~2 cuento/caso/cas/tema/asunto
        sin/ninguna/falta/ausencia ~2 relacion/vinculo/conexion/relevancia
        no/salirse/salgan/sal*/sale* ~3 del ~1 tema/asunto/hilo
        no ~2 <trat> ~5 <asunto>
        no ~2 <trat> ~1 a/al/de/del/sobre
        <trat> ~1 de/sobre/a/en ~1 otr*/distint*/algo/cosa*
        de/sobre/con/a ~1 otr*/distint* ~1 cosa*/tema*/asunto*/cuestion*/topico*/materia*
        <apart> ~5 <asunto>
        no ~1 <apart> ~4 <asunto>
        cambi* ~2 tema
        tema/temas/asunto/asuntos/materia/materias/cosa/cosas ~1 distint*/divers*/diferente*
        no ~3 tema/asunto/tematica
        no ~3 <asunto> ~2 tratad*/publicad*/comentad*
    """,
    "doubtful": "enlaces/publicidad ~4 ajen*/relacionad*",
    "demanded": """
        cen*/cin*/limit*/mant*/ajust*/respet*/aten*/atien*/enfo*/centr* ~6 <asunto>
        relacionad* con el tema
        esten/este/sean/guarden/tengan ~1 relacionad*/relacion/pertinentes ~1 con ~2 <asunto>/que
        hagalo/haganlo/hazlo/comente/comenten/opine/opinen ~2 sobre ~2 <asunto>
        solo/solamente/unicamente/exclusivamente ~8 relacionad*/relacionen/pertinent*/
            relevante*/
            referid*/relativ*/relacion/sobre/traten/refieran ~4 <asunto>/con
        siempre/condicion/mientras ~6 relacionad*/relacionen/pertinent*/tema/relacion
        deb* ~3 relacionad*/pertinent*/tratar/referir*/versar/guardar ~5 <asunto>/relacion
    """,
    "waived": "no ~1 hace/es falta/necesario/preciso ~6 relacionad*/relacion/tema/asunto",
    "unrelated": "enlaces/publicidad ~3 ajen*/relacionad*",
}
