"""What a notice forbids visitors to say, link or be: N16 to N18, N21, N27, N29.

Rules for employees are not looked at: they may be stricter.
Source: the cases named in each.
"""

from __future__ import annotations

from hpd_pages.model.wording import Hit, Notice, Weight, Wording
from hpd_pages.text.notice import Words, grounds, hit, said

_LIMITED_FORUM = Words(r"\blimited\ (?:public\ )?forum\b", r"\bforo\ publico\ limitado\b")
_NO_FORUM = Words(
    r"\bnot\ (?:\w+\ ){0,5}(?:public|open)\ forum\b|\bno\ public\ forum\b",
    r"\bno\ (?:es|constituye|crea)\ (?:\w+\ ){0,2}foro\ (?:publico|abierto)\b",
)


def _no_forum(notice: Notice) -> tuple[Hit, ...]:
    """The label alone, on a page that nowhere says what kind of forum it is."""
    found = tuple(
        hit(sentence, words)
        for sentence in notice.sentences
        if (words := _NO_FORUM.search(sentence.folded))
    )
    return () if found and _LIMITED_FORUM.search(notice.page) else found


RULES: tuple[Wording, ...] = (
    Wording(
        id="W-N16",
        title="A bar on political comments",
        weight=Weight.MEDIUM,
        risk="Political speech is at the core of what is protected; the order bars political "
        "activity of employees, not of visitors.",
        source="Dingwell v. Cossette, 327 F. Supp. 3d 462 (D. Conn. 2018)",
        mend="Restrict employees, not visitors; ask counsel before barring paid advertising.",
        instead={
            "en": "Commercial advertising.",
            "es": "Publicidad comercial.",
        },
        check=grounds(
            Words(
                r"\bpolitic\w+|\bcampaign\w*|\bendors\w+\b|\bcandidates?\b|\bpartisan\b"
                r"|\belectioneering\b|\bpolitical\ parties\b",
                r"\bpolitic[oa]s?\b|\bcampanas?\b|\bcandidat\w+|\bpartidist\w+|\bproselitis\w+",
            ),
            unless=Words(
                r"\bemployees?\b|\bstaff\b|\bpolitical\ (?:affiliation|belief|beliefs|opinion"
                r"|opinions|views?)\b|\bregardless\b",
                r"\bempleados?\b|\bpolitica\ de\b|\bafiliacion\b|\bopinion\w*\ politic\w+",
            ),
        ),
    ),
    Wording(
        id="W-N17",
        title="A ban on all links",
        weight=Weight.MEDIUM,
        risk="A ban on every link reaches sources that are relevant, so it may be unreasonable.",
        source="PETA v. Tabak, 109 F.4th 627 (D.C. Cir. 2024), by inference",
        mend="Bar links to malware and commercial spam only.",
        instead={
            "en": "Links to malware, and links posted only to advertise.",
            "es": "Enlaces a programas maliciosos y enlaces que solo anuncian.",
        },
        check=grounds(
            Words(
                r"\A(?:\w+\ ){0,4}(?:hyper|web\ ?)?(?:links?|urls?)\b.{0,50}\Z"
                r"|\b(?:contain\w*|includ\w+|post\w*|shar\w+|with|of|any|all|no|external|outside)"
                r"\ (?:\w+\ ){0,2}(?:hyper|web\ ?)?(?:links?|urls?)\b",
                r"\A(?:\w+\ ){0,4}(?:hiper)?(?:enlaces?|vinculos)\b.{0,50}\Z"
                r"|\b(?:conteng\w+|contien\w+|incluy\w+|publicar|con|de|cualquier|todo)"
                r"\ (?:\w+\ ){0,2}(?:hiper)?(?:enlaces?|vinculos)\b",
            ),
            unless=Words(
                r"\b(?:malware|malicious|virus\w*|phishing|unsafe|harmful|spam|commercial"
                r"|advertis\w+|infected|fraud\w*|illegal|porn\w*|linked|following\ link"
                r"|this\ link|the\ link\ (?:below|above)|sell\w*|solicit\w+|shops?|lead\w*|placed|provided|attribut\w+)\b|https?:",
                r"\b(?:malicios\w+|dudos\w+|sospechos\w+|virus|spam|comercial\w*|public?itari\w+|fraud\w+|siguiente"
                r"|este\ enlace)\b|https?:",
            ),
        ),
    ),
    Wording(
        id="W-N18",
        title="“Spam” or repetition without a threshold",
        weight=Weight.MEDIUM,
        risk="Even a neutral limit must be narrowly tailored; repetition was once answered with a "
        "block without end.",
        source="O'Connor-Ratcliff v. Garnier, on remand (9th Cir. 2025), read in a summary",
        mend="Give a number and a time, and remove the duplicates only.",
        instead={
            "en": "The same comment posted more than three times in a day; the first one stays.",
            "es": "El mismo comentario publicado más de tres veces en un día; el primero queda.",
        },
        check=grounds(
            Words(
                r"\bspam\w*|\brepetitive\b|\brepetitious\b|\bduplicat\w+|\bflood(?:s|ing)?\ (?:the|our|this|a)\ (?:page|feed|thread|comments?|wall)\b"
                r"|\b(?:repeated|excessive)(?:ly)?\ (?:post\w*|comment\w*)",
                r"\bspam\b|\brepetitiv\w+|\bduplicad\w+|\binund\w+|\bcorreo\ basura\b",
            ),
            defined=Words(
                r"\b(?:more\ than|over|at\ least)\ (?:\d+|one|once|twice|two|three|four|five|ten)\b"
                r"|\b\d+\ (?:times|comments|posts|minutes|hours)\b|\bonly\ to\ advertise\b"
                r"|\bcommercial\b|\bidentical\b|\bthe\ same\ comment\b",
                r"\bmas\ de\ (?:\d+|un|una|dos|tres|cuatro|cinco|diez)\b|\b\d+\ veces\b"
                r"|\bidentic\w+|\bel\ mismo\ comentario\b|\bcomercial\w*",
            ),
        ),
    ),
    Wording(
        id="W-N21",
        title="“Not a public forum”, and no more",
        weight=Weight.MEDIUM,
        risk="The label does not decide what the page is; policy and practice do.",
        source="Robinson v. Hunt County, 921 F.3d 440 (5th Cir. 2019): that page said so; PETA v. "
        "Tabak, 109 F.4th 627 (D.C. Cir. 2024): limited forum by policy and practice",
        mend="Say that it is a limited public forum, for which topics, and apply neutral rules.",
        instead={
            "en": "This page is a limited public forum for the topics that the Department raises "
            "in its posts. The rules here apply whatever the opinion.",
            "es": "Esta página es un foro público limitado para los temas que el Departamento "
            "plantea en sus publicaciones. Las reglas se aplican sea cual sea la opinión.",
        },
        check=_no_forum,
    ),
    Wording(
        id="W-N27",
        title="Consent or waiver by posting",
        weight=Weight.MEDIUM,
        risk="A visitor's consent is not likely to cure a rule that turns on viewpoint, and a "
        "waiver deters speech.",
        source="No case read; seen in other agencies' notices, to be checked",
        mend="Ask visitors to read the rules; take waivers out.",
        instead={
            "en": "Visitors are asked to read these rules.",
            "es": "Se pide a los visitantes que lean estas reglas.",
        },
        check=said(
            Words(
                r"\bby\ (?:\w+\ ){0,2}(?:post|comment|us|participat|submit|access|visit|lik|follow)"
                r"\w*\b[^.;]{0,60}\b(?:you|users?|visitors?|participants?)\ (?:\w+\ ){0,2}"
                r"(?:agrees?|consents?|waives?|indemnif\w+|releases?|accepts?)\b"
                r"|\b(?:you|users?|visitors?)\ (?:\w+\ ){0,2}(?:waives?|indemnif\w+)\b"
                r"|\bhold\ (?:\w+\ ){0,4}harmless\b"
                r"|\b(?:your|use\ of)\ [^.;]{0,40}\b(?:constitutes|means)\ (?:\w+\ ){0,3}"
                r"(?:agreement|consent|acceptance)\b",
                r"\bal\ (?:publicar|comentar|usar|utilizar|participar|enviar)\b[^.;]{0,60}\b(?:acepta"
                r"|consiente|renuncia|indemniza|autoriza)\w*",
            )
        ),
    ),
    Wording(
        id="W-N29",
        title="A limit on who may comment",
        weight=Weight.MEDIUM,
        risk="A limit by residence or employer must be reasonable for the forum, and mostly is "
        "hard to explain.",
        source="Forum law in general, to be checked",
        mend="Take the limit out.",
        instead={
            "en": "Everyone is welcome to comment.",
            "es": "Todas las personas pueden comentar.",
        },
        check=said(
            Words(
                r"\bonly\ (?:\w+\ ){0,3}(?:residents|citizens|taxpayers|people\ who\ live)\b"
                r"[^.;]{0,40}\b(?:comment|post|participate|reply)\b"
                r"|\b(?:comment\w*|post\w*|participation)\b[^.;]{0,40}\b(?:limited|restricted|open"
                r"\ only|reserved)\ (?:to|for)\ (?:\w+\ ){0,4}(?:residents|citizens|taxpayers"
                r"|employees|members)\b"
                r"|\b(?:must|have\ to)\ be\ an?\ (?:\w+\ ){0,3}(?:resident|citizen|taxpayer)\b"
                r"|\bnon.?residents?\b[^.;]{0,40}\b(?:may\ not|cannot|not\ allowed|removed|deleted"
                r"|blocked|prohibited)\b"
                r"|\b(?:comments?|posts?)\ (?:from|by)\ (?:people\ |those\ |persons\ |users\ )?"
                r"(?:outside|non.?residents?)\b",
                r"\b(?:solo|solamente|unicamente)\ (?:\w+\ ){0,2}(?:residentes|vecinos|ciudadanos)\b"
                r"[^.;]{0,40}\b(?:comentar|publicar|participar)\b",
            )
        ),
    ),
)
