"""Passing over sentences that open nothing and stand under nothing changes no scope."""

from __future__ import annotations

import random
from pathlib import Path

from hpd_pages.model.reading import Sentence
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.text import scopes
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from phrases import mixed

CORPUS = Path(__file__).parent.parent / "corpus"


def documents():
    for folder in ("notices", "policies", "adversarial"):
        for path in sorted((CORPUS / folder).glob("*.txt")):
            yield read_text(path.read_text(encoding="utf-8"))
    for path in sorted((CORPUS / "adversarial").glob("*.html")):
        yield read_html(path.read_text(encoding="utf-8"))
    for seed in range(100):
        yield read_html(mixed(random.Random(seed)))


def bare(sentences: tuple[Sentence, ...]) -> list[Sentence]:
    return [sentence._replace(scope="", ruled_by=-1) for sentence in sentences]


def test_sentences_passed_over_would_have_got_no_scope(monkeypatch):
    readings = [read(Snapshot(source="x", document=document)) for document in documents()]
    monkeypatch.setattr(scopes._Idle, "passes", lambda _self, _sentence: False)
    scoped = 0
    for reading in readings:
        for part in (reading.sentences, reading.hidden):
            assert scopes.scoped(bare(part)) == part
            scoped += sum(bool(sentence.scope) for sentence in part)

    assert scoped > 400
