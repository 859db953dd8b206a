"""Sets beside a page's verdicts what offices have said of them; no verdict is changed by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hpd_pages.engine.exemptions import exempted, live_exemptions
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Verdict
from hpd_pages.model.page import Page
from hpd_pages.model.report import Target
from hpd_pages.model.rule import Rule


def settled(
    target: Target, page: Page, department: Department, *, rules: Sequence[Rule], today: str
) -> Target:
    """The page's result with the exemptions that hold `today` (ISO 8601), and one finding more
    where any has ended or is not needed.
    """
    if not page.exemptions or not target.findings:
        return target
    told = live_exemptions(
        target.findings, page.exemptions, _undeclared(page, department, rules), today
    )
    return replace(target, findings=(*told, *exempted(target.findings, page.exemptions, today)))


def _undeclared(page: Page, department: Department, rules: Sequence[Rule]) -> frozenset[str]:
    """The requirements that the page's declaration itself fails."""
    findings = (f for rule in rules for f in rule.check_config(page, department))
    return frozenset(f.rule for f in findings if f.verdict is Verdict.FAIL)
