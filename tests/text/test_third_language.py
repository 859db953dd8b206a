"""A third language is phrase sets and nothing else: a little German, put in beside `en` and `es`."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules import CATALOGUE, b5_obscenity
from hpd_pages.text import languages, vocabulary
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

SHARED = {
    "function": "der/die/das/und/oder/wir/von/den/dem/auf/auch/nicht/werden/wird/ist/sind/diese/uns",
    "neg": "nicht/nie/niemals",
    "none": "kein*",
    "be": "ist/sind/wird/werden/wurde/wurden",
    "aux": "ist/sind/wird/werden/darf/kann/duerfen/konnen",
    "join": "und/oder/,",
    "we": "wir/uns/unser*",
    "agency": "stadt/polizei/behorde/amt",
    "content": "kommentar*/beitrag*/beitrage*",
    "comment": "kommentar*",
    "site": "seite/seiten",
    "modal": "darf/kann/durfen/konnen",
    "monitor": "moderier*/uberwach*",
    "remove": "losch*/geloscht/entfern*",
    "prohibit": "verboten/untersagt",
}
GROUND = {"ground": "obszon*/vulgar*"}


@pytest.fixture
def german(monkeypatch):
    monkeypatch.setitem(vocabulary.WORDS, "de", SHARED)
    monkeypatch.setitem(b5_obscenity.WORDS, "de", GROUND)
    vocabulary.shared.cache_clear()
    yield
    vocabulary.shared.cache_clear()
    languages._small_words.cache_clear()
    languages._recogniser.cache_clear()


def judged(rule_id, text):
    rule = next(rule for rule in CATALOGUE if rule.id == rule_id)
    return rule.check_live(read(Snapshot(source="x", document=read_text(text))), Expected())


CASES = [
    ("B5-monitoring", "Die Kommentare auf dieser Seite werden von der Stadt moderiert.", "stated"),
    ("B5-monitoring", "Die Kommentare werden nicht moderiert.", "contradicted"),
    ("B5-removal", "Vulgäre Kommentare werden von der Stadt gelöscht.", "stated"),
    ("B5-removal", "Wir löschen keine Kommentare.", "contradicted"),
    ("B5-obscenity", "Obszöne Kommentare werden von uns gelöscht.", "stated"),
    ("B5-obscenity", "Kommentare sind verboten, die eines sind:\n\n- vulgär\n- Werbung", "stated"),
]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("rule_id", "text", "reason"), CASES)
def test_phrase_sets_are_all_that_a_language_needs(rule_id, text, reason):
    assert judged(rule_id, text).reason is Reason(reason)


@pytest.mark.parametrize(("rule_id", "text", "reason"), CASES)
def test_without_its_phrase_sets_nothing_is_understood(rule_id, text, reason):
    assert judged(rule_id, text).verdict is not Verdict.PASS


@pytest.mark.usefixtures("german")
def test_a_page_in_three_languages_is_judged_sentence_by_sentence():
    text = "Comments are monitored.\n\nWir löschen Kommentare.\n\nNo se permiten palabras vulgares."

    assert judged("B5-monitoring", text).verdict is Verdict.PASS
    assert judged("B5-removal", text).verdict is Verdict.PASS
