"""The report as JUnit XML, which nearly every CI server shows as tests.

Source: the schema of Jenkins (jenkins-junit.xsd). A suite for each page, a case for each finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from hpd_pages.model.finding import FilePlace, Finding
from hpd_pages.model.report import Report, Target
from hpd_pages.text.details import described, requirement
from hpd_pages.text.labels import Kind, kind
from hpd_pages.text.safe import clean, clip, one_line
from hpd_pages.text.summary import name

_LONGEST = 8000  # characters of one case's text
_NAMED = 300  # characters of a name or a message
SKIPPED = {
    Kind.UNKNOWN: "could not be seen",
    Kind.EXEMPT: "failed, and is exempt",
    Kind.NOT_APPLICABLE: "does not apply",
}


def format_junit(report: Report) -> str:
    """Failures are failures; what could not be seen, is exempt or does not apply is skipped and
    says why.

    A target that cannot be read is an error. Advice and passes are cases that passed, with their
    words as output.
    """
    root = ET.Element("testsuites", name=f"hpd-pages {report.command}")
    total: Counter[str] = Counter()
    for target in report.targets:
        suite = _suite(target)
        total.update({key: int(suite.get(key, "0")) for key in _COUNTED})
        root.append(suite)
    for key in _COUNTED:
        root.set(key, str(total[key]))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


_COUNTED = ("tests", "failures", "errors", "skipped")
_TAG = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def _suite(target: Target) -> ET.Element:
    suite = ET.Element("testsuite", name=one_line(name(target), _NAMED))
    if target.look is not None and target.look.taken_at:
        suite.set("timestamp", one_line(target.look.taken_at, 40).removesuffix("Z"))
    cases = list(_cases(target))
    suite.set("tests", str(len(cases)))
    for key, tag in _TAG.items():
        suite.set(key, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", "0")
    properties = ET.SubElement(suite, "properties")
    ET.SubElement(properties, "property", name="target", value=one_line(target.target, 2000))
    suite.extend(cases)
    return suite


def _cases(target: Target) -> Iterator[ET.Element]:
    if target.problem is not None:
        case = _case("can be read", target)
        problem = target.problem
        text = "\n".join(clean(part) for part in (problem.message, problem.hint) if part)
        _outcome(case, "error", problem.message, "unreadable", text)
        yield case
    names: Counter[str] = Counter()
    for finding in target.findings:
        yield _finding(finding, target, _unique(finding, names))


def _unique(finding: Finding, names: Counter[str]) -> str:
    """A declaration may have several findings of a requirement; each case needs its own name."""
    where = finding.where
    pointer = where.pointer if isinstance(where, FilePlace) else ""
    base = one_line(f"{requirement(finding)} {pointer}", _NAMED)
    names[base] += 1
    return base if names[base] == 1 else f"{base} #{names[base]}"


def _finding(finding: Finding, target: Target, title: str) -> ET.Element:
    case, row = _case(title, target), kind(finding)
    text = described(finding, target)
    if isinstance(finding.where, FilePlace):
        case.set("file", one_line(finding.where.file or target.target))
        case.set("line", str(max(finding.where.line, 1)))
    if row is Kind.FAIL:
        _outcome(case, "failure", finding.message, finding.reason.value, text)
    elif row in SKIPPED:
        message = f"{SKIPPED[row]} ({finding.reason.value}): {finding.message}"
        _outcome(case, "skipped", message, finding.reason.value, text)
    else:
        ET.SubElement(case, "system-out").text = clip(text, _LONGEST)
    return case


def _case(title: str, target: Target) -> ET.Element:
    suite = one_line(name(target), _NAMED)
    return ET.Element("testcase", name=title, classname=f"hpd-pages.{suite}", time="0")


def _outcome(case: ET.Element, tag: str, message: str, reason: str, text: str) -> None:
    outcome = ET.SubElement(case, tag, message=one_line(message, _NAMED), type=reason)
    outcome.text = clip(clean(text), _LONGEST)
