"""Who does what to what: the doer of a verb and the thing it is done to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.terms import Span
from hpd_pages.text.vocabulary import topics

ENTITLED = frozenset(
    ["right", "rights", "reserves", "reserve", "discretion", "authority", "derecho", "potestad"]
)
NEAR = 30
AROUND = 3
SPEAKING = topics("content", "social")
PAST = ("ed", "taken", "hidden", "withdrawn", "read")


class Doer(Enum):
    """Who does it, as far as the sentence says."""

    AGENCY = "agency"
    VISITOR = "visitor"
    COMPANY = "company"
    UNSAID = "unsaid"
    NOBODY = "nobody"


def doer(  # noqa: PLR0911 - one way out for each kind of doer
    parsed: Parsed, span: Span
) -> Doer:
    """Who does what the verb at `span` says.

    UNSAID is a passive ("will be removed"); NOBODY an instruction, a report of the past or a noun.
    """
    chain = parsed.chain(span[0])
    verb = parsed.words[span[0]]
    before = range(chain.start + 1, span[0])
    modal = any("modal" in parsed.at(at) for at in before)
    subject = parsed.at(chain.start)
    if chain.passive:
        return Doer.UNSAID
    if subject & {"you", "visitor"} and not subject & {"agency", "we"}:
        return Doer.VISITOR
    if "company" in subject:
        return Doer.COMPANY
    if any(parsed.words[at] == "se" for at in before):
        return Doer.UNSAID
    ours = any("we" in parsed.at(at) for at in before)
    if modal and not ours and _only_to(parsed, before):
        return _infinitive(parsed, chain.start)
    if verb.endswith("mos") or (modal and (chain.start >= 0 or ours)):
        return Doer.AGENCY
    if verb.endswith(PAST):
        return Doer.NOBODY
    return Doer.AGENCY if subject & {"we", "agency", "employee"} else Doer.NOBODY


def _only_to(parsed: Parsed, before: range) -> bool:
    return all(parsed.words[at] == "to" for at in before if "modal" in parsed.at(at))


def _infinitive(parsed: Parsed, place: int) -> Doer:
    """Who does it in "to remove": whoever the clause spoke of last before it."""
    start, _ = parsed.clause(max(place, 0))
    for at in range(place, start - 1, -1):
        classes = parsed.at(at)
        if classes & {"we", "agency", "employee"}:
            return Doer.AGENCY
        if classes & {"you", "visitor"}:
            return Doer.VISITOR
        if classes & {"modal"} and parsed.words[at] != "to":
            return Doer.AGENCY
    entitled = ENTITLED.intersection(parsed.words[: max(place, 0)])
    return Doer.AGENCY if entitled else Doer.NOBODY


def about_content(sentences: Sequence[Sentence], number: int, span: Span) -> bool:
    """Whether what is done at `span` is done to what visitors leave.

    Such a word stands in the sentence near the verb; or a word that stands for it does, and the
    sentences round it, the lead-in or a heading speak of comments.
    """
    sentence = sentences[number]
    parsed = parse(sentence)
    if content_near(parsed, span):
        return True
    if not parsed.has("matter", "posted"):
        return False
    texts = (*sentence.lead_ins, *sentence.headings)
    if any("comment" in text or "post" in text or "social" in text for text in texts):
        return True
    around = sentences[max(0, number - AROUND) : number + AROUND + 1]
    return any(other.topics & SPEAKING for other in around)


def content_near(parsed: Parsed, span: Span) -> bool:
    """Whether a word for what visitors leave stands near the verb."""
    return any(
        start - span[1] < NEAR and span[0] - end < NEAR
        for start, end in parsed.spans("content")
        if not parsed.overlaps((start, end), "elsewhere")
    )
