"""`hpd-pages approve`, through the installed program and over its own functions."""

import json
import shutil
from pathlib import Path

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.wiring.approve import Answer, record, request, sign, verify
from hpd_pages.wiring.validate import validate
from support.approvals import PDF, ssh_key
from support.command import hpd_pages
from support.registries import DEPARTMENT, PAGE, changed, registry, write

TEMPLATES = Path(__file__).parents[2] / "templates"
ANSWER = Answer(office="chief of  police", date="2026-01-05", memo=Path("scan.pdf"))


@pytest.fixture
def root(tmp_path):
    """A registry with the active page `facebook`, not approved, and a scanned paper."""
    registry(tmp_path, facebook=PAGE)
    return write(tmp_path, {"scan.pdf": PDF})


def approval_of(root, name="facebook"):
    report, _ = validate(root)
    (target,) = (t for t in report.targets if t.page == name)
    return [f for f in target.findings if f.rule == "B1-approval"], target


def edit(path, *changes):
    path.write_text(changed(path.read_text(encoding="utf-8"), *changes), encoding="utf-8")


def test_request_record_and_validate_lead_to_an_approved_page(root):
    edit(root / "pages/facebook.yml", ("status: active", "status: proposed # until signed"))
    asked = hpd_pages("approve", "request", "facebook", cwd=root)
    digest = asked.out.split()[-1]
    options = ("--office", "Chief of Police", "--date", "2026-01-05", "--memo", "scan.pdf")

    ran = hpd_pages(
        "approve", "record", "facebook", *options, "--digest", digest[:12], "--activate", cwd=root
    )

    assert (asked.code, ran.code, ran.err) == (0, 0, "")
    assert digest in (root / "build/facebook.approval-request.md").read_text(encoding="utf-8")
    assert "status: active # until signed" in (root / "pages/facebook.yml").read_text("utf-8")
    assert hpd_pages("validate", cwd=root).code == 0
    checked = hpd_pages("approve", "verify", "--json", cwd=root)
    (row,) = json.loads(checked.out)["approvals"]
    assert (checked.code, row["office"], row["digest"]) == (0, "Chief of Police", digest)


def test_a_change_after_the_approval_fails_where_it_stands_with_the_difference(root):
    record(root, "facebook", ANSWER, activate=False)
    edit(root / "pages/facebook.yml", ("share", "spread"))

    ran = hpd_pages("validate", cwd=root)

    assert ran.code == 1
    assert "[-share-] {+spread+}" in " ".join(ran.out.split())
    assert hpd_pages("approve", "verify", cwd=root).code == 1


def test_a_new_approval_of_the_change_holds_and_the_old_one_stays(root):
    record(root, "facebook", ANSWER, activate=False)
    edit(root / "pages/facebook.yml", ("share", "spread"))
    record(root, "facebook", ANSWER, activate=False)

    (found,), _ = approval_of(root)
    old, new = verify(root, ())

    assert found.verdict == "pass"
    assert (old.current, new.current) == (False, True)
    assert new.standing.path == "approvals/facebook/2026-01-05-2/approval.yml"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"office": "Clerk"}, "the Clerk may not approve pages; these may: Chief of Police"),
        ({"office": "Public Information Officer"}, "may not approve"),
        ({"date": "2026-02-30"}, "--date 2026-02-30 is no day"),
        ({"date": "2999-01-01"}, "--date 2999-01-01 is after today"),
        ({"expires": "2026-01-04"}, "--expires 2026-01-04 is too early"),
        ({"review": "2026-01-04"}, "--review 2026-01-04 is before --date"),
        ({"digest": "0123456789ab"}, "the page's content has the digest"),
        ({"memo": Path("department.yml")}, "is not a PDF"),
        ({"memo": Path("torn.pdf")}, "was not copied whole"),
        ({"memo": Path("pages")}, "is not a PDF"),
        ({"memo": Path("nothing.pdf")}, "cannot be read"),
    ],
)
def test_an_answer_that_is_no_approval_is_refused_and_nothing_is_written(root, fields, words):
    write(root, {"torn.pdf": PDF[:20]})
    given = {"office": ANSWER.office, "date": ANSWER.date, "memo": ANSWER.memo, **fields}

    with pytest.raises(UsageError, match=words):
        record(root, "facebook", Answer(**given), activate=False)
    assert not (root / "approvals").exists()


def test_the_steward_cannot_approve_though_named_as_approver(root):
    edit(
        root / "department.yml",
        ("approver: Chief of Police", "approver: Public Information Officer"),
    )
    given = Answer(office="Public Information Officer", date="2026-01-05", memo=Path("scan.pdf"))

    with pytest.raises(UsageError, match="nobody approves a page of their own"):
        record(root, "facebook", given, activate=False)


def test_the_same_approval_is_not_recorded_twice(root):
    record(root, "facebook", ANSWER, activate=False)

    with pytest.raises(UsageError, match="on file already"):
        record(root, "facebook", ANSWER, activate=False)


