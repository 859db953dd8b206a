"""The README's commands do what it says.

`audit`, and `records verify` and `report`, which need one, are tried on loopback in tests/cli/.
"""

import re
import shutil
from pathlib import Path

import pytest

from support.command import hpd_pages

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_of_the_readme_runs(tmp_path):
    shutil.copy(ROOT / "department.yml", tmp_path)
    shutil.copytree(ROOT / "pages", tmp_path / "pages")
    commands = re.findall(r"^\$ hpd-pages ([^#\n]+)", README, re.MULTILINE)

    codes = {
        command.strip(): hpd_pages(*command.split(), cwd=tmp_path).code
        for command in commands
        if not command.startswith(("audit", "records", "report")) and "<" not in command
    }

    assert len(codes) == 8
    assert set(codes.values()) == {0}


@pytest.mark.parametrize("link", re.findall(r"\]\(((?!http)[^)#]+)\)", README))
def test_every_file_the_readme_names_is_there(link):
    assert (ROOT / link).is_file()


def test_the_two_commands_of_the_start_are_targets_of_the_makefile():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    for target in re.findall(r"^\$ make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
