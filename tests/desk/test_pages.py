"""One page at the desk: form and file, the check, saving, what was changed meanwhile, git."""

import re
import subprocess
from html import unescape

import pytest

from hpd_pages.model.account import Role
from support.desks import client, send, token
from support.registries import PAGE, changed, registry

PROPOSED = changed(PAGE, ("status: active", "status: proposed"))
COMMENTED = changed(PROPOSED, ("owner:", "# Who keeps it.\nowner:"))


@pytest.fixture
def root(tmp_path):
    return registry(tmp_path, facebook=COMMENTED)


def file(root):
    return (root / "pages" / "facebook.yml").read_text(encoding="utf-8")


def fields(page):
    """The form as a browser would send it back: base, shown and text."""
    found = dict(re.findall(r'<input type="hidden" name="(base)" value="([^"]*)"', page.text))
    for name in ("shown", "text"):
        box = re.search(
            rf'<textarea[^>]*name="{name}"[^>]*>\n(.*?)</textarea>', page.text, re.DOTALL
        )
        found[name] = unescape(box[1])
    return found | {"csrf_token": token(page)}


def save(browser, **changes):
    shown = fields(browser.get("/pages/facebook"))
    return browser.post("/pages/facebook/save", data={**shown, **changes})


def test_a_field_is_saved_into_its_line_and_the_difference_is_shown(root):
    with client(root) as browser:
        answer = save(browser, **{"/owner/unit": "Traffic Division"})
        assert answer.location == "/pages/facebook/saved"
        shown = browser.get(answer.location).text
    assert file(root) == changed(COMMENTED, ("unit: Office of the Chief", "unit: Traffic Division"))
    assert "<ins>+   unit: Traffic Division</ins>" in shown
    assert "<del>−   unit: Office of the Chief</del>" in shown


def test_the_file_itself_can_be_changed_and_form_and_file_at_once(root):
    with client(root) as browser:
        text = changed(COMMENTED, ("# Who keeps it.", "# The office that keeps it."))
        save(browser, text=text, **{"/owner/unit": "Traffic Division"})
    assert file(root) == changed(text, ("unit: Office of the Chief", "unit: Traffic Division"))


def test_what_browsers_do_to_line_ends_changes_nothing(root):
    with client(root) as browser:
        answer = save(browser, text=COMMENTED.replace("\n", "\r\n"))
        assert answer.location == "/pages/facebook"
    assert file(root) == COMMENTED


def test_a_file_that_changed_meanwhile_is_not_written_over(root):
    other = changed(COMMENTED, ("steward: Public", "steward: The Public"))
    with client(root) as browser:
        shown = fields(browser.get("/pages/facebook"))
        (root / "pages" / "facebook.yml").write_text(other, encoding="utf-8")
        answer = browser.post("/pages/facebook/save", data={**shown, "/owner/unit": "Traffic"})
        assert answer.status_code == 409
        assert "Somebody changed this file meanwhile" in answer.text
        assert file(root) == other
        mine = fields(answer)
        assert "unit: Traffic" in mine["text"]
        again = browser.post("/pages/facebook/save", data=mine)
        assert again.location == "/pages/facebook/saved"
    assert "unit: Traffic\n" in file(root)


def test_what_cannot_be_read_is_not_saved_and_its_place_is_said(root):
    with client(root) as browser:
        answer = save(browser, text="id: facebook\nname: [\n")
        assert answer.status_code == 200
        assert "The file cannot be read." in answer.text
        assert "Line 3, column 1:" in answer.text or "Line 2" in answer.text
        assert "name: [" in answer.text
    assert file(root) == COMMENTED


def test_the_check_stands_beside_the_field_and_writes_nothing(root):
    with client(root) as browser:
        shown = fields(browser.get("/pages/facebook"))
        answer = browser.post("/pages/facebook/look", data={**shown, "/contact/phone": "911"})
        beside = answer.text.partition('data-findings="/contact/phone"')[2][:900]
    assert "B7-contact" in beside
    assert "fail" in beside
    assert file(root) == COMMENTED


def test_the_preview_counts_in_the_platform_s_own_unit(tmp_path):
    x = changed(
        PROPOSED,
        ("id: facebook", "id: x"),
        ("platform: facebook", "platform: x"),
        ("https://www.facebook.com/ExamplePolice", "https://x.com/ExamplePolice"),
    )
    with client(registry(tmp_path, x=x)) as browser:
        assert "of 280 characters as X weighs them" in browser.get("/pages/x").text


