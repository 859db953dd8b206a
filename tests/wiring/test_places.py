"""Where evidence is kept: the registry's own folder, another one, and never where none can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.wiring.places import evidence_folder

STATE = Path("registry/.hpd-pages")


def test_the_registrys_own_folder_unless_an_option_or_the_environment_names_another(monkeypatch):
    monkeypatch.delenv("HPD_PAGES_EVIDENCE", raising=False)
    assert evidence_folder(STATE) == STATE / "evidence"
    assert evidence_folder(STATE, "/mnt/records") == Path("/mnt/records")
    assert evidence_folder(STATE, "file:///mnt/the%20records") == Path("/mnt/the records")
    monkeypatch.setenv("HPD_PAGES_EVIDENCE", "/mnt/others")
    assert evidence_folder(STATE) == Path("/mnt/others")
    assert evidence_folder(STATE, "/mnt/records") == Path("/mnt/records")


@pytest.mark.parametrize("place", ["https://example.gov/", "file://host/x"])
def test_a_place_that_keeps_no_files_is_refused_with_what_to_give(place):
    with pytest.raises(UsageError) as caught:
        evidence_folder(STATE, place)
    assert caught.value.hint
