"""Words that let the Department pick by opinion: N01 to N04, N11.

Looked for among the grounds for removal, or in what a notice welcomes; never alone.
Source: the cases named in each.
"""

from __future__ import annotations

from hpd_pages.model.wording import Weight, Wording
from hpd_pages.text.notice import Words, grounds, said

_POLICE = (
    r"(?:police|department|officers?|chief|sheriff|deputies|agency|office|city|town|county"
    r"|employees?|personnel|staff|us|our)"
)
_POLICIA = (
    r"(?:policias?|departamento|agentes?|oficiales|jefe|jefatura|alguacil|ciudad|municipio"
    r"|empleados|personal|nosotros|nuestr\w+)"
)
_OTHERS = Words(
    r"\b(?:to|of|toward|towards|about|against|at|on)\ (?:any\ |a\ |an\ |the\ |other\ |another\ )*"
    r"(?:race|religion|gender|ethnic|national|protected|group|person|persons|people|individual"
    r"|individuals|victims?|users?|commenters?|visitors?|children|disabilit|women|men)",
    r"\b(?:contra|a|hacia|de)\ (?:una?\ |los\ |las\ |el\ |la\ |otr[oa]s?\ |cualquier\ )*"
    r"(?:raza|religion|genero|etni|grupos?|personas?|victimas?|usuarios?|mujeres|ninos|menores)",
)
_CLOSED = {
    "en": "The Department removes comments only on the grounds listed here, and never for the "
    "opinion that they express.",
    "es": "El Departamento elimina comentarios solo por los motivos de esta lista, y nunca por la "
    "opinión que expresan.",
}
_CRITICISM = {
    "en": "Criticism of the Department and its officers is welcome here.",
    "es": "Aquí se aceptan las críticas al Departamento y a sus agentes.",
}

