"""The sentence that comes nearest to what was looked for, to show beside a failure."""

from __future__ import annotations

from functools import lru_cache

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.text.fold import fold, tokens

LONG_WORD = 4
A_CUE = 3
"""How many words of a notice one cue of the requirement outweighs."""


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    """The longer words of a notice."""
    return frozenset(word for word in tokens(fold(text)) if len(word) >= LONG_WORD)


def nearest(
    reading: Reading, cues: frozenset[str], notices: tuple[str, ...], bits: int
) -> Sentence | None:
    """The visible sentence that shares most with the cues and the notices, None for none.

    Only sentences with one of the topic `bits` are asked. Of those that share no word, the one with
    most of the topics is nearest; of equal sentences the shorter one.
    """
    wanted = frozenset[str]().union(*(_words(notice) for notice in notices)) - cues
    best: Sentence | None = None
    most = (-1, 0, 0)
    for sentence in reading.sentences:
        topics = sentence.topics & bits
        if not topics:
            continue
        shared = A_CUE * len(cues.intersection(sentence.words))
        if wanted:
            shared += len(wanted.intersection(sentence.words))
        if shared < most[0]:
            continue
        near = (shared, topics.bit_count(), -len(sentence.folded))
        if near > most:
            best, most = sentence, near
    return best
