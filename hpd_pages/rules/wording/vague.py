"""Grounds too vague to apply alike: N05 to N07, N09, N10, N14, N15.

Looked for among the grounds for removal. The order's own three (N05, N07, N10) are advised only
where no definition stands within two sentences; profanity (N09) where it is a ground at all.
Source: the cases named in each; facts on the tension with General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from hpd_pages.model.wording import Hit, Notice, Weight, Wording
from hpd_pages.text.notice import Words, excused, grounds, hit

_MEANING = r"\b(?:means?|meaning|defined|definition|that\ is|namely|i\.e|specifically)\b"
_SIGNIFICA = r"\b(?:se\ entiende|significa|quiere\ decir|es\ decir|define|definid\w+)\b"
_ATTACK_DEFINED = Words(
    r"\b(?:threats?|threaten\w*|doxx?ing|harass\w*|private\ (?:person|persons|people|individual"
    rf"|individuals|data|citizens?)|personal\ data|stalking)\b|{_MEANING}",
    rf"\b(?:amenaza|acos)\w*|\bdatos\ (?:privados|personales)\b|\bparticular\b|{_SIGNIFICA}",
)
_TOPIC_TEST = Words(
    r"\b(?:subject|topic|topics|topically|content|matter|issue)\b[^.;]{0,25}\b(?:post|posts|article"
    r"|thread|posting|entry|update|discussion)\b"
    r"|\b(?:to|of|with)\ (?:the|that|this|a|our)\ (?:\w+\ ){0,2}(?:post|article|thread|posting)\b"
    r"|\b(?:a\ )?person\ (?:decides|reads)\b|\bin\ context\b|\bto\ the\ department's\ work\b",
    r"\b(?:asunto|tema|contenido|materia)\b[^.;]{0,25}\b(?:publicacion|publicaciones|entrada)\b"
    r"|\bcon\ (?:la|esta|una)\ (?:publicacion|entrada)\b|\buna\ persona\b",
)
_BY_LAW = Words(
    r"\b(?:as\ defined\ by|under|in\ the)\b[^.;]{0,25}\b(?:law|laws|statute|legal|courts?)\b"
    r"|\blegal(?:ly)?\b|\bby\ law\b|\bprurient\b|\bmiller\b",
    r"\bley(?:es)?\b|\blegal\w*",
)
_REQUIRED = Words(
    r"\b(?:comments?|posts?|visitors?|users?|you|participants?|everyone|commenters?|language)\b"
    r"[^.;]{0,25}\b(?:must|shall|are\ required\ to|required\ to)\ (?:be|remain|stay|act|keep)"
    r"\ (?:\w+\ ){0,2}(?:civil|respectful|polite|courteous|nice|kind)\b",
    r"\b(?:comentarios|usuarios|visitantes|mensajes)\b[^.;]{0,25}\b(?:deben|deberan)\ (?:ser"
    r"|mantenerse)\ (?:\w+\ ){0,2}(?:respetuos|corteses|amables|civiles)\w*",
)
_abusive = grounds(
    Words(
        r"\b(?:abusive|hostile|antagonistic|rude|uncivil|disruptive|impolite|combative"
        r"|inflammatory|unkind|mean.spirited|argumentative)\b",
        r"\b(?:abusiv|hostil|antagonic|descortes|maleducad|conflictiv|incendiari)\w*",
    )
)


def _abusive_or_required(notice: Notice) -> tuple[Hit, ...]:
    """Grounds of tone, and civility that is demanded rather than asked for."""
    demanded = (
        hit(sentence, found)
        for sentence in notice.sentences
        if (found := _REQUIRED.search(sentence.folded)) and not excused(sentence)
    )
    return (*_abusive(notice), *demanded)


RULES: tuple[Wording, ...] = (
    Wording(
        id="W-N05",
        title="“Personal attacks” without a definition",
        weight=Weight.HIGH,
        risk="Undefined, the ground was found vague and unreasonable elsewhere, and it can reach "
        "criticism of an officer.",
        source="Moms for Liberty v. Brevard, 118 F.4th 1324 (11th Cir. 2024); Ison v. Madison, 3 "
        "F.4th 887 (6th Cir. 2021), read in a summary",
        mend="Keep the order's words and define them beside it: threats, doxxing, harassment of a "
        "private person; exempt criticism of officials.",
        instead={
            "en": "Personal attacks: true threats, targeted harassment of a private person, or "
            "publishing a person's private data. Criticism of an officer, the Chief or the "
            "Department is never a personal attack.",
            "es": "Ataques personales: amenazas reales, acoso dirigido contra un particular o la "
            "publicación de los datos privados de una persona. Criticar a un agente, al jefe de la "
            "policía o al Departamento nunca es un ataque personal.",
        },
        check=grounds(
            Words(
                r"\bpersonal(?:ly)?\ (?:attack|insult)\w*|\bpersonally\ directed\b|\bname.?calling"
                r"|\battack\w*\ (?:on\ |against\ )?(?:any|an|other|another|individual|specific"
                r"|people|persons?|others|someone|officers?|employees?|staff|city|town)\b"
                r"|\bad\ hominem\b",
                r"\b(?:ataques?|insultos?)\ personal\w*|\bataqu\w+\ a\ (?:una|otra|cualquier)\b",
            ),
            defined=_ATTACK_DEFINED,
        ),
    ),
    Wording(
        id="W-N06",
        title="Rudeness or hostility as a ground",
        weight=Weight.HIGH,
        risk="Bars on abusive, hostile or uncivil words were read as viewpoint-based or vague.",
        source="Moms for Liberty v. Brevard, 118 F.4th 1324 (11th Cir. 2024); Ison v. Madison, 3 "
        "F.4th 887 (6th Cir. 2021), read in a summary",
        mend="Ask for courtesy if you like, but do not make it a ground for removal.",
        instead={
            "en": "We ask everyone to be courteous. Lack of courtesy is not a ground for removal.",
            "es": "Pedimos cortesía a todas las personas. La falta de cortesía no es motivo para "
            "eliminar nada.",
        },
        check=_abusive_or_required,
    ),
    Wording(
        id="W-N07",
        title="“Off topic” without a test",
        weight=Weight.MEDIUM,
        risk="A bar on off-topic comments is allowed in principle, but needs a line that people "
        "can apply.",
        source="PETA v. Tabak, 109 F.4th 627 (D.C. Cir. 2024)",
        mend="Say what the topic is: the subject of the post, decided by a person; criticism of "
        "the Department is on topic.",
        instead={
            "en": "Off topic: comments that are not about the subject of the post they answer. A "
            "person decides, after reading them in context. Criticism of the Department is always "
            "on topic.",
            "es": "Fuera de tema: comentarios que no traten del asunto de la publicación a la que "
            "responden. Lo decide una persona, después de leer en contexto. Criticar al "
            "Departamento siempre está dentro del tema.",
        },
        check=grounds(
            Words(
                r"\boff.?topic\b|\bunrelated\b|\birrelevant\b|\bout\ of\ topic\b"
                r"|\b(?:not|n't|isn't|aren't)\ (?:\w+\ )?(?:related|relevant|germane|relate)\b",
                r"\bfuera\ de(?:l)?\ tema\b|\birrelevantes?\b|\bajen[oa]s?\ al\b"
                r"|\bno\ (?:esten\ |estan\ )?relacionad\w+",
            ),
            defined=_TOPIC_TEST,
        ),
    ),
    Wording(
        id="W-N09",
        title="Profanity as a ground",
        weight=Weight.MEDIUM,
        risk="Profanity is mostly protected speech, and filters for it were used against critics.",
        source="Tanner v. Ziegenhorn (E.D. Ark. 2021); Robinson v. Hunt County, 921 F.3d 440 (5th "
        "Cir. 2019); Cohen v. California (1971), to be checked",
        mend="Leave profanity to the platform's own default, applied to praise and criticism "
        "alike, and keep slang for police out of any list.",
        instead={
            "en": "Obscenity: comments that are obscene as defined by law. Strong language alone "
            "is not a ground.",
            "es": "Obscenidades: comentarios que contengan obscenidades, según las define la ley. "
            "El lenguaje fuerte, por sí solo, no es un motivo.",
        },
        check=grounds(
            Words(
                r"\bprofan\w+|\bvulgar\w*|\b(?:foul|coarse|crude|bad|strong)\ language\b"
                r"|\bswear\w*|\bcurs(?:e|es|ing)\b|\bcuss\w*|\bexpletives?\b|\bfour.letter\b",
                r"\bprofan\w+|\bvulgar\w*|\bgroser\w+|\bmalas\ palabras\b|\bpalabrotas\b"
                r"|\blenguaje\ (?:soez|fuerte)\b|\bsoe(?:z|ces)\b",
            )
        ),
    ),
    Wording(
        id="W-N10",
        title="“Obscene” without its legal sense",
        weight=Weight.MEDIUM,
        risk="Stretched beyond its legal sense, the label was found unreasonable.",
        source="Moms for Liberty v. Brevard, 118 F.4th 1324 (11th Cir. 2024); Miller v. "
        "California (1973), to be checked",
        mend="Keep the order's word and tie it to the law.",
        instead={
            "en": "Obscenity: comments that are obscene as defined by law.",
            "es": "Obscenidades: comentarios que contengan obscenidades, según las define la ley.",
        },
        check=grounds(Words(r"\bobscen\w+", r"\bobscen\w+"), defined=_BY_LAW),
    ),
    Wording(
        id="W-N14",
        title="False or misleading comments as a ground",
        weight=Weight.MEDIUM,
        risk="Who decides what is true is contested; false words alone are mostly protected.",
        source="United States v. Alvarez (2012) and its line, to be checked",
        mend="Answer what is wrong in a reply; keep fraud as a ground at most.",
        instead={
            "en": "Fraud, such as an offer that imitates the Department to get money or data.",
            "es": "Fraude, como una oferta que imita al Departamento para obtener dinero o datos.",
        },
        check=grounds(
            Words(
                r"\b(?:misinformation|disinformation|falsehoods?|inaccurate|inaccuracies"
                r"|misleading|unverified|rumou?rs?|untrue|deceptive)\b"
                r"|\bfalse\ (?:or\ \w+\ )?(?:information|statements?|claims?|comments?|content)\b",
                r"\b(?:desinformacion|rumor(?:es)?|enganos\w+|inexact\w+)\b"
                r"|\b(?:informacion|afirmacion(?:es)?)\ fals\w+",
            ),
            unless=Words(r"\bfraud\w*|\bscams?\b|\bimpersonat\w+", r"\bfraud\w*|\bestafa\w*"),
        ),
    ),
    Wording(
        id="W-N15",
        title="Defamation as a ground",
        weight=Weight.MEDIUM,
        risk="The Department would be the judge of what defames the Department.",
        source="No case read; common in other agencies' notices, to be checked",
        mend="Take it out, or limit it to what a court has found.",
        instead={
            "en": "Content that a court has found to be defamatory.",
            "es": "Contenido que un tribunal haya declarado difamatorio.",
        },
        check=grounds(
            Words(
                r"\bdefam\w+|\blibel\w*|\bslander\w*",
                r"\bdifam\w+|\bcalumni\w+|\binjurios\w+|\binjurias\b",
            ),
            unless=Words(
                r"\badjudicat\w+|\bcourts?\b|\bjudge\b", r"\btribunal\w*|\bjuez\b|\bjudicial\w*"
            ),
        ),
    ),
)
