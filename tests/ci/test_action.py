"""The GitHub action's own scripts, run by a real bash as a runner would run them."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from support.command import path
from support.registries import PAGE, changed, demo_registry, registry

ACTION = yaml.safe_load((Path(__file__).parents[2] / "action.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]
LOOK = next(step for step in STEPS if step.get("id") == "look")


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    outputs: str
    summary: str


def look(folder: Path, **inputs: str) -> Ran:
    """Run the step as the runner does: defaults, inputs in the environment, its two files."""
    values = {name: row.get("default", "") for name, row in ACTION["inputs"].items()} | inputs
    given = {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: values[found[1]], text)
        for name, text in LOOK["env"].items()
    }
    files = {name: folder / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.touch()
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", LOOK["run"]],
        cwd=folder,
        env={
            **os.environ,
            **given,
            **{name: str(file) for name, file in files.items()},
            "PATH": path(),
            "GITHUB_ACTIONS": "true",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Ran(
        done.returncode,
        done.stdout + done.stderr,
        files["GITHUB_OUTPUT"].read_text("utf-8"),
        files["GITHUB_STEP_SUMMARY"].read_text("utf-8"),
    )


@pytest.fixture
def broken(tmp_path):
    return registry(tmp_path, facebook=changed(PAGE, ("monitored: true", "monitored: false")))


def test_a_failure_is_annotated_summed_up_and_written_as_sarif(broken):
    ran = look(broken)

    sarif = json.loads((broken / "hpd-pages.sarif").read_text("utf-8"))
    assert ran.code == 1
    assert "::error file=pages/facebook.yml,line=" in ran.out
    assert ran.outputs == "exit-code=1\n"
    assert "B5-monitoring" in ran.summary
    assert "B5-monitoring" in {row["ruleId"] for row in sarif["runs"][0]["results"]}


def test_a_file_that_cannot_be_read_is_exit_3(tmp_path):
    ran = look(registry(tmp_path, facebook="version: [1"))

    assert (ran.code, ran.outputs) == (3, "exit-code=3\n")
    assert "::error file=pages/facebook.yml" in ran.out


def test_no_input_is_run_as_a_script(broken):
    look(broken, arguments="$(touch owned) `touch owned` ; touch owned", summary="$(touch owned)")

    assert not (broken / "owned").exists()


def test_another_command_is_refused(broken):
    ran = look(broken, command="demo; touch owned")

    assert ran.code == 2
    assert not (broken / "owned").exists()


@pytest.mark.parametrize(("unseen", "code"), [("fail", 4), ("pass", 0)])
def test_an_audit_looks_once_and_the_policy_says_what_unseen_means(tmp_path, serve, unseen, code):
    site = serve({"/community": (403, {}, "<title>Just a moment...</title>")})
    root = demo_registry(tmp_path, str(site))

    ran = look(root, command="audit", arguments="--allow-private", unseen=unseen)

    assert (ran.code, ran.outputs) == (code, "exit-code=4\n"), ran.out
    assert site.asked("/community") == 1
    assert "could not be seen" in ran.summary
    assert (root / "hpd-pages.sarif").exists()


def test_inputs_reach_the_scripts_through_the_environment_alone():
    assert all("${{" not in step.get("run", "") for step in STEPS)
