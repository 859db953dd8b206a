"""Guilt, innocence and pending cases: D-guilt, D-pending, D-presumption.

Source: General Order 3-01a, IV.B.2: no statements about the guilt or innocence of any suspect or
arrestee, no comments concerning pending prosecutions.
"""

from __future__ import annotations

from hpd_pages.model.draft import Draft, DraftCheck, Mark
from hpd_pages.model.finding import Level
from hpd_pages.text.post import Pattern, any_of, names, sentence_marks, sentences

_CRIMINAL = (
    r"killer|murderer|thief|thieves|robbers?|burglars?|rapist|shooter|arsonist|gunman|culprit"
    r"|perp|perpetrator|criminals?|crooks?|dirtbags?|scumbags?|lowlifes?|thugs?|drug dealers?"
    r"|vandals?|monsters?|creeps?|predators?|punks?|carjackers?|muggers?|cowards?|animals? who"
    r"|bad guys?|monstruos?|cobardes?"
    r"|asesin[oa]|ladr[oó]n|ladrones|violador|delincuentes?|criminal"
)
_CAPTURE = Pattern(
    r"\b(?:arrest(?:ed|s)?|caught|captured|nabbed|in custody|behind bars|in jail|locked up|charged"
    r"|got (?:him|her|them)|off (?:the|our) streets|jail|cells?|cuffs|handcuffs"
    r"|guests? of the (?:county|state|city)|not anymore|confirm)\b",
    r"\b(?:arrest\w+|captur\w+|atrap\w+|tras las rejas|detenid\w+|encarcelad\w+|c[aá]rcel"
    r"|cay[oó])\b",
)
_SETTLED = Pattern(
    r"\b(?:convicted|sentenced|pleaded guilty|pled guilty|found guilty|conviction)\b(?! and)",
    r"\b(?:condenad[oa]s?|sentenciad[oa]s?|declarad[oa] culpable)\b",
)
_HEDGED = Pattern(
    r"\b(?:alleged(?:ly)?|accused|suspected|suspicion|in connection with|presumed|believed to"
    r"|police say|charged with|is charged|unless|until proven)\b",
    r"\b(?:presunt\w+|supuest\w+|acusad\w+|sospechos\w+|se presume)\b",
)
_CASE = Pattern(
    r"\b(?:case|trial|jury|judge|prosecut\w+|state's attorney|d\.?a\.?|court|verdict|defendant"
    r"|defense|lawyer|attorney|bail|bond|charges?|plea|courts)\b",
    r"\b(?:juicio|caso|juez|jurado|fiscal|fianza|cargos|abogad[oa])\b",
)
_VIEW = Pattern(
    r"\b(?:rock.solid|air.?tight|slam.dunk|open.and.shut|strong case|weak case"
    r"|expect (?:the |a )?(?:jury|judge)|will (?:be convicted|convict)|to convict (?:him|her|them)"
    r"|(?:gets?|deserves?) (?:the )?(?:maximum|life|death)|got (?:this|it) (?:one )?wrong"
    r"|never have been (?:let|released|given)|too (?:light|low|lenient|soft|harsh|easy)"
    r"|grasping at|should be (?:embarrassed|ashamed|convicted)|knows how (?:this|the)"
    r"|let (?:him|her|them) (?:walk|off)|joke of a|slap on the wrist|evidence is (?:overwhelming"
    r"|solid|clear)|no excuse|revolving door|will (?:lose|go away for)|do their jobs?)\b",
    r"\b(?:debe ser condenad[oa]|merece (?:la )?(?:pena|c[aá]rcel)|demasiado (?:baj|lev|blan)\w+)\b",
)
_PRESUMED = Pattern(
    r"\bpresum(?:ed|ption)\b|\bnot a conviction\b|\b(?:un(?:less|til)) (?:and until )?proven\b"
    r"|\b(?:charges|arrests?) (?:are|is) (?:merely |only )?(?:an )?(?:accusations?|allegations?)\b",
    r"\bpresum\w+ (?:su )?inocen\w+|\binocentes? (?:mientras|hasta)\b",
)
_ARREST = Pattern(
    r"\b(?:arrested|charged|taken into custody|in custody|apprehended|arraigned|booked|nabbed"
    r"|caught|picked up|turned (?:him|her)self in|wanted)\b",
    r"\b(?:arrestad[oa]|arrestamos|detenid[oa]|acusad[oa])\b",
)


def _presumption(draft: Draft) -> tuple[Mark, ...]:
    """A person who was arrested is named, and nothing says that an arrest is no conviction."""
    if _PRESUMED.search(draft.text) or _SETTLED.search(draft.text):
        return ()
    text = draft.text
    for sentence in sentences(text):
        if not _ARREST.search(sentence.text):
            continue
        for name, at in names(sentence.text):
            if _is_subject(sentence.text, name, at):
                return (Mark(name, sentence.at + at),)
    return ()


