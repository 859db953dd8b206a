"""The digest of the approved content: the same for the same content, another for any other."""

import json
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.engine.approved import changes, content_bytes, content_digest
from hpd_pages.io.registry import read_registry
from hpd_pages.model.department import Department
from hpd_pages.wiring.approvals import contents
from support.builders import department
from support.registries import PAGE, changed, registry

VALUES = st.recursive(
    st.text(max_size=8) | st.integers() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
PAGES = st.dictionaries(st.text(max_size=6), VALUES, max_size=4)


def content(root, text, own: Department | None = None) -> bytes:
    (declaration,) = read_registry(registry(root, facebook=text)).pages
    return contents(root, own or department())(declaration)


def test_comments_key_order_and_line_ends_leave_no_trace(tmp_path):
    blocks = PAGE.replace("\n\n", "\n").split("\nowner:")
    moved = f"{blocks[0]}\n# a comment\nowner:{blocks[1]}".replace("\n", "\r\n")
    turned = changed(
        moved, ("id: facebook\r\nplatform: facebook", "platform: facebook\r\nid: facebook")
    )

    assert content(tmp_path, turned) == content(tmp_path, PAGE)


def test_the_version_of_the_tool_leaves_no_trace(tmp_path, monkeypatch):
    before = content(tmp_path, PAGE)
    monkeypatch.setattr("hpd_pages.wiring.approvals.__version__", "99.0.0")

    assert content(tmp_path, PAGE) == before


@pytest.mark.parametrize(
    "change",
    [
        ("status: active", "status: proposed"),
        ("version: 1\nid", "$schema: ../x.json\nversion: 1\nid"),
    ],
)
def test_where_the_page_is_in_its_life_is_no_content(tmp_path, change):
    assert content(tmp_path, changed(PAGE, change)) == content(tmp_path, PAGE)


def test_any_word_changes_the_digest_and_is_told_in_declaration_and_texts(tmp_path):
    before = content(tmp_path, PAGE)
    after = content(tmp_path, changed(PAGE, ("share", "spread")))
    told = changes(before, after)

    assert content_digest(before) != content_digest(after)
    assert told[0].pointer == "/page/purpose/statement/en"
    assert "[-share-] {+spread+}" in told[0].diff
    assert any(change.pointer.startswith("/texts/") for change in told)


def test_the_departments_own_words_are_part_of_the_texts(tmp_path):
    before = content(tmp_path, PAGE)
    after = content(tmp_path, PAGE, department(appeal_days=99))

    assert {c.pointer.split("/")[1] for c in changes(before, after)} == {"texts"}


def test_the_digest_is_the_one_that_sha256sum_gives(tmp_path):
    raw = content(tmp_path, PAGE)
    (tmp_path / "content.json").write_bytes(raw)
    ran = subprocess.run(["sha256sum", tmp_path / "content.json"], capture_output=True, check=True)

    assert ran.stdout.decode().split()[0] == content_digest(raw)
    assert json.loads(raw)["schema"] == "hpd-pages/approved-content/1"


def test_a_foreign_file_is_no_content():
    with pytest.raises(ValueError):
        changes(b'{"a": 1}', b"{}")


@given(page=PAGES)
def test_the_order_of_keys_never_counts(page):
    turned = dict(reversed(page.items()))

    assert content_bytes(page, ()) == content_bytes(turned, ())


@given(one=PAGES, other=PAGES)
def test_contents_differ_exactly_where_changes_are_told(one, other):
    before, after = content_bytes(one, ()), content_bytes(other, ())

    assert not changes(before, before)
    if changes(before, after):
        assert before != after
