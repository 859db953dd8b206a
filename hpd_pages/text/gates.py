"""Cheap questions that spare a rule the sentences it could say nothing of."""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.reading import Sentence
from hpd_pages.text.verdicts import Ask
from hpd_pages.text.vocabulary import shared


def says(*names: str) -> Ask:
    """Whether a word of one of the classes of the shared vocabulary stands in a sentence."""
    wanted = frozenset(names)

    def ask(sentences: Sequence[Sentence], number: int) -> bool:
        return shared().part(wanted).said_in(sentences[number])

    return ask