def _is_subject(sentence: str, name: str, at: int) -> bool:
    """Whether the name is that of the person arrested: an age, a verb or the arrest beside it."""
    after = sentence[at + len(name) :]
    before = sentence[:at].rstrip().lower()
    return bool(
        _AGE.search(after[:20])
        or _WAS.search(after[:30])
        or before.endswith(("arrested", "charged", "arrestamos a", "custody"))
    )


_AGE = Pattern(r"^,? (?:a )?\d{2}\b", r"^,? de \d{2} años")
_WAS = Pattern(r"^,?[^.]{0,18}\b(?:was|were|has been|is|fue)\b")

CHECKS: tuple[DraftCheck, ...] = (
    DraftCheck(
        id="D-guilt",
        clause="B.2",
        title="No statement of guilt or innocence",
        level=Level.REQUIREMENT,
        says="This says or implies that a suspect is guilty, or innocent.",
        source="General Order 3-01a, IV.B.2",
        mend="Say what the person was arrested for or is charged with, and that the person is "
        "presumed innocent.",
        check=any_of(
            sentence_marks(
                Pattern(
                    rf"\b(?:the|this|that|these|those|two|three|both|a|el|la|los|al|estos?)\s+"
                    rf"(?:{_CRIMINAL})\b",
                ),
                unless=_HEDGED,
                post=_CAPTURE,
                post_unless=_SETTLED,
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:is|are|was|he's|she's) guilty\b|\bguilty of\b",
                    r"\b(?:es|son) culpables?\b",
                ),
                unless=Pattern(r"\b(?:plead\w*|pled|found|not|unless|until)\b", r"\bmientras\b"),
                post_unless=_SETTLED,
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:he|she|they|suspect|man|woman|doe)\b[^.]{0,20}\b(?:has |have )?"
                    r"(?:confessed|admitted (?:to )?(?:everything|it|the|killing|stealing)|did it)\b",
                    r"\bconfes[oó]\b",
                ),
                post_unless=_SETTLED,
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:brought to justice|justice (?:is |was |has been )?served"
                    r"|(?:pay|answer) for (?:what|the \w+) (?:he|she|they)"
                    r"|where (?:he|she|they) belongs?|finally behind bars"
                    r"|view of the (?:county )?jail|rot in (?:jail|prison|hell)|caught red.handed)\b",
                    r"\bse hizo justicia\b|\bpagar por lo que\b|\bse pudra\b",
                ),
                post_unless=_SETTLED,
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:murder|crimes?|robber(?:y|ies)|assault|fires?|burglar(?:y|ies)) (?:that )?"
                    r"(?:he|she|they) (?:committed|did|set)\b"
                    r"|\b(?:he|she|this \w+|who) (?:stole|killed|murdered|robbed|raped|molested)\b",
                    r"\b(?:que|quien) (?:rob[oó]|mat[oó]|asesin[oó]|viol[oó])\b",
                ),
                unless=_HEDGED,
                post=_CAPTURE,
                post_unless=_SETTLED,
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:suspect|he|she|man|woman|doe|defendant)\b[^.]{0,15}\b(?:is|was) innocent\b"
                    r"|\b(?:was|were) framed\b|\b(?:he|she) did (?:nothing wrong|not do it)\b"
                    r"|\bdidn't do it\b",
                    r"\bes inocente\b",
                ),
                unless=_PRESUMED,
            ),
        ),
    ),
    DraftCheck(
        id="D-pending",
        clause="B.2",
        title="No comment on a pending case",
        level=Level.REQUIREMENT,
        says="This comments on a prosecution that is pending.",
        source="General Order 3-01a, IV.B.2",
        mend="State the charge and the court date at most; leave evidence, bail and the outcome to "
        "the prosecutor.",
        check=any_of(
            sentence_marks(_VIEW, beside=_CASE),
            sentence_marks(
                Pattern(
                    r"\b(?:failed|refused|took|passed) (?:his|her|a|the) (?:polygraph|lie detector)\b"
                    r"|\brefused to (?:talk|speak|answer|cooperate)\b|\blawyered up\b"
                    r"|\basked for (?:a|his|her) lawyer\b|\brap sheet\b|\bthrow away the key\b",
                    r"\bse neg[oó] a (?:hablar|declarar)\b",
                ),
                unless=Pattern(r"\b(?:officers?|applicants?|candidates?|recruits?)\b"),
            ),
            sentence_marks(
                Pattern(
                    r"\b(?:we|we'd|i) (?:think|believe|feel|hope|expect)\b[^.]{0,40}"
                    r"\b(?:charges|sentence|verdict|jury|convict\w*|maximum|bail|bond)\b"
                )
            ),
        ),
    ),
    DraftCheck(
        id="D-presumption",
        clause="",
        title="Says that an arrest is not a conviction",
        level=Level.ADVICE,
        says="This names a person who was arrested, and does not say that an arrest is no "
        "conviction.",
        source="Good practice with General Order 3-01a, IV.B.2",
        mend="Add: “An arrest is not a conviction. Everyone is presumed innocent unless proven "
        "guilty in court.”",
        check=_presumption,
    ),
)