def test_a_save_stands_in_the_journal_with_the_office(root):
    from hpd_pages.io.journal import entries
    from hpd_pages.io.records_store import open_records

    with client(root, office="Traffic Division", account="traffic") as browser:
        save(browser, **{"/owner/unit": "Traffic Division"})
    with open_records(root / ".hpd-pages" / "history.sqlite") as records, records.reading() as c:
        (entry,) = entries(c)
    assert (entry.action, entry.office) == ("declaration saved", "Traffic Division")
    assert entry.facts["page"] == "facebook"
    assert entry.facts["account"] == "traffic"
    assert list(entry.facts["files"]) == ["pages/facebook.yml"]


def test_a_commit_is_offered_in_a_work_tree_and_takes_this_file_alone(root, monkeypatch):
    for key in ("GIT_AUTHOR", "GIT_COMMITTER"):
        monkeypatch.setenv(f"{key}_NAME", "Public Information Officer")
        monkeypatch.setenv(f"{key}_EMAIL", "pio@example.gov")

    def git(*words):
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True)
        return done.stdout

    git("init", "-q")
    git("add", "pages")
    git("commit", "-qm", "First")
    with client(root) as browser:
        save(browser, **{"/owner/unit": "Traffic Division"})
        shown = browser.get("/pages/facebook/saved")
        assert "Keep it in git" in shown.text
        form = {"csrf_token": token(shown), "message": "Hand the page to Traffic"}
        browser.post("/pages/facebook/commit", data=form)
    assert git("log", "-1", "--format=%s", "--name-only").split("\n\n") == [
        "Hand the page to Traffic",
        "pages/facebook.yml\n",
    ]
    assert "department.yml" in git("status", "--porcelain")


def test_without_git_nothing_is_offered(root):
    with client(root) as browser:
        save(browser, **{"/owner/unit": "Traffic Division"})
        assert "Keep it in git" not in browser.get("/pages/facebook/saved").text


def test_a_reader_sees_the_page_and_can_change_nothing(root):
    with client(root, Role.READER) as browser:
        page = browser.get("/pages/facebook").text
        assert 'id="form-side"' in page
        assert '<fieldset lang="en" disabled>' in page
        assert ">Save<" not in page


@pytest.mark.parametrize(
    "name", ["..", "%2e%2e%2fdepartment", "facebook.yml", "a/../facebook", "x" * 300]
)
def test_no_name_of_a_page_leads_to_another_file(root, name):
    with client(root) as browser:
        for view in ("", "/kit/", "/approval/", "/kit/files/..%2f..%2fdepartment.yml"):
            assert browser.get(f"/pages/{name}{view}").status_code in {308, 404}


def test_live_words_stand_in_the_page_as_text(tmp_path):
    words = '"<script>alert(1)</script> {{ 7*7 }}"'
    root = registry(
        tmp_path, facebook=changed(PROPOSED, ("name: Example Police Department", f"name: {words}"))
    )
    with client(root) as browser:
        for view in ("/", "/pages/", "/pages/facebook", "/pages/facebook/kit/"):
            page = browser.get(view).text
            assert "<script>alert" not in page
            assert ">49<" not in page


def test_the_list_is_searched(root):
    with client(root) as browser:
        assert ">facebook</a>" in browser.get("/pages/?q=example police").text
        assert "No page has these words." in browser.get("/pages/?q=mastodon").text


def test_every_tick_of_the_checklist_is_kept_for_everybody(root):
    with client(root) as browser:
        page = browser.get("/pages/facebook/kit/").text
        key = re.search(r'name="tick" value="(\w+)"', page)[1]
        send(browser, "/pages/facebook/kit/ticks", {"tick": key}, at="/pages/facebook/kit/")
    with client(root) as browser:
        assert f'value="{key}" checked' in browser.get("/pages/facebook/kit/").text


def test_the_kit_is_what_generate_writes(root):
    from hpd_pages.wiring.generate import generate

    made = generate(root, ["facebook"], None).kits[0].files
    with client(root) as browser:
        shown = browser.get("/pages/facebook/kit/").text
        assert set(re.findall(r'href="/pages/facebook/kit/files/([^"]+)" download>', shown)) >= set(
            made
        )
        for name, text in made.items():
            answer = browser.get(f"/pages/facebook/kit/files/{name}")
            assert answer.text == text
            assert answer.headers["Content-Disposition"].startswith("attachment;")
