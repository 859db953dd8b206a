"""Victims, witnesses and juveniles: D-victim, D-juvenile.

Source: General Order 3-01a, IV.B.2 (confidential information); Conn. Gen. Stat. § 1-210(b)(3),
§ 1-215, § 46b-124.
"""

from __future__ import annotations

from hpd_pages.model.draft import Draft, DraftCheck, Mark
from hpd_pages.model.finding import Level
from hpd_pages.text.post import ADDRESS, Pattern, any_of, names, sentences

ALERT = Pattern(
    r"\b(?:missing|amber alert|silver alert|have you seen|last seen|disappear\w*|abducted"
    r"|was taken from|endangered)\b",
    r"\bse busca\b|\bdesaparecid\w+|\bvist[oa] por [uú]ltima vez\b",
)
_ROLE = Pattern(
    r"\b(?:victims?|witness(?:es)?|survivors?|complainant)\b(?! services| advocate| support| unit)",
    r"\bv[ií]ctimas?\b|\btestigos?\b",
)
_HARM = Pattern(
    r"\b(?:did not survive|were killed|died (?:in|at|of)|(?:was|were|got) (?:\w+ly )?(?:killed|shot"
    r"|stabbed|raped|robbed|assaulted|beaten|molested|punched|hit|struck|attacked|mugged|injured"
    r"|hurt|wounded|carjacked|threatened|scammed)|(?:shooting|stabbing|beating|robbing|killing|assaulting)"
    r" (?:his|her|their|a)|will testify|came forward|reported (?:the|her|his|it)|(?:told|called) (?:officers|detectives|police|911)"
    r"|911 call from|lineup)\b",
    r"\b(?:muri[oó]|falleci[oó]|fue (?:violad|herid|asaltad|asesinad|atacad|golpead)[oa]|va a testificar"
    r"|denunci[oó])\b",
)
_INTIMATE = Pattern(
    r"\b(?:sexual(?:ly)? assault\w*|raped?|domestic (?:assault|violence|dispute)|molest\w*)\b",
    r"\b(?:agresi[oó]n sexual|violencia dom[eé]stica|violad[oa])\b",
)
_PLACE = Pattern(ADDRESS, r"\b(?:Unit|Apt\.?|Apartment)\s+#?\d+", cased=True)
_REPORTED = Pattern(
    r"\b(?:who|she|he) (?:reported|came forward|called (?:it|us|911)|was (?:attacked|assaulted|raped"
    r"|robbed))\b|\b(?:victim|witness)\b",
    r"\bque denunci[oó]\b|\bv[ií]ctima\b|\btestigo\b",
)
_KNOWN_BY = Pattern(
    r"\b(?:works? (?:at|for|in)|is an? (?:nurse|teacher|clerk|waitress|student|cashier)|lives? (?:at"
    r"|on|next)|mother of (?:two|three|four)|wife of|daughter of|son of)\b",
    r"\b(?:trabaja en|vive en|se llama|hij[oa] de|espos[oa] de)\b",
)
_ON_DUTY = Pattern(r"\b(?:officers? of this department|line of duty|memorial|remember)\b")
_ARREST = Pattern(
    r"\b(?:arrest(?:ed)?|charged|in custody|referred to juvenile court)\b",
    r"\b(?:arrest\w+|acusad\w+|detenid\w+)\b",
)
_YOUNG = Pattern(
    r"(?<![\d$:.])\b(?:ages? )?(?:[5-9]|1[0-7])(?:-year-old| and 1[0-7]|(?=,| years old))"
    r"|\b(?:teens?|teenagers?|juveniles?|minors?|\d+th.grader|students?|sophomores?|freshm[ae]n"
    r"|(?:middle|high).schoolers?|schoolboy|schoolgirl)\b",
    r"\bmenor(?:es)?\b|\bde (?:[5-9]|1[0-7]) años\b|\balumn[oa]s?\b",
)
_TELLS = Pattern(
    r"\b(?:students? at|attends?|grader at|plays? (?:\w+ ){0,2}(?:for|at|soccer|football|baseball"
    r"|basketball|hockey)|(?:varsity|jv|soccer|football|swim|basketball|baseball|hockey) team|lives? (?:on|at|in)|live on)\b",
    r"\b(?:alumn[oa]s? de(?:l)?|vive en|estudia en)\b",
)


def _named(draft: Draft) -> tuple[Mark, ...]:
    """A name in a sentence about a victim, a witness, or harm done to somebody."""
    if ALERT.search(draft.text) or _ON_DUTY.search(draft.text):
        return ()
    for sentence in sentences(draft.text):
        if _ROLE.search(sentence.text) or _HARM.search(sentence.text):
            for name, at in names(sentence.text):
                return (Mark(name, sentence.at + at),)
    return ()


def _placed(draft: Draft) -> tuple[Mark, ...]:
    """An address in a post about a sexual or domestic offense."""
    found = _PLACE.search(draft.text) if _INTIMATE.search(draft.text) else None
    return (Mark(found[0], found.start()),) if found else ()


def _young(draft: Draft) -> tuple[Mark, ...]:
    """A young person who was arrested, with a name, a school or a street that tells who it is."""
    if ALERT.search(draft.text):
        return ()
    if not (_ARREST.search(draft.text) and _YOUNG.search(draft.text)):
        return ()
    for sentence in sentences(draft.text):
        young = _YOUNG.search(sentence.text)
        for name, at in names(sentence.text) if young else ():
            return (Mark(name, sentence.at + at),)
        telling = _TELLS.search(sentence.text)
        if telling:
            return (Mark(telling[0], sentence.at + telling.start()),)
    return ()


def _known_by(draft: Draft) -> tuple[Mark, ...]:
    """What tells who a victim or witness is without a name: work, home, family."""
    if ALERT.search(draft.text):
        return ()
    for sentence in sentences(draft.text):
        found = _KNOWN_BY.search(sentence.text)
        if found and _REPORTED.search(sentence.text):
            return (Mark(found[0], sentence.at + found.start()),)
    return ()


CHECKS: tuple[DraftCheck, ...] = (
    DraftCheck(
        id="D-victim",
        clause="B.2",
        title="No victim or witness can be recognized",
        level=Level.REQUIREMENT,
        says="A victim or witness can be recognized by this.",
        source="General Order 3-01a, IV.B.2; Conn. Gen. Stat. § 1-210(b)(3), § 1-215",
        mend="Take out name, address, work and family ties; “a resident of Elm Street” is enough.",
        check=any_of(_named, _placed, _known_by),
    ),
    DraftCheck(
        id="D-juvenile",
        clause="B.2",
        title="No arrested juvenile can be recognized",
        level=Level.REQUIREMENT,
        says="A young person who was arrested can be recognized by this.",
        source="General Order 3-01a, IV.B.2; Conn. Gen. Stat. § 46b-124, § 1-215",
        mend="Write “a juvenile” and the charge; leave out name, age, school, team and street.",
        check=_young,
    ),
)
