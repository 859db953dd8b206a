"""What is due is told once each, with its day, the nearest first."""

from dataclasses import replace

from hpd_pages.engine import due
from hpd_pages.engine.declare import build_page
from hpd_pages.io.declarations import parse_declaration
from hpd_pages.model.finding import Attestation, Exemption
from hpd_pages.model.request import Answer, Answered, Due, Requested, Scope
from support.registries import PAGE

TODAY = "2027-03-10"
FACEBOOK = build_page(parse_declaration("pages/facebook.yml", PAGE).data)


def exempt(until):
    return Exemption(rule="B7-prominence", reason="A", approver="Chief of Police", expires=until)


def request(number, received, *steps):
    return Requested(
        number=number, at=received, received=received, requester="", about="", office="", scope=Scope(),
        steps=tuple(Answered(step=step, on=received, words="", office="") for step in steps),
    )  # fmt: skip


def test_an_exemption_is_named_from_thirty_days_before_its_end():
    page = replace(
        FACEBOOK, exemptions=(exempt("2027-04-09"), exempt("2027-04-10"), exempt("2027-03-09"))
    )
    assert [(t.by, t.late) for t in due.exemptions([page], TODAY)] == [
        ("2027-04-09", False),
        ("2027-03-09", True),
    ]


def test_an_attestation_likewise():
    made = [
        Attestation(rule="B4-disclaimer", office="A", made_at="", until=until, file="", digest="")
        for until in ("2027-03-01", "2027-12-01")
    ]
    (task,) = due.attestations({"x": tuple(made)}, TODAY)
    assert (task.about, task.by, task.late, task.rule) == ("x", "2027-03-01", True, "B4-disclaimer")


def test_a_capture_is_due_when_its_interval_has_passed():
    def told(**newest):
        return [(t.words, t.by, t.late) for t in due.captures([FACEBOOK], newest, TODAY)]

    assert told() == [("Never captured yet.", "", True)]
    assert told(facebook="2027-02-09") == []
    assert told(facebook="2027-02-08") == [("Captured last on 2027-02-08.", "2027-03-10", False)]
    assert told(facebook="2027-02-07") == [("Captured last on 2027-02-07.", "2027-03-09", True)]


def test_a_request_is_due_until_it_is_answered():
    day = Due(on="2027-03-09", days=4, passed_over={})
    asked = [
        (request(1, "2027-03-03"), day),
        (request(2, "2027-03-03", Answer.ACKNOWLEDGED), replace(day, on="2027-03-10")),
        (request(3, "2027-03-03", Answer.ACKNOWLEDGED, Answer.HANDED_OVER), day),
    ]
    told = [(t.about, t.by, t.late) for t in due.requests(asked, TODAY)]
    assert told == [("1", "2027-03-09", True), ("2", "2027-03-10", False)]


def test_the_nearest_day_comes_first_and_what_has_none_last():
    tasks = [
        *due.captures([FACEBOOK], {}, TODAY),
        *due.exemptions(
            [replace(FACEBOOK, exemptions=(exempt("2027-03-20"), exempt("2027-03-11")))], TODAY
        ),
    ]
    assert [task.by for task in due.in_order(tasks)] == ["2027-03-11", "2027-03-20", ""]
