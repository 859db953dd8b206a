"""What a question on a page is answered with, as in "Are comments read? Yes, on weekdays."."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from hpd_pages.model.reading import Sentence

FIRST_WORDS = 3
YES = frozenset({"yes", "yep", "every", "each", "all", "sure", "always", "si", "todos", "todas"})
NO = frozenset({"no", "nope", "not", "never", "nobody", "none", "nadie", "nunca", "neither"})


class Answer(Enum):
    """How the next sentence answers."""

    YES = "yes"
    NO = "no"
    OTHER = "other"


def answer(sentences: Sequence[Sentence], number: int) -> Answer | None:
    """The answer to the sentence of that number, None where it is no question."""
    if not sentences[number].folded.endswith("?"):
        return None
    if number + 1 >= len(sentences):
        return Answer.OTHER
    first = [word for word in sentences[number + 1].words if len(word) > 1][:FIRST_WORDS]
    if NO.intersection(first[:1]):
        return Answer.NO
    return Answer.YES if YES.intersection(first[:1]) else Answer.OTHER
