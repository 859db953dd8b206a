"""Cheap questions that spare a rule the sentences it could say nothing of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.text.terms import Terms
from hpd_pages.text.vocabulary import shared


@dataclass(frozen=True, slots=True)
class Says:
    """Whether a word of one of the classes of the shared vocabulary stands in a sentence."""

    names: frozenset[str]

    def __call__(self, sentences: Sequence[Sentence], number: int) -> bool:
        """Whether one stands in the sentence of that number."""
        return self._terms().said_in(sentences[number])

    def signs(self) -> int:
        """The bits of the classes, of which a sentence that holds one has one among its signs."""
        return self._terms().signs

    def _terms(self) -> Terms:
        return shared().part(self.names)


def says(*names: str) -> Says:
    """The question whether a word of one of the classes stands in a sentence."""
    return Says(frozenset(names))
