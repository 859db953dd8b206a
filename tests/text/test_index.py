"""Phrases are looked up by their rarest words, and found as if every place had been tried."""

from __future__ import annotations

import random

import pytest

from hpd_pages.rules import CATALOGUE
from hpd_pages.text.fold import fold, tokens
from hpd_pages.text.index import Index
from hpd_pages.text.phrase import phrase_of
from hpd_pages.text.terms import TABLES
from hpd_pages.text.vocabulary import shared
from phrases import sentence


def tried_everywhere(phrases, words):
    """Where each class stands, by trying every phrase at every word."""
    found = {}
    for phrase in phrases:
        for at, word in enumerate(words):
            if phrase.anchor.takes(word):
                span = phrase.span(words, at)
                if span is not None:
                    found.setdefault(phrase.name, set()).add(span)
    return {name: sorted(spans) for name, spans in found.items()}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_class_stands_where_trying_every_phrase_at_every_word_finds_it(lang):
    assert CATALOGUE
    phrases = [
        phrase
        for table in dict.fromkeys((shared(), *TABLES))
        if lang in table.phrases
        for phrase in table.ready(lang)
    ]
    index = Index(phrases)
    chance = random.Random(5)
    for _ in range(60):
        words = tokens(fold(sentence(lang, chance)))
        found = tried_everywhere(phrases, words)

        assert index.find(words) == found
        assert index.holds(words) is bool(found)


def test_a_sentence_without_the_rarest_word_of_a_phrase_is_not_searched():
    index = Index([phrase_of("ours", "the views of the/our city")])

    assert not index.holds(("the", "end", "of", "the", "city"))
    assert index.entry("views").classes() == {"ours"}
    assert index.entry("the") is None
