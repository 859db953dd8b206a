"""Wordings, one a line, of which counsel should be told (`+`) or not (`-`); a file a wording."""

from pathlib import Path

import pytest

from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules.wording import WORDINGS
from hpd_pages.text.filter_list import opinions
from hpd_pages.text.notice import notice_from
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

FOLDER = Path(__file__).parent / "counsel"
BY_STEM = {wording.stem: wording for wording in WORDINGS}


def cases(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        sign, _, text = line.partition(" ")
        assert sign in {"+", "-"}, f"{path.name}:{number}: begin with + or -"
        yield pytest.param(
            path.stem, sign == "+", text.replace("\\n", "\n"), id=f"{path.stem}:{number}"
        )


def told(stem, text):
    wording = BY_STEM[stem]
    if wording.about_lists:
        return bool(opinions(text))
    reading = read(Snapshot(source="notice.txt", document=read_text(text)))
    return bool(wording.check(notice_from(reading)))


@pytest.mark.parametrize(
    ("stem", "expected", "text"),
    [case for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)],
)
def test_counsel_is_told_of_the_wording_and_of_nothing_else(stem, expected, text):
    assert told(stem, text) is expected


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.id)
def test_every_wording_has_cases_of_both_kinds(wording):
    signs = {case.values[1] for case in cases(FOLDER / f"{wording.stem}.txt")}

    assert signs == {True, False}
