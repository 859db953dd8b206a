"""What a notice promises about records: N25, N26, N28.

Source: Connecticut General Statutes, as named in each; practice of other agencies.
"""

from __future__ import annotations

from hpd_pages.model.wording import Weight, Wording
from hpd_pages.text.notice import Words, said

_LEFT = r"(?:comments?|posts?|content|submissions?|remarks|messages?)"
_DEJADO = r"(?:comentarios?|publicacion(?:es)?|contenidos?|mensajes?)"

RULES: tuple[Wording, ...] = (
    Wording(
        id="W-N25",
        title="A promise to destroy comments",
        weight=Weight.HIGH,
        risk="A comment may be a public record, and to delete its only copy a disposal that needs "
        "approval first.",
        source="Conn. Gen. Stat. § 11-8b; § 7-109",
        mend="Speak of hiding or removing from view, and keep a copy.",
        instead={
            "en": "The comment is removed from view. The Department keeps a copy.",
            "es": "El comentario deja de mostrarse. El Departamento guarda una copia.",
        },
        check=said(
            Words(
                r"\b(?:permanently|forever)\ (?:delet|eras|remov|destroy|purg)\w*"
                r"|\b(?:delet|eras|remov|destroy|purg)\w*\ (?:\w+\ ){0,3}(?:permanently|forever)\b"
                rf"|\b(?:destroy|erase|purge)s?\ (?:\w+\ ){{0,4}}{_LEFT}\b"
                rf"|\b{_LEFT}\b[^.;]{{0,40}}\b(?:destroyed|erased|purged)\b"
                r"|\b(?:no\ cop(?:y|ies)\ (?:is|are|will\ be)\ kept|(?:not|never)\ (?:be\ )?"
                r"(?:retained|archived|saved)|do\ not\ (?:keep|retain|save)\ (?:\w+\ ){0,2}"
                rf"(?:cop(?:y|ies)|{_LEFT}))\b",
                r"\b(?:elimin|borr|suprim)\w*\ (?:\w+\ ){0,3}(?:permanentemente|definitivamente"
                r"|para\ siempre|de\ forma\ permanente)\b"
                rf"|\bdestru\w+\ (?:\w+\ ){{0,3}}{_DEJADO}\b|\bno\ (?:se\ )?guarda\w*\ (?:\w+\ )?"
                r"copias?\b",
            ),
            unless=Words(
                r"\b(?:block|ban)\w*\b|\bnot\ (?:destroy|erase|purge|permanently)\b"
                r"|\bnever\ (?:destroy|erase|purge|permanently)\b",
                r"\b(?:nunca|no)\ (?:se\ )?(?:destru|elimin|borr)\w*",
            ),
        ),
    ),
    Wording(
        id="W-N26",
        title="A promise of confidence",
        weight=Weight.HIGH,
        risk="What is sent to the page may have to be disclosed, and an agency's promise to the "
        "contrary is void.",
        source="Conn. Gen. Stat. § 1-210(a)",
        mend="Promise nothing; point to the tip line for what must stay private.",
        instead={
            "en": "Messages to this page may be disclosed to the public. For a tip in confidence, "
            "use the tip line.",
            "es": "Los mensajes a esta página pueden divulgarse al público. Para dar información "
            "en confianza, use la línea de información.",
        },
        check=said(
            Words(
                rf"\b(?:{_LEFT}|tips?|conversations?|inquir\w+|identity|information|name|everything"
                r"|anything)\b[^.;]{0,50}\b(?:is|are|be|kept|keep|remains?|stays?)\ (?:\w+\ ){0,3}"
                r"(?:confidential|private|anonymous|secret)\b"
                r"|\b(?:confidential|anonymous)(?:ly)?\ (?:\w+\ ){0,2}(?:by|through|via|in)\ (?:a\ )?"
                r"(?:private\ |direct\ )?(?:message|messenger|comment|dm)\b"
                r"|\bwe\ (?:\w+\ ){0,2}keep\ (?:\w+\ ){0,4}(?:confidential|private|anonymous)\b",
                rf"\b(?:{_DEJADO}|informacion|identidad|datos)\b[^.;]{{0,50}}\b(?:es|son|sera|seran"
                r"|mantendr\w*|permanec\w*|quedan?)\ (?:\w+\ ){0,3}(?:confidencial|privad|anonim"
                r"|secret)\w*",
            ),
            unless=Words(
                r"\b(?:not|never|no|cannot|can't|don't|neither|nor|isn't|aren't)\b"
                r"|\btip\ ?line\b|\bcrime\ ?stoppers\b|\b(?:call|phone|hotline)\b"
                r"|\b(?:do|please)\b[^.;]{0,20}\bkeep\b|\bpost(?:ing)?\ (?:\w+\ ){0,3}"
                r"(?:confidential|private)\b",
                r"\b(?:no|nunca|ni|tampoco)\b|\blinea\b|\bllam\w+",
            ),
        ),
    ),
    Wording(
        id="W-N28",
        title="Editing visitors' words",
        weight=Weight.HIGH,
        risk="An edited comment is no true record, and puts the Department's words in a visitor's "
        "mouth.",
        source="Practice of Mt. Juliet, TN, and Goodhue County, MN: they never edit",
        mend="Never edit what a visitor wrote: leave it, or hide it whole.",
        instead={
            "en": "The Department never edits what a visitor writes.",
            "es": "El Departamento nunca cambia lo que escribe un visitante.",
        },
        check=said(
            Words(
                r"\b(?:edit|modify|alter|amend|rewrite|change|redact)\b(?:[^.;]{0,40})"
                rf"\b{_LEFT}\b"
                rf"|\b{_LEFT}\b[^.;]{{0,30}}\bbe\ (?:\w+\ ){{0,2}}(?:edited|modified|altered|amended"
                r"|rewritten|changed)\b",
                rf"\b(?:editar|modificar|alterar|corregir|cambiar)\b[^.;]{{0,40}}\b{_DEJADO}\b"
                rf"|\b{_DEJADO}\b[^.;]{{0,30}}\b(?:editad|modificad|alterad|corregid)\w+",
            ),
            unless=Words(
                r"\b(?:not|never|no|don't|cannot|nor|without)\b|\b(?:edit|modify|alter|amend|change)"
                r"\ (?:\w+\ ){0,3}(?:policy|policies|terms|rules|guidelines|notice|page|standards)\b"
                r"|\byou\ may\b|\byour\ own\b|\bsettings\b",
                r"\b(?:no|nunca|sin|ni)\b|\b(?:politica|reglas|terminos|normas|aviso)\b",
            ),
        ),
    ),
)
