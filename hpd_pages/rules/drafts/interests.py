"""Politics, business, other people's work, and who speaks: D-political, D-commercial, D-copyright,
D-identity.

Source: General Order 3-01a, IV.B.2.
"""

from __future__ import annotations

import re
from functools import cache

from hpd_pages.model.draft import Draft, DraftCheck, Mark
from hpd_pages.model.finding import Level
from hpd_pages.text.post import Pattern, any_of, sentence_marks

_PERMITTED = Pattern(
    r"\b(?:permission|courtesy|licensed?|creative commons|public domain|used with)\b",
    r"\b(?:permiso|cortes[ií]a|licencia)\b",
)
_CREDIT = Pattern(r"\b(?:photo|image|video|picture|foto|cr[eé]dito|credit)s?(?: by)?:", r"©")
_DEPARTMENT = Pattern(
    r"\b(?:police department|sheriff's (?:office|department)|department|departamento|polic[ií]a de"
    r"|school resource officer|community officer|your (?:chief|sheriff)|officer of the)\b",
    r"\b[A-Z]{1,4}PD\b",
)


def _uncredited(draft: Draft) -> tuple[Mark, ...]:
    """Pictures with neither a credit of their own nor one in the text."""
    if _CREDIT.search(draft.text):
        return ()
    return tuple(
        Mark(
            picture.file,
            line=picture.line,
            says="It is not said whose picture this is.",
            level=Level.ADVICE,
        )
        for picture in draft.pictures
        if not picture.credit
    )


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(
        r"\bI(?:'m|'ve|'ll|'d)?\b(?!-\d)|\b[Mm]y (?:opinion|view|two cents)\b|\b[Aa]s a cop\b"
        r"|\b[Yy]o (?:creo|pienso|opino)\b|\b[Mm]i opini[oó]n\b"
    )


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"[\"“«][^\"”»]{0,400}[\"”»]")


@cache
def _question() -> re.Pattern[str]:
    """A question, which visitors are quoted with: "Where do I pay?"."""
    return re.compile(r"[^.!?\n]{1,200}\?")


def _person(draft: Draft) -> tuple[Mark, ...]:
    """A post that speaks as a person, and does not say that it is a member of the Department."""
    text = _quoted().sub(lambda quote: " " * len(quote[0]), draft.text.replace("\u2019", "'"))
    asked = _question().sub(lambda question: " " * len(question[0]), text)
    found = _first_person().search(asked)
    if found is None or _DEPARTMENT.search(draft.text):
        return ()
    return (Mark(found[0], found.start()),)


