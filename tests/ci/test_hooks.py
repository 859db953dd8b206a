"""The hooks for a department's pre-commit name commands that are there."""

import re
from pathlib import Path

import pytest
import yaml

from support.command import hpd_pages
from support.registries import PAGE, changed, registry

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_the_command_of_every_hook_is_there(hook, tmp_path):
    program, command, *_ = hook["entry"].split()

    assert program == "hpd-pages"
    assert hpd_pages(command, "--help", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("hook", "file", "runs"),
    [
        ("hpd-pages-validate", "pages/facebook.yml", True),
        ("hpd-pages-validate", "department.yml", True),
        ("hpd-pages-validate", "approvals/facebook.yml", True),
        ("hpd-pages-validate", "README.md", False),
        ("hpd-pages-draft", "drafts/parade.txt", True),
        ("hpd-pages-draft", "drafts/parade.png", False),
        ("hpd-pages-generate", "templates/notices/en/b4_disclaimer.j2", True),
    ],
)
def test_a_hook_runs_for_the_files_it_is_about(hook, file, runs):
    files = next(row["files"] for row in HOOKS if row["id"] == hook)

    assert bool(re.search(files, file)) is runs


def test_the_validate_hook_stops_a_commit_that_breaks_a_page(tmp_path):
    root = registry(tmp_path, facebook=changed(PAGE, ("monitored: true", "monitored: false")))
    _, *arguments = next(h for h in HOOKS if h["id"] == "hpd-pages-validate")["entry"].split()

    assert hpd_pages(*arguments, cwd=root).code == 1
