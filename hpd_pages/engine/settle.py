"""Sets what offices have said beside what was seen: attestations first, then exemptions.

No verdict that rests on what was seen is changed by either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hpd_pages.engine.attest import attested
from hpd_pages.engine.exemptions import exempted, live_exemptions
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Attestation, Verdict
from hpd_pages.model.page import Page
from hpd_pages.model.report import Target
from hpd_pages.model.rule import Rule

Attestations = Mapping[str, Sequence[Attestation]]
"""What offices saw by eye, by page id."""

NOTHING_ATTESTED: Attestations = {}


def settled(
    target: Target,
    page: Page,
    department: Department,
    *,
    rules: Sequence[Rule],
    today: str,
    held: Sequence[Attestation] = (),
) -> Target:
    """The page's result with the attestations in `held` and its declared exemptions as they hold
    `today` (ISO 8601), and one finding more where an exemption has ended or is not needed.
    """
    if held:
        target = replace(target, findings=attested(target.findings, held, today))
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
