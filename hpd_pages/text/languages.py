"""Which language some words are in, by the small words that every sentence has."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from hpd_pages.text.vocabulary import WORDS


@cache
def _small_words(lang: str) -> frozenset[str]:
    return frozenset(WORDS[lang].get("function", "").replace("/", " ").split())


@dataclass(frozen=True, slots=True)
class Recogniser:
    """The small words of all languages, and those of each."""

    every: frozenset[str]
    small: tuple[tuple[str, frozenset[str]], ...]

    def __call__(self, words: Collection[str], hint: str = "") -> str:
        """The language with the most small words among some, `hint` where none is well ahead."""
        said = self.every.intersection(words)
        best, second, lang = 0, 0, hint
        for name, own in self.small if said else ():
            votes = len(own & said)
            if votes > best:
                best, second, lang = votes, best, name
            elif votes > second:
                second = votes
        return lang if best > second else hint


def recogniser() -> Recogniser:
    """What recognises the languages that there are."""
    return _recogniser(tuple(WORDS))


@cache
def _recogniser(langs: tuple[str, ...]) -> Recogniser:
    small = tuple((lang, _small_words(lang)) for lang in langs)
    return Recogniser(frozenset[str]().union(*(words for _, words in small)), small)


def known(tags: Iterable[str]) -> str:
    """The first of some BCP 47 tags whose language is judged here, "" for none."""
    for tag in tags:
        primary = tag.lower().split("-")[0]
        if primary in WORDS:
            return primary
    return ""
