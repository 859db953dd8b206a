"""The measures of `make bench-judge`: scores, halves and the thresholds of the embedding baseline."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture
def judge(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    for name in ("judge", "embeddings"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    import judge

    return judge


def corpus(folder, *texts):
    lines = []
    for number, (text, told) in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        labels = {"contact": told, "removal": False}
        lines.append({"file": f"{number}.txt", "labels": labels, "arguable": ["removal"]})
    (folder / "labels.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return folder


def test_precision_recall_and_f1_of_labels_and_predictions(judge):
    assert judge.scores([(True, True), (True, False), (False, True)]) == (0.5, 0.5, 0.5)
    assert judge.scores([(False, False)]) == (1.0, 1.0, 1.0)


def test_lines_fall_into_halves_by_turns_and_arguable_cells_are_left_out(judge, tmp_path):
    folder = corpus(tmp_path, ("Call us at 860-555-0100.", True), ("Hello.", False))

    cells = judge.cells(folder)

    assert [(c.half, c.element, c.label, c.passed) for c in cells] == [
        ("first", "contact", True, True),
        ("second", "contact", False, False),
    ]


def test_the_report_gives_both_halves_and_the_loss(judge, tmp_path, capsys):
    folder = corpus(tmp_path, ("Call us at 860-555-0100.", True), ("Pigeons by post.", True))
    judge.report(judge.cells(folder), None)

    said = capsys.readouterr().out
    assert "judge: macro-F1 0.667 (first half 1.000, second 0.000, loss +1.000)" in said


def test_each_error_is_printed_with_the_words_it_rests_on(judge, tmp_path, capsys):
    judge.errors(judge.cells(corpus(tmp_path, ("Call us at 860-555-0100.", False))))

    said = capsys.readouterr().out
    assert said == "- 0.txt contact: readers no, judge pass: Call us at 860-555-0100.\n"


def test_a_threshold_separates_told_from_untold_where_it_can(judge):
    from embeddings import threshold

    assert threshold([(True, 0.9), (True, 0.7), (False, 0.5)]) == pytest.approx(0.6)
    assert threshold([(True, 0.9)]) == pytest.approx(0.9)
    assert threshold([]) == pytest.approx(1.0)


def test_every_element_has_examples_and_keywords(judge):
    from embeddings import EXAMPLES

    assert set(EXAMPLES) == set(judge.KEYWORDS) == set(judge.ELEMENTS)
