"""The approval at the desk: the request, the signed answer on file, and who may put it there."""

import io

import pytest

from hpd_pages.desk.access import Visitor
from hpd_pages.model.account import Role
from hpd_pages.wiring import approve
from support.approvals import PDF
from support.desks import application, client, send, sign_in
from support.registries import PAGE, changed, registry

PROPOSED = changed(PAGE, ("status: active", "status: proposed"))
AT = "/pages/facebook/approval/"
DAY = "2026-01-05"


@pytest.fixture
def root(tmp_path):
    return registry(tmp_path, facebook=PROPOSED)


def answered(browser, memo=PDF, name="memo.pdf", **form):
    files = {"memo": (io.BytesIO(memo), name)} if memo else {}
    return send(
        browser,
        f"{AT}record",
        {"office": "Chief of Police", "date": DAY, **form, **files},
        at=AT,
        content_type="multipart/form-data",
    )


def test_the_request_is_shown_as_it_is_printed_without_script_or_origin(root):
    with client(root) as browser:
        answer = browser.get(f"{AT}request.html")
        assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
        assert 'sandbox title="The request as it is printed"' in browser.get(AT).text
        send(browser, f"{AT}request", {}, at=AT)
        written = (root / "build" / "facebook.approval-request.html").read_text(encoding="utf-8")
        assert answer.text == written


def test_the_answer_is_on_file_with_the_paper_and_the_page_goes_live(root):
    with client(root) as browser:
        assert answered(browser, activate="yes").location == AT
        page = browser.get(AT).text
    (one,) = approve.verify(root, ["facebook"])
    assert one.standing.approval.office == "Chief of Police"
    assert one.standing.approval.memo == "memo.pdf"
    assert not [f for f in one.findings if f.verdict == "fail"]
    assert "status: active" in (root / "pages" / "facebook.yml").read_text(encoding="utf-8")
    assert "with the signed paper" in page


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"office": "Public Information Officer"}, "may not approve pages"),
        ({"date": "2999-01-01"}, "is after today"),
        ({"date": "soon"}, "is no day"),
        ({"digest": "0123456789"}, "not 0123456789"),
        ({"memo": b"GIF89a"}, "is not what its name says"),
        ({"memo": b""}, ""),
        ({"name": "memo.exe"}, "does not take such a file"),
    ],
)
def test_what_is_no_approval_is_refused_and_said_why(root, form, said):
    with client(root) as browser:
        answer = answered(browser, **form)
        if said:
            assert answer.status_code == 400
            assert said in answer.text
            assert not (root / "approvals").exists()
        else:
            assert answer.status_code == 302


def test_a_paper_that_is_too_large_is_refused(root):
    with client(root) as browser:
        kind = "multipart/form-data; boundary=x"
        answer = browser.post(f"{AT}record", data=b" " * (18 * 2**20), content_type=kind)
        assert answer.status_code == 413
    assert not (root / "approvals").exists()


def with_account(root, account, office, *roles):
    browser = application(root).test_client()
    sign_in(browser, Visitor(office=office, roles=roles, account=account))
    return browser


def test_an_approver_answers_for_their_own_office_alone(root):
    browser = with_account(root, "desk", "Front Desk", Role.APPROVER)
    assert "Your office is not among those that may approve" in browser.get(AT).text
    chief = with_account(root, "chief", "Chief of Police", Role.APPROVER)
    assert answered(chief, office="Mayor").status_code == 302
    (one,) = approve.verify(root, ["facebook"])
    assert one.standing.approval.office == "Chief of Police"


def test_nobody_approves_a_page_that_their_account_changed_last(root):
    app = application(root)
    both = app.test_client()
    roles = (Role.PIO, Role.APPROVER)
    sign_in(both, Visitor(office="Chief of Police", roles=roles, account="chief"))
    text = changed(PROPOSED, ("unit: Office of the Chief", "unit: Traffic Division"))
    shown = both.get("/pages/facebook").text
    base = shown.partition('name="base" value="')[2].partition('"')[0]
    send(
        both,
        "/pages/facebook/save",
        {"base": base, "shown": PROPOSED, "text": text},
        at="/pages/facebook",
    )
    answer = answered(both)
    assert answer.status_code == 400
    assert "nobody approves a page of their own" in answer.text
    other = app.test_client()
    sign_in(other, Visitor(office="Chief of Police", roles=roles, account="deputy"))
    assert answered(other).status_code == 302


def test_nobody_approves_a_page_whose_steward_is_their_office(tmp_path):
    root = registry(
        tmp_path,
        facebook=changed(
            PROPOSED, ("steward: Public Information Officer", "steward: Chief of Police")
        ),
    )
    chief = with_account(root, "chief", "Chief of Police", Role.APPROVER)
    assert "nobody approves a page of their own" in chief.get(AT).text
    with client(root) as local:
        answer = answered(local)
        assert answer.status_code == 400
        assert "nobody approves a page of their own" in answer.text
