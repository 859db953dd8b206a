"""`hpd-pages init`: a department's own repository, from questions' answers and an empty folder."""

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.io.registry import read_registry
from hpd_pages.wiring import init
from support.command import hpd_pages
from support.registries import write

ANSWERS = """\
name: Example Police Department
jurisdiction: Town of Example, Connecticut
site: https://www.example.gov/police
languages: [en, es]
contacts:
  phone: 860-555-0100
records_law:
  en: Connecticut Freedom of Information Act
  es: Ley de Libertad de Información de Connecticut
"""


def made(root, answers=ANSWERS, name="answers.yml"):
    """What `init --answers` did in a new folder `root/new`."""
    folder = write(root, {name: answers, "new/.keep": ""}) / "new"
    return folder, hpd_pages("init", "--answers", root / name, cwd=folder)


def test_an_empty_folder_becomes_a_registry_that_validates_but_for_its_pages(tmp_path):
    folder, ran = made(tmp_path)

    assert (ran.code, ran.err) == (0, "")
    names = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert names == {
        ".keep",
        "department.yml",
        *init.FILES,
        *(f"schemas/{name}.schema.json" for name in ("page", "department", "approval")),
    }
    assert "has no page" in hpd_pages("validate", cwd=folder).err
    first = (folder / "department.yml").read_text(encoding="utf-8").splitlines()[0]
    assert (folder / first.partition("$schema=")[2]).is_file()


def test_what_is_left_out_takes_its_default(tmp_path):
    folder, _ = made(tmp_path)
    data = read_registry(folder, may_be_empty=True).department.data

    assert data["short_name"] == "EPD"
    assert data["notice_page"] == {
        "en": "https://www.example.gov/police/social-media",
        "es": "https://www.example.gov/police/social-media/es",
    }
    assert data["approver"] == "Chief of Police"
    assert data["emergency"] == "911"


def test_a_second_run_adds_what_is_missing_and_leaves_the_rest(tmp_path):
    folder, _ = made(tmp_path)
    (folder / "README.md").write_text("ours", encoding="utf-8")
    (folder / ".gitignore").unlink()
    before = (folder / "department.yml").read_bytes()

    ran = hpd_pages("init", cwd=folder)

    assert ran.code == 0
    assert "wrote .gitignore" in ran.out
    assert "left as it was: README.md" in ran.out
    assert (folder / "README.md").read_text(encoding="utf-8") == "ours"
    assert (folder / "department.yml").read_bytes() == before


def test_a_broken_link_is_something_too(tmp_path):
    folder = write(tmp_path, {"answers.yml": ANSWERS, "new/.keep": ""}) / "new"
    (folder / "README.md").symlink_to(tmp_path / "elsewhere")

    ran = hpd_pages("init", "--answers", tmp_path / "answers.yml", cwd=folder)

    assert ran.code == 0
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("change", "code", "place", "words"),
    [
        (("860-555-0100", "'555'"), 1, ":6:10: ", "cannot be dialled"),
        (
            ("https://www.example.gov/police\n", "example.gov\n"),
            1,
            ":3:7: ",
            "does not start with https",
        ),
        (("name: Example Police Department\n", ""), 1, ":1:1: ", "`name` is missing"),
        (("jurisdiction:", "jurisdicton:"), 3, ":2:1: ", "is not known here"),
        (("name: ", "name: ["), 3, ":2:", ""),
    ],
)
def test_bad_answers_are_told_with_their_place_and_nothing_is_written(
    tmp_path, change, code, place, words
):
    folder, ran = made(tmp_path, ANSWERS.replace(*change, 1))

    assert ran.code == code
    assert f"answers.yml{place}" in ran.err
    assert words in ran.err
    assert [path.name for path in folder.iterdir()] == [".keep"]


def test_a_folder_inside_a_registry_is_refused(tmp_path):
    folder, _ = made(tmp_path)

    ran = hpd_pages("-C", folder / "pages", "init", cwd=tmp_path)

    assert ran.code == 2
    assert "lies inside the registry" in ran.err


def test_without_a_terminal_the_questions_say_what_to_do(tmp_path):
    ran = hpd_pages("init", cwd=tmp_path)

    assert ran.code == 2
    assert "--answers FILE" in ran.err


def test_a_hostile_name_stays_a_name_in_every_file(tmp_path):
    hostile = '"Example Police Department\\" }} {% raw %} <b> `x` | 🚓 \\u202e"'
    folder, ran = made(tmp_path, ANSWERS.replace("Example Police Department", hostile, 1))

    assert ran.code == 0
    data = read_registry(folder, may_be_empty=True).department.data
    assert data["name"].strip() == 'Example Police Department" }} {% raw %} <b> `x` | 🚓'
    assert "<b>" not in (folder / "README.md").read_text(encoding="utf-8").replace("\\<b\\>", "")


def test_a_folder_that_cannot_be_written_is_a_usage_error(tmp_path):
    (tmp_path / "pages").write_text("a file where a folder should be")
    desk = init.department_desk(tmp_path)
    file = write(tmp_path, {"answers.yml": ANSWERS}) / "answers.yml"

    with pytest.raises(UsageError, match="cannot be written"):
        init.write(tmp_path, init.drafted_from_file(desk, file))
