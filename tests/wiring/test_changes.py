"""Files that are saved are told in the journal, with the office and the digests before and after."""

import hashlib

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.io.journal import entries
from hpd_pages.io.records_store import open_records
from hpd_pages.wiring.approve import Answer, record
from hpd_pages.wiring.changes import noting
from hpd_pages.wiring.records import verify
from support.approvals import PDF
from support.registries import PAGE, changed, registry, write

DECLARATION = "pages/facebook.yml"
ANSWER = Answer(office="Chief of Police", date="2026-01-05", memo=None)


def sha256(raw):
    return hashlib.sha256(raw).hexdigest()


def told(root):
    with open_records(root / ".hpd-pages/history.sqlite") as records, records.reading() as reading:
        return list(entries(reading))


@pytest.fixture
def root(tmp_path):
    registry(tmp_path, facebook=changed(PAGE, ("status: active", "status: proposed")))
    return write(tmp_path, {"scan.pdf": PDF})


def save(root, raw, **more):
    with noting(
        root,
        action="declaration saved",
        office="Public Information Officer",
        saved={DECLARATION: raw},
        **more,
    ):
        if raw is None:
            (root / DECLARATION).unlink()
        else:
            (root / DECLARATION).write_bytes(raw)


def test_a_saved_declaration_is_told_with_its_digests_and_office(root):
    before = (root / DECLARATION).read_bytes()
    save(root, b"version: 1\n", facts={"page": "facebook"})
    save(root, None)

    one, two = told(root)
    assert (one.action, one.office) == ("declaration saved", "Public Information Officer")
    change = {"before": sha256(before), "after": sha256(b"version: 1\n")}
    assert one.facts == {"page": "facebook", "files": {DECLARATION: change}}
    assert two.facts["files"][DECLARATION] == {"before": sha256(b"version: 1\n"), "after": ""}


def test_what_could_not_be_written_is_not_told(root):
    with pytest.raises(OSError, match="no room"), noting(root, action="declaration saved"):
        raise OSError("no room")
    assert told(root) == []


def test_an_approval_is_told_and_a_later_change_of_its_files_is_named(root):
    done = record(
        root, "facebook", Answer(office="chief of  police", date="2026-01-05", memo=root / "scan.pdf"),
        activate=True, office="Public Information Officer",
    )  # fmt: skip

    (entry,) = told(root)
    assert (entry.action, entry.office) == ("approval recorded", "Public Information Officer")
    assert (entry.facts["approver"], entry.facts["content"]) == ("Chief of Police", done.digest)
    assert entry.facts["files"][DECLARATION]["after"] == sha256((root / DECLARATION).read_bytes())
    assert {name.rsplit("/", 1)[1] for name in entry.facts["kept"]} == {
        path.name for path in done.folder.iterdir()
    }
    assert verify(root)[2].damages == ()

    statement = done.folder / "approval.yml"
    statement.write_bytes(statement.read_bytes() + b"#")
    (done.folder / "memo.pdf").unlink()
    found = {damage.file.rsplit("/", 1)[1]: damage.what for damage in verify(root)[2].damages}
    assert found == {
        "approval.yml": "this file, which the journal keeps, was changed after it was noted",
        "memo.pdf": "this file, which the journal keeps, is missing",
    }


def test_an_approval_that_cannot_be_kept_is_not_told(root):
    write(root, {"approvals": "a file where a folder should be"})
    with pytest.raises(UsageError, match="cannot be written"):
        record(root, "facebook", ANSWER, activate=False)
    assert told(root) == []
