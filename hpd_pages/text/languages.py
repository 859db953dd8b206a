"""Which language some words are in, by the small words that every sentence has."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from hpd_pages.text.vocabulary import WORDS


@cache
def _small_words(lang: str) -> frozenset[str]:
    return frozenset(WORDS[lang].get("function", "").replace("/", " ").split())


def recognise(words: Collection[str], hint: str = "") -> str:
    """The language with the most small words among `words`, `hint` where none is well ahead."""
    best, second, lang = 0, 0, hint
    for name in WORDS:
        votes = len(_small_words(name).intersection(words))
        if votes > best:
            best, second, lang = votes, best, name
        elif votes > second:
            second = votes
    return lang if best > second else hint


def known(tags: Iterable[str]) -> str:
    """The first of some BCP 47 tags whose language is judged here, "" for none."""
    for tag in tags:
        primary = tag.lower().split("-")[0]
        if primary in WORDS:
            return primary
    return ""
