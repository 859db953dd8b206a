"""What a moderation notice leaves unsaid: N22 to N24, N31, N32.

Advised only on a notice that was seen whole and says that something is removed or monitored.
Source: the cases and laws named in each.
"""

from __future__ import annotations

from hpd_pages.model.reading import Sentence
from hpd_pages.model.wording import Notice, Weight, Wording
from hpd_pages.text.moderation import STAFF
from hpd_pages.text.notice import Words, unsaid
from hpd_pages.text.vocabulary import topics

_WATCHED = Words(
    r"\b(?:monitor(?:s|ed|ing)?|moderate[sd]?|moderates?)\b",
    r"\b(?:supervis|monitore|moderad)\w*",
)
_DENIED = Words(
    r"\b(?:no|not|never|don't|doesn't|nor|cannot|without|network|alarm|equipment)\b",
    r"\b(?:no|nunca|ni|sin)\b",
)
_LEFT = topics("comment", "social", "content")


def _watched(notice: Notice) -> Sentence | None:
    """The first sentence that says, without a limit, that what visitors leave is monitored."""
    for sentence in notice.sentences:
        if not sentence.topics & _LEFT or sentence.scope == STAFF:
            continue
        if _WATCHED.search(sentence.folded) and not _DENIED.search(sentence.folded):
            return sentence
    return None


