"""What `init` writes for a department's CI and its clock is what those programs accept."""

import os
import re
import shutil
import subprocess

import pytest
import yaml

from support.command import COMMAND, hpd_pages, path
from support.registries import PAGE, changed, write

ANSWERS = """\
name: Example Police Department
jurisdiction: Town of Example, Connecticut
site: https://www.example.gov/police
languages: [en]
contacts: {phone: 860-555-0100}
records_law: {en: Connecticut Freedom of Information Act}
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("repository"), {"answers.yml": ANSWERS})
    folder = write(root, {"new/.keep": ""}) / "new"
    ran = hpd_pages("init", "--answers", root / "answers.yml", cwd=folder)
    assert ran.code == 0, ran.err
    return folder


def analyzed(folder, *units):
    """What `systemd-analyze verify` says of the units, with paths that are here."""
    program = shutil.which("systemd-analyze")
    if program is None:
        words = "systemd-analyze is not installed (Debian: apt install systemd)"
        pytest.fail(words) if os.environ.get("CI") else pytest.skip(words)
    return subprocess.run(
        [program, "verify", "--man=no", *units], capture_output=True, text=True, check=False
    )


def test_systemd_accepts_the_service_and_its_timer(repository, tmp_path):
    units = []
    for name in ("hpd-pages-audit.service", "hpd-pages-audit.timer"):
        text = (repository / "schedule" / name).read_text("utf-8")
        text = text.replace("/usr/local/bin/hpd-pages", str(COMMAND))
        text = text.replace("User=hpd-pages", "User=root")
        text = text.replace("/srv/official-pages", str(repository))
        (tmp_path / name).write_text(text)
        units.append(tmp_path / name)

    ran = analyzed(repository, *units)

    said = [line for line in ran.stderr.splitlines() if "hpd-pages-audit" in line]
    assert said == []


def test_the_line_for_cron_is_five_times_and_a_command(repository):
    text = (repository / "schedule" / "crontab").read_text("utf-8")
    (line,) = [row for row in text.splitlines() if row and not row.startswith("#")]

    assert re.match(r"\d+\s+\d+\s+\*\s+\*\s+\*\s+cd /srv/official-pages && ", line)
    assert "%" not in line  # cron takes it for a line end


@pytest.mark.parametrize("page", [PAGE, changed(PAGE, ("monitored: true", "monitored: false"))])
def test_the_gitlab_script_runs_and_leaves_its_reports(repository, tmp_path, page):
    folder = tmp_path / "copy"
    shutil.copytree(repository, folder)
    write(folder, {"pages/facebook.yml": page.replace("status: active", "status: proposed")})
    job = yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8"))["validate"]
    script = "\n".join(["set -e", *job["script"]])

    ran = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path()},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == (0 if page is PAGE else 1), ran.stdout + ran.stderr
    assert all((folder / name).stat().st_size for name in job["artifacts"]["reports"].values())


@pytest.mark.parametrize("name", [".gitlab-ci.yml", ".github/workflows/pages.yml"])
def test_every_command_that_ci_runs_is_there(repository, name, tmp_path):
    text = (repository / name).read_text("utf-8")
    commands = set(re.findall(r"hpd-pages (\w+) ?", text)) - {"HPD_PAGES"}

    assert commands
    for command in commands:
        assert hpd_pages(command, "--help", cwd=tmp_path).code == 0
