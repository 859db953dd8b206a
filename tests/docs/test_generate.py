from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.rules import CATALOGUE

SCRIPT = Path(__file__).parents[2] / "docs" / "generate.py"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_docs", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate = load()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    assert generate.main(["--folder", str(folder)]) == 0
    return folder


def test_what_was_just_written_is_up_to_date(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate.main(["--check", "--folder", str(written)]) == 0
    assert capsys.readouterr().out == ""


def test_an_edited_page_is_named_with_its_diff(
    written: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in written.iterdir():
        text = file.read_text(encoding="utf-8")
        changed = text.replace("| 2 | usage", "| 2 | misusage")
        (tmp_path / file.name).write_text(changed, encoding="utf-8")
    assert generate.main(["--check", "--folder", str(tmp_path)]) == 1
    said = capsys.readouterr()
    meaning = "usage: the command line asks for something that cannot be done"
    assert f"-| 2 | mis{meaning} |\n+| 2 | {meaning} |\n" in said.out
    assert said.out.count("--- docs/") == 1
    assert "`make docs`" in said.err


def test_a_page_that_is_missing_is_out_of_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate.main(["--check", "--folder", str(tmp_path)]) == 1
    assert capsys.readouterr().out.count("+++ generated") == len(generate.PAGES)


def test_every_requirement_has_its_anchor_and_every_exit_code_its_row(written: Path) -> None:
    rules = (written / "rules.md").read_text(encoding="utf-8")
    codes = (written / "exit-codes.md").read_text(encoding="utf-8")
    assert [rule.id for rule in CATALOGUE if f'<a id="{rule.stem}"></a>' not in rules] == []
    assert [code for code in ExitCode if f"| {int(code)} | " not in codes] == []


def test_every_command_has_its_help(written: Path) -> None:
    text = (written / "cli.md").read_text(encoding="utf-8")
    for command in ("validate", "generate", "inspect", "audit", "rules", "demo"):
        assert f"## hpd-pages {command}\n\n```text\nUsage: hpd-pages {command} " in text
    assert "\x1b" not in text


def test_keys_are_told_with_their_path_their_requirement_and_their_values() -> None:
    schema = {
        "title": "T",
        "$id": "urn:t",
        "description": "D.",
        "required": ["a"],
        "else": {"required": ["b"]},
        "properties": {
            "a": {
                "description": "One | two.",
                "x-requirement": "B4-disclaimer",
                "properties": {"inner": {"$ref": "#/$defs/colour"}},
            },
            "b": {"description": "B.", "items": {"properties": {"c": {"description": "C."}}}},
        },
        "$defs": {"colour": {"description": "Colour.", "enum": ["red", None]}},
    }
    assert list(generate.schema(schema)) == [
        "## T",
        "`urn:t`. D.",
        (
            "| Key | Required | Requirement | Meaning |\n"
            "| --- | --- | --- | --- |\n"
            "| `a` | yes | B4-disclaimer | One \\| two. |\n"
            "| `a.inner` | no | B4-disclaimer | Colour. One of `red`, `null`. |\n"
            "| `b` | sometimes |  | B. |\n"
            "| `b[].c` | no |  | C. |"
        ),
    ]