RULES: tuple[Wording, ...] = (
    Wording(
        id="W-N22",
        title="No word on viewpoint neutrality",
        weight=Weight.HIGH,
        risk="A notice that does not bind itself to neutrality leaves room to claim the opposite.",
        source="Robinson v. Hunt County, 921 F.3d 440 (5th Cir. 2019); PETA v. Tabak, 109 F.4th "
        "627 (D.C. Cir. 2024); practice of other agencies",
        mend="Add a sentence that opinion is no ground for removal.",
        instead={
            "en": "The opinion that a visitor expresses is not a ground for removal. Criticism of "
            "the Department is welcome.",
            "es": "La opinión que expresa un visitante no es motivo para eliminar nada. Se aceptan "
            "las críticas al Departamento.",
        },
        check=unsaid(
            Words(
                r"\bview.?points?\b|\bpoints?\ of\ view\b"
                r"|\b(?:opinions?|views?)\b[^.]{0,60}\b(?:not|never|no)\b[^.]{0,20}\b(?:ground|reason"
                r"|remov|delet|basis)\w*"
                r"|\b(?:not|never)\b[^.]{0,40}\b(?:remov|delet|hid|discriminat)\w*[^.]{0,60}\b(?:opinion"
                r"|views?|critic|disagree|negative)\w*"
                r"|\b(?:criticism|critical|every\ opinion|all\ opinions|any\ opinion|disagreement)\b"
                r"[^.]{0,40}\b(?:welcome|allowed|permitted|protected|fine)\b"
                r"|\b(?:every|all|any)\ opinions?\b[^.]{0,30}\bwelcome\b|\bregardless\ of\b[^.]{0,30}"
                r"\b(?:opinion|view)\w*|\bwhatever\ the\ opinion\b",
                r"\bpuntos?\ de\ vista\b|\bopinion\w*\b[^.]{0,60}\bno\ (?:es|son)\ (?:un\ )?motivo\b"
                r"|\b(?:toda|cualquier)\ opinion\b|\bcriticas?\b[^.]{0,40}\b(?:bienvenid|acept|permit)\w*"
                r"|\b(?:acept|permit)\w*\b[^.]{0,40}\bcriticas?\b|\bnunca\ por\ la\ opinion\b",
            ),
            plain=("viewpoint", "point of view", "punto de vista"),
        ),
    ),
    Wording(
        id="W-N23",
        title="No way to appeal",
        weight=Weight.MEDIUM,
        risk="Without an appeal an error stands, and a court is the first to hear of it.",
        source="Practice of Goodhue County, MN: written appeal, decided by a named official",
        mend="Say who decides an appeal, how to send it, and within how many days.",
        instead={
            "en": "You may appeal to [office] within [number] days.",
            "es": "Usted puede apelar ante [oficina] en un plazo de [número] días.",
        },
        check=unsaid(
            Words(
                r"\bappeal(?:s|ed|ing)?\b|\breconsider\w*|\b(?:ask|request)\w*\b[^.]{0,30}\breview\b"
                r"|\bcontest(?:s|ed|ing)?\ (?:\w+\ ){0,3}(?:removal|decision|deletion)\b"
                r"|\bif\ you\ (?:believe|think)\b[^.]{0,60}\b(?:error|mistake|wrong\w*)\b",
                r"\bapela\w*|\breconsider\w*|\brecurs[oa]s?\b|\bimpugn\w+|\bpor\ error\b",
            ),
            plain=("appeal", "apela"),
        ),
    ),
    Wording(
        id="W-N24",
        title="No word that removed comments are kept",
        weight=Weight.MEDIUM,
        risk="What is removed may still be a public record that must be kept and disclosed.",
        source="Conn. Gen. Stat. § 11-8b; § 1-200(5); practice of Monroe, CT",
        mend="Say that a copy is kept and may be disclosed.",
        instead={
            "en": "The Department keeps a copy of what it removes, and the copy may be disclosed "
            "to the public.",
            "es": "El Departamento guarda una copia de lo que elimina, y esa copia puede "
            "divulgarse al público.",
        },
        check=unsaid(
            Words(
                r"\bretain\w*|\bretention\b|\barchiv\w+|\bpreserv\w+"
                r"|\b(?:keeps?|kept|saves?|saved|stores?|stored)\b[^.]{0,50}\b(?:cop(?:y|ies)|record"
                r"|remov|delet|hidden|comment)\w*"
                r"|\bcop(?:y|ies)\b[^.]{0,40}\b(?:kept|keep|saved|stored)\b"
                r"|\b(?:even\ (?:if|when|after)|includes?\ what\ is|later|once)\b[^.]{0,30}\b(?:removed"
                r"|deleted|hidden)\b|\b(?:removed|deleted|hidden)\ (?:comments|content|posts)\b[^.]{0,50}"
                r"\b(?:record|disclos|kept|remain)\w*",
                r"\bconserva\w*|\barchiv\w+|\b(?:guarda|guardamos|guardara)\b[^.]{0,40}\b(?:copia"
                r"|comentario|registro)\w*|\baunque\b[^.]{0,30}\b(?:elimin|borr)\w*"
                r"|\blo\ que\ se\ elimin\w*",
            ),
            plain=("retain", "retention", "archiv", "preserv", "conserva"),
        ),
    ),
    Wording(
        id="W-N31",
        title="“Monitored” without a word on emergencies",
        weight=Weight.MEDIUM,
        risk="A visitor may take a monitored page for live help.",
        source="Practice of other agencies; safety and liability",
        mend="Say when comments are read, and that an emergency is for 911.",
        instead={
            "en": "This page is not watched around the clock. In an emergency, call 911.",
            "es": "Esta página no se supervisa las 24 horas. En caso de emergencia, llame al 911.",
        },
        check=unsaid(
            Words(
                r"\b9.?1.?1\b|\bemergenc\w+|\b24.?/.?7\b|\b24\ hours\b|\baround\ the\ clock\b"
                r"|\b(?:business|office|working|regular)\ (?:hours|days)\b|\bat\ all\ times\b",
                r"\b911\b|\bemergencia\w*|\b24\ horas\b|\bhorario\b|\bdias\ habiles\b",
            ),
            plain=("911", "emergenc", "24/7", "around the clock"),
            where=_watched,
        ),
    ),
    Wording(
        id="W-N32",
        title="No date or version on the notice",
        weight=Weight.MEDIUM,
        risk="Later nobody can say which rules held on the day of a removal; one jury was asked "
        "just that.",
        source="Tanner v. Ziegenhorn (E.D. Ark. 2021)",
        mend="Give the notice a version and the day it takes effect, and keep the earlier ones.",
        instead={
            "en": "Version [number], in effect from [date].",
            "es": "Versión [número], vigente desde el [fecha].",
        },
        check=unsaid(
            Words(
                r"\bversions?\ \d|\bversions\ of\ this|\beffective\b[^.]{0,25}\d|\bin\ effect\b|\b(?:last\ )?(?:updated|revised"
                r"|modified|amended|reviewed)\b[^.]{0,30}\d|\badopted\b[^.]{0,30}\d|\brev\.?\ \d",
                r"\bvigente\b|\bversion(?:es)?\ (?:\d|de\ este)|\bactualizad\w+[^.]{0,30}\d|\ben\ vigor\b"
                r"|\brevisad\w+[^.]{0,30}\d",
            ),
            plain=("in effect from", "versions of this notice", "vigente desde"),
        ),
    ),
)
