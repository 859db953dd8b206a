from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hpd_pages.formats.json import format_json
from hpd_pages.model.finding import Quote, Reason, Verdict
from hpd_pages.model.report import Absent, Cause, Change, Point
from support.reports import (
    PAGE,
    RUN,
    contradicted,
    everything,
    finding,
    misdeclared,
    report,
    seen,
    unreadable,
)

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
REASONS = {
    Verdict.PASS: ("stated", "limited", "linked", "declared", "attested"),
    Verdict.FAIL: (
        *("missing", "hidden", "contradicted", "different", "malformed", "schema"),
        *("unacceptable", "expired", "not-found", "gone"),
    ),
    Verdict.UNKNOWN: (
        *("blocked-by-policy", "robots-disallow", "login-wall", "consent-wall", "challenge"),
        *("script-shell", "rate-limited", "timeout", "dns", "tls", "connection", "server-error"),
        *("too-large", "not-html", "partial", "private-address", "weak-match"),
    ),
    Verdict.NOT_APPLICABLE: ("closed-to-visitors", "not-declared", "advice"),
}


def problems(document: object) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(document)]


def test_the_schema_is_itself_valid_and_names_every_reason_and_verdict() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["$defs"]["reason"]["enum"]) == {reason.value for reason in Reason}
    assert set(SCHEMA["$defs"]["verdict"]["enum"]) == {verdict.value for verdict in Verdict}
    assert {reason for reasons in REASONS.values() for reason in reasons} == set(Reason)


def test_a_live_failure_is_told_in_full() -> None:
    target = json.loads(format_json(report(seen(findings=(contradicted(),)), run=RUN)))
    assert target == {
        "schema": "hpd-pages/report/1",
        "tool": "hpd-pages 0.1.0",
        "command": "audit",
        "department": "Example Police Department",
        "run": {
            "id": "2027-02-01T090000Z",
            "started_at": "2027-02-01T09:00:00Z",
            "finished_at": "2027-02-01T09:00:09Z",
            "previous": "2027-01-31T090000Z",
        },
        "summary": {
            "targets": 1,
            "unreadable": 0,
            "pass": 0,
            "fail": 1,
            "exempt": 0,
            "unknown": 0,
            "not-applicable": 0,
            "advice": 0,
        },
        "targets": [
            {
                "target": PAGE,
                "page": "website",
                "declared_in": "pages/website.yml",
                "status": None,
                "seen_at": "2027-02-01T09:00:00Z",
                "problem": None,
                "look": {
                    "final": PAGE,
                    "status": 200,
                    "taken_at": "2027-02-01T09:00:00Z",
                    "digest": "ab" * 32,
                    "size": 12345,
                    "coverage": "full",
                    "cause": None,
                    "note": None,
                    "captured_by": None,
                    "account": None,
                    "handle": None,
                    "drawn_by": None,
                },
                "changes": [
                    {"rule": "B5-monitoring", "before": "pass", "after": "fail", "cause": None}
                ],
                "findings": [
                    {
                        "rule": "B5-monitoring",
                        "clause": "B.5",
                        "verdict": "fail",
                        "level": "requirement",
                        "reason": "contradicted",
                        "message": "The page says the opposite: comments are not monitored.",
                        "quote": "This page is not monitored.",
                        "quotes": [
                            {
                                "text": "This page is not monitored.",
                                "where": {
                                    "source": PAGE,
                                    "block": 11,
                                    "line": 42,
                                    "headings": ["Contact", "Comments"],
                                    "region": "footer",
                                    "collapsed": False,
                                },
                            }
                        ],
                        "where": {
                            "source": PAGE,
                            "block": 11,
                            "line": 42,
                            "headings": ["Contact", "Comments"],
                            "region": "footer",
                            "collapsed": False,
                        },
                        "expected": "A sentence that says that comments are monitored.",
                        "nearest": {
                            "text": "Comments are not monitored.",
                            "where": {
                                "source": PAGE,
                                "block": 12,
                                "line": None,
                                "headings": [],
                                "region": None,
                                "collapsed": False,
                            },
                        },
                        "diff": "Comments are [-not-] monitored{+ by the Department+}.",
                        "fix": "Comments are monitored. The Department may remove a comment that "
                        "is obscene.\n\nA copy of every removed comment is kept.",
                        "exemption": None,
                        "attestation": None,
                    }
                ],
            }
        ],
        "trend": [],
        "absent": [],
    }
    assert problems(target) == []


