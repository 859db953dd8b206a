"""The report for machines: one JSON object, as `schemas/report.schema.json` describes it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import assert_never

from hpd_pages.model.finding import FilePlace, Finding, PagePlace, Place, Quote
from hpd_pages.model.report import SCHEMA, Change, Look, Problem, Report, Run, Target
from hpd_pages.text.safe import escape_unseen
from hpd_pages.text.summary import counts

Object = dict[str, object]


def format_json(report: Report) -> str:
    r"""The report as JSON, the same for the same report; what is absent is null.

    Characters that could steer a terminal are written as \uXXXX, so the text is safe to print and
    its values are exact.
    """
    return escape_unseen(json.dumps(_report(report), ensure_ascii=False, indent=2))


def _report(report: Report) -> Object:
    return {
        "schema": SCHEMA,
        "tool": report.tool,
        "command": report.command,
        "department": report.department or None,
        "run": _run(report.run) if report.run else None,
        "summary": dict(counts(report)),
        "targets": [_target(target) for target in report.targets],
        "trend": [asdict(point) for point in report.trend],
        "absent": [
            {"page": absent.page, "seen_at": absent.seen_at or None} for absent in report.absent
        ],
        **({"records": [asdict(line) for line in report.records]} if report.records else {}),
    }


def _run(run: Run) -> Object:
    return {
        "id": run.id,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "previous": run.previous,
    }


def _target(target: Target) -> Object:
    return {
        "target": target.target,
        "page": target.page,
        "declared_in": target.declared_in or None,
        "status": target.status or None,
        "seen_at": target.seen_at or None,
        "problem": _problem(target.problem) if target.problem else None,
        "look": _look(target.look) if target.look else None,
        "changes": [_change(change) for change in target.changes],
        "findings": [_finding(finding) for finding in target.findings],
    }


def _problem(problem: Problem) -> Object:
    return {
        "message": problem.message,
        "hint": problem.hint or None,
        "where": _place(problem.place),
    }


def _look(look: Look) -> Object:
    return {
        "final": look.final or None,
        "status": look.status or None,
        "taken_at": look.taken_at or None,
        "digest": look.digest or None,
        "size": look.size,
        "coverage": look.coverage or None,
        "cause": look.cause.value if look.cause else None,
        "note": look.note or None,
        "captured_by": look.captured_by or None,
        "account": look.account or None,
        "handle": look.handle or None,
        "drawn_by": look.drawn_by or None,
    }


def _change(change: Change) -> Object:
    return {
        "rule": change.rule,
        "before": change.before.value,
        "after": change.after.value,
        "cause": change.cause.value if change.cause else None,
    }


def _finding(finding: Finding) -> Object:
    return {
        "rule": finding.rule,
        "clause": finding.clause or None,
        "verdict": finding.verdict.value,
        "level": finding.level.value,
        "reason": finding.reason.value,
        "message": finding.message,
        "quote": finding.quote,
        "quotes": [_quote(quote) for quote in finding.quotes],
        "where": _place(finding.where),
        "expected": finding.expected or None,
        "nearest": _quote(finding.nearest) if finding.nearest else None,
        "diff": finding.diff or None,
        "fix": finding.fix or None,
        "exemption": asdict(finding.exemption) if finding.exemption else None,
        "attestation": asdict(finding.attestation) if finding.attestation else None,
    }


def _quote(quote: Quote) -> Object:
    return {"text": quote.text, "where": _place(quote.place)}


def _place(place: Place | None) -> Object | None:
    match place:
        case None:
            return None
        case FilePlace():
            return {
                "file": place.file,
                "line": place.line or None,
                "column": place.column or None,
                "pointer": place.pointer,
            }
        case PagePlace():
            return {
                "source": place.source,
                "block": place.block,
                "line": place.line or None,
                "headings": list(place.headings),
                "region": place.region or None,
                "collapsed": place.collapsed,
            }
        case _:  # pragma: no cover
            assert_never(place)
