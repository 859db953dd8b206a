"""Whether a ground for removal is listed: its words under a sentence that removes or prohibits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.text.audience import aside
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.instructions import EXCEPT, demanded, excepted, forbidden
from hpd_pages.text.moderation import (
    BAN,
    GONE,
    GROUNDS,
    KEPT,
    REMOVE,
    SAYING,
    STAFF,
    WELCOME,
    Event,
    events,
    governing,
)
from hpd_pages.text.phrase import Span
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Kind, Match
from hpd_pages.text.vocabulary import topics

NAMED = "ground"
DOUBTFUL = "doubtful"
DEMANDED = "demanded"
UNRELATED = "unrelated"
WAIVED = "waived"
OF_CONTENT = topics("comment", "social")
CLOSE = 25
BEFORE = 12
DIRECT = 1
AFTER = 8
_FATE = "will may get gets shall won't goes seran sera"
_SPARED = """
    answer answered reply replied respond response responded report reported forwarded referred
    happen protected stay stays remain upset hurt contestados respondidos
"""
TITLES = ("comment", "social", "participation", "participacion", "netiquet", "community guid")
WHAT = frozenset({"what", "que", "lo"})
FATE = frozenset(_FATE.split())
BIDDEN = frozenset({"delete", "remove", "hide", "block", "erase", "elimine", "borre", "oculte"})
LEAVE = frozenset({"puedes", "podeis", "puede", "pueden", "you", "feel"})
SPARED = frozenset(_SPARED.split())
_decides = says(*SAYING, "neg")
_content = says("content")


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground and its words.

    `ground` names it, `doubtful` may name it, `demanded` asks visitors for its opposite ("stay on
    topic"), `unrelated` are words that only look like it, and `waived` those that ask for it no
    more ("need not relate").
    """

    terms: Terms

    def signs(self) -> int:
        """The bits of its words, of which a sentence needs one among its signs."""
        return self.terms.signs

    def may(self, sentences: Sequence[Sentence], number: int) -> bool:
        """Whether the sentence may list the ground: a cheap question before `look`.

        It stands in a list, or says itself that something is removed, forbidden, excepted or
        welcome or that comments meet a fate, or it asks for the ground's opposite.
        """
        sentence = sentences[number]
        asks = self.terms.bits.get(DEMANDED, 0)
        if sentence.scope or sentence.signs & (_decides.signs() | asks):
            return True
        words = sentence.words
        fate = sentence.signs & _content.signs() and not FATE.isdisjoint(words)
        return bool(fate) or not EXCEPT.isdisjoint(words)

    def look(self, sentences: Sequence[Sentence], number: int) -> Match | None:
        """What the sentence of that number is to the ground."""
        sentence = sentences[number]
        spans = self.terms.within(sentence)
        if not spans:
            return None
        parsed = parse(sentence)
        masked = [s for s in spans.get(UNRELATED, []) if not _led_by_content(parsed, s)]
        masked += spans.get(WAIVED, [])
        kinds = [
            *(
                self._weighed(sentences, number, span, self._told(sentences, number, span))
                for span in _free(spans.get(NAMED, []), masked)
            ),
            *(
                self._weighed(sentences, number, span, demanded(sentence, span))
                for span in _free(spans.get(DEMANDED, []), masked)
            ),
        ]
        if not any(kinds) and spans.get(DOUBTFUL) and self._listed(sentence, spans[DOUBTFUL][0]):
            kinds = [Kind.WEAK if _of_content(sentences, number) else None]
        found = [kind for kind in kinds if kind is not None]
        if not found or (Kind.MEETS in found and aside(sentences, number)):
            return None
        if not (sentence.topics or sentence.scope or Kind.MEETS in found):
            return None
        ruler = sentences[sentence.ruled_by] if sentence.ruled_by >= 0 else None
        return Match(kind=max(found), sentence=sentence, under=ruler)

    def _weighed(
        self, sentences: Sequence[Sentence], number: int, span: Span, kind: Kind | None
    ) -> Kind | None:
        """The kind, but in doubt where nothing round it speaks of what visitors post.

        Words that are themselves what is removed ("may remove personal attacks") need no other.
        """
        if kind is None or _removed_itself(sentences[number], span):
            return kind
        return kind if _of_content(sentences, number) else Kind.WEAK

    def _listed(self, sentence: Sentence, span: Span) -> bool:
        event = governing(sentence, span)
        return sentence.scope in GROUNDS if event is None else event.kind in GROUNDS

    def _told(self, sentences: Sequence[Sentence], number: int, span: Span) -> Kind | None:
        """What the sentence says of the ground, nothing where it is said to be no reason."""
        if parse(sentences[number]).has("no_reason"):
            return None
        return self._named(sentences[number], span)

    def _named(self, sentence: Sentence, span: Span) -> Kind | None:
        event = governing(sentence, span)
        if event is not None and _to_the_reader(sentence, event):
            return None
        if _listed_or_forbidden(sentence, event, span):
            return Kind.MEETS
        if event is None:
            doubtful = sentence.scope == BAN or _meets_a_fate(sentence, span)
            return Kind.WEAK if doubtful else None
        if event.kind in (KEPT, WELCOME) and sentence.scope not in GROUNDS:
            return _allowed(sentence, event, span)
        return Kind.WEAK if event.kind == BAN else None


