"""The pages that `bench/audit.py` has audited: spread over hosts, and lacking what is told."""

from collections import Counter

import pytest

import audit
from audited_pages import served, write_bodies, write_registry
from hpd_pages.io.registry import read_registry
from support.registries import validated


@pytest.fixture
def made(tmp_path):
    pages = served(60, 4)
    write_bodies(tmp_path, pages, write_registry(tmp_path, pages, 8080))
    return tmp_path, pages


def test_every_page_is_declared_at_its_own_address(made):
    folder, _ = made
    registry = read_registry(folder, [])
    assert len(registry.pages) == 60
    assert {t.problem for t in validated(folder).targets} == {None}


def test_one_page_in_twenty_lacks_one_notice_and_says_the_rest(made):
    folder, pages = made
    assert Counter(page.lacks for page in pages) == {
        "": 57,
        "B4-disclaimer": 1,
        "B5-monitoring": 1,
        "B6-disclosure": 1,
    }
    bodies = (folder / "bodies").read_text(encoding="utf-8")
    said = (
        "reflect the opinions of the Department",
        "monitors comments",
        "public disclosure under",
    )
    assert [bodies.count(words) for words in said] == [60, 60, 60]  # of 60 pages and the site's own


def test_a_peer_reports_a_page_where_it_says_of_it_what_it_says_of_no_whole_one(made):
    folder, pages = made
    lines = [f"{n:03}. NEW: http://{p.host}:8080{p.path}" for n, p in enumerate(pages)]
    (folder / "out.txt").write_text("\n".join(lines), encoding="utf-8")
    assert audit.told_apart(folder, pages) == "0 of 3"
    lines[19] += " (a notice is missing)"
    (folder / "out.txt").write_text("\n".join(lines), encoding="utf-8")
    assert audit.told_apart(folder, pages) == "1 of 3"
