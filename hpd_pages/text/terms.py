"""Tables of phrases by class and language, compiled on first use, and the signs that spare them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from hpd_pages.model.reading import Sentence
from hpd_pages.text.index import Index
from hpd_pages.text.phrase import Phrase, Span, phrase_of, written_out

Phrases = Mapping[str, Mapping[str, str]]
"""Language, class of words, phrases: one on a line.

A phrase is words with single spaces; `remov*` is any word that starts so, `take/took` is either,
`~3` is at most three words in between. A line that ends in "/" or a gap goes on with the
next one. A class whose name stands in angle brackets is a set of words, and finds nothing by
itself: `<verbs>` in a phrase of the same language stands for all of its words, as in
`not ~2 <verbs>/say`.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """Phrases of all languages; compiled for a language when it is first asked for.

    A language that is "" or has no phrases here is searched with the phrases of all of them. Each
    class has a bit in the `signs` of a sentence; `signs` are the bits of all classes of the table.
    """

    phrases: Phrases
    whole: Terms | None = None
    bits: dict[str, int] = field(init=False, default_factory=dict)
    signs: int = field(init=False, default=0)
    _phrases: dict[str, tuple[Phrase, ...]] = field(init=False, default_factory=dict)
    _compiled: dict[tuple[str, ...], Index] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        names = {name: None for classes in self.phrases.values() for name in classes}
        if self.whole is None:
            at = bits_taken()
            self.bits.update({name: 1 << at + number for number, name in enumerate(names)})
            TABLES.append(self)
        else:
            self.bits.update({name: self.whole.bits[name] for name in names})
        object.__setattr__(self, "signs", sum(self.bits.values()))

    def index(self, lang: str) -> Index:
        """The index for a language."""
        languages = (lang,) if lang in self.phrases else tuple(self.phrases)
        index = self._compiled.get(languages)
        if index is None:
            phrases = (phrase for name in languages for phrase in self.ready(name))
            index = self._compiled[languages] = Index(phrases)
        return index

    def ready(self, lang: str) -> tuple[Phrase, ...]:
        """The phrases of one language, ready to be looked for."""
        found = self._phrases.get(lang)
        if found is None:
            if self.whole is None:
                written = written_out(self.phrases[lang])
                found = tuple(phrase_of(name, source) for name, source in written)
            else:
                found = tuple(p for p in self.whole.ready(lang) if p.name in self.bits)
            self._phrases[lang] = found
        return found

    def find(self, words: Sequence[str], lang: str) -> dict[str, list[Span]]:
        """Where each class of phrases stands in `words`."""
        return self.index(lang).find(tuple(words))

    def part(self, names: frozenset[str]) -> Terms:
        """Some of the classes as a table of their own; kept, since it is quick to ask."""
        return _part(self, names)

    def within(self, sentence: Sentence) -> dict[str, list[Span]]:
        """Where each class of phrases stands in a sentence."""
        if not sentence.signs & self.signs:
            return {}
        return self.index(sentence.lang).find(sentence.words)

    def said_in(self, sentence: Sentence) -> bool:
        """Whether any phrase stands in a sentence: a cheap question before a dear one."""
        if not sentence.signs & self.signs:
            return False
        return self.index(sentence.lang).holds(sentence.words)


@cache
def _part(terms: Terms, names: frozenset[str]) -> Terms:
    return Terms(
        {
            lang: {
                name: phrases
                for name, phrases in classes.items()
                if name in names or name[0] == "<"
            }
            for lang, classes in terms.phrases.items()
        },
        terms,
    )


TABLES: list[Terms] = []
"""Every table there is, so that the words of a sentence are looked up once for all of them."""


def bits_taken() -> int:
    """How many classes of all tables have a bit."""
    return sum(len(table.bits) for table in TABLES)