CHECKS: tuple[DraftCheck, ...] = (
    DraftCheck(
        id="D-political",
        clause="B.2",
        title="No political activity",
        level=Level.REQUIREMENT,
        says="This takes a side in politics.",
        source="General Order 3-01a, IV.B.2",
        mend="Leave candidates, parties and votes out; the time and place of a hearing or the "
        "polls are fine.",
        check=any_of(
            sentence_marks(
                Pattern(
                    r"\bre-?elect\b|\bvote\b[^.]{0,15}\b(?:for|no|yes|against|out)\b"
                    r"|\bvote them out\b|\bwhen you vote\b"
                    r"|\b(?:stand|standing|proud|support\w*|endors\w+)\b[^.]{0,40}\bcandidate\b"
                    r"|\bdeserves? your (?:yes|no|vote)\b|\b(?:yes|no) on (?:question|prop\w*|measure) \d"
                    r"|\b(?:senator|representative|governor|mayor|councilor|congress\w+)\b[^.]{0,60}"
                    r"\bonly one\b|\bremember (?:this|that|in) [^.]{0,12}november\b"
                    r"|\bwon't forget in november\b|\bcheck the box\b"
                    r"|\bonly candidate (?:who|that)\b|\bdonate to (?:the|his|her) campaign\b"
                    r"|\btell (?:them|him|her|your \w+)\b[^.]{0,30}\b(?:vote|pass|reject|kill)\b",
                    r"\bvote por\b|\breelij\w+|\bel [uú]nico que apoya\b",
                ),
                unless=Pattern(
                    r"\bvote\b[^.]{0,20}\b(?:favorite|best|name|photo|poster|design|cutest)\b"
                ),
            ),
            sentence_marks(
                Pattern(r"\b(?:Democrats?|Republicans?|GOP|liberals|conservatives)\b"),
                unless=Pattern(r"\b(?:primary|primaries|polls?|registrars?|both)\b"),
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:support|oppose|stop|pass|kill|reject)\b[^.]{0,20}\b(?:house|senate)? ?"
                    r"(?:bill|proposition|referendum)\b(?! board)",
                )
            ),
        ),
    ),
    DraftCheck(
        id="D-commercial",
        clause="B.2",
        title="No private business",
        level=Level.REQUIREMENT,
        says="This advertises a private business.",
        source="General Order 3-01a, IV.B.2",
        mend="Thank a donor if you like, but leave out offers, prices, codes and calls to buy.",
        check=sentence_marks(
            Pattern(
                r"\b(?:promo |discount |coupon )?code [A-Z0-9]*\d[A-Z0-9]*\b",
                r"\b\d{1,2} ?% (?:off|discount)",
                r"\$\d+(?:\.\d\d)? (?:installation|off|special|deal)",
                r"\brunning a (?:special|sale|promotion)\b",
                r"\bmention this post\b|\btell (?:them|him|her) [^.]{0,40}\bsent you\b",
                r"\bbest prices?\b|\blowest prices?\b|\bgive (?:them|him|her) your business\b"
                r"|\b(?:the )?best (?:\w+ ){1,3}in (?:town|the (?:city|county|state))\b"
                r"|\bstop (?:in|by) and (?:buy|order|spend)\b|\bgrand opening sale\b",
                r"\b(?:buy|order|shop|get) your\b[^.]{0,60}\b(?:at|from)\b",
                r"\bonly \$\d+ each\b|\blink in bio\b[^.]{0,20}\b(?:buy|order|shop)\b",
                r"\bcompre\b[^.]{0,40}\ben\b|\bdescuento con el c[oó]digo\b",
            ),
            unless=Pattern(
                r"\b(?:every dollar|proceeds|profits?|money)\b[^.]{0,15}\b(?:go|goes|benefits?)\b"
                r"[^.]{0,40}\b(?:program|charity|fund|families|foundation|children)\b"
                r"|\b(?:scam|fake|fraud)\w*\b"
            ),
        ),
    ),
    DraftCheck(
        id="D-copyright",
        clause="B.2",
        title="Other people's work is used by right",
        level=Level.REQUIREMENT,
        says="This is somebody else's work, and nothing says that it may be used.",
        source="General Order 3-01a, IV.B.2",
        mend="Use the Department's own picture, or name the owner and the permission: "
        "`credit: …` at the picture.",
        check=any_of(
            sentence_marks(
                Pattern(
                    r"\b(?:we|i|just|somebody|someone) (?:found|grabbed|got|took|borrowed|copied|saw)\b[^.]{0,60}\b(?:google"
                    r"|pinterest|internet|web|online|reddit)\b",
                    r"\b(?:stole|lifted|swiped|ripped)\b[^.]{0,20}\b(?:meme|photo|picture|video|cartoon)\b",
                    r"\b(?:screenshots?|screen grabs?|clips?|footage) (?:from|of) (?:the )?"
                    r"(?:channel|news|cnn|fox|nbc|abc|cbs|espn|movie|film|show)\b",
                    r"\bno idea who (?:drew|took|made|wrote|painted)\b",
                    r"\bset to [\"“]|\bfull song\b|\bwhole (?:first )?(?:verse|song|article)\b",
                    r"\bcut out of the newspaper\b",
                ),
                unless=_PERMITTED,
            ),
            _uncredited,
        ),
    ),
    DraftCheck(
        id="D-identity",
        clause="B.2",
        title="Speaks as the Department",
        level=Level.ADVICE,
        says="This speaks as a person, and does not say that it is a member of the Department.",
        source="General Order 3-01a, IV.B.2",
        mend="Write “we”, or name the office that speaks and the Department; leave opinions of "
        "your own out.",
        check=_person,
    ),
)
