"""The judge agrees with the labels no less than it did: a guard against a change that loses ground.

How well it does is measured by `make bench-judge` and told in docs/judge.md; the floors here lie a
little below, and rise with it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from hpd_pages.model.finding import Verdict
from judge import ELEMENTS, cells, scores

HERE = Path(__file__).parent


def agreement(folder: Path) -> dict[str, float]:
    """F1 by element, over the cells that are not arguable."""
    rows = cells(folder)
    return {
        element: scores(
            [
                (cell.label, cell.finding.verdict is Verdict.PASS)
                for cell in rows
                if cell.element == element
            ]
        )[2]
        for element in ELEMENTS
    }


@pytest.mark.parametrize(
    ("folder", "macro", "least"),
    [("notices", 0.97, 0.90), ("policies", 0.97, 0.94), ("unread", 0.91, 0.85)],
)
def test_the_judge_agrees_with_the_labels_no_less_than_it_did(folder, macro, least):
    scores = agreement(HERE / folder)

    assert sum(scores.values()) / len(scores) >= macro, scores
    assert min(scores.values()) >= least, scores