def _to_the_reader(sentence: Sentence, event: Event) -> bool:
    """Whether readers are told to do it themselves, as in "Delete what is obscene"."""
    first = sentence.words[0]
    bids = event.kind == REMOVE and event.span[0] == 0 and first in BIDDEN
    return bids and not (sentence.lead_ins or sentence.headings or sentence.scope)


def _listed_or_forbidden(sentence: Sentence, event: Event | None, span: Span) -> bool:
    if event is not None and event.kind in GROUNDS:
        return True
    leave = event is not None and sentence.words[event.span[0]] in LEAVE
    if sentence.scope in GROUNDS and not leave and (event is None or event.kind in (WELCOME, BAN)):
        return True
    if sentence.scope == STAFF or (event is not None and event.kind == STAFF):
        return False
    parsed = parse(sentence)
    return forbidden(parsed, span) or excepted(parsed, span)


def _meets_a_fate(sentence: Sentence, span: Span) -> bool:
    """Whether something happens to comments of the kind, whatever the page calls it.

    "Comments that insult people get the old heave-ho" is no answer, no praise and no report.
    """
    parsed = parse(sentence)
    start, end = parsed.clause(span[0])
    near = range(max(start, span[0] - BEFORE), min(end, span[1] + AFTER))
    if sentence.scope == STAFF or not any("content" in parsed.at(at) for at in near):
        return False
    if SPARED.intersection(parsed.words):
        return False
    return any(parsed.words[at] in FATE for at in range(span[1], end))


def _removed_itself(sentence: Sentence, span: Span) -> bool:
    event = governing(sentence, span)
    removal = event is not None and event.kind in (REMOVE, KEPT)
    return removal and event is not None and 0 <= span[0] - event.span[1] <= DIRECT


def _of_content(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether the sentence, what it stands under or its neighbours speak of comments or posts."""
    ruler = sentences[number].ruled_by
    above = sentences[max(0, ruler - BEFORE) : ruler + 1] if ruler >= 0 else ()
    near = sentences[max(0, number - BEFORE) : number + AFTER]
    if _acted_on(sentences[number]):
        return True
    if ruler >= 0 and (_says_what(sentences[ruler]) or _acted_on(sentences[ruler])):
        return True
    texts = (*sentences[number].headings, *sentences[number].lead_ins)
    return any(s.topics & OF_CONTENT for s in (*near, *above)) or any(
        title in text for text in texts for title in TITLES
    )


def _acted_on(sentence: Sentence) -> bool:
    """Whether it says itself that content is taken away, as only a notice to visitors does."""
    parsed = parse(sentence)
    taken = any(
        event.kind in (REMOVE, GONE) or (event.kind in GROUNDS and _to_removal(parsed, event))
        for event in events(sentence)
    )
    return taken and parsed.has("content", "matter")


def _to_removal(parsed: Parsed, event: Event) -> bool:
    """Whether it is "subject to deletion" or the like that makes them grounds."""
    return parsed.words[event.span[1] - 1] in {"removal", "deletion"}


def _says_what(sentence: Sentence) -> bool:
    """Whether it is a title such as "What we delete:"."""
    if sentence.words[:1] and sentence.words[0] not in WHAT:
        return False
    return any(event.kind in (REMOVE, GONE) for event in events(sentence))


def _led_by_content(parsed: Parsed, span: Span) -> bool:
    """Whether it speaks of comments too, as in "comments or links unrelated to …"."""
    if any("content" in parsed.at(at) for at in range(span[0] - 3, span[0])):
        return True
    return any("content" in parsed.at(at) or parsed.words[at] == "," for at in range(*span))


def _free(spans: list[Span], masked: list[Span]) -> list[Span]:
    return [s for s in spans if not any(m[0] < s[1] and s[0] < m[1] for m in masked)]


def _allowed(sentence: Sentence, event: Event, span: Span) -> Kind | None:
    """A contradiction where the page says that just this is allowed or never removed."""
    parsed = parse(sentence)
    start, end = min(event.span[1], span[1]), max(event.span[0], span[0])
    near = end - start <= CLOSE and not any(word in ";.:" for word in parsed.words[start:end])
    if event.kind == KEPT:
        return Kind.CONTRADICTS if near and parsed.has("content") else None
    allowed = parsed.words[event.span[0]] in {"allowed", "permitted", "welcome", "accepted"}
    closer = end - start <= 4  # noqa: PLR2004 - words: "profanity is welcome"
    return Kind.CONTRADICTS if allowed and closer and span < event.span else None
