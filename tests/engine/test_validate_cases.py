"""Declarations dropped into tests/cases/declarations are tests: good ones pass, bad ones say why.

Beside a bad file stands what is said of it, one line for each failure, in `<file name>.txt`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from hpd_pages.model.finding import Level, Verdict
from hpd_pages.model.report import Target
from support.registries import CASES, DEPARTMENT, target, validated, write

SUFFIXES = (".yml", ".json")


def cases(folder: str) -> list[Path]:
    return sorted(path for path in (CASES / folder).iterdir() if path.suffix in SUFFIXES)


def outcome(case: Path, root: Path) -> Target:
    name = f"pages/{case.name}"
    write(root, {"department.yml": DEPARTMENT, name: case.read_bytes()})
    return target(validated(root), name)


def said(found: Target) -> str:
    """What a person reads of the target's faults: place, requirement, message, fix."""
    lines = []
    if found.problem is not None:
        place = found.problem.place
        lines.append(f"{place.line}:{place.column}: {found.problem.message}")
        lines.append(f"  {found.problem.hint}")
    for finding in found.findings:
        if finding.verdict is Verdict.FAIL:
            place = finding.place
            assert place.file == found.target
            lines.append(f"{place.line}:{place.column}: {finding.rule}: {finding.message}")
            lines += [f"  {line}" for line in finding.fix.split("\n")]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("case", cases("good"), ids=lambda case: case.name)
def test_a_good_declaration_has_no_fault(case, tmp_path):
    found = outcome(case, tmp_path)
    assert said(found) == ""
    verdicts = {f.verdict for f in found.findings if f.level is Level.REQUIREMENT}
    assert verdicts <= {Verdict.PASS, Verdict.NOT_APPLICABLE}
    assert len(found.findings) >= 16


@pytest.mark.parametrize("case", cases("bad"), ids=lambda case: case.name)
def test_a_bad_declaration_is_told_what_is_wrong_where_and_how_to_mend_it(case, tmp_path):
    expected = case.with_name(f"{case.name}.txt").read_text(encoding="utf-8")
    assert said(outcome(case, tmp_path)) == expected
