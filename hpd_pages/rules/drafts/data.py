"""Personal data and confidential police matters: D-personal, D-confidential.

Source: General Order 3-01a, IV.B.2 (confidential information).
"""

from __future__ import annotations

import re
from functools import cache

from hpd_pages.model.draft import Draft, DraftCheck, Mark
from hpd_pages.model.finding import Level
from hpd_pages.text.post import STREETS, Check, Pattern, any_of, sentence_marks

_ALERT = Pattern(
    r"\b(?:missing|amber alert|silver alert|disappear\w*|abducted|was taken from|endangered"
    r"|do not approach|stolen (?:car|vehicle|truck))\b",
    r"\bdesaparecid\w+|\bno se acerque\b",
)
_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"


def _masked(*checks: Check) -> Check:
    """The marks of several checks with their digits masked, so that no report repeats them."""
    found = any_of(*checks)

    def check(draft: Draft) -> tuple[Mark, ...]:
        return tuple(mark._replace(words=_digits().sub("•", mark.words)) for mark in found(draft))

    return check


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d")


CHECKS: tuple[DraftCheck, ...] = (
    DraftCheck(
        id="D-personal",
        clause="B.2",
        title="No personal data",
        level=Level.REQUIREMENT,
        says="This is personal data.",
        source="General Order 3-01a, IV.B.2",
        mend="Take it out; a person's age and town are mostly enough. A plate belongs in an alert "
        "only.",
        check=_masked(
            sentence_marks(Pattern(r"\b\d{3}-\d{2}-\d{4}\b")),
            sentence_marks(
                Pattern(
                    rf"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\W{{0,3}}{_DATE}",
                    rf"\b(?:nacid[oa](?: el)?|fecha de nacimiento)\W{{0,3}}{_DATE}",
                )
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:plate|registration|tag)s?(?: number| no\.?)?:? (?:CT )?(?=[A-Z0-9-]*\d)"
                    r"[A-Z0-9]{2,4}[- ]?[A-Z0-9]{3,5}\b",
                    r"\b(?:placa|tablilla)s?:? (?=[A-Z0-9-]*\d)[A-Z0-9]{2,4}[- ]?[A-Z0-9]{3,5}\b",
                ),
                post_unless=_ALERT,
            ),
            sentence_marks(
                Pattern(
                    rf"\b(?:lives?|resides?|home address|last known address)\b(?: is)?(?: at| on)?:? "
                    rf"\d{{1,5}} (?:\w+ ){{1,3}}{STREETS}\b",
                    r"\bvive en (?:la )?(?:calle|avenida) \w+ \d+",
                    rf"\b[A-Z][a-z]+ [A-Z][a-z]+,? of \d{{1,5}} (?:\w+ ){{1,3}}{STREETS}\b",
                )
            ),
            sentence_marks(
                Pattern(
                    r"\blicense (?:number|no\.?|#):? ?[A-Z]?\d{6,}",
                    r"\b(?:his|her|their|your) (?:mother|father|wife|husband|boss|home)\b[^.]{0,8}\d{3}-\d{3}",
                    r"\b(?:his|her|their) (?:cell |phone )?(?:number|phone|cell|e-?mail)\b.{0,8}"
                    r"(?:\d{3}|\S+@)",
                    r"\bcontact (?:him|her|them) (?:at|on) \S*(?:@|\d{3})",
                    r"\b[Ss]u (?:n[uú]mero|tel[eé]fono|correo) es\b",
                )
            ),
        ),
    ),
    DraftCheck(
        id="D-confidential",
        clause="B.2",
        title="No confidential police matter",
        level=Level.REQUIREMENT,
        says="This tells of a police matter that is not for the public.",
        source="General Order 3-01a, IV.B.2",
        mend="Leave it out, or wait until it is over; publish it only with express written "
        "permission.",
        check=any_of(
            sentence_marks(
                Pattern(r"\bCAD ?#? ?\d", r"\bNCIC\b", r"\bFBI (?:number|no\.?|#)", cased=True)
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:undercover|plainclothes)\b[^.]{0,60}\b(?:will be|are working|tonight"
                    r"|tomorrow|right now|(?:this|all) (?:week|weekend)|crew loves)\b",
                    r"\bplain.?clothes (?:crew|team|unit|officers)\b[^.]{0,60}\b(?:lot|mall|park|at|on)\b",
                    r"\b(?:encrypt\w+ key|rally point|door code|alarm code)\b",
                    r"\b(?:swat|officers|units?|team|detectives)\b[^.]{0,20}\b(?:is|are) (?:\w+ )?"
                    r"(?:staging|staged|hiding|positioned|moving in)\b",
                    r"\bwarrant\b[^.]{0,80}\b(?:tomorrow|tonight|later today)\b",
                    r"\bwe (?:will|are going to|plan to) (?:be )?(?:knock\w*|raid\w*|search\w*)\b",
                    r"\b(?:wiretap|confidential informant)\b",
                    r"\bagentes encubiertos\b[^.]{0,60}\b(?:estar[aá]n|esta noche|mañana)\b",
                )
            ),
            sentence_marks(
                Pattern(
                    r"\binternal affairs (?:case|file|investigation) \S*\d",
                    r"\bIA-\d",
                    r"\bofficers? (?:was|were) (?:disciplined|suspended)\b[^.]{0,60}\bpolygraph\b",
                )
            ),
            sentence_marks(
                Pattern(
                    r"\bcameras?\b[^.]{0,40}\b(?:are|is) (?:down|off|broken|out)\b",
                    r"\b(?:patrol|shift|department|we)\b[^.]{0,20}\b(?:is|are) short (?:\w+ ){0,2}"
                    r"officers\b",
                )
            ),
        ),
    ),
)