def test_a_declaration_names_file_line_column_and_pointer() -> None:
    document = json.loads(format_json(report(misdeclared(), unreadable(), command="validate")))
    assert problems(document) == []
    assert document["targets"][0]["findings"][1]["where"] == {
        "file": "pages/facebook.yml",
        "line": 6,
        "column": 14,
        "pointer": "/disclaimer/effective",
    }
    assert document["targets"][1]["problem"] == {
        "message": "A quote is opened and never closed.",
        "hint": "Close the quote that opens here.",
        "where": {"file": "pages/x.yml", "line": 3, "column": 7, "pointer": ""},
    }
    assert document["targets"][1]["findings"] == []
    assert document["run"] is None


def test_a_report_with_every_kind_of_target_meets_the_schema() -> None:
    assert problems(json.loads(format_json(everything()))) == []


def test_trend_absent_pages_and_causes_meet_the_schema() -> None:
    point = Point(run="1", started_at="2027-01-01T06:00:00Z", met=1, failed=2, unseen=3)
    change = Change(
        rule="B5-monitoring", before=Verdict.PASS, after=Verdict.FAIL, cause=Cause.RULES
    )
    made = report(seen(changes=(change,)), run=RUN, trend=(point,), absent=(Absent(page="old"),))
    document = json.loads(format_json(made))
    assert problems(document) == []
    assert document["trend"] == [
        {"run": "1", "started_at": "2027-01-01T06:00:00Z", "met": 1, "failed": 2, "unseen": 3}
    ]
    assert document["absent"] == [{"page": "old", "seen_at": None}]
    assert document["targets"][0]["changes"][0]["cause"] == "rules"


@pytest.mark.parametrize(
    ("verdict", "reason"),
    [(verdict, reason) for verdict, reasons in REASONS.items() for reason in reasons],
)
def test_each_verdict_with_each_of_its_reasons_meets_the_schema(
    verdict: Verdict, reason: str
) -> None:
    row = finding("B4-disclaimer", verdict, Reason(reason))
    document = json.loads(format_json(report(seen(findings=(row,)))))
    assert problems(document) == []


def test_the_same_report_is_the_same_text() -> None:
    assert format_json(everything()) == format_json(everything())


@given(st.text())
def test_live_words_come_back_exactly_and_cannot_steer_a_terminal(text: str) -> None:
    hostile = f"{text}\x1b[2J\x9b31m\u202e\x00 “€” 👮"
    row = contradicted(quotes=(Quote(text=hostile),))
    printed = format_json(report(seen(findings=(row,))))
    assert json.loads(printed)["targets"][0]["findings"][0]["quote"] == hostile
    assert not set(printed) & {"\x1b", "\x9b", "\u202e", "\x00"}


def _first(document: dict) -> dict:
    return document["targets"][0]["findings"][0]


SPOILED: dict[str, Callable[[dict], object]] = {
    "$": lambda d: d.pop("targets"),
    "$.schema": lambda d: d.update(schema="hpd-pages/report/2"),
    "$.summary.fail": lambda d: d["summary"].update(fail=-1),
    "$.summary": lambda d: d["summary"].pop("advice"),
    "$.targets[0]": lambda d: d["targets"][0].update(extra=1),
    "$.targets[0].status": lambda d: d["targets"][0].update(status="new"),
    "$.targets[0].look": lambda d: d["targets"][0]["look"].update(digest="not hex"),
    "$.targets[0].findings[0]": lambda d: _first(d).pop("fix"),
    "$.targets[0].findings[0].verdict": lambda d: _first(d).update(verdict="maybe"),
    "$.targets[0].findings[0].rule": lambda d: _first(d).update(rule="disclaimer"),
    "$.targets[0].findings[0].reason": lambda d: _first(d).update(reason="login-wall"),
    "$.targets[0].findings[0].where": lambda d: _first(d).update(where={"file": "a.yml"}),
    "$.targets[0].findings[0].message": lambda d: _first(d).update(message=""),
    "$.targets[0].changes[0].after": lambda d: d["targets"][0]["changes"][0].update(after="red"),
    "$.run": lambda d: d.update(run={**d["run"], "started_at": "yesterday"}),
}


@pytest.mark.parametrize("path", SPOILED)
def test_the_schema_refuses_what_the_contract_does_not_allow(path: str) -> None:
    document = json.loads(format_json(report(seen(findings=(contradicted(),)), run=RUN)))
    SPOILED[path](document)
    assert path in problems(document)
