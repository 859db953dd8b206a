"""`hpd-pages register` and `register check`, run as a user runs them."""

import json

import pytest

from support.command import hpd_pages
from support.registries import PAGE, changed, registry


@pytest.fixture
def root(tmp_path):
    return registry(tmp_path, facebook=PAGE)


def test_the_list_is_printed_in_columns(root):
    ran = hpd_pages("register", cwd=root)

    assert ran.code == 0, ran.err
    assert ran.out == (
        "official  Facebook  ExamplePolice  https://www.facebook.com/ExamplePolice\n"
    )


@pytest.mark.parametrize("suffix", ["json", "csv", "html", "jsonld"])
def test_a_file_takes_its_format_from_its_suffix(root, suffix):
    ran = hpd_pages("register", "--output", f"register.{suffix}", cwd=root)

    assert (ran.code, ran.out) == (0, "")
    assert "facebook.com/" in (root / f"register.{suffix}").read_text("utf-8")


def test_nothing_official_is_said_and_not_shown_as_an_empty_list(tmp_path):
    proposed = changed(PAGE, ("status: active", "status: proposed"))
    ran = hpd_pages("register", cwd=registry(tmp_path, facebook=proposed))

    assert ran.code == 0
    assert "has no official account yet" in ran.out


def test_a_stranger_is_exit_1_and_an_official_account_0(root):
    address = json.loads(hpd_pages("register", "-f", "json", cwd=root).out)["accounts"][0]["url"]

    assert hpd_pages("register", "check", address, cwd=root).code == 0
    ran = hpd_pages("register", "check", address, "https://x.com/SomebodyElse", cwd=root)
    assert ran.code == 1
    assert "https://x.com/SomebodyElse: not-listed\n  This is not among" in ran.out


def test_the_answers_as_json(root):
    ran = hpd_pages("register", "check", "--json", "@nobody", cwd=root)

    (only,) = json.loads(ran.out)["answers"]
    assert (only["asked"], only["answer"], only["account"]) == ("@nobody", "not-listed", None)


def test_two_spellings_of_one_account_are_told_by_validate(root):
    (root / "pages" / "other.yml").write_text(
        changed(PAGE, ("id: facebook", "id: other"), ("www.facebook.com", "m.facebook.com"))
    )

    ran = hpd_pages("validate", cwd=root)

    assert "has the same address" in ran.out


def test_a_language_without_words_is_a_usage_error(root):
    ran = hpd_pages("register", "--format", "html", "--language", "xx", cwd=root)

    assert ran.code == 2
    assert (
        ran.err == "hpd-pages: the register cannot be written in “xx”\n  hint: There are: en, es.\n"
    )