RULES: tuple[Wording, ...] = (
    Wording(
        id="W-N01",
        title="“Inappropriate” and other grounds of taste",
        weight=Weight.HIGH,
        risk="A ground that rests on one person's judgment of taste can be read as removal by "
        "viewpoint.",
        source="Robinson v. Hunt County, 921 F.3d 440 (5th Cir. 2019)",
        mend="Name categories that two people would apply alike.",
        instead=_CLOSED,
        check=grounds(
            Words(
                r"\b(?:inappropriate|unacceptable|unsuitable|objectionable|improper|unbecoming)\b",
                r"\b(?:inapropiad|inaceptable|inadecuad|indebid|impropi)\w*",
            ),
            unless=Words(
                r"\breport\w*\b|\b(?:conduct|behavior)\ (?:of|by)\b", r"\bdenunci\w+|\bconducta\b"
            ),
        ),
    ),
    Wording(
        id="W-N02",
        title="“Offensive” as a ground",
        weight=Weight.HIGH,
        risk="That words give offense is itself a viewpoint, so it is no neutral ground.",
        source="Robinson v. Hunt County, 921 F.3d 440 (5th Cir. 2019); Davison v. Randall, 912 "
        "F.3d 666 (4th Cir. 2019), read in a summary; Matal v. Tam (2017), to be checked",
        mend="Take the word out; name threats, harassment of a private person or private data.",
        instead=_CLOSED,
        check=grounds(
            Words(
                r"\b(?:offensive|offends?|offended|insensitive|distasteful|tasteless)\b"
                r"|\b(?:in|of)\ (?:poor|bad)\ taste\b",
                r"\b(?:ofensiv|ofend[ae])\w*|\b(?:de\ )?mal\ gusto\b|\binsensible",
            )
        ),
    ),
    Wording(
        id="W-N03",
        title="A bar on disparaging or criticizing the police",
        weight=Weight.HIGH,
        risk="Criticism of the police is protected speech; a ground that reaches it invites a "
        "claim of viewpoint discrimination.",
        source="Robinson v. Hunt County, 921 F.3d 440 (5th Cir. 2019); Tanner v. Ziegenhorn (E.D. "
        "Ark. 2021); Dingwell v. Cossette, 327 F. Supp. 3d 462 (D. Conn. 2018); Houston v. Hill "
        "(1987), to be checked",
        mend="Take the ground out, and say that criticism is welcome.",
        instead=_CRITICISM,
        check=grounds(
            Words(
                r"\b(?:disparag\w+|derogatory|disrespect\w*|negative|negativity|anti.?police"
                r"|critici\w+|critical\ of)\b"
                rf"|\b(?:demean\w*|degrad\w+|belittl\w+|mock\w*|ridicul\w+|insult\w*|discredit"
                rf"\w*|attack\w*|embarrass\w*)\b[^.;]{{0,40}}\b{_POLICE}\b",
                r"\b(?:irrespetuos\w+|negativ[oa]s?|critiquen|criticas?\ (?:a|al|contra)\b)"
                rf"|\b(?:menospreci\w+|denigr\w*|despectiv\w+|desprestigi\w+|burl\w+|insult\w+"
                rf"|ofend\w+|ridiculi\w+)\b[^.;]{{0,40}}\b{_POLICIA}\b",
            ),
            unless=_OTHERS,
        ),
    ),
    Wording(
        id="W-N04",
        title="Only positive comments welcome",
        weight=Weight.MEDIUM,
        risk="To welcome praise only is to favor a viewpoint.",
        source="Robinson v. Hunt County, 921 F.3d 440 (5th Cir. 2019): the page welcomed positive "
        "comments",
        mend="Welcome comments of every opinion.",
        instead={
            "en": "Comments of every opinion are welcome.",
            "es": "Se aceptan comentarios de toda opinión.",
        },
        check=said(
            Words(
                r"\b(?:welcome\w*|invite\w*|encourage\w*|accept\w*|allow\w*|only|must\ be|keep"
                r"|limited\ to|should\ be)\b[^.;]{0,50}\b(?:positive|supportive|constructive"
                r"|(?<!family\ )(?<!family-)friendly|kind|uplifting)\b[^.;]{0,30}\b(?:comments?|posts?|feedback|remarks"
                r"|messages|discussions?|dialogue|conversations?|input)\b"
                r"|\b(?:comments?|posts?|feedback|remarks|discussions?|conversations?|things|it)\b"
                r"[^.;]{0,30}\b(?:must|should|shall|to)\ (?:be|remain|stay|keep)\ (?:\w+\ ){0,2}"
                r"(?:positive|supportive|constructive)\b"
                r"|\bkeep\ (?:\w+\ ){1,3}(?:positive|supportive|constructive)\b"
                r"|\b(?:positive|supportive|constructive|friendly)\ (?:comments?|posts?|feedback)"
                r"\ (?:are\ )?(?:only|welcome)\b",
                r"\b(?:aceptamos|acepta|bienvenid\w+|invitamos|solo|unicamente|fomenta\w*|deben)\b"
                r"[^.;]{0,50}\b(?:comentarios|mensajes|opiniones|ser)\b[^.;]{0,20}\b(?:positiv\w+"
                r"|constructiv\w+|amables)",
            ),
            unless=Words(
                r"\b(?:critical|criticism|every\ opinion|all\ opinions|any\ opinion|negative"
                r"|not\ (?:have|need|required))\b",
                r"\b(?:critic\w+|toda\ opinion|negativ\w+)",
            ),
        ),
    ),
    Wording(
        id="W-N11",
        title="“Hate speech” as a ground",
        weight=Weight.MEDIUM,
        risk="The First Amendment knows no general exception for hateful speech, so the words may "
        "reach protected opinions.",
        source="Robinson v. Hunt County, 921 F.3d 440 (5th Cir. 2019): on that page's list; Matal "
        "v. Tam (2017), to be checked",
        mend="Name true threats and harassment of a private person instead.",
        instead={
            "en": "True threats, and targeted harassment of a private person.",
            "es": "Amenazas reales y acoso dirigido contra un particular.",
        },
        check=grounds(
            Words(
                r"\bhate\ speech\b|\bhateful\b|\bbigot\w*|\bracist\b|\bracism\b|\bsexist\b"
                r"|\bpromot\w+[^.;]{0,40}\bdiscriminat\w+|\bhatred\b",
                r"\bdiscursos?\ de\ odio\b|\bincit\w+\ (?:al\ )?odio\b|\bracist\w+|\bsexist\w+"
                r"|\bpromuev\w+[^.;]{0,40}\bdiscrimina\w+",
            )
        ),
    ),
)
