"""Issues on GitHub and GitLab, of which a project may have more than one answer holds."""

import pytest

from hpd_pages.io.forges import forge
from hpd_pages.model.alert import Message, Sends


@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_every_open_issue_is_found_however_many_there_are(forge_server, kind):
    address, issues = forge_server(kind)
    there = forge(kind, "example-police/pages", "key", {kind: address})
    for number in range(205):
        there.create(Message(sends=Sends.ISSUES, title=f"page {number}", body="words"))
    there.close("3", "mended")

    kept = there.open_issues()

    assert len(issues) == 205
    assert len(kept) == 204
    assert (kept["page 0"], kept["page 204"]) == ("1", "205")
    assert "page 2" not in kept
