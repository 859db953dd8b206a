"""Hashtags of several words without capitals, which a screen reader reads as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hpd_pages.text.fold import fold

_COMMON = """
    police officer officers week day night month national community safety safe stay home out there
    back blue thin line law enforcement drive sober buckle up seat belt belts save saves saved lives
    life click it or ticket lock your car cars doors keys throwback thursday history wanted missing
    person found help hiring join us now we are team work together thank you happy friday monday
    tuesday wednesday saturday sunday summer winter spring snow storm weather traffic alert update
    road closed crash slow down school zone back to kids first coffee with a cop cops k9 dog of the
    in for our my hero heroes never forget protect serve proud love support see something say take
    crime prevention stop stoppers tips text dont don't drink and drunk driving distracted awareness
    youth camp sports run walk ride bike new year eve holiday holidays christmas halloween july
    mothers fathers memorial veterans dispatch dispatchers telecommunicators fire emergency ready
    be prepared hurricane flood heat water ice good news big city town strong one local public
    information notice parking ban trash winter summer open house national night
    feliz dia de las los madres padres policia seguridad comunidad gracias maneje con cuidado no
    beba todos juntos ciudad buenas noticias
"""
MIN_WORDS = 2
SHORTEST = 2


@cache
def _words() -> frozenset[str]:
    return frozenset(word for word in _COMMON.split() if len(word) >= SHORTEST)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"(?<![\w&/])#([^\W_]{6,60})")


def run_together(text: str) -> Iterator[tuple[str, int]]:
    """Each hashtag in small letters that is made of two words or more, with its place.

    The words are common ones and those that stand in the post itself.
    """
    own = frozenset(re.findall(r"[^\W\d_]{3,}", fold(text)))
    for hit in _tag().finditer(text):
        tag = hit[1]
        if (
            tag.islower()
            and tag not in _words()
            and _parts(fold(tag), _words() | own - {fold(tag)})
        ):
            yield hit[0], hit.start()


def _parts(tag: str, words: frozenset[str]) -> bool:
    """Whether the tag is two or more of the words, one after the other."""
    reached = {0: 0}
    for end in range(SHORTEST, len(tag) + 1):
        counts = [
            reached[start] + 1 for start in list(reached) if start < end and tag[start:end] in words
        ]
        if counts:
            reached[end] = max(counts)
    return reached.get(len(tag), 0) >= MIN_WORDS
