"""Exemptions stand beside failures and change no verdict; those that hold no more are told."""

from __future__ import annotations

import pytest

from hpd_pages.cli.exit_codes import ExitCode, exit_code
from hpd_pages.engine.exemptions import exempted, live_exemptions
from hpd_pages.engine.settle import settled
from hpd_pages.engine.validate import validate
from hpd_pages.formats.github import format_github
from hpd_pages.formats.html import format_html
from hpd_pages.formats.json import format_json
from hpd_pages.formats.text import format_text
from hpd_pages.io.registry import read_registry
from hpd_pages.model.finding import Exemption, Finding, Level, Reason, Verdict
from hpd_pages.model.report import Report, Target
from support.builders import department, page
from support.registries import PAGE, laws, registry
from support.rules import RULES

DAY = "2027-02-01"
HELD = Exemption(
    rule="B4-disclaimer",
    reason="The bio has no room for it yet.",
    approver="Chief of Police",
    expires=DAY,
)
FAILED = Finding(
    rule="B4-disclaimer",
    clause="B.4",
    verdict=Verdict.FAIL,
    reason=Reason.MISSING,
    message="No disclaimer was found.",
)
MET = Finding(
    rule="B4-disclaimer", verdict=Verdict.PASS, reason=Reason.STATED, message="It says so."
)


def declared(rule="B7-prominence", expires="2027-03-01"):
    """The example page with one exemption."""
    words = (
        f"exemptions:\n  - rule: {rule}\n    reason: No room yet.\n"
        f"    approver: Chief of Police\n    expires: {expires}\n"
    )
    return PAGE + words


def findings_of(root, text, today=DAY):
    found = validate(read_registry(registry(root, facebook=text)), laws(), tool="test", today=today)
    (target,) = (t for t in found.targets if t.page == "facebook")
    assert target.problem is None
    return [f for f in target.findings if "exempt" in f.message]


def test_a_failure_keeps_its_verdict_and_carries_the_exemption_until_its_last_day():
    (held,) = exempted([FAILED], [HELD], DAY)
    (ended,) = exempted([FAILED], [HELD], "2027-02-02")

    assert (held.verdict, held.exemption, held.exempt) == (Verdict.FAIL, HELD, True)
    assert (ended.exemption, ended.exempt) == (None, False)


@pytest.mark.parametrize("changes", [{"verdict": Verdict.UNKNOWN}, {"level": Level.ADVICE}])
def test_what_is_no_failure_of_the_order_is_not_exempted(changes):
    fields = {"rule": "B4-disclaimer", "verdict": Verdict.FAIL, "reason": Reason.MISSING}
    found = Finding(message="…", **{**fields, **changes})

    assert exempted([found], [HELD], DAY) == (found,)


def test_nobody_is_exempt_from_approval():
    approval = Finding(
        rule="B1-approval", verdict=Verdict.FAIL, reason=Reason.EXPIRED, message="ended"
    )
    own = Exemption(rule="B1-approval", reason="r", approver="a", expires=DAY)

    assert exempted([approval], [own], DAY) == (approval,)


def report_of(*findings):
    target = Target(target="https://example.gov/", page="website", findings=findings)
    return Report(command="audit", tool="hpd-pages test", targets=(target,))


def test_an_exempt_failure_does_not_fail_the_run_and_every_report_shows_it_with_its_reason():
    report = report_of(*exempted([FAILED], [HELD], DAY))

    assert exit_code(report) is ExitCode.OK
    assert exit_code(report_of(FAILED)) is ExitCode.FAILED
    for printed in (
        format_text(report, width=200),
        format_text(report, width=200, quiet=True),
        format_json(report),
        format_html(report, style=""),
        format_github(report),
    ):
        assert "The bio has no room for it yet." in printed
        assert "Chief of Police" in printed
        assert DAY in printed
    assert "1 page looked at: 0 requirements met, none failed, 1 exempt." in format_text(report)
    assert '"verdict": "fail"' in format_json(report)
    assert '"exempt": 1' in format_json(report)
    assert "1 page meets every requirement" not in format_html(report, style="")


def test_an_ended_exemption_is_told_beside_the_failure_that_counts_again():
    (told,) = live_exemptions([FAILED], [HELD], (), "2027-02-02")

    assert (told.rule, told.verdict, told.reason) == ("B1-approval", Verdict.FAIL, Reason.EXPIRED)
    assert told.message == "The exemption from B4-disclaimer ended on 2027-02-01."


def test_an_exemption_that_nothing_needs_is_advice():
    (told,) = live_exemptions([MET], [HELD], (), DAY)

    assert told.level is Level.ADVICE
    assert told.message == "The exemption from B4-disclaimer is not needed: it does not fail."


def test_an_exemption_is_needed_where_the_declaration_fails_or_the_page_was_not_seen():
    unseen = Finding(
        rule="B4-disclaimer", verdict=Verdict.UNKNOWN, reason=Reason.TIMEOUT, message="late"
    )

    assert live_exemptions([MET], [HELD], {"B4-disclaimer"}, DAY) == ()
    assert live_exemptions([unseen], [HELD], (), DAY) == ()


def test_a_pages_result_is_settled_with_its_exemptions_only():
    target = Target(target="https://example.gov/", findings=(FAILED,))

    def settle(**changes):
        return settled(target, page(**changes), department(), rules=RULES, today=DAY)

    assert settle() is target
    assert settle(exemptions=(HELD,)).findings[0].exempt


@pytest.mark.parametrize(
    ("rule", "expires", "message", "fix"),
    [
        ("B8-records", "2027-03-01", "The exemption from B8-records is not needed", "Take it out"),
        ("B8-records", "2027-01-31", "The exemption from B8-records ended on", "Mend the page"),
        ("B7-promenade", "2027-03-01", "There is no requirement", "Did you mean `B7-prominence`?"),
        ("B1-approval", "2027-03-01", "Nobody can be exempt from approval", "Take it out"),
    ],
)
def test_a_declared_exemption_that_is_no_use_is_a_finding_with_its_place(
    tmp_path, rule, expires, message, fix
):
    (told,) = findings_of(tmp_path, declared(rule, expires))

    assert told.rule == "B1-approval"
    assert told.message.startswith(message)
    assert told.fix.startswith(fix)
    assert told.place.file == "pages/facebook.yml"
    assert declared(rule, expires).splitlines()[told.place.line - 1].strip() == f"- rule: {rule}"


def test_whether_a_live_requirement_needs_its_exemption_is_left_to_the_audit(tmp_path):
    assert findings_of(tmp_path, declared()) == []


def test_the_same_requirement_twice_is_a_finding(tmp_path):
    text = declared()
    (told,) = findings_of(tmp_path, text + text[text.index("  - rule") :])

    assert told.message == "`B7-prominence` is exempted twice."


def test_an_exemption_without_an_approver_exempts_nothing(tmp_path):
    text = declared("B8-records").replace("    approver: Chief of Police\n", "")
    text = text.replace("retention: locked", "retention: forever")
    found = validate(
        read_registry(registry(tmp_path, facebook=text)), laws(), tool="test", today=DAY
    )
    (target,) = (t for t in found.targets if t.page == "facebook")

    assert "`approver` in entry 1 of `exemptions` is missing." in {
        f.message for f in target.findings
    }
    assert not any(f.exempt for f in target.findings)
