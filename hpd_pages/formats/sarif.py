"""The report as SARIF 2.1.0, which code hosts and editors read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from hpd_pages.model.catalogue import RuleText
from hpd_pages.model.finding import Exemption, FilePlace, Finding, PagePlace, Place
from hpd_pages.model.report import Problem, Report, Run, Target
from hpd_pages.text.details import described
from hpd_pages.text.fingerprints import VERSION, fingerprints
from hpd_pages.text.labels import Kind, kind, place
from hpd_pages.text.safe import clean, clip, one_line
from hpd_pages.text.summary import headline, name

Object = dict[str, object]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LONGEST = 8000  # characters of one message
_SNIPPET = 1000
_ADDRESS = 2000
KIND: Mapping[Kind, tuple[str, str]] = {
    Kind.FAIL: ("fail", "error"),
    Kind.EXEMPT: ("fail", "error"),
    Kind.UNKNOWN: ("open", "none"),
    Kind.ADVICE: ("informational", "none"),
}
"""What is met or does not apply is left out: code hosts show every result as an alert.

Section 3.27.10 of the standard asks for level "none" wherever the kind is not "fail".
"""


def format_sarif(report: Report, rules: Sequence[RuleText]) -> str:
    """One SARIF run: what failed (an exempt failure is suppressed), what could not be seen ("open")
    and advice ("informational").

    `rules` is the catalogue in words. A finding of a live page stands at the page's declaration
    where that is known, with the page itself as a related location.
    """
    known = [*rules, *_strangers(report, rules)]
    index = {rule.id: number for number, rule in enumerate(known)}
    run: Object = {
        "tool": {"driver": _driver(report.tool, known)},
        "automationDetails": {"id": f"hpd-pages/{report.command}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [row for target in report.targets for row in _results(target, index)],
        "properties": {"headline": headline(report), "department": clean(report.department)},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


# The tool, its rules and how it ran.


def _driver(tool: str, rules: Sequence[RuleText]) -> Object:
    product, _, version = one_line(tool).partition(" ")
    return {
        "name": product or "hpd-pages",
        **({"version": version} if version else {}),
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: RuleText) -> Object:
    parts = (
        ("Clause", f"General Order 3-01a, section IV, {rule.clause}" if rule.clause else ""),
        ("Why", rule.why),
        ("In the declaration", rule.declared),
        ("On the live page", rule.looked_for),
        ("How to mend it", rule.mend),
    )
    told = [(label, words) for label, words in parts if words]
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why or rule.title},
        "help": {
            "text": "\n".join(f"{label}: {words}" for label, words in told) or rule.title,
            "markdown": "\n\n".join(f"**{label}.** {words}" for label, words in told) or rule.title,
        },
        "defaultConfiguration": {"level": "note" if rule.id.startswith("W-") else "error"},
        "properties": {"clause": rule.clause, "tags": ["policy", *filter(None, [rule.clause])]},
    }


def _strangers(report: Report, rules: Sequence[RuleText]) -> Iterator[RuleText]:
    """A bare entry for each requirement that findings name and the catalogue does not."""
    known = {rule.id for rule in rules}
    found = {finding.rule: finding.clause for finding in report.findings()}
    for rule, clause in found.items():
        if rule not in known:
            title = one_line(rule)
            empty = dict.fromkeys(("why", "declared", "looked_for", "mend"), "")
            yield RuleText(
                id=rule, stem="", clause=one_line(clause), title=title, live=False, **empty
            )


def _invocation(report: Report) -> Object:
    broken = [(t, t.problem) for t in report.targets if t.problem is not None]
    return {
        "executionSuccessful": not broken,
        **(_times(report.run) if report.run else {}),
        "toolExecutionNotifications": [_notification(*pair) for pair in broken],
    }


def _times(run: Run) -> Object:
    pairs = (("startTimeUtc", run.started_at), ("endTimeUtc", run.finished_at))
    return {key: value for key, value in pairs if value}


def _notification(target: Target, problem: Problem) -> Object:
    text = "\n".join(clean(part) for part in (problem.message, problem.hint) if part)
    physical = (
        _physical(problem.place) if problem.place else {"artifactLocation": _file(target.target)}
    )
    return {
        "level": "error",
        "message": {"text": clip(f"{name(target)}: {text}", _LONGEST)},
        "locations": [{"physicalLocation": physical}],
    }


# One finding.


def _results(target: Target, index: Mapping[str, int]) -> Iterator[Object]:
    for finding, fingerprint in zip(target.findings, fingerprints(target), strict=True):
        if (row := kind(finding)) in KIND:
            yield _result(finding, target, row, fingerprint) | {"ruleIndex": index[finding.rule]}


def _result(finding: Finding, target: Target, row: Kind, fingerprint: str) -> Object:
    said, level = KIND[row]
    here, elsewhere = _locations(finding, target)
    subject = "" if isinstance(finding.where, FilePlace) else f"{name(target)}: "
    text = f"{subject}{described(finding, target)}"
    return {
        "ruleId": finding.rule,
        "kind": said,
        "level": level,
        "message": {"text": clip(text, _LONGEST)},
        "locations": [here],
        **({"relatedLocations": elsewhere} if elsewhere else {}),
        **({"suppressions": [_suppression(finding.exemption)]} if finding.exempt else {}),
        "partialFingerprints": {f"hpdPagesFinding/{VERSION}": fingerprint},
        "properties": {
            "verdict": finding.verdict.value,
            "reason": finding.reason.value,
            "clause": clean(finding.clause),
            "page": clean(target.page or ""),
        },
    }


def _suppression(exemption: Exemption | None) -> Object:
    """An exemption stands in the declaration, outside the page, and an office has approved it."""
    if exemption is None:
        return {"kind": "external"}
    words = f"{exemption.reason} (the {exemption.approver}, until {exemption.expires})"
    return {
        "kind": "external",
        "status": "accepted",
        "justification": one_line(words, _SNIPPET),
    }


def _locations(finding: Finding, target: Target) -> tuple[Object, list[Object]]:
    """Where an editor or a code host should stand, and where on the live page the words are."""
    logical = {"logicalLocations": [{"name": name(target) or "page", "kind": "page"}]}
    if isinstance(finding.where, FilePlace):
        return {"physicalLocation": _physical(finding.where, target.target), **logical}, []
    seen = [_on_page(quote.place, target, quote.text) for quote in finding.quotes if quote.place]
    seen = seen or [_on_page(finding.where, target)]
    if target.declared_in:
        at = {"artifactLocation": _file(target.declared_in), "region": {"startLine": 1}}
        return {"physicalLocation": at, **logical}, seen
    return {**seen[0], **logical}, seen[1:]


def _on_page(where: Place | None, target: Target, words: str = "") -> Object:
    source = where.source if isinstance(where, PagePlace) and where.source else target.target
    physical: Object = {"artifactLocation": _file(source)}
    if isinstance(where, PagePlace) and where.line:
        snippet = {"snippet": {"text": clip(clean(words), _SNIPPET)}} if words else {}
        physical["region"] = {"startLine": where.line, **snippet}
    said = place(where, target.target) if where else f"the page {name(target)}"
    return {"physicalLocation": physical, "message": {"text": said}}


def _physical(where: FilePlace, otherwise: str = "") -> Object:
    region = {"startLine": max(where.line, 1), "startColumn": max(where.column, 1)}
    return {"artifactLocation": _file(where.file or otherwise), "region": region}


def _file(address: str) -> Object:
    """An address or a path as a URI reference."""
    cleaned = one_line(address, _ADDRESS)
    try:
        web = urlsplit(cleaned).scheme in ("http", "https")
    except ValueError:
        web = False
    if web:
        return {"uri": percent(cleaned, safe="%/:?#@!$&'()*+,;=~-._")}
    return {"uri": percent(cleaned.replace("\\", "/"), safe="/~-._") or "."}
