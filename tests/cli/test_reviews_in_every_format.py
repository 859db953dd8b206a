"""`draft` and `wording` are told in every format, as every other command is."""

import pytest

from hpd_pages.cli.options import Format
from support.command import hpd_pages

DRAFT = "We arrested the killer. =cmd|x ::error:: <b>markup</b>\n"


@pytest.mark.parametrize("form", list(Format))
@pytest.mark.parametrize(("command", "code"), [("draft", 1), ("wording", 0)])
def test_a_review_is_told_in_every_format(tmp_path, command, code, form):
    words = "We may remove any comment for any reason at our sole discretion.\n"
    (tmp_path / "text.txt").write_text(DRAFT if command == "draft" else words, encoding="utf-8")

    ran = hpd_pages(command, "text.txt", "--format", form.value, cwd=tmp_path)

    assert (ran.code, ran.err) == (code, "")
    assert ("D-guilt" if command == "draft" else "W-N") in ran.out
