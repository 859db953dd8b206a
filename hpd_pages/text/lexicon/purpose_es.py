"""Spanish phrases for what a page is for, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
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
        consejos/sepa*/conozca*/entere*/tanto/cerca
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
    "<kinds>": """
        pagina/paginas/cuenta/cuentas/perfil/perfiles/canal/canales/red/redes/blog/muro/grupo/
        espacio/espacios/facebook/instagram/twitter/youtube/tiktok/foro/presencia/fanpage
    """,
    "spot": """
        pagina/cuenta/espacio/canal/perfil pensad*/cread*/destinad*/abiert*/para
        nuestras/nuestros publicaciones/mensajes/videos
        esta/este/estas/estos/nuestra/nuestro/nuestras/nuestros/la/las/el/los/su/sus ~1 <kinds>
        red/redes social/sociales
        redes
        este/estos medio/medios
        pagina/cuenta/perfil/canal oficial
        pagina/cuenta/perfil/canal dedicad*/de/del
        este/nuestro sitio
    """,
    "here": "aqui",
    "shows": """
        informa/informan/comparte/comparten/difunde/difunden/ofrece/ofrecen/muestra/muestran/
        da/dan/lleva/llevan/trae/traen/cuenta/cuentan/publica/publican/avisa/avisan/alerta/
        sirve/sirven/ayuda/ayudan/permite/permiten/acerca/acercan/reune/reunen/recoge/recogen/
        busca/buscan/pretende/pretenden/nace/nacen/nacio/nacieron/existe/existen/mantiene/
        conecta/facilita/facilitan/anuncia/anuncian/explica/explican/presenta/presentan/
        promueve/fomenta/contiene/transmite/transmiten/tiene/tienen/quiere/brinda/brindan/
        invita/proporciona/proporcionan
        es/son/sea/sean/ser ~3 para/via/medio/canal/ventana/herramienta/espacio/lugar/punto/
        forma/
            manera/puente/fuente/enlace
        esta/estan ~2 para/pensad*/dedicad*/destinad*/dirigid*
    """,
    "carries": """
        informa/informan/difunde/difunden/avisa/avisan/alerta/acerca/acercan/
        reune/recoge/muestra/muestran/transmite/transmiten/anuncia/anuncian
    """,
    "posts": """
        ensenamos/ayudamos/invitamos/invita/conectamos/servimos/respondemos/
        intentamos/esperamos/pretendemos/deseamos/procuramos/dan/da/
        publica/publican/publicamos/comparte/comparten/compartimos/informa/informan/informamos/
        difunde/difunden/difundimos/cuenta/cuentan/contamos/avisa/avisan/avisamos/pone/ponen/
        ponemos/anuncia/anunciamos/mostramos/muestra/muestran/damos/explicamos/subimos/sube/
        escuchamos/atendemos/ofrecemos/ofrece/ofrecen/comunica/comunicamos/alertamos/
        queremos/buscamos/hablamos/recordamos/acercamos/colgamos/cuelga/reportamos/
        presentamos/llegamos/conversamos/dialogamos/tratamos/transmitimos/enseñamos/resolvemos/
        divulgamos/brindamos/promovemos/notificamos/mantenemos
    """,
    "made": """
        usa/usan/usamos/utiliza/utilizan/utilizamos/emplea/empleamos/abrimos/abrio/abierta/
        abierto/abre/creamos/creo/creada/creado/creadas/mantiene/mantenemos/gestiona/
        gestionamos/lanzamos/nacio/nace/nacen/nacieron/destinada/dedicada/pensada/pensado/
        estamos/esta/estan/dispone/cuenta/presente/sirve/sirven/recurre/valemos/vale/tenemos/
        tiene/administra/pusimos/puso/habilito/habilitamos/recurrimos/presencia/dedicado/
        dedicadas/existe/queremos
    """,
    "act": """
        informar*/compartir*/difundir*/contar*/mostrar*/dar/acercar*/escuchar*/avisar*/
        alertar*/explicar*/comunicar*/publicar*/mantener*/promover*/fomentar*/prevenir/
        conectar*/llegar/ofrecer*/conocer/conozca*/sepa*/saber/enterar*/entere*/conversar/
        dialogar/recibir/encontrar*/reclutar/atender/servir/responder/orientar*/difusion/
        prevencion/divulgar*/divulgacion/facilitar*/brindar*/anunciar*/transmitir*/educar/
        concienciar/concientizar/estrechar/fortalecer/generar/crear/impulsar/mejorar/
        notificar/interactuar/participar/cerca/punto/encuentro/encuentr*/tanto/estar/hacer/
        enter*/colaborar/resolver/proporcionar*/presentar*/dialogo/captar/animar/invitar/
        recomendar/enteren/entre/entere/rendir/recoger/recabar/acompanar/ensenar/visibilizar/
        sensibilizar/
        aprender/seguir/recordar*/hablar/oir/poner
    """,
    "topic": """
        noticia*/informacion*/consejo*/alerta*/evento*/aviso*/novedad*/actividad*/actualidad/
        cierre*/corte*/busqueda*/transito/trafico/seguridad/incidencia*/desaparecid*/foto*/
        video*/incendio*/convocatoria*/horario*/campana*/taller*/servicio*/simulacro*/
        recomendacion*/prevencion/emergencia*/obras/desvio*/retraso*/clima/tiempo/lluvia*/
        operativo*/capacitacion*/voluntariado/trabajo/labor/empleo*/anuncio*/comunicado*/
        programa*/tarifas/calidad/libros/lecturas/reten*/vacante*/logros/historias/imagenes/
        boletines/agenda/cultura/recordatorio*/inquietudes/dudas/curiosidades/tramites
        dia a dia
        rescate*/charla*/entrevista*/reunion*/logro*/patrulla*/detencion*/accidente*
        lo que ~2 hace*/pasa/ocurre/sucede/hacemos
        que ~1 pasa/ocurre/sucede/hacemos
    """,
    "invites": """
        encontrara*/encontraras/hallara*/vera/veras/podra/podras/podran/enterese/entera/
        enterate/informese/informate/descubra/descubre/conoce/conozca
        sigue*/siga*/sigan*/siguenos/siganos/unete/unase
        mantengase/mantente/mantenganse ~1 informad*/dia/corriente/tanto
        para ~3 enter* de/sobre
        toda la
        consulte/consulten esta/nuestra/este/nuestro <kinds> para
        compartimos/publicamos/informamos/contamos/difundimos/mostramos
    """,
    "follow": """
        siguenos/siganos/siganos/sigueme/sigue/siga/sigan/unete/unase ~6 para/y
        consulte/consulten esta/nuestra/este/nuestro <kinds> para
    """,
    "other_way": """
        boletin/suscrib*/llame/telefono/correo/aplicacion/descargue/visite/clic/inscrib*/
        acuda
    """,
    "where": """
        aqui es donde
        donde
        asi es como
        es donde/como
    """,
    "place_for": """
        <kinds> de comunicacion/encuentro/informacion/dialogo/difusion/participacion
        este/esta/aqui es/esta un/una/el/la/su/tu/nuestro/nuestra ~2 <kinds>/lugar/sitio/
        rincon/
            punto/ventana
    """,
    "asks": """
        por que ~4 <kinds>/aqui
        que ~4 encontrara*/hacemos/publicamos/compartimos/vera*/ofrecemos ~3 aqui/<kinds>
        para que ~1 sirve*/es/usamos/estamos ~4 <kinds>/aqui/sociales
        finalidad/objetivo/proposito/objeto/fin de ~1 esta/nuestra/este ~2 <kinds>
        finalidad/objetivo/proposito/objeto/fin de la/el/las/estas ~2 <kinds>
        que hacemos/publicamos aqui
        que publicamos/compartimos/hacemos
        nuestro/nuestra/el/la fin/objetivo/meta/mision/proposito/idea aqui es
    """,
    "about": "acerca/sobre ~1 de/esta/este/nuestra ~1 <kinds>",
    "official": """
        pagina/cuenta/perfil/canal/sitio/facebook/instagram oficial
        pagina/cuenta/perfil/canal dedicad*
        pagina/cuenta/perfil/canal informativ*
        bienvenid* a ~6 <kinds>
    """,
    "source": "de/del/desde/sobre/por/para",
    "tweets": """
        compartimos/publicamos/tuiteamos/difundimos/informamos/contamos/avisamos/anunciamos
    """,
    "study": "conocer/enterarse/saber/seguir/informarse/ver/encontrar/consultar",
    "paper": """
        datos/
        norma*/politica*/documento*/manual/procedimiento*/reglamento*/decreto/ordenanza/
        protocolo*/codigo/reglas/condiciones/cookies/resolucion/legal/contrasena*/privacidad
    """,
    "strangers": """
        agencias/departamentos/empresas/delincuente*/estafador*/debe*/deberia*/muchos/
        ladrones/quien/quienes/usuarios/
        curso/empleados/candidato*
    """,
    "document": """
        norma*/politica*/documento*/manual/procedimiento*/reglamento*/guia/decreto
        ordenanza
        protocolo*/codigo/reglas/condiciones/aviso/cookies/resolucion
    """,
    "generic": """
        agencias/departamentos/empresas/delincuentes/muchos/debe*/deberian/quien/quienes
        estafadores
    """,
    "want": "quier*/busca*/pretend*/desea*/aspira*",
    "heading": "proposito/objetivo*/finalidad/introduccion/presentacion",
    "thereby": "con/en/a/asi/de/ayuda*/permiten/este/estas/estos",
}
