"""Spanish phrases for obscene language and matter, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
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
}
