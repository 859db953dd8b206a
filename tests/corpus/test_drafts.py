"""Draft posts with labels: the checks find what is labelled and raise no false alarm."""

import json
from pathlib import Path

import pytest

from hpd_pages.engine.draft import findings_of
from hpd_pages.io.draft_file import read_draft
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules.drafts import DRAFT_CHECKS

FOLDER = Path(__file__).parent / "drafts"
IDS = [check.id for check in DRAFT_CHECKS]


def labels(half):
    lines = (FOLDER / half / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def found(half, row):
    draft = read_draft(FOLDER / half / row["file"], PLATFORMS, IDS)
    rules = {finding.rule for check in DRAFT_CHECKS for finding in findings_of(draft, check)}
    return rules - set(row["arguable"])


@pytest.mark.parametrize("row", labels("read"), ids=lambda row: row["file"])
def test_a_draft_is_told_what_is_labelled_and_nothing_else(row):
    assert found("read", row) == set(row["finds"])


@pytest.mark.parametrize("half", ["read", "apart", "unseen"])
def test_at_least_nine_of_ten_findings_are_right(half):
    rows = labels(half)
    told = [(rule, rule in row["finds"]) for row in rows for rule in found(half, row)]

    assert sum(right for _, right in told) / len(told) >= 0.9


@pytest.mark.parametrize("half", ["read", "apart", "unseen"])
def test_every_draft_has_its_label_and_half_of_them_are_harmless(half):
    rows = labels(half)
    files = {path.name for path in (FOLDER / half).glob("*.md")}

    assert {row["file"] for row in rows} == files
    assert sum(not row["finds"] for row in rows) >= len(rows) / 2
    assert {rule for row in rows for rule in row["finds"]} <= set(IDS)


def test_every_check_has_drafts_of_both_kinds():
    rows = [row for half in ("read", "apart", "unseen") for row in labels(half)]

    assert {rule for row in rows for rule in row["finds"]} == set(IDS)
    assert len(rows) >= 150
