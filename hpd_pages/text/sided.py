"""Whether a sentence disclaims the views of visitors, or says that the agency shares them."""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.reading import Sentence
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.lexicon import disclaimer_en, disclaimer_es
from hpd_pages.text.phrase import Span
from hpd_pages.text.stances import DENIALS, SAYING, Stances
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Kind, Match, Search
from hpd_pages.text.vocabulary import topics

CUES = topics(
    "endorse", "side_with", "reflect", "opinion", "content", "comment", "none", "site", "voice"
)
WORDS = {"en": disclaimer_en.WORDS, "es": disclaimer_es.WORDS}
STANCES = Stances(Terms(WORDS))
NEAR = 5


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    parsed = parse(sentences[number])
    if not parsed.has("exception", "neg") and _sided(parsed):
        return Match(kind=Kind.CONTRADICTS, sentence=sentences[number])
    return STANCES.look(sentences, number)


def _sided(parsed: Parsed) -> bool:
    """Whether visitors' opinions are said to be the agency's, or endorsed by it."""
    return any(_reflects(parsed, span) for span in parsed.spans("reflect")) or any(
        _endorses(parsed, span) for span in parsed.spans("endorse")
    )


def _reflects(parsed: Parsed, span: Span) -> bool:
    """Whether "comments reflect the views of the Department" is said."""
    ends = len(parsed.words)
    whose = parsed.within("agency", span[0], ends) or parsed.within("we", span[0], ends)
    said = parsed.words[span[0]].startswith(("reflect", "represent", "reflej"))
    told = parsed.has("visitor", "content", "site") and parsed.has("opinion")
    if not (whose and said and told) or _only_elsewhere(parsed):
        return False
    if parsed.within("employee", 0, span[0]) and not parsed.within("visitor", 0, span[0]):
        return False
    return not (parsed.chain(span[0]).negated or parsed.has("own"))


def _endorses(parsed: Parsed, span: Span) -> bool:
    """Whether "the agency endorses visitors' opinions" is said."""
    ours = parsed.within("agency", 0, span[0]) or parsed.within("we", 0, span[0])
    if not (ours and parsed.has("visitor")) or _only_elsewhere(parsed):
        return False
    name, place = parsed.nearest(span[1], "opinion", "content", "other_subject", left=False)
    near = 0 <= place - span[1] <= NEAR and name == "opinion"
    denied = parsed.has("none", "modal")
    return (near or parsed.overlaps(span, "opinion")) and not denied


def _only_elsewhere(parsed: Parsed) -> bool:
    """Whether it speaks of links, advertisements or candidates, and of nothing visitors leave."""
    own = [s for s in parsed.spans("content") if not parsed.overlaps(s, "elsewhere")]
    return parsed.has("elsewhere", "other_subject") and not own


_tells = says(*SAYING, *DENIALS)
SEARCH = Search(
    look=_look,
    bits=CUES,
    signs=_tells.signs,
    may=_tells,
    may_deny=says("reflect", "endorse", "opinion"),
)
