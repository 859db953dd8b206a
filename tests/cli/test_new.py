"""`hpd-pages new`: from answers to an approved page on every platform."""

import json
from functools import partial
from pathlib import Path

import pytest

from hpd_pages.engine.page_interview import page_data
from hpd_pages.io.registry import read_registry
from hpd_pages.platforms import PLATFORMS
from hpd_pages.wiring import init, new
from hpd_pages.wiring.approve import Answer, record, request
from hpd_pages.wiring.generate import generate
from hpd_pages.wiring.inspect import inspect
from hpd_pages.wiring.looking import Manner
from hpd_pages.wiring.validate import validate
from support.approvals import PDF
from support.command import hpd_pages
from support.registries import write

DEPARTMENT = """\
name: Example Police Department
jurisdiction: Town of Example, Connecticut
site: https://www.example.gov/police
languages: [en, es]
contacts: {phone: 860-555-0100, email: police@example.gov}
records_law: {en: Connecticut Freedom of Information Act, es: Ley de Libertad de Información}
"""
PAGE = """\
platform: facebook
url: https://www.facebook.com/ExamplePolice
records: {series: M1-010}
"""


def repository(root, department=DEPARTMENT):
    """The repository that `init` makes of the answers."""
    write(root, {"department-answers.yml": department, "scan.pdf": PDF})
    desk = init.department_desk(root)
    init.write(root, init.drafted_from_file(desk, root / "department-answers.yml"))
    return root


def declared(root, answers=PAGE):
    """The page that `new --answers` writes."""
    file = write(root, {"page-answers.yml": answers}) / "page-answers.yml"
    desk = new.page_desk(root)
    return new.write(desk, new.drafted_from_file(desk, file))[0]


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.id)
def test_from_an_empty_folder_to_an_approved_page(tmp_path, platform):
    root = repository(tmp_path)
    answers = f"platform: {platform.id}\nurl: {platform.url_example}\nrecords: {{series: M1-010}}\n"
    page = declared(root, answers).stem
    before, _ = validate(root)

    (kit,) = generate(root, (), None).kits
    asked = request(root, page, None, preprinted=False)
    answer = Answer(
        office="Chief of Police", date="2026-01-05", memo=Path("scan.pdf"), digest=asked.digest
    )
    record(root, page, answer, activate=True)
    after, _ = validate(root)

    assert (asked.failures, kit.problems) == (0, ())
    assert not [f.message for f in (*before.findings(), *after.findings()) if f.verdict == "fail"]
    assert "status: active\n" in (root / f"pages/{page}.yml").read_text(encoding="utf-8")
    (approved,) = (f for f in after.findings() if f.rule == "B1-approval")
    assert approved.verdict == "pass"


@pytest.mark.parametrize("uses", ["investigation.wanted-persons", "notification.road-closures"])
def test_the_first_words_say_what_every_requirement_asks_for(tmp_path, uses):
    root = repository(tmp_path)
    declared(root, PAGE + f"purpose: {{uses: [{uses}, outreach.online-reporting]}}\n")
    generate(root, (), None)

    for language in ("en", "es"):
        notice = str(root / "build" / "facebook" / f"notice.{language}.html")
        report = inspect([notice], Manner())
        assert [f.rule for f in report.findings() if f.verdict in ("fail", "unknown")] == []


def test_through_the_command_line_a_page_is_written_once(tmp_path):
    root = repository(tmp_path)
    write(root, {"page.yml": PAGE})

    first = hpd_pages("new", "--answers", "page.yml", cwd=root)
    second = hpd_pages("new", "--answers", "page.yml", cwd=root)
    named = hpd_pages(
        "new",
        "--answers",
        write(root, {"other.yml": f"id: facebook\n{PAGE}"}) / "other.yml",
        cwd=root,
    )

    assert (first.code, first.err) == (0, "")
    assert "wrote pages/facebook.yml" in first.out
    assert (second.code, second.out) == (1, "")
    assert "page.yml:2:6: pages/facebook.yml:" in second.err
    assert named.code == 2
    assert "pages/facebook.yml is there already" in named.err


