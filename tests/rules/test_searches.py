"""The cheap questions before a rule is asked spare it no sentence of which it would say something."""

from __future__ import annotations

import random
from importlib import import_module
from pathlib import Path

import pytest

from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from hpd_pages.text.verdicts import Kind
from phrases import mixed

CORPUS = Path(__file__).parent.parent / "corpus"
MODULES = [import_module(f"hpd_pages.rules.{rule.stem}") for rule in CATALOGUE]
SEARCHES = {module.ID: module.SEARCH for module in MODULES if hasattr(module, "SEARCH")}


def documents():
    for folder in ("notices", "policies", "adversarial", "wordings"):
        for path in sorted((CORPUS / folder).glob("*.txt")):
            yield read_text(path.read_text(encoding="utf-8"))
    for path in sorted((CORPUS / "adversarial").glob("*.html")):
        yield read_html(path.read_text(encoding="utf-8"))
    for seed in range(200):
        yield read_html(mixed(random.Random(seed)))


@pytest.fixture(scope="module")
def texts():
    readings = [read(Snapshot(source="x", document=document)) for document in documents()]
    return [part for reading in readings for part in (reading.sentences, reading.hidden)]


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