def test_an_unknown_id_names_the_one_that_may_be_meant(root):
    ran = hpd_pages("approve", "request", "facebok", cwd=root)

    assert ran.code == 2
    assert "Did you mean facebook?" in ran.err


def test_a_page_that_is_not_complete_is_not_put_before_the_chief(root):
    edit(root / "pages/facebook.yml", ("monitored: true", "monitored: maybe"))

    with pytest.raises(UsageError, match=r"not complete: see `moderation.monitored`"):
        request(root, "facebook", None, preprinted=False)


@pytest.mark.parametrize(
    ("name", "damage", "code"),
    [
        ("content.json", lambda path: path.write_bytes(path.read_bytes() + b" "), 5),
        ("memo.pdf", lambda path: path.write_bytes(PDF + PDF), 5),
        ("memo.pdf", lambda path: path.unlink(), 5),
        ("content.json", lambda path: path.unlink(), 5),
        ("approval.yml", lambda path: path.write_bytes(b"\xff\xfe"), 3),
        ("approval.yml", lambda path: path.unlink(), 3),
        ("approval.yml", lambda path: path.write_text("version: 1\n"), 5),
        ("approval.yml", lambda path: edit(path, ("recorded:", "recordd:")), 3),
        ("approval.yml", lambda path: edit(path, ("page: facebook", "page: x")), 5),
    ],
)
def test_damaged_files_of_an_approval_are_named_with_their_place(root, name, damage, code):
    folder = record(root, "facebook", ANSWER, activate=False).folder
    damage(folder / name)

    ran = hpd_pages("approve", "verify", cwd=root)
    found, target = approval_of(root)

    assert ran.code == code
    assert "approvals/facebook/2026-01-05/" in ran.out
    assert all(f.verdict in ("fail", "unknown") for f in found)
    assert found
    assert (target.problem is not None) == (code == 3)


def test_a_renamed_folder_does_not_make_an_old_approval_the_latest(root):
    folder = record(root, "facebook", ANSWER, activate=False).folder
    folder.rename(folder.with_name("2026-02-01"))

    (found,), _ = approval_of(root)

    assert found.message == "The approval is of 2026-01-05, but its folder is named `2026-02-01`."


def test_an_approval_may_be_signed_with_a_listed_key_instead_of_paper(root):
    key, public = ssh_key(root)
    write(
        root,
        {
            "department.yml": f"{DEPARTMENT}\napprovers:\n  - office: Chief of Police\n    key: {public}\n"
        },
    )
    record(root, "facebook", Answer(office="Chief of Police", date="2026-01-05"), activate=False)
    (before,), _ = approval_of(root)

    sign(root, "facebook", key)
    (after,), _ = approval_of(root)

    assert (before.verdict, after.verdict) == ("fail", "pass")
    assert "with a good signature" in after.message
    with pytest.raises(UsageError, match="signed already"):
        sign(root, "facebook", key)


def test_a_signature_that_would_not_count_is_not_kept(root):
    key, _ = ssh_key(root)
    record(root, "facebook", ANSWER, activate=False)

    with pytest.raises(UsageError, match="does not list"):
        sign(root, "facebook", key)
    assert not list(root.rglob("*.sig"))


def test_the_approvals_of_a_page_that_is_gone_are_still_checked(root):
    record(root, "facebook", ANSWER, activate=False)
    other = changed(PAGE, ("id: facebook", "id: other"))
    registry(root, other=other)
    (root / "pages/facebook.yml").unlink()

    (one,) = verify(root, ())

    assert (one.page, one.findings) == ("facebook", ())


def test_no_approval_at_all_is_never_a_pass(root):
    assert hpd_pages("approve", "verify", cwd=root).code == 3


def test_a_link_that_leads_out_of_the_registry_is_not_followed(root, tmp_path_factory):
    folder = record(root, "facebook", ANSWER, activate=False).folder
    outside = tmp_path_factory.mktemp("outside") / "memo.pdf"
    shutil.move(folder / "memo.pdf", outside)
    (folder / "memo.pdf").symlink_to(outside)

    _, target = approval_of(root)

    assert "leads out of the registry" in target.problem.message


def test_the_request_tells_the_chief_what_counsel_should_weigh_in_the_words_of_a_template(root):
    standard = (TEMPLATES / "notices/en/b5_removal.j2").read_text(encoding="utf-8")
    words = standard.replace("{%- endmacro", " We may remove inappropriate comments.{%- endmacro")
    write(root, {"templates/notices/en/b5_removal.j2": words})

    ran = hpd_pages("approve", "request", "facebook", cwd=root)

    assert ran.code == 0, ran.err
    told = (root / "build/facebook.approval-request.md").read_text(encoding="utf-8")
    assert "- W-N01: For counsel to weigh: “inappropriate”" in told.replace("\\", "")
    assert told.count("W-N01") == 1
