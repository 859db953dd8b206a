"""A name for each finding that stays the same from run to run, so that a tool alerts only once."""

from __future__ import annotations

import hashlib
from collections import Counter

from hpd_pages.model.finding import FilePlace, Finding
from hpd_pages.model.report import Target
from hpd_pages.text.labels import Kind, kind

VERSION = "v1"
"""Goes up when the same finding gets another fingerprint."""


def fingerprints(target: Target) -> tuple[str, ...]:
    """SHA-256 (hex) for each of the target's findings, in their order.

    A finding is known by its page, requirement and kind; in a declaration also by the key it stands
    at and what it says, never by its line, so that it survives lines that move. Words of a live
    page do not count: a page that says it wrongly in another way is the same open question.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    return tuple(_digest(_known_by(finding, target), seen) for finding in target.findings)


def problem_fingerprint(target: Target) -> str:
    """The fingerprint of a target that cannot be read."""
    return _digest((target.page or target.target, "unreadable"), Counter())


def _known_by(finding: Finding, target: Target) -> tuple[str, ...]:
    name = target.page or target.target
    key = (name, finding.rule, _verdict(finding))
    where = finding.where
    return (*key, where.pointer, finding.message) if isinstance(where, FilePlace) else key


def _verdict(finding: Finding) -> str:
    """An exempt failure is the same open question that it was before the exemption."""
    row = kind(finding)
    return Kind.FAIL.value if row is Kind.EXEMPT else row.value


def _digest(key: tuple[str, ...], seen: Counter[tuple[str, ...]]) -> str:
    """Repeated findings are told apart by their order."""
    seen[key] += 1
    said = "\0".join((VERSION, *key, str(seen[key])))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
