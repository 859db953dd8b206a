"""The sentence that comes nearest to what was looked for, to show beside a failure."""

from __future__ import annotations

from functools import lru_cache

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.text.fold import fold

LEAST = 2
LONG_WORD = 4


@lru_cache(maxsize=256)
def _stems(folded: str) -> frozenset[str]:
    """The longer words of a text, cut so that forms of one word count as one."""
    return frozenset(word[:6] for word in folded.split() if len(word) >= LONG_WORD)


def nearest(
    reading: Reading, cues: frozenset[str], notices: tuple[str, ...] = ()
) -> Sentence | None:
    """The visible sentence that shares most words with the notices or the cues, None for none.

    One shared word is no likeness; of equal sentences the shorter one is nearer.
    """
    wanted = {cue[:6] for cue in cues}
    for notice in notices:
        wanted |= _stems(fold(notice))
    best: Sentence | None = None
    most = (LEAST - 1, 0)
    for sentence in reading.sentences:
        if not sentence.topics:
            continue
        shared = wanted.intersection(word[:6] for word in sentence.folded.split())
        closeness = (len(shared), -len(sentence.folded))
        if len(shared) >= LEAST and closeness > most:
            best, most = sentence, closeness
    return best