def test_what_was_not_asked_may_be_answered_too(tmp_path):
    root = repository(tmp_path)
    page = declared(root, PAGE + "disclaimer: {version: '2', effective: 2027-01-04}\n")
    (read,) = read_registry(root).pages

    assert read.data["disclaimer"] == {"version": "2", "effective": "2027-01-04"}
    assert page.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=../schemas/"
    )


def test_an_unconfirmed_series_waits_and_keeps_the_page_from_going_live(tmp_path):
    root = repository(tmp_path)
    declared(root, PAGE.replace("records: {series: M1-010}\n", ""))
    (read,) = read_registry(root).pages

    assert read.data["to_confirm"][0]["value"] == "/records/series"


def test_a_page_closed_to_visitors_has_no_disclaimer_to_declare(tmp_path):
    root = repository(tmp_path)
    closed = "visitor_content: {comments: closed, posts: closed, messages: closed}\n"
    declared(root, PAGE + closed)
    report, _ = validate(root)

    assert "disclaimer" not in read_registry(root).pages[0].data
    assert not [f for f in report.findings() if f.verdict == "fail"]


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (
            ("https://www.facebook.com/ExamplePolice", "https://x.com/ExamplePolice"),
            1,
            "page.yml:2:6: `https://x.com/ExamplePolice` is not the address",
        ),
        (("url: https://www.facebook.com/ExamplePolice\n", ""), 1, "`url` is missing"),
        (("platform: facebook", "platform: myspace"), 1, "page.yml:1:11: `platform` is `myspace`"),
        (("records:", "recrods:"), 3, "page.yml:3:1: the key `recrods` is not known here"),
        (("series: M1-010", "series: 7"), 1, "Put it in quotation marks"),
        (("platform: facebook", 'platform: facebook\nname: "x\\u0000y"'), 3, "page.yml:"),
        (("platform: facebook", "platform: facebook\nname: " + "x" * 10_000), 1, "more than 200"),
        (("platform: facebook", "platform: facebook\nid: ../../etc"), 1, "`id`"),
    ],
)
def test_bad_answers_are_told_with_their_place_and_nothing_is_written(
    tmp_path, change, code, words
):
    root = repository(tmp_path)
    write(root, {"page.yml": PAGE.replace(*change, 1)})

    ran = hpd_pages("new", "--answers", "page.yml", cwd=root)

    assert ran.code == code
    assert words in ran.err
    assert not list((root / "pages").glob("*.yml"))


def test_an_incomplete_department_is_to_be_mended_first(tmp_path):
    root = repository(tmp_path)
    path = root / "department.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("approver:", "# approver:"), "utf-8")
    write(root, {"page.yml": PAGE})

    ran = hpd_pages("new", "--answers", "page.yml", cwd=root)

    assert ran.code == 3
    assert "see `approver`" in ran.err


def test_in_a_registry_without_schemas_the_editor_gets_them(tmp_path):
    root = repository(tmp_path)
    for path in (root / "schemas").iterdir():
        path.unlink()
    declared(root)

    schema = json.loads((root / "schemas/page.schema.json").read_text(encoding="utf-8"))
    assert schema["$id"] == "urn:hpd-pages:schema:page:1"


def test_the_questions_are_few_and_each_has_words(tmp_path):
    desk = new.page_desk(repository(tmp_path))
    questions = list(desk.interview.questions({"/platform": "x"}))

    assert len(questions) < 30
    assert all(question.title and question.help for question in questions)


def test_each_default_is_a_good_answer(tmp_path):
    desk = new.page_desk(repository(tmp_path))
    for platform in PLATFORMS:
        answers = {"/platform": platform.id, "/url": platform.url_example}
        fault = partial(desk.interview.fault, answers)
        questions = [q for q in desk.interview.questions(answers) if q.default is not None]
        assert [fault(q, answers.get(q.pointer, q.default)) for q in questions] == [""] * len(
            questions
        )
        assert page_data(answers, desk.around)["status"] == "proposed"
