"""Passing over sentences that open nothing and stand under nothing changes no scope."""

from hpd_pages.model.reading import Sentence
from hpd_pages.text import scopes
from support.readings import readings


def bare(sentences: tuple[Sentence, ...]) -> list[Sentence]:
    return [sentence._replace(scope="", ruled_by=-1) for sentence in sentences]


def test_sentences_passed_over_would_have_got_no_scope(monkeypatch):
    texts = readings(made_up=100)
    monkeypatch.setattr(scopes._Idle, "passes", lambda _self, _sentence: False)
    scoped = 0
    for reading in texts:
        for part in (reading.sentences, reading.hidden):
            assert scopes.scoped(bare(part)) == part
            scoped += sum(bool(sentence.scope) for sentence in part)

    assert scoped > 400
