"""The sentence that comes nearest to what was looked for, to show beside a failure."""

from __future__ import annotations

from functools import lru_cache

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.text.fold import fold, tokens

LEAST = 2
LONG_WORD = 4


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    """The longer words of a notice."""
    return frozenset(word for word in tokens(fold(text)) if len(word) >= LONG_WORD)


def nearest(
    reading: Reading, cues: frozenset[str], notices: tuple[str, ...], bits: int
) -> Sentence | None:
    """The visible sentence that shares most words with the notices and the cues, None for none.

    Only sentences with one of the topic `bits` are asked. One shared word is no likeness; of equal
    sentences the shorter one is nearer.
    """
    wanted = cues.union(*(_words(notice) for notice in notices))
    best: Sentence | None = None
    most = LEAST - 1
    for sentence in reading.sentences:
        if not sentence.topics & bits:
            continue
        shared = len(wanted.intersection(sentence.words))
        shorter = best is not None and len(sentence.folded) < len(best.folded)
        if shared > most or (best is not None and shared == most and shorter):
            best, most = sentence, shared
    return best
