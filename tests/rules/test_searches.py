"""The cheap questions before a rule is asked spare it no sentence of which it would say something."""

from importlib import import_module

import pytest

from hpd_pages.rules import CATALOGUE
from hpd_pages.text.verdicts import Kind
from support.readings import readings

MODULES = [import_module(f"hpd_pages.rules.{rule.stem}") for rule in CATALOGUE]
SEARCHES = {module.ID: module.SEARCH for module in MODULES if hasattr(module, "SEARCH")}


@pytest.fixture(scope="module")
def texts():
    told = readings("wordings", made_up=200)
    return [part for reading in told for part in (reading.sentences, reading.hidden)]


@pytest.mark.parametrize("rule", SEARCHES)
def test_no_sentence_is_spared_of_which_the_rule_would_say_something(rule, texts):
    search, found = SEARCHES[rule], 0
    for sentences in texts:
        for number, sentence in enumerate(sentences):
            match = search.look(sentences, number)
            if match is None or not (sentence.topics & search.bits or sentence.scope):
                continue
            found += 1
            assert search.may(sentences, number), sentence.text
            if match.kind is Kind.CONTRADICTS:
                assert search.may_deny is not None, sentence.text
                assert search.may_deny(sentences, number), sentence.text

    assert found > 100
