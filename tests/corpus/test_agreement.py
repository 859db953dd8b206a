"""The judge agrees with the labels no less than it did: a guard against a change that loses ground.

How well it does is measured by `make bench-judge` and told in docs/judge.md; the floors here lie a
little below, and rise with it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hpd_pages.model.finding import Verdict
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.markdown import read_markdown
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

HERE = Path(__file__).parent
READERS = {".html": read_html, ".md": read_markdown, ".txt": read_text}
RULES = {
    "purpose": "B3-purpose",
    "disclaimer": "B4-disclaimer",
    "monitoring": "B5-monitoring",
    "removal": "B5-removal",
    "obscenity": "B5-obscenity",
    "off_topic": "B5-off-topic",
    "personal_attacks": "B5-personal-attacks",
    "public_disclosure": "B6-disclosure",
    "contact": "B7-contact",
}
CHECKS = {rule.id: rule.check_live for rule in CATALOGUE if rule.check_live}


def agreement(folder: Path) -> dict[str, float]:
    """F1 by element, over the cells that are not arguable."""
    counts = {element: [0, 0, 0] for element in RULES}
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        path = folder / entry["file"]
        document = READERS[path.suffix](path.read_text(encoding="utf-8"))
        reading = read(Snapshot(source=path.name, document=document))
        for element in RULES.keys() - set(entry["arguable"]):
            passed = CHECKS[RULES[element]](reading, Expected()).verdict is Verdict.PASS
            told = entry["labels"][element]
            counts[element][0] += passed and told
            counts[element][1] += passed and not told
            counts[element][2] += told and not passed
    return {
        element: 2 * right / (2 * right + wrong + lost)
        for element, (right, wrong, lost) in counts.items()
    }


@pytest.mark.parametrize(
    ("folder", "macro", "least"),
    [("notices", 0.94, 0.87), ("policies", 0.98, 0.95), ("unread", 0.91, 0.85)],
)
def test_the_judge_agrees_with_the_labels_no_less_than_it_did(folder, macro, least):
    scores = agreement(HERE / folder)

    assert sum(scores.values()) / len(scores) >= macro, scores
    assert min(scores.values()) >= least, scores
