"""The registry on disk: found upward, read in order, and one bad file hides no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from hpd_pages.errors import NothingToCheck, RegistryError, RegistryNotFound, UsageError
from hpd_pages.io.registry import find_root, read_registry
from support.registries import DEPARTMENT, PAGE, changed, registry, write


def read(root: Path, *paths: str):
    return read_registry(root, [Path(path) for path in paths])


def test_the_registry_is_found_from_any_folder_below_it(tmp_path):
    registry(tmp_path, facebook=PAGE)
    deep = tmp_path / "build" / "facebook"
    deep.mkdir(parents=True)
    assert find_root(deep) == tmp_path.resolve()
    assert [page.path for page in read(deep).pages] == ["pages/facebook.yml"]


def test_an_empty_folder_is_told_that_it_has_no_registry(tmp_path):
    with pytest.raises(RegistryNotFound, match=r"there is no department.yml in .* or above it"):
        read(tmp_path)


def test_a_folder_that_is_not_there_is_a_matter_of_usage(tmp_path):
    registry(tmp_path, facebook=PAGE)
    with pytest.raises(UsageError, match="there is no folder"):
        read(tmp_path / "nowhere")


@pytest.mark.parametrize("pages", [{}, {"pages/README.md": "No page yet."}, {"pages": "a file"}])
def test_a_registry_without_pages_is_nothing_to_check(tmp_path, pages):
    write(tmp_path, {"department.yml": DEPARTMENT, **pages})
    with pytest.raises(NothingToCheck, match="has no page in `pages`"):
        read(tmp_path)


def test_pages_are_read_by_name_and_other_files_are_left_alone(tmp_path):
    registry(tmp_path, x=PAGE, facebook=PAGE)
    write(tmp_path, {"pages/.draft.yml": PAGE, "pages/notes.txt": "", "pages/b.json": "{}"})
    write(tmp_path, {"pages/old/retired.yml": PAGE, "pages/c.YAML": PAGE})
    names = [page.path for page in read(tmp_path).pages]
    assert names == ["pages/b.json", "pages/c.YAML", "pages/facebook.yml", "pages/x.yml"]


def test_one_unreadable_file_does_not_hide_the_others(tmp_path):
    registry(tmp_path, a="a: [", b=PAGE, c="a: 1".encode("utf-16"), e=PAGE)
    (tmp_path / "pages" / "d.yml").mkdir()
    found = read(tmp_path)
    assert [page.path for page in found.pages] == ["pages/b.yml", "pages/e.yml"]
    assert [str(problem).partition("\n")[0] for problem in found.problems] == [
        "pages/a.yml:1:5: the file is not YAML: this does not fit what stands before it",
        "pages/c.yml:1:1: the file is UTF-16, not UTF-8",
        "pages/d.yml:1:1: this is a folder, not a file",
    ]
    assert set(found.sources) == {"department.yml", "pages/a.yml", "pages/b.yml", "pages/e.yml"}
    assert found.sources["pages/a.yml"] == ("a: [",)


def test_an_unreadable_department_does_not_hide_the_pages(tmp_path):
    write(tmp_path, {"department.yml": "name: [", "pages/facebook.yml": PAGE})
    found = read(tmp_path)
    assert found.department is None
    assert [problem.path for problem in found.problems] == ["department.yml"]
    assert len(found.pages) == 1


def test_a_second_file_for_the_department_is_a_problem(tmp_path):
    registry(tmp_path, facebook=PAGE)
    write(tmp_path, {"department.json": "{}"})
    (problem,) = read(tmp_path).problems
    assert problem.path == "department.json"
    assert problem.problem == "this is a second file for the Department, beside department.yml"


def test_only_the_files_and_folders_asked_for_are_read(tmp_path):
    registry(tmp_path, facebook=PAGE, x=PAGE)
    write(tmp_path, {"drafts/new.yml": PAGE, "drafts/newer.yml": PAGE})
    found = read(tmp_path, "pages/x.yml", "drafts", "pages/x.yml")
    assert [p.path for p in found.pages] == ["pages/x.yml", "drafts/new.yml", "drafts/newer.yml"]
    assert found.department is not None


def test_the_department_alone_can_be_asked_for(tmp_path):
    registry(tmp_path, facebook=PAGE)
    found = read(tmp_path, "department.yml")
    assert found.pages == ()
    assert found.department.path == "department.yml"


def test_a_path_finds_its_own_registry_when_the_folder_has_none(tmp_path):
    registry(tmp_path / "town", facebook=PAGE)
    assert [page.path for page in read(tmp_path, "town").pages] == ["pages/facebook.yml"]
    assert [page.path for page in read(tmp_path, "town/pages").pages] == ["pages/facebook.yml"]


def test_a_file_outside_the_registry_is_named_from_it(tmp_path):
    registry(tmp_path / "town", facebook=PAGE)
    write(tmp_path, {"draft.yml": PAGE})
    (page,) = read(tmp_path / "town", "../draft.yml").pages
    assert page.path == "../draft.yml"


def test_a_path_that_is_not_there_is_a_matter_of_usage(tmp_path):
    registry(tmp_path, facebook=PAGE)
    with pytest.raises(UsageError, match=r"there is no pages/facebok.yml"):
        read(tmp_path, "pages/facebok.yml")


def test_a_folder_without_declarations_is_nothing_to_check(tmp_path):
    registry(tmp_path, facebook=PAGE)
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToCheck, match="empty holds no declaration"):
        read(tmp_path, "empty")


def test_a_link_cannot_show_a_file_from_outside(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("token: abc\n")
    root = registry(tmp_path / "town", facebook=PAGE)
    (root / "pages" / "x.yml").symlink_to(secret)
    (root / "pages" / "y.yml").symlink_to(root / "pages" / "facebook.yml")
    found = read(root)
    (problem,) = found.problems
    assert (problem.path, problem.problem) == (
        "pages/x.yml",
        "this is a link that leads out of its folder",
    )
    assert [page.path for page in found.pages] == ["pages/facebook.yml", "pages/y.yml"]
    assert "pages/x.yml" not in found.sources


def test_a_folder_of_pages_that_is_a_link_to_outside_is_refused(tmp_path):
    registry(tmp_path / "other", facebook=PAGE)
    root = write(tmp_path / "town", {"department.yml": DEPARTMENT})
    (root / "pages").symlink_to(tmp_path / "other" / "pages")
    with pytest.raises(RegistryError, match="`pages` is a link that leads out of the registry"):
        read(root)


def test_a_link_that_leads_nowhere_is_a_problem_of_its_own(tmp_path):
    registry(tmp_path, facebook=changed(PAGE))
    (tmp_path / "pages" / "x.yml").symlink_to(tmp_path / "pages" / "gone.yml")
    (problem,) = read(tmp_path).problems
    assert problem.problem == "the file cannot be read: No such file or directory"
