"""What an audit found of a page, as facts to be kept beside the bytes that it was found in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from hpd_pages.model.finding import Finding
from hpd_pages.model.report import Run, Target

SCHEMA = "hpd-pages/verdicts/1"


def verdicts(run: Run, target: Target) -> Mapping[str, object]:
    """The verdicts on a page: `digest` names the bytes (SHA-256) that they rest on."""
    look = target.look
    return {
        "schema": SCHEMA,
        "run": run.id,
        "page": target.page,
        "digest": look.digest if look else "",
        "coverage": look.coverage if look else "",
        "problem": target.problem.message if target.problem else "",
        "findings": [_told(finding) for finding in target.findings],
    }


def _told(finding: Finding) -> Mapping[str, object]:
    told: dict[str, object] = {
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "reason": finding.reason.value,
        "message": finding.message,
    }
    if finding.quote is not None:
        told["quote"] = finding.quote
    for name in ("exemption", "attestation"):
        beside = getattr(finding, name)
        if beside is not None:
            told[name] = asdict(beside)
    return told
