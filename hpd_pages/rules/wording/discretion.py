"""Discretion without bounds, and removal without a person: N08, N12, N13, N30.

N30 is asked of a platform's own list of filtered words, as exported; see `listed_words`.
Source: the cases named in each.
"""

from __future__ import annotations

from hpd_pages.model.wording import Hit, Notice, Weight, Wording
from hpd_pages.text.moderation import events
from hpd_pages.text.notice import Words, grounds, hit, is_ground, said

_SUCH_AS = Words(r"\bsuch\ as\b", r"\btales\ como\b|\bcomo\ por\ ejemplo\b")
_open_list = grounds(
    Words(
        r"\bincluding,?\ (?:but\ )?(?:not\ )?(?:be\ )?limited\ to\b|\bbut\ (?:are\ )?not\ limited"
        r"\ to\b|\bany\ other\ (?!purpose|reason|page)|\betc\b|\band\ the\ like\b|\bamong\ other\ things\b"
        r"|\band\ similar\b",
        r"\bincluyendo,?\ (?:pero|entre\ otros)\b|\bentre\ otr[oa]s\b|\bcualquier\ otr[oa]\b"
        r"|\betc\b|\bsin\ limitarse\b",
    )
)


def _open_or_such_as(notice: Notice) -> tuple[Hit, ...]:
    """Open lists; "such as" only where the sentence itself says what is removed."""
    examples = (
        hit(sentence, found)
        for sentence in notice.sentences
        if (found := _SUCH_AS.search(sentence.folded))
        and events(sentence)
        and is_ground(sentence, found.start())
    )
    return (*_open_list(notice), *examples)


def _nothing(_notice: Notice) -> tuple[Hit, ...]:
    """A notice holds no list of filtered words, so nothing is found in one."""
    return ()


RULES: tuple[Wording, ...] = (
    Wording(
        id="W-N08",
        title="Removal by a word filter",
        weight=Weight.HIGH,
        risk="A filter knows no context, and hides protected speech with the rest.",
        source="PETA v. Tabak, 109 F.4th 627 (D.C. Cir. 2024); Tanner v. Ziegenhorn (E.D. Ark. "
        "2021)",
        mend="Let a filter hold comments for a person to read; publish its list and log each "
        "decision.",
        instead={
            "en": "No filter removes a comment by itself: a person reads it first.",
            "es": "Ningún filtro elimina un comentario por sí solo: antes lo lee una persona.",
        },
        check=said(
            Words(
                r"\bkeywords?\b|\bword\ (?:filter|list|block)\w*|\bprofanity\ filter\w*"
                r"|\bauto(?:matic(?:ally)?|mated)?.{0,25}\b(?:hid|remov|delet|block|filter)\w*"
                r"|\b(?:hidden|removed|deleted|blocked|filtered)\ automatically\b"
                r"|\bfilter(?:s|ed)?\ (?:out\ )?(?:\w+\ ){0,2}(?:comments|words|posts)\b",
                r"\bpalabras?\ clave\b|\bfiltros?\ de\ (?:palabras|groserias)\b"
                r"|\bautomaticamente\b.{0,25}\b(?:ocult|elimin|bloque|borr)\w*"
                r"|\b(?:ocult|elimin|bloque|borr|filtr)\w*\ (?:\w+\ )?automaticamente\b",
            ),
            unless=Words(
                r"\b(?:no|not|never|without|don't|doesn't)\b[^.;]{0,30}\b(?:filter|word|keyword"
                r"|automat)\w*|\bby\ facebook\b|\bby\ the\ platform\b",
                r"\b(?:no|ningun|sin|nunca)\b[^.;]{0,30}\b(?:filtr|palabra|automatic)\w*",
            ),
            near=Words(
                r"\b(?:a|by\ a)\ (?:person|human|member\ of\ staff|staff\ member)\b|\bhuman\ review",
                r"\buna\ persona\b",
            ),
        ),
    ),
    Wording(
        id="W-N12",
        title="Sole discretion, or removal for any reason",
        weight=Weight.HIGH,
        risk="Discretion without a standard lets an office decide by opinion.",
        source="PETA v. Tabak, 109 F.4th 627 (D.C. Cir. 2024): objective standards; Robinson v. "
        "Hunt County, 921 F.3d 440 (5th Cir. 2019)",
        mend="Write a closed list of grounds, and give the reason for each removal.",
        instead={
            "en": "When something is removed, the Department tells the visitor which ground of "
            "this list applies.",
            "es": "Cuando se elimina algo, el Departamento dice al visitante qué motivo de esta "
            "lista se aplica.",
        },
        check=grounds(
            Words(
                r"\bdiscretion\b|\bfor\ any\ reason\b|\bfor\ no\ reason\b|\bwithout\ (?:prior\ "
                r"|further\ |any\ )?(?:notice|cause|explanation|warning|notification)\b"
                r"|\bas\ determined\ by\b|\bdeem(?:s|ed)?\b|\bin\ (?:our|its)\ (?:sole\ )?"
                r"(?:judgment|opinion|view)\b|\bwe\ (?:find|consider|feel|believe)\b"
                r"|\bwe\ see\ fit\b",
                r"\bdiscrecion\w*|\bpor\ cualquier\ (?:motivo|razon)\b|\bsin\ (?:previo\ )?aviso\b"
                r"|\bsin\ explicacion\b|\ba\ (?:nuestro|su)\ (?:juicio|criterio)\b"
                r"|\b(?:que\ )?considere(?:mos|n)?\b",
            )
        ),
    ),
    Wording(
        id="W-N13",
        title="An open list of grounds",
        weight=Weight.MEDIUM,
        risk="A list that ends in “any other” gives a visitor no rule and the Department no bound.",
        source="PETA v. Tabak, 109 F.4th 627 (D.C. Cir. 2024)",
        mend="Close the list: only the grounds that are named.",
        instead={
            "en": "The Department removes comments only on these grounds:",
            "es": "El Departamento elimina comentarios solo por estos motivos:",
        },
        check=_open_or_such_as,
    ),
    Wording(
        id="W-N30",
        title="A filter list with words of opinion",
        weight=Weight.HIGH,
        risk="A filter for slang, names or topics of the page stands in for a viewpoint and hides "
        "relevant speech.",
        source="Tanner v. Ziegenhorn (E.D. Ark. 2021): “pig”, “copper” and “jerk”; PETA v. Tabak, "
        "109 F.4th 627 (D.C. Cir. 2024)",
        mend="Delete the entry from the platform's list of filtered words.",
        check=_nothing,
        about_lists=True,
    ),
)
