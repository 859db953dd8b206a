"""The signs of words miss no class that stands in them, of any table."""

from __future__ import annotations

import random

import pytest

from hpd_pages.rules import CATALOGUE
from hpd_pages.text.fold import fold, tokens
from hpd_pages.text.signs import signs
from hpd_pages.text.terms import TABLES, Terms
from phrases import sentence


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_class_that_stands_in_a_sentence_has_its_bit_among_the_signs(lang):
    assert CATALOGUE
    known = signs()
    tables = tuple(TABLES)
    chance = random.Random(7)
    for _ in range(150):
        words = tokens(fold(sentence(lang, chance)))
        _, bits = known.of(words)
        for table in tables:
            for name in table.find(words, lang):
                assert bits & table.bits[name], (name, words)


def test_a_phrase_of_which_one_word_is_missing_gives_no_sign():
    table = Terms({"en": {"ours": "the views of our city"}})
    try:
        known = signs()

        assert known.of(("views", "on", "the", "bridge"))[1] & table.signs == 0
        assert known.of(("the", "views", "of", "our", "city"))[1] & table.signs
    finally:
        TABLES.remove(table)


def test_a_table_that_comes_later_may_stand_anywhere_until_its_words_are_known():
    before = signs()
    table = Terms({"en": {"late": "latecomer"}})
    try:
        assert before.of(("nothing",))[1] & table.signs
        assert signs().of(("nothing",))[1] & table.signs == 0
    finally:
        TABLES.remove(table)
