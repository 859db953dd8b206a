"""A sentence seen for whose views it speaks of: who is who in it, and what denials reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from hpd_pages.model.reading import Sentence
from hpd_pages.text.fold import fold
from hpd_pages.text.grammar import Parsed, classes_of, parse, parse_words
from hpd_pages.text.left import BREAKS, left_by, overlap
from hpd_pages.text.phrase import Span
from hpd_pages.text.terms import Terms

FAR = 16
REACH = 24
TITLE = 4
KEPT = 1024
PATH_SHARED = frozenset(
    [
        "function",
        "aux",
        "be",
        "join",
        "neg",
        "none",
        "own",
        "we",
        "opinion",
        "reflect",
        "endorse",
        "side_with",
        "matter",
    ]
)
PATH_OWN = frozenset(["via", "sign", "nod", "side", "word", "take", "talk"])
DOES_ELSE = frozenset(
    ["monitor", "review", "remove", "unpublish", "record", "private", "emergency", "personal_data"]
)
STARTS = frozenset(["of", "the", "for", "to", "by", "with", "from", "and", "or", "de", "del", "la"])
OFFICIAL = frozenset(["official", "oficial", "oficiales"])
UNDENIED = frozenset(["without", "sin"])
WITH = frozenset(["with", "con", "or", "whether"])


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"\b[A-ZÁÉÍÓÚÑ][\w']*")


_kept: dict[tuple[str, str], dict[str, list[Span]]] = {}


def _found(terms: Terms, parsed: Parsed, folded: str, lang: str) -> dict[str, list[Span]]:
    """The classes of `terms` in a text, kept for the sentences after it."""
    key = (folded, lang)
    spans = _kept.get(key)
    if spans is None:
        if len(_kept) >= KEPT:
            _kept.clear()
        spans = _kept[key] = terms.find(parsed.words, lang)
    return spans


class Sight:
    """A sentence, its words of stances by class (`spans`), and what it stands behind and under."""

    def __init__(self, terms: Terms, sentences: Sequence[Sentence], number: int) -> None:
        self._terms = terms
        self._sentences = sentences
        self._number = number
        self.sentence = sentences[number]
        self.parsed = parse(self.sentence)
        self.spans = self._find(self.sentence)

    def _find(self, sentence: Sentence) -> dict[str, list[Span]]:
        return _found(self._terms, parse(sentence), sentence.folded, sentence.lang)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that have a capital letter, none where all have."""
        if self.sentence.text.isupper():
            return frozenset()
        found = _capital().findall(self.sentence.text)
        return frozenset(fold(word).removesuffix("'s") for word in found)

    @cached_property
    def left(self) -> tuple[Span, ...]:
        """Where what visitors leave, or visitors, stand."""
        return tuple(left_by(self.parsed, self.spans, lambda: self.away))

    @cached_property
    def going_on(self) -> bool:
        """Whether one of the two sentences before speaks of visitors' words, and no others'."""
        for at in range(self._number - 1, max(-1, self._number - 3), -1):
            before = self._sentences[at]
            if self.sentence.block.index - before.block.index > 1:
                return False
            parsed, spans = parse(before), self._find(before)
            if parsed.has("elsewhere", "employee") or "foreign" in spans:
                return False
            ours_shared = "gesture" in spans and not parsed.has("visitor")
            if any(left_by(parsed, spans, lambda: False)) and not ours_shared:
                return True
            if parsed.words[-1:] == ("?",) and len(parsed.words) <= TITLE and parsed.has("opinion"):
                return True
        return False

    @cached_property
    def away(self) -> bool:
        """Whether the sentence before, or the heading, is about other sites or advertisements."""
        sentence = self.sentence
        texts = [*sentence.headings[-1:], *sentence.lead_ins[-1:]]
        if self._number:
            before = self._sentences[self._number - 1]
            texts += [before.folded] if sentence.block.index - before.block.index <= 1 else []
        return any(self._elsewhere(text) for text in texts)

    def _elsewhere(self, text: str) -> bool:
        parsed = parse_words(text, self.sentence.lang)
        if parsed.has("comment", "visitor"):
            return False
        spans = _found(self._terms, parsed, text, self.sentence.lang)
        return parsed.has("elsewhere") or "foreign" in spans

    def answer(self) -> Parsed | None:
        """The next sentence, None behind the last."""
        at = self._number + 1
        return parse(self._sentences[at]) if at < len(self._sentences) else None

    def of(self, *names: str) -> list[Span]:
        """Where the classes of stances stand."""
        if len(names) == 1:
            return self.spans.get(names[0], [])
        return [span for name in names if name in self.spans for span in self.spans[name]]

    def any_of(self, start: int, end: int, *names: str) -> bool:
        """Whether a word of the classes begins between two places, the second left out."""
        return any(start <= first < end for first, _ in self.of(*names))

    @cached_property
    def _classes(self) -> dict[int, set[str]]:
        return classes_of(self.spans)

    def covers(self, at: int, *names: str) -> bool:
        """Whether a phrase of the classes covers a word."""
        classes = self._classes.get(at)
        return classes is not None and not classes.isdisjoint(names)

    def visitors(self, start: int, end: int) -> bool:
        """Whether what visitors leave, or visitors, stand between two places."""
        return any(start <= first < end for first, _ in self.left)

    def ours(self, at: int) -> bool:
        """Whether the word is the agency, "we" or, behind "of" or "the", a name."""
        if self.covers(at, "no_owner"):
            return False
        if self.parsed.at(at) & {"agency", "we"} or self.covers(at, "owner"):
            return True
        if self.parsed.words[at] in OFFICIAL:
            return self._officially(at)
        return self.named(at) and at > 0 and self._led(at)

    def _officially(self, at: int) -> bool:
        """Whether "official" is said of a view or a statement, which is then the agency's."""
        beside = at + 1 if self.parsed.words[at] == "official" else at - 1
        return "opinion" in self.parsed.at(beside) or self.covers(beside, "word")

    def named(self, at: int) -> bool:
        """Whether the word has a capital and is no platform's name."""
        return self.parsed.words[at] in self.names and "company" not in self.parsed.at(at)

    def _led(self, at: int) -> bool:
        before = at - 1
        while before >= 0 and self.parsed.words[before] in self.names:
            before -= 1
        if before < 0:
            return False
        return self.parsed.words[before] in STARTS or bool(self.parsed.at(before) & {"reflect"})

    def stance(self, start: int, end: int) -> bool:
        """Whether a word of opinion, speaking or agreeing stands between two places."""
        return self.any_of(start, end, "nod", "word", "talk", "side", "origin") or any(
            self.parsed.within(name, start, end) for name in ("opinion", "reflect", "endorse")
        )

    def path(self, start: int, end: int, slack: int = 1) -> bool:
        """Whether the words in between only link: no other act, at most `slack` unknown ones."""
        for at in range(start, end):
            classes = self.parsed.at(at)
            if self.parsed.words[at] in BREAKS or self.covers(at, "else"):
                return False
            if self.covers(at, *PATH_OWN) or classes & PATH_SHARED or self._passable(at):
                continue
            if overlap((at, at + 1), self.left):
                continue
            slack -= 1
            if slack < 0 or classes & DOES_ELSE:
                return False
        return True

    def _passable(self, at: int) -> bool:
        word = self.parsed.words[at]
        return word in self.names or word == "," or word.endswith(("ly", "mente"))

    @cached_property
    def owned(self) -> bool:
        """Whether the agency may stand in the sentence at all: a quick first look."""
        known = self.parsed.has("agency", "we") or "owner" in self.spans or bool(self.names)
        return known or not OFFICIAL.isdisjoint(self.parsed.words)

    def owners(self, start: int) -> Iterator[int]:
        """Where the agency stands behind a place with only links in between."""
        for at in range(start, min(start + REACH, len(self.parsed.words)) if self.owned else start):
            stranger = "company" in self.parsed.at(at) and not self._and_more(at)
            if stranger or self.parsed.words[at] in BREAKS:
                return
            if self.ours(at):
                if not self.path(start, at):
                    return
                yield at

    def owner(self, start: int) -> int:
        """Where the agency first stands behind a place with only links in between, or -1."""
        return next(self.owners(start), -1)

    def behind(self, at: int) -> int:
        """The first word behind the name or noun of an owner."""
        at += 1
        words = self.parsed.words
        while at < len(words) and (self.ours(at) or words[at] in self.names):
            at += 1
        return at

    def acts(self, at: int) -> bool:
        """Whether the word there is of another act or thing: a duty, a record, a request."""
        return self.covers(at, "else", "duty") or bool(self.parsed.at(at) & DOES_ELSE)

    def _and_more(self, at: int) -> bool:
        return bool(
            {"or", "nor", "and", "ni", "o"}.intersection(self.parsed.words[at + 1 : at + 2])
        )

    def denials(self, *, withouts: bool = False) -> Iterator[Span]:
        """Where a negation stands, once each; "without" only where asked for."""
        seen = -1
        for first, last in self.parsed.spans("neg", "none"):
            led = self.parsed.words[first - 1] if first else ""
            undenied = self.parsed.words[first] in UNDENIED and not withouts
            undenied = undenied and self.parsed.words[first + 1 : first + 2] != ("que",)
            if first > seen and not undenied and led not in WITH:
                seen = last - 1
                yield first, last
