"""Spanish words of judging, by class, without accents; `vocabulary` says what each class means."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "<visitantes>": """
        comentari* publicacion* mensaje* contenid* aquell* aportaci* lo los las ningun* su
    """,
    "function": """
        el/la/los/las/de/del/que/y/en/se/por/para/con/una/un/es/su/sus/lo/al/esta/este
        estas
        estos/ser/como/si/nos/nuestra/nuestro/pero/sin/sobre/cualquier/ni/sera/seran
    """,
    "neg": """
        no/nunca/jamas/ni/tampoco/sin/nadie
        en ningun caso
        de ningun modo/manera
    """,
    "none": """
        nadie/nada/ninguno/ninguna/ningun
        ni un/una/uno ~1 solo/sola/comentari*/mensaje*/emplead*/persona/agente
        en ningun caso
    """,
    "be": """
        es/son/ser/sera/seran/esta/estan/estar/estara/estaran/sido/siendo/fue/fueron/sea
        sean
        este/esten/han/ha/queda/quedan/quedaran/puedan/mantiene/mantienen/mantendra
        mantendran
        permanecen/permaneceran/considera/consideran/consideraran
    """,
    "aux": """
        se/nos/lo/la/los/las/le/les/puede/pueden/podra/podran/podremos/podemos/podria
        podrian
        debe/deben/debera/deberan/debemos/necesariamente/siempre/solo/ya/tambien/de/a
        poder
        siguen/suele/suelen/derecho/reserva/reservamos/reservan/el/que/inmediatamente
        aun
    """,
    "join": "y/e/o/u/ni/,",
    "but": "pero/aunque/sino/mientras/salvo/cuando/si",
    "we": """
        nosotros/nosotras/nuestro/nuestra/nuestros/nuestras/nos
        reservamos/agradecemos/usamos/utilizamos/compartimos/publicamos/informamos
        queremos
    """,
    "you": "usted/ustedes/tu/tus/ti/vosotros/vuestro*/vuestra*/su/sus",
    "visitor": """
        visitante*/usuari*/seguidor*/ciudadano/ciudadanos/ciudadanas/ciudadania/vecin*/persona/
            personas/participante*
        autor/autora/autores/autoras
        tercer*/quien/quienes/residente*/comentarista*/internauta*/fans/habitante*/gente
        particulares/remitente*/padres/madres
        el publico
        publico en general
        los demas
        comunidad
        terceras personas/partes
    """,
    "employee": """
        emplead*/personal/funcionari*/agente/agentes/oficiales/trabajador*/subordinad*/policias
        plantilla
    """,
    "reader": """
        agente/oficial/funcionari*/emplead*/tecnic*/voluntari*/despachador*/operador*/
            inspector*/sargento/capitan/teniente/jefe/secretari*/bibliotecari*/encargad*/
            responsable/alguien/compañer*/periodista/moderador*/community
    """,
    "agency": """
        seguridad/atencion/participacion/oficina/proteccion ciudadana
        departamento*/policia/ciudad/condado/municipio/municipal*/ayuntamiento*/alcaldia
        gobierno/oficina/agencia/institucion/ministerio/consejeria/junta/diputacion
        jefatura
        guardia/administracion/administrador*/moderador*/equipo/entidad/organismo
        corporacion/prefectura
        direccion/area/seccion de ~1 comunicacion/prensa/redes
        sheriff/intendencia/secretaria/consejo/comisaria/comisario/alguacil/biblioteca
        universidad/cuerpo/autoridad*/estado/gestor*/concejo/distrito/fiscalia/unidad
        centro
        community manager
    """,
    "content": """
        comentario*/publicacion*/mensaje*/contenido*/respuesta*/aportacion*/aporte*
        mencion*
        entrada*/intervencion*/participacion*/conversacion*/post/posts/manifestacion*
        contribucion*/observacion*/consulta*/expresion*/comunicacion*/sugerencia*
        lo que ~4 publi*/escrib*/envi*/compart*/coment*/diga*
        todo lo publicado/escrito/enviado/que
        cuanto se publi*
    """,
    "comment": """
        comentario*/comentar/comente/comenten/opine/opinen/publicacion*/
            mensaje*/post/posts/aportacion*/respuestas
    """,
    "left": """
        lo/cuanto/todo ~1 que ~4 public*/escrib*/envi*/mand*/compart*/coment*/dig*/dice*/suba*/
            sube*/aport*/dej*/pon*
        lo publicado/escrito/enviado/compartido/dicho
        chat/muro/valoraciones
        fotos/imagenes/videos que
    """,
    "matter": """
        material*/informacion/lenguaje/foto*/imagen*/video*/enlace*/opinion*/elemento*
        aquell*
        los/las/siguiente*/que/texto*/datos/expresiones/cualquier/todo/todos/palabra*
        insulto*
        obscen*/ataque*
    """,
    "posted": """
        publicad*/publique*/publica/publican/publicar/enviad*/envie/envien/envia/escrit*
        escriba
        escriban/escribe/compartid*/comparta*/recibid*/emitid*/vertid*/expresad*
        realizad*
    """,
    "site": """
        pagina*/sitio*/cuenta/cuentas/perfil*/canal/canales/foro*/muro/plataforma*
        facebook
        twitter/instagram/youtube/tiktok/redes/blog/presencia/espacio*/grupo/portal/web
        red/redes/medios social/sociales
    """,
    "social": """
        facebook/twitter/instagram/youtube/tiktok/blog/perfil/perfiles
        red/redes/medios social/sociales
        redes
        pagina/cuenta/perfil/canal oficial
        siganos/siguenos
        esta/estas/nuestra/nuestras/la/las pagina/paginas/cuenta/cuentas
        este/nuestro/estos/nuestros sitio/sitios/espacio
        este/estos/nuestro/nuestros/el/los canal/canales/perfil/perfiles/foro/espacio
    """,
    "company": "algoritmo*/facebook/meta/twitter/instagram/youtube/google/tiktok",
    "modal": """
        puede/pueden/podra/podran/podremos/podemos/podria/podrian/reserva/reservamos
        derecho/se
        sera/seran/poder/nos
    """,
    "elsewhere": """
        hipervinculo*
        sitio*/pagina*/enlace*/web ~2 externo*/externa*/ajena*/ajeno*/enlazad*/tercer*/vinculad*
        enlaces a
        otras paginas
        otros sitios
    """,
    "monitor": """
        monitor*/moder*/supervis*/vigil*/controlad*/controla/controlan/controlamos
        se atiende/atienden
        atendida/atendido/atendidas/atendidos por/de/en/durante
    """,
    "unmonitored": """
        desatendid*
        esta/estan/es/son/queda/quedan/funciona/opera sin ~1 supervision/moderacion/vigilancia/
            monitoreo/control
        no ~2 atiende/atienden/atendida/atendido/atendemos
    """,
    "review": """
        leer/leera/leeran/leeremos/leyo/leyendo
        <mira> los/las/cada/sus/todo/todos/todas/lo ~2 <dichos>/que
        <visto> ~1 por
        ve/ven/vemos los/las/cada/sus comentario*/mensaje*/publicaciones/respuestas
        ve un/una moderador*/persona/agente/emplead*
        dan/da/damos/dar ~1 repaso/lectura
        repas*/ojea*/hojea*/chequ*
        echa*/dar/dan/da/damos ~1 vistazo/ojo/mirada/ojeada
        hac*/realiz*/llev*/efectu* ~2 seguimiento ~2 de
        mira/miran/miramos/mirando
        pendiente/pendientes/atento/atentos ~1 de/a/al/del
        tienen/tenemos un ojo
        dar/damos/dan/da seguimiento
        esta/estan/estamos atent*/pendient* a/de
        revis*/lee/leen/leemos/leidos/leidas/leido/leida/comprueb*/verific*/filtr*
        aprueb*/evalu*
        aprob*/valid*/examin*/inspeccion*/analiza*/lean/lea/observa*
        se leen/lee
        seguimiento de
    """,
    "<dichos>": """
        comentario/comentarios/mensaje/mensajes/publicacion/publicaciones/respuesta/respuestas/
        aportaciones/opiniones/hilo/hilos
    """,
    "<mira>": """
        sigue/siguen/seguimos/atiende/atienden/atendemos/fiscaliza/fiscalizan/fiscalizamos/estudia/
        estudian/estudiamos/considera/controla/controlan/controlamos/recorre/recorren/recorremos/
        consulta/consultan/consultamos/cuida/cuidan/cuidamos/observamos/ven/vemos/ve
    """,
    "<visto>": """
        vistos/vistas/visto/seguidos/atendidos/fiscalizados/estudiados/controlados/mirados/
        recorridos/vigilados/observados/cuidados
    """,
    "subject_to_review": """
        revision previa
        realiz*/hac*/llev*/efect* ~3 revision/moderacion/control
        hay quien ~1 modera/modere/lea/lee/revisa/revise
        hay ~4 leyendo/mirando/revisando/moderando/pendiente
        pasa/pasan/pasar ~2 por ~3 oficina/equipo/unidad/gabinete/departamento/prensa
        sujet*/somet* a ~3 moderacion/revision/supervision/aprobacion/vigilancia/monitoreo/
            control/filtro/validacion
        tiene/tienen/cuenta/contamos ~2 moderador*
        horario/horas de moderacion
        moderador* ~2 conectad*/disponible*/presente*/atent*
        moderador* ~1 de guardia/turno/servicio
        moderador* en linea
        visto bueno
        pasa/pasan/pasar/superan/supera ~1 filtro*
        pasan/pasa/pasar/pasaran/pasara ~1 por ~3 vista/filtro/manos/ojos/moderador*/moderacion/
            revision/control/administrador*
        hasta que ~5 aprueb*/autoric*/autoriz*/revis*/lea/lee/valid*/de
        pendiente* de ~2 moderacion/revision/aprobacion/validacion
        previa moderacion/revision/aprobacion/validacion
        requier*/necesit* ~2 aprobacion/moderacion
    """,
    "round_the_clock": """
        24 horas
        diari*
        a diario
        24 ~1 7
        las veinticuatro horas
        todo el tiempo
        en todo momento
        dia y noche
        permanente*/constante*/continu*/siempre/inmediat*
        tiempo real
        las 24
        cada/todos/todas
    """,
    "part_time": """
        lunes/viernes
        periodic*/habitual*/ocasional*
        dos/tres/varias veces
        de vez en cuando
        por la manana/tarde/noche
        cuando ~2 podemos/pueden/puede
        durante el dia
        festivos
        fuera de/del ~2 horario/horas
        en/durante ~2 horario/horas
        dias habiles/laborables/laborales/feriados
        fines/fin de semana
        horario de oficina/trabajo/atencion
        una vez al dia
    """,
    "purpose_limit": """
        para ~5 emergencia*/delito*/denuncia*/auxilio/solicitud*/reporte*/reportar
        antes de ~4 publi*
        por ~2 despacho/911/112
        previamente
    """,
    "exception": """
        salvo/excepto/solo/solamente/unicamente/meramente/simplemente/porque/por/si
        hasta/basad*
        motivo*/siempre/cuando/sin/sino/critic*/rapid*/inmediat*/todo/todos/pero
        a menos que
        por el hecho
    """,
    "not_visitor_content": """
        telefono*/linea/lineas/numero*/buzon*/camara*/radio/trafico/red/vehiculo*
        cumplimiento
        uso/clima/politica*/norma*/correo*/menores/hijos/emplead*/sistema*/delincuen*
        equipos
    """,
    "other_comment": """
        borrador/propuesta*/presupuesto*/audiencia*/reunion*/pleno/ordenanza*/plan/proyecto*/
            encuesta*
        por correo/carta/telefono
    """,
    "uncommitted": """
        no/sin/ni ~2 oblig*/compromet*/garantiz*/promet*/capacidad/recursos/responsab*
        imposible
    """,
    "remove": """
        elimin*/borr*/suprim*/supres*/retir*/ocult*/quita*/quite*/remov*/remuev*/rechaz*
        descart*/censur*/despublic*/inhabilit*/tach*
        desech*
        bloque* ~3 comentario*/contenido*/publicacion*/mensaje*
        dar/dado/dara/daran/damos/daremos/da/dan/dadas/dados de baja
        dar/dara/daran/daremos/damos/da ~6 de baja
        saca*/saqu*/sacar* ~2 de ~2 pantalla/pagina/muro/vista/perfil/hilo/circulacion
        saca*/saqu* ~3 fuera
        dej* ~2 fuera
        filtr* ~4 fuera
        deneg*/invisibiliz*/desautoriz*/desestim*/depur*/purg*/escond*/tachar/restring* ~3
            comentari*/publicaci*/mensaje*/contenid*/aportaci*
        deshabilit*/silenci*/exclu*/anul*/cancel*/saca*/saqu* ~2 comentari*/publicaci*/mensaje*/
            contenid*
        ser/seran/sera/son/es bloquead*/excluid*/anulad*/cancelad*/sacad*/silenciad*
    """,
    "given_up": """
        nunca se usa/ejerce/utiliza/aplica
        no se usa/ejerce/utiliza/aplica nunca/jamas
        nunca lo haremos/hara/hacemos/hace
    """,
    "stale": """
        desactualizad*/obsolet*/caducad*/inaccesible*/desfasad*/vencid*
        no ~2 accesible*
        mas/anterior*/antigu* de/a ~1 dia/dias/mes/meses/ano/anos
        al cubrirse/vencer/finalizar/terminar/concluir
    """,
    "cull": """
        se excluira/excluiran/excluye/excluyen
        limpia*/barr*/expurg*/vet*/elimine*/podar/podamos/podara/tir*/tumb*/baja/bajan/bajamos/
            bajara/bajaran/bajaremos/bajar/deneg*/desestim*/depur*/purg*/escond*/
            filtra/filtran/filtramos/filtrara/filtraran/filtrar/filtrad*/invisibiliz*/
            edita/editan/editar/editara/editaremos/restring*
        mand*/envi* ~3 papelera/basura
    """,
    "vanish": """
        desaparec*/esfum*
        va/van/ira/iran/acaba/acaban/acabara/acabaran ~2 la papelera/basura
        se va/van/ira/iran fuera/abajo
        va/van/ira/iran fuera/abajo
        saldra/saldran/sale/salen de ~2 pagina/muro
        dejara/dejaran/deja/dejan de ~1 ser/estar/verse
    """,
    "removable": """
        material*/lenguaje/foto*/imagen*/video*/enlace*/opinion*/texto*/expresiones/palabra*/
            insult*/obscen*/ataque*/amenaza*/groser*/publicidad/spam/injuri*/ofens*/vulgar*/
            pornogr*/odio/descalific*/acoso/aquell*
        todo/todos/cualquier*/alguno*/los/las/lo ~1 que/de/con/siguiente*/contenid*
        que ~1 conteng*/incumpl*/infrinj*/ataqu*/insult*/inclu*
    """,
    "thing": """
        nieve/grafiti*/vehiculo*/coche*/carro*/objeto*/basura/arma*/escombro*/arbol*/muebles/
            animal*/perro*/anuncio/bache*/tramite*/barrera*/enseres/licencia*/recibo*/
            solicitud/solicitudes/datos/registros/cuenta/cuentas/cargos/multa*/pintada*/hierba/ramas/valla*
    """,
    "own_content": """
        oferta/ofertas/vacante* de ~1 empleo/trabajo
        contenido/contenidos web
        contenido/contenidos de ~1 web/portal/sitio
        sus/mis/nuestr*/su/tu/tus propi* ~1 comentari*/publicacion*/mensaje*
        nuestras publicaciones/historias
    """,
    "no_right": """
        no ~3 derecho/facultad/potestad/capacidad/intencion ~2 de/a/para
        renunci* ~4 derecho/facultad
    """,
    "no_reason": "no/nunca ~1 es/son/sera/seran ~1 motivo/motivos/razon/causa/causal ~1 de/para",
    "gone": """
        saca/sacan/sacamos/sacara los/las que
        sac* ~3 de/del/fuera ~3 pantalla/pagina/muro/perfil/hilo/vista
        baj* ~2 comentario*/mensaje*/publicacion*/aquell*
        tumb* ~2 comentario*/mensaje*/publicacion*
        despublic*/desaparec*/depur*/expurg*
        se va/van/ira/iran
        dej* fuera
        no ~2 deja*/quedara/quedaran/mantendra*/conservara*/pasan/pasaran
        no ~2 dar* ~2 paso/curso/visto
        fuera ./;/!/,
        no ~2 publicad*/aprobad*/admitid*/mostrad*
        se quedan ~1 fuera
    """,
    "hold_to": "cina*/cenir*/cene*/cinete/limite*/limita*/manteng*/centr*/ajust*/aten*/respet*",
    "unpublish": """
        no ~2 saldra/saldran/sale/salen/aparecera/apareceran/aparecen/aparece/vera/veran
        no ~2 publicaremos/publicamos/mostraremos/mostramos/aprobamos/aprobaremos/dejamos/
            dejaremos/pasan/pasaran/pasara/pasa/quedan/quedaran ~2 <visitantes>
        no ~1 pasan/pasaran/pasara ~2 moderacion/filtro
        no publicar ~4 comentari*/mensaje*/contenido*/aquell*/aportaci*/opinion*
        no ~1 es/son/sea/sean/seran/sera/ser publicad*/aprobad*/mostrad*/validad*/difundid*/
            visible*
        no ~1 estara/estaran visible*
        no ~1 deja/dejan/dejamos/dejara/dejaran/dejaremos pasar
        no ~1 daremos/dara/daran/damos/da paso
        no ~1 vera/veran la luz
        no ~1 publicara/publicaran/publicaremos/publica/publican/aprobara/aprobaran/aprobaremos/
            mostrara/mostraran/sera/seran ~1 publicad*/aprobad*/validad*/comentari*/mensaje*
        no se publicara/publicaran/publica/publican/aprobara/aprobaran/mostrara/mostraran/
            admitira/admitiran/validara/validaran
        no publicar/publicara/publicaremos ~3 comentari*/mensaje*/contenido*/aquell*
        no ~1 sera/seran publicad*/aprobad*/mostrad*/validad*/admitid*/aceptad*
        no ~1 llega/llegan/llegara/llegaran a ~1 publicar*/mostrar*/aparecer/ver*
        no ~1 dara/daran/daremos/da/damos curso/cabida/entrada
        ningun/ninguna/ninguno comentari*/mensaje*/publicacion/aportacion ~6 sera/es publicad*/
            aprobad*/mostrad*/admitid*
    """,
    "stays_if": """
        solo ~1 permanec*/publica*/publicar*/mantien*/mantendr*/mostrar*/muestra*/aprueba*/
            aprobar*/quedan/qued* ~6 si/que/cuando/mientras
        permanec*/publica*/publicar*/mantendr*/mostrar* ~1 solo si/cuando/mientras/los/las/aquellos
    """,
    "not_removal": """
        remoc* de nieve
        retir*/tala/poda ~2 arbol*
        desea/desean/quiere/quieren/pide/piden/solicita/solicitan/solicitar/pedir ~1 que ~3 elimin*/
            retir*/borr*/quit*/ocult*
        elimin*/borr* ~1 cuenta/cookies/grafiti*/pintadas/barreras/residuos/suscripcion
        retir* ~2 vehiculo*/nieve/arma*/basura/carnet/licencia/dinero/enseres
    """,
    "kept_none": """
        destruy*/irrecuperabl*/destruid*
        no ~3 guarda/guardan/guardara/conserva/conservan/conservara/conservamos/guardamos/queda/
            archiva/archivan ~3 copia*/registro*/constancia
        no se ~1 conserva/conservan/guarda/guardan/archiva/archivan
        sin ~2 copia*/guardar/conservar/constancia
        borra*/elimin*/destruy* ~1 para siempre/definitivamente
        definitivamente borrad*/eliminad*
        no ~1 puede/pueden/podra/podran recuperar*
    """,
    "prohibit": """
        prohib*/inaceptable*/inadecuad*/inapropiad*/improcedente*/vedad*
        evit*/absten*/absteng*
        no ~2 permit*/acept*/toler*/admit*/autoriz*/consien*/cabe/caben
        no ~1 debe/deben/debera/deberan/podra/podran/puede/pueden/pueda ~2 publi*/conten*/
            inclu*/us*/escrib*/compart*/envi*/ser/utiliz*/hac*/contener/insult*/atac*/aparec*/
            difund*
        no publique*/escriba*/use/usen/utilice*/incluya*/comparta*/envie*/haga/insulte*/ataque*/
            emplee*/publiques/uses/escribas/insultes/ataques/difunda*/suba/suban/ofenda*/
            contengan/contenga/acose*/publicar/escribir/usar/utilizar/incluir/compartir/
            insultar/atacar/difundir/emplear/hacer
        libre/libres/nada de
        no ~1 es/son/seran/sera ~1 bienvenid*/aceptable*/permitid*/admisible*
        queda/quedan/estan/esta terminantemente prohibid*
        contrari* a
        vetad*/proscrit*/excluid*
        no ~1 tien*/tendra* ~1 cabida/lugar/sitio
        no es ~1 lugar/sitio/espacio/foro para
        no ~1 quer* ~1 ver/leer/aqui
        tolerancia cero
        no se ~1 vale/valen
        no van
        no ~1 aguanta*/soporta*
        no hay lugar/cabida/sitio/espacio
        cero tolerancia
    """,
    "ban": "bloque*/expuls*/suspend*/restring*/veta*/vetar",
    "welcome": """
        bienvenid*/invit*/anim*/agradec*/gracias/alent*/permite*/admit*/acept*/valor*
        nos gusta*
        puede/pueden/puedes ~1 publicar/comentar/compartir
        puedes/podeis ~1 decir/salirte/salirse/salir/hablar/criticar*/quejarte/opinar/usar/soltar
    """,
    "rules": """
        por favor
        le/les/os pedimos/rogamos/solicitamos
        debe/deben/debera/deberan/rogamos/pedimos
        norma*/regla*/reglas
        se ruega/solicita/pide
        mantenga*/respete*/sea/sean/cina*/manten*
    """,
    "following": """
        siguiente*/tales/estos/estas
        inclu*
        como/cuando/si
        motivos
        que ~2 conteng*/inclu*/sean/constituyan/supongan/resulten/atenten/utilicen/presenten/
            tengan
        a continuacion
        por ejemplo
    """,
    "continues": """
        esto/estos/estas/ello ~1 inclu*
        por ejemplo
        entre ellos/ellas/otros/otras
        son ejemplos
        se consider*
        tampoco/igualmente/asimismo/tambien
        primero/segundo/tercero/porque/finalmente
        motivos/causas/causales/razones ~2 :/son/incluyen
        esto/eso ocurre/sucede/pasa
        lo mismo
    """,
    "grounds_title": """
        prohibid*/prohibicion*
        no ~1 permitid*/admitid*/aceptad*
        contenido*/comentario* ~2 prohibid*/inapropiad*/inaceptable*/eliminad*/inadecuad*
        motivos de/para ~2 elimin*/retir*/borr*/bloqueo/ocult*/suprim*/quitar
    """,
    "endorse": """
        respald*/apoy*/avala*/suscrib*/refrend*/aval/asum*/adopt*/identific*
        compart* ~3 opinion*/punto/puntos/postura*
        de acuerdo
        hace suyas/suyos
    """,
    "side_with": "aprueb*/garantiz*/recomiend*/aprob*",
    "reflect": """
        reflej*/represent*/expres*/constituy*/correspond*/coincid*/pertenec*/atribu*/son
        es
        manifest*/responden
        ni ~1 los/las de
    """,
    "opinion": """
        opinion*/punto/puntos/postura*/posicion*/criterio*/vision/ideas/parecer
        creencia*
        valoracion*
        punto/puntos de vista
    """,
    "own": "exclusiv*/unicamente/solo/solamente/propi*/personal*/responsabilidad/particular*",
    "other_subject": """
        enlace*/publicidad/anuncio*/producto*/hipervinculo*/candidat*/patrocin*
        comercial*
        marcas/seguir/retuit*
    """,
    "record": """
        objeto de ~3 solicitud/solicitudes
        considera* publico/publicos/publica/publicas
        ley ~4 acceso/registros/informacion/archivos
        dominio publico
        foia
        registro/registros/documento/documentos/informacion/expediente* ~1 public*
        divulgacion ~1 publica
        acceso ~1 publico
        acceso a la informacion
        libertad de informacion
        registros publicos
        ley ~3 transparencia
        suje* a ~6 divulg*/divulgacion/revel*/publicidad/inspeccion
        puede/pueden/podra/podran/podria/podrian ~2 divulga*/revel*/hac* ~1 public*
        puede/pueden/podra/podran/podria/podrian ~1 ser ~2 divulgad*/revelad*/public*/entregad*/
            difundid*
        puede/pueden/podra/podran/podria/podrian ~1 divulgarse/revelarse/hacerse/entregarse
        divulgad*/revelad*/divulgarse/entregad* ~2 publico/terceros/solicit*/quien
        caracter publico
        de dominio publico
    """,
    "a_record": """
        puede/pueden/podra/podran/podrian ~1 darse/dar a conocer
        es/son public* ante/segun/por ~1 ley
        es/son/sera/seran/constituy*/como ~2 registro/registros/documento/documentos
        forma/forman/formara/formaran parte ~3 registro/registros/archivo/expediente
    """,
    "give": """
        darselo*/darsela*/darle/darles
        entreg*/divulg*/revel*/difund*/facilit*/cedid*/reproduc*/consultad*/consultar*/copiad*/
            solicitad*/pedid*/pedir*/obten*/exhib*/mostrad*/requerid*/inspeccionad*
        dar/dado/dada/dados/dadas/darse/darlo/darlos/darlas ~2 conocer/copia*/quien/periodista*
        disposicion de
        salir/sale/salen/saldran a la luz
        disponible*/accesible* a/al/para
        llegar/acabar/terminar ~4 manos/prensa/periodico*
    """,
    "asker": """
        quien/quienes/cualquiera/alguien/ciudadano/persona/personas/periodista*/vecino/
            publico ~3 pida/piden/pide/pidan/solicit*/requier*/requiera*/quiera*/desee*
        cualquier/cualquiera ~1 persona/ciudadano/ciudadana/interesado/periodista/vecino
        cualquiera
        periodista*/prensa/solicitante*/interesad*
        medios de comunicacion
        si/cuando ~3 pide/piden/pida/pidan/solicita/solicitan/solicite*/requier*
        solicitud/solicitudes/peticion/peticiones ~3 informacion/registros/acceso/documentos/
            transparencia
        a peticion/solicitud
        previa solicitud/peticion
        por ley
        conforme/segun/virtud/acuerdo ~4 ley/normativa
        ley ~3 oblig*/exig*/permit*/requier*
        al/el publico
        terceros
    """,
    "unprivate": """
        no ~1 es/son/sera/seran/sean/esta/estan ~1 confidencial*/privad*/secret*/reservad*
        no/sin ~4 privacidad/confidencialidad
        nada ~7 privado/confidencial/secreto
        ni ~1 privad*/confidencial*
    """,
    "notice_clause": """
        no ~5 solicitud/solicitudes/notificacion
        solicitud/solicitudes/peticiones ~8 no/deben/debe/presenta*
        para solicitar/pedir
    """,
    "other_record": """
        actas/acta/informe/informes/atestado*/detenciones/presupuesto*/reunion*/pleno/sesiones
        camara*/permisos/contratos
    """,
    "published": """
        publicamos/publica/publican/compartimos/ofrecemos/comparte/ofrece ~2 documentos/
            registros/informacion
    """,
    "exempt": """
        al margen de/del ~5 ley/registro*/transparencia/acceso
        exent*/excluid*/fuera de/del ~5 ley/divulg*/registro*/transparencia/acceso
        no ~2 aplica/alcanza/rige ~4 comentario*/mensaje*/publicacion*
    """,
    "open": """
        hacer*/hace/hecho*/hecha* ~1 public*
        de acceso publico
        disponible* ~2 al publico
        a disposicion del publico
        a disposicion de quien/quienes/cualquiera
        accesible* ~2 publico
    """,
    "record_topic": "archiv*/conserv*/registro*/retencion",
    "private": """
        confidencial*/privad*/secret*/anonim*/reservad*
        no es/son/sera/seran/sean/constituy*/considera* ~1 registro*/documento*
        nunca ~1 divulg*/revel*/entreg*
        entreg*/divulg*/revel*/muestr*/mostr*/facilit* ~2 a nadie/ninguno
        no ~2 divulg*/revel*/entregar*/entregamos
        no ~2 divulga*/revela*/divulgad*/revelad*/comparti*
        nunca ~3 publico/publicos/divulg*/revel*
        no ~1 suje* a ~4 divulgacion/ley
    """,
    "tip": "pista*/denuncia*/testigo*/victima*/informante*/soplo*/aviso*",
    "personal_data": """
        datos personales
        datos de caracter personal
        informacion personal/confidencial/privada/sensible/sensitiva
        menores/investigaci*/contrasena*
    """,
    "emergency": """
        emergencia*/911/112/urgen*/delito*/denunci*/report*/solicitud*/crimen*
        incidente*/quejas
        9 1 1
    """,
    "aim": """
        finalidad*/objetivo*/proposito*/noticia*/informa*/informe*/compart*/difund*/comunic*
        encontrar*/fin/informacion/avis*/alerta*/publicamos/consejos/novedades/entera*/acercar*/
            escuchar/mostra*/contar*/contamos/meta/fotos/sirve*/actualidad/explicar/medio/
            conocer/talleres/agenda
    """,
    "street": "calle/c/avenida/avda/av/plaza/paseo/carretera/camino/bulevar/ronda/apartado",
    "here": "aqui",
    "form": "formulario*",
    "urgent": "emergencia*/911/112",
    "voice": """
        suyo/suyos/suya/suyas/comentan/comente/comenten/opina/opinan/portavoz
        habla/hablan/hable/hablen en/por
    """,
    "audience": """
        residente*/ciudadan*/vecin*/comunidad/publico/visitante*/jovenes/familia*
        persona*
        aspirante*/habitante*/conductor*/usuari*/estudiante*/poblacion/gente
        comerciantes
        reclutas/turistas/padres
    """,
}
