"""Where a report goes, through the installed program: formats, files, consoles, full disks."""

import csv
import json
import os
import subprocess
from pathlib import Path

import pytest

from hpd_pages.cli.options import Format
from hpd_pages.cli.output import BY_ENDING
from support.command import COMMAND, hpd_pages
from support.formats import FORMATS

PAGE = """<!doctype html><title>=cmd|' /C calc'!A0</title><h1>Example Police Department</h1>
<p>This page is not monitored. ::error::%0A &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;</p>"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", [chosen.value for chosen in Format])
def test_every_format_has_the_same_exit_code(folder, name):
    ran = hpd_pages("inspect", "page.html", "--format", name, cwd=folder)

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.endswith("\n")


@pytest.mark.parametrize("ending", BY_ENDING)
def test_the_ending_of_the_file_chooses_the_format(folder, ending):
    chosen = hpd_pages("inspect", "page.html", "-f", BY_ENDING[ending].value, cwd=folder).out
    ran = hpd_pages("inspect", "page.html", "--output", f"report{ending}", cwd=folder)
    written = (folder / f"report{ending}").read_bytes().decode("utf-8-sig")

    assert (ran.code, ran.out) == (1, "")
    assert len(written.splitlines()) == len(chosen.splitlines())
    assert written[:20] == chosen[:20]


def test_a_csv_file_opens_in_a_spreadsheet_with_its_letters_right(folder):
    hpd_pages("inspect", "page.html", "--output", "report.csv", cwd=folder)
    raw = (folder / "report.csv").read_bytes()

    assert raw.startswith(b"\xef\xbb\xbfpage,target,")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines(keepends=True)))
    assert {row["verdict"] for row in rows} >= {"fail"}


def test_plain_says_the_sum_first_and_has_no_symbol(folder):
    ran = hpd_pages("inspect", "page.html", "--plain", cwd=folder, GITHUB_ACTIONS="true")

    assert ran.code == 1
    assert ran.out.startswith("Of 1 page, 1 needs work. ")
    assert not set(ran.out) & set("✗✓–│")
    assert max(len(line) - len(line.lstrip()) for line in ran.out.splitlines()) == 0


def test_plain_and_another_format_do_not_go_together(folder):
    ran = hpd_pages("inspect", "page.html", "--plain", "--format", "json", cwd=folder)

    assert ran.code == 2
    assert ran.err == (
        "hpd-pages: --plain is for text alone\n"
        "  hint: leave out --plain, or take --format text instead of json\n"
    )


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("nowhere/report.json", "No such file or directory\n  hint: Name a folder that exists."),
        (".", "Is a directory\n  hint: Name a file, not a folder."),
        ("page.html/report.json", "Not a directory\n  hint: Name a folder that exists."),
        (
            "/dev/full",
            "No space left on device\n  hint: Make room on the disk, or write elsewhere.",
        ),
    ],
)
def test_a_place_that_cannot_be_written_is_named_with_what_to_do(folder, output, said):
    ran = hpd_pages("inspect", "page.html", "--output", output, cwd=folder)

    assert ran.code == 2
    assert ran.err == f"hpd-pages: cannot write {output}: {said}\n"
    assert [file.name for file in folder.iterdir()] == ["page.html"]


def test_a_device_is_written_to_and_stays_one(folder):
    ran = hpd_pages("inspect", "page.html", "-f", "json", "--output", "/dev/stdout", cwd=folder)

    assert json.loads(ran.out)["command"] == "inspect"
    assert Path("/dev/full").is_char_device()


def test_standard_output_that_is_redirected_into_a_file_stays_what_it_is(folder):
    with (folder / "report.json").open("wb") as file:
        command = [COMMAND, "inspect", "page.html", "-f", "json", "--output", "/dev/stdout"]
        subprocess.run(command, cwd=folder, stdout=file, check=False)

    assert json.loads((folder / "report.json").read_text("utf-8"))["command"] == "inspect"
    assert Path("/dev/stdout").is_symlink()


@pytest.mark.parametrize("name", ["text", "json", "html"])
def test_a_full_disk_behind_standard_output_is_no_defect(folder, name):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, "inspect", "page.html", "--format", name],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert done.returncode == 2
    assert done.stderr == (
        "hpd-pages: cannot write to standard output: No space left on device\n"
        "  hint: Make room on the disk, or write elsewhere with --output FILE.\n"
    )


def test_a_reader_that_goes_away_ends_the_command_in_silence(folder):
    line = f"{COMMAND} inspect page.html --verbose 2>err | true; cat err"
    done = subprocess.run(["sh", "-c", line], cwd=folder, capture_output=True, check=False)

    assert done.stdout == b""


def test_a_console_of_few_letters_gets_others_in_their_place(folder):
    ran = hpd_pages("inspect", "page.html", cwd=folder, PYTHONIOENCODING="ascii")

    assert ran.code == 1
    assert "x fail     B5-monitoring" in ran.out
    assert '"This page is not monitored.' in ran.out


def test_machines_get_utf_8_whatever_the_console_speaks(folder):
    ran = hpd_pages("inspect", "page.html", "-f", "markdown", cwd=folder, PYTHONIOENCODING="ascii")

    assert "✗ fail" in ran.out


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_a_terminal_that_has_it_and_wants_it(folder, environment, coloured):
    primary, secondary = os.openpty()
    kept = {k: v for k, v in os.environ.items() if k not in {"GITHUB_ACTIONS", "NO_COLOR"}}
    done = subprocess.run(
        [COMMAND, "inspect", "page.html", "--quiet"],
        cwd=folder,
        env={**kept, "TERM": "xterm", **environment},
        stdout=secondary,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    os.close(secondary)
    shown = os.read(primary, 100_000)
    os.close(primary)

    assert done.returncode == 1
    assert (b"\x1b[" in shown) is coloured


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"LANG": "es_US.UTF-8"}, "✗ falla"),
        ({"LC_ALL": "C.UTF-8", "LANG": "es_US.UTF-8"}, "✗ fail"),
        ({"LC_MESSAGES": "es_PR.UTF-8", "LANG": "en_US.UTF-8"}, "✗ falla"),
    ],
)
def test_the_headings_follow_the_machines_locale(folder, environment, word):
    bare = {"LC_ALL": "", "LC_MESSAGES": "", **environment}
    ran = hpd_pages("inspect", "page.html", cwd=folder, PYTHONIOENCODING="utf-8", **bare)

    assert f"{word} " in ran.out


def test_every_format_is_told_in_the_docs():
    text = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")

    assert [name for name in FORMATS if f"`{name}`" not in text and name != "plain"] == []
