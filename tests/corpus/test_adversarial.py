"""Contradicted and hidden notices never pass; what only looks hidden or contradicted does."""

import json
from pathlib import Path

import pytest

from hpd_pages.wiring import inspect as wiring
from hpd_pages.wiring.looking import Manner

FOLDER = Path(__file__).parent / "adversarial"
CASES = [
    json.loads(line) for line in (FOLDER / "cases.jsonl").read_text(encoding="utf-8").splitlines()
]

# What the judge still gets wrong. Strict: a case that comes right must leave this list.
KNOWN_WRONG: dict[str, str] = {}


def marked(case):
    why = KNOWN_WRONG.get(case["id"])
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_the_case_is_judged_as_a_careful_reader_would(case):
    report = wiring.inspect([str(FOLDER / case["file"])], Manner())
    verdicts = {finding.rule: finding.verdict for finding in report.findings()}

    if "must" in case:
        assert verdicts[case["rule"]] == case["must"]
    else:
        assert verdicts[case["rule"]] != case["must_not"]
