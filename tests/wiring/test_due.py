"""What is due is gathered from declarations, approvals and the records' own database."""

from hpd_pages.model.due import Task
from hpd_pages.model.request import Scope
from hpd_pages.wiring import requests
from hpd_pages.wiring.due import due
from hpd_pages.wiring.kept import Kept
from support.registries import PAGE, changed, registry


def test_approval_capture_and_request_are_told_of_a_real_registry(tmp_path):
    kept = Kept(registry(tmp_path, facebook=PAGE))
    tasks = due(kept.registry(), kept.validated())
    assert [task.task for task in tasks] == [Task.APPROVAL, Task.CAPTURE]
    requests.new(
        tmp_path, received="2026-01-05", about="All posts", requester="", office="Records Division",
        scope=Scope(),
    )  # fmt: skip
    first, *_ = due(kept.registry(), kept.validated())
    assert (first.task, first.about, first.by, first.late) == (
        Task.REQUEST,
        "1",
        "2026-01-09",
        True,
    )


def test_a_registry_is_read_again_only_after_a_file_changed(tmp_path, monkeypatch):
    kept = Kept(registry(tmp_path, facebook=PAGE))
    first = kept.validated()
    assert kept.validated() is first
    path = tmp_path / "pages" / "facebook.yml"
    path.write_text(changed(PAGE, ("status: active", "status: proposed")), encoding="utf-8")
    kept.forget()
    second = kept.validated()
    assert second is not first
    assert kept.registry().pages[0].status == "proposed"
    assert kept.audited() is None
    assert kept.kit("facebook") is kept.kit("facebook")
