"""Whether a sentence tells what a page of ours carries, does or is for, whatever its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.model.snapshot import BlockKind
from hpd_pages.text.bios import is_bio, is_list, may_be_bio, only_topics
from hpd_pages.text.carrying import carries, is_for, it_carries
from hpd_pages.text.grammar import parse
from hpd_pages.text.inviting import invites
from hpd_pages.text.opening import is_made, is_where, it_is_used
from hpd_pages.text.pageview import OPENING, REACH, View
from hpd_pages.text.phrase import Span
from hpd_pages.text.posting import is_placed, posts_here, tweets_to, we_tweet
from hpd_pages.text.terms import Terms

ORDERS = frozenset(["please", "read", "see", "favor", "lea", "vea"])
TELLING = frozenset(["act", "topic", "follow", "shows", "asks"])
WAYS = (carries, posts_here, is_placed, is_made, is_for, tweets_to)


@dataclass(frozen=True, slots=True)
class Presence:
    """The words of presence, by class and language (lexicon/purpose_*.py)."""

    terms: Terms

    def told(
        self, sentences: Sequence[Sentence], number: int, spans: dict[str, list[Span]]
    ) -> bool:
        """Whether the sentence of that number, its words in `spans`, tells what a page is for."""
        if not number and len(sentences) > 1 and self._heads(sentences):
            return True
        if not spans.keys() & TELLING:
            return False
        sentence = sentences[number]
        view = View(parse(sentence), spans)
        return (
            any(way(view) for way in WAYS)
            or invites(view, opening=number < OPENING)
            or self._goes_on(sentences, number, view)
            or self._answers(sentences, number, view)
            or (may_be_bio(sentence, number) and (is_bio(view) or we_tweet(view)))
            or (number == 1 and self._heads(sentences))
        )

    def _goes_on(self, sentences: Sequence[Sentence], number: int, view: View) -> bool:
        """Whether it tells of a page by "it" or "where", named in it or in the sentence before."""
        carried = it_carries(view)
        if not (view.of("where") or view.of("made") or carried):
            return False
        before = self._before(sentences, number)
        if before and carried:
            return True
        used = (before or bool(view.spots())) and it_is_used(view)
        return used or is_where(view, before=before)

    def _heads(self, sentences: Sequence[Sentence]) -> bool:
        """Whether the first sentence is a name and the second lists what is told."""
        name, listed = sentences[:2]
        if len(name.words) > REACH or not may_be_bio(listed, 1):
            return False
        return self._named(name, View(parse(listed), self.terms.within(listed)))

    def _named(self, name: Sentence, view: View) -> bool:
        """Whether topics follow the name of an agency or of its page: "Town police. News, tips"."""
        above = parse(name)
        this_is = above.words[:2] in {("this", "is"), ("esta", "es"), ("este", "es")}
        about_you = (
            "you" in above.words or above.has("comment") or (above.has("be") and not this_is)
        )
        if not above.has("agency", "social") or about_you:
            return False
        listed = only_topics(view, 0) or is_list(view)
        return name.block.kind is not BlockKind.HEADING and listed

    def _before(self, sentences: Sequence[Sentence], number: int) -> bool:
        """Whether the sentence before names a page of ours."""
        if not number:
            return False
        above = parse(sentences[number - 1])
        return above.has("social") or "spot" in self.terms.within(sentences[number - 1])

    def _answers(self, sentences: Sequence[Sentence], number: int, view: View) -> bool:
        """Whether it answers a question such as "Why are we here?", in it or just above."""
        start = max((end for at, end in view.of("asks") if view.begins(at)), default=-1)
        words = view.parsed.words
        whole = words[-1:] == ("?",) or len(words) <= start + 1
        if start >= 0 and whole and number + 1 < len(sentences):
            return self._replies(sentences[number + 1])
        if start >= 0 and start < len(words) and words[start] in ":?—.":
            return _says(view, start + 1)
        if start > 0 and words[start - 1] in {"is", "es"}:
            return _says(view, start)
        if not number or len(sentences[number - 1].words) > REACH:
            return False
        above = sentences[number - 1]
        found = self.terms.within(above)
        if "asks" in found and "paper" not in found:
            return _says(view, 0)
        return "about" in found and words[:1] in {("why",), ("para",)} and _says(view, 1)

    def _replies(self, reply: Sentence) -> bool:
        """Whether what follows a question says an aim, and does not turn to those who comment."""
        view = View(parse(reply), self.terms.within(reply))
        asked = not ORDERS.isdisjoint(view.parsed.words[:2])
        return not asked and not view.parsed.within("comment", 0, REACH) and _says(view, 0)


def _says(view: View, start: int) -> bool:
    """Whether an aim or a topic stands at the head of what is left of the sentence."""
    end = min(len(view.parsed.words), start + REACH)
    if view.barred(start, end):
        return False
    return view.first("act", start, 8) >= 0 or view.first("topic", start, 8) >= 0
