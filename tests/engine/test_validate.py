"""Validation as a whole: schema, rules, files and confirmations in one report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpd_pages.engine.validate import validate
from hpd_pages.io.declarations import parse_declaration
from hpd_pages.io.registry import read_registry
from hpd_pages.model.finding import FilePlace, Level, Reason, Verdict
from hpd_pages.model.registry import Registry
from hpd_pages.rules import CATALOGUE
from support.registries import DEPARTMENT, PAGE, changed, laws, registry, target, validated, write

REPOSITORY = Path(__file__).parents[2]
X = changed(
    PAGE,
    ("id: facebook", "id: x"),
    ("platform: facebook", "platform: x"),
    ("https://www.facebook.com/", "https://x.com/"),
    ("[about,", "[bio,"),
    ("[intro,", "[bio,"),
)


def failures(found):
    return [
        (f.place.line, f.place.column, f.rule, f.message)
        for f in found.findings
        if f.verdict is Verdict.FAIL
    ]


def test_the_departments_own_declarations_fail_nothing_and_say_what_waits_to_be_confirmed():
    report = validated(REPOSITORY)
    assert [t.target for t in report.targets] == [
        "department.yml",
        "pages/facebook.yml",
        "pages/instagram.yml",
        "pages/nextdoor.yml",
        "pages/website.yml",
        "pages/x.yml",
        "pages/youtube.yml",
    ]
    assert report.unreadable() == 0
    assert report.verdicts()[Verdict.FAIL] == report.verdicts()[Verdict.UNKNOWN] == 0
    assert report.department == "Hartford Police Department"
    for found in report.targets:
        asked = [f for f in found.findings if "waits for the Department's word" in f.message]
        assert len(asked) >= 6
        assert {(f.verdict, f.level, f.reason) for f in asked} == {
            (Verdict.NOT_APPLICABLE, Level.ADVICE, Reason.ADVICE)
        }


def test_a_missing_disclaimer_a_wrong_date_and_a_misspelt_platform_are_all_named(tmp_path):
    own = (REPOSITORY / "pages" / "facebook.yml").read_text(encoding="utf-8")
    own = re.sub(r"(?m)^disclaimer:\n(?:  .*\n)+", "", own)
    own = changed(own, ("platform: facebook", "platform: facebok"), ("2027-01-04", "2027-13-04"))
    department = (REPOSITORY / "department.yml").read_text(encoding="utf-8")
    write(tmp_path, {"department.yml": department, "pages/facebook.yml": own})
    found = target(validated(tmp_path), "pages/facebook.yml")
    assert found.problem is None
    assert failures(found) == [
        (6, 11, "B2-identity", "`platform` is `facebok`, which is not one of the known values."),
        (26, 14, "B3-purpose", "`purpose.effective`, `2027-13-04`, is not a day of the calendar."),
        (4, 1, "B4-disclaimer", "`disclaimer` is missing."),
    ]


def test_a_page_gets_a_finding_for_every_rule_in_clause_order_with_its_clause(tmp_path):
    found = target(validated(registry(tmp_path, facebook=PAGE)), "pages/facebook.yml")
    assert [f.rule for f in found.findings] == [rule.id for rule in CATALOGUE]
    assert [f.clause for f in found.findings] == [rule.clause for rule in CATALOGUE]
    assert found.page == "facebook"


def test_a_rules_finding_stands_where_the_value_stands_in_the_file(tmp_path):
    found = target(validated(registry(tmp_path, facebook=PAGE)), "pages/facebook.yml")
    places = {f.rule: f.place for f in found.findings}
    assert places["B2-identity"] == FilePlace(
        file="pages/facebook.yml", line=4, column=7, pointer="/name"
    )
    assert places["B5-obscenity"] == FilePlace(
        file="pages/facebook.yml", line=36, column=12, pointer="/moderation/grounds"
    )
    assert places["B3-scope"] == FilePlace(
        file="pages/facebook.yml", line=21, column=3, pointer="/purpose/scope"
    )


def test_a_rule_whose_part_does_not_fit_the_schema_is_not_asked(tmp_path):
    page = changed(PAGE, ("monitored: true", "monitored: maybe"), ("phone: 860", "phone: 12-860"))
    found = target(validated(registry(tmp_path, facebook=page)), "pages/facebook.yml")
    monitoring = [f for f in found.findings if f.rule == "B5-monitoring"]
    assert [f.reason for f in monitoring] == [Reason.SCHEMA]


def test_files_that_cannot_be_read_stand_among_the_others_as_problems(tmp_path):
    registry(tmp_path, facebook=PAGE, a="a: [", x=X)
    report = validated(tmp_path)
    assert [t.target for t in report.targets] == [
        "department.yml",
        "pages/a.yml",
        "pages/facebook.yml",
        "pages/x.yml",
    ]
    unread = target(report, "pages/a.yml")
    assert unread.findings == ()
    assert unread.problem.place == FilePlace(file="pages/a.yml", line=1, column=5)
    assert report.unreadable() == 1
    assert failures(target(report, "pages/x.yml")) == []


def test_an_unknown_key_is_a_problem_and_the_findings_are_still_given(tmp_path):
    page = changed(PAGE, ("owner:", "ownr:"), ("monitored: true", "monitored: false\n  by: PIO"))
    found = target(validated(registry(tmp_path, facebook=page)), "pages/facebook.yml")
    assert found.problem.message == "the key `ownr` is not known here, nor `by` at 35:3"
    assert found.problem.hint == "Did you mean `owner`?"
    assert found.problem.place == FilePlace(
        file="pages/facebook.yml", line=7, column=1, pointer="/ownr"
    )
    assert failures(found) == [
        (7, 1, "B2-identity", "`owner` is missing; `ownr` may be meant for it."),
        (34, 14, "B5-monitoring", "The declaration says that comments are not monitored."),
    ]


def test_the_department_is_held_to_its_own_schema(tmp_path):
    department = changed(
        DEPARTMENT,
        ("phone: 860-555-0100", "fone: 860-555-0100"),
        ("appeal_days: 10", "appeal_days: ten"),
    )
    write(tmp_path, {"department.yml": department, "pages/facebook.yml": PAGE})
    found = target(validated(tmp_path), "department.yml")
    assert found.problem.hint == "Did you mean `phone`?"
    assert failures(found) == [
        (
            22,
            16,
            "B5-removal",
            "`moderation.appeal_days` is the text `ten`, where a whole number is expected.",
        )
    ]


def test_without_a_readable_department_the_display_name_is_unknown_and_not_failed(tmp_path):
    write(tmp_path, {"department.yml": "name: [", "pages/facebook.yml": PAGE})
    report = validated(tmp_path)
    assert target(report, "department.yml").problem is not None
    found = target(report, "pages/facebook.yml")
    assert failures(found) == []
    assert [(f.verdict, f.reason) for f in found.findings if f.rule == "B2-identity"] == [
        (Verdict.UNKNOWN, Reason.PARTIAL)
    ]


def test_two_pages_with_one_address_are_found_however_it_is_written(tmp_path):
    second = changed(
        PAGE,
        ("id: facebook", "id: second"),
        ("https://www.facebook.com/ExamplePolice", "https://facebook.com/ExamplePolice/"),
    )
    report = validated(registry(tmp_path, facebook=PAGE, second=second))
    assert failures(target(report, "pages/facebook.yml")) == []
    assert failures(target(report, "pages/second.yml")) == [
        (5, 6, "B2-identity", "pages/facebook.yml:5:6 has the same address.")
    ]


def test_two_files_with_one_id_are_found(tmp_path):
    registry(tmp_path, facebook=PAGE)
    write(tmp_path, {"pages/facebook.json": '{"id": "facebook"}'})
    assert (2, 5, "B2-identity", "pages/facebook.json:1:8 has the same id.") in failures(
        target(validated(tmp_path), "pages/facebook.yml")
    )


def test_a_value_to_confirm_is_advice_until_the_page_is_active(tmp_path):
    waiting = PAGE + "to_confirm:\n  - value: /records/capture\n    question: Who captures it?\n"
    proposed = changed(waiting, ("status: active", "status: proposed"), ("id: facebook", "id: p"))
    proposed = changed(proposed, ("ExamplePolice", "OtherPolice"))
    report = validated(registry(tmp_path, facebook=waiting, p=proposed))
    question = "`/records/capture` waits for the Department's word: Who captures it?"
    active = [f for f in target(report, "pages/facebook.yml").findings if f.rule == "B8-records"]
    assert [(f.verdict, f.level, f.message, f.place.line) for f in active] == [
        (Verdict.FAIL, Level.REQUIREMENT, f"The page is active, but {question}", 48)
    ]
    waits = [f for f in target(report, "pages/p.yml").findings if f.rule == "B8-records"]
    assert [(f.verdict, f.level, f.message) for f in waits] == [
        (Verdict.PASS, Level.REQUIREMENT, "It is declared how the content is kept."),
        (Verdict.NOT_APPLICABLE, Level.ADVICE, question),
    ]


def test_no_report_holds_the_path_of_the_machine(tmp_path):
    registry(tmp_path, facebook=PAGE, a="a: [", b="x: 1")
    assert str(tmp_path) not in repr(validated(tmp_path))
    assert str(tmp_path) not in repr(read_registry(tmp_path).problems)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@pytest.fixture(scope="module")
def held_to():
    return laws()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_whatever_stands_anywhere_every_finding_has_a_rule_a_clause_and_a_place(held_to, data):
    page = parse_declaration("pages/facebook.yml", PAGE)
    changed_data = dict(page.data)
    for key in data.draw(st.sets(st.sampled_from(sorted(page.data)), max_size=3)):
        changed_data[key] = data.draw(ANYTHING)
    changed_data["to_confirm"] = data.draw(
        ANYTHING | st.lists(st.fixed_dictionaries({"value": st.text(), "question": st.text()}))
    )
    page = type(page)(
        path=page.path, data=changed_data, keys=page.keys, values=page.values, lines=page.lines
    )
    read = Registry(root="", department_path="department.yml", pages=(page,))
    (found,) = validate(read, held_to, tool="test").targets
    rules = {rule.id for rule in CATALOGUE}
    for finding in found.findings:
        assert finding.rule in rules
        assert finding.clause
        assert finding.message
        assert isinstance(finding.place, FilePlace)
        assert finding.place.file == "pages/facebook.yml"
        assert finding.place.line >= 1
    assert {f.rule for f in found.findings} == rules
