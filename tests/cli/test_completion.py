"""The Tab key finishes commands and options, as docs/shell.md promises."""

import shutil
import subprocess

import pytest

from support.command import COMMAND, hpd_pages


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("hpd-pages val", "validate"), ("hpd-pages validate --pl", "--plain")],
)
def test_what_is_typed_is_finished(tmp_path, typed, offered):
    position = str(len(typed.split()) - 1)

    ran = hpd_pages(
        cwd=tmp_path, _HPD_PAGES_COMPLETE="complete_bash", COMP_WORDS=typed, COMP_CWORD=position
    )

    assert ran.out.split() == [offered]


def test_a_shell_takes_the_script_that_is_shown(tmp_path):
    bash = shutil.which("bash")
    shown = f"eval \"$('{COMMAND}' --show-completion)\"; complete -p hpd-pages"

    ran = subprocess.run(
        [bash, "-c", shown], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.endswith(" hpd-pages\n")
