"""The man page: every command and option, in a form that `man` takes without complaint."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "hpd-pages.1"


def test_it_names_every_command_and_the_exit_codes():
    text = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    told = (PAGE.parent / "cli.md").read_text(encoding="utf-8")

    for command in re.findall(r"^## hpd-pages (.+)$", told, re.MULTILINE):
        assert re.search(rf"^\.SS {command}( |$)", text, re.MULTILINE), command
    for option in set(re.findall(r"(?<![\w-])--[a-z]+[a-z-]*[a-z]", told)):
        assert option in text or option == "--help", option
    assert "\n.B 70\n" in text


def test_man_formats_it_without_a_warning():
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed (Debian: apt install groff-base)")

    ran = subprocess.run(
        [groff, "-man", "-ww", "-z", "-Tutf8", "-Kutf8", PAGE],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")
