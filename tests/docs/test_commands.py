"""Every command that the README or a page of the docs shows is run, in its order, as it stands."""

import os
import re
import subprocess
from functools import reduce
from pathlib import Path

import pytest
import typer.main

from hpd_pages.cli.app import app
from support.approvals import PDF, ssh_key
from support.command import path
from support.commands import Command, Enter, Put, Skipped, steps
from support.registries import DEPARTMENT, PAGE, changed, write

ROOT = Path(__file__).parents[2]
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
WITH_COMMANDS = [name for name, text in PAGES.items() if any(steps(text))]
# Reserved names that no machine answers to (RFC 2606): an audit of them touches no network.
NOWHERE = DEPARTMENT.replace("example.gov", "example.invalid")
POST = "The road is open again. Thank you for your patience.\n"


def registry(folder, home):
    """A department with one page, proposed, on a platform that no robot may read; and its papers."""
    keys = home / ".ssh"
    if not keys.exists():
        keys.mkdir()
        ssh_key(keys, "id_ed25519")
    public = (keys / "id_ed25519.pub").read_text(encoding="utf-8").strip()
    approvers = f"approvers:\n  - office: Chief of Police\n    key: {public}\n"
    files = {
        "department.yml": NOWHERE + approvers,
        "pages/facebook.yml": changed(PAGE, ("status: active", "status: proposed")),
        "memo.pdf": PDF,
        "screenshot.png": b"\x89PNG\r\n\x1a\n",
        "bio.txt": "News from the Example Police Department.",
        "drafts/road.md": POST,
        "notice.md": "We remove inappropriate comments.\n",
        "saved.html": "<!doctype html><title>Example Police Department</title><p>Welcome.</p>",
    }
    write(folder, files)


def active(folder, home):
    """The same, where the page is active."""
    registry(folder, home)
    write(folder, {"pages/facebook.yml": PAGE})


def empty(folder, home):
    """Nothing."""


def signed(folder, home):
    """Nothing but the scan of a paper."""
    write(folder, {"memo.pdf": PDF})


def hartford(folder, home):
    """The Department's own declarations, as they stand in this repository."""
    files = [ROOT / "department.yml", *(ROOT / "pages").glob("*.yml")]
    write(folder, {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in files})


STATES = {
    "an empty folder": empty,
    "an empty folder, and later the signed memo.pdf": signed,
    "a registry with a proposed page": registry,
    "a registry with an active page": active,
    "the declarations of Hartford": hartford,
}

NOT_RUN = {
    "README.md": [
        "these two set up the whole machine; continuous integration runs them",
        "it looks at the Department's live pages; docs/audit.md runs it on a page nobody may read",
    ],
    "docs/ci.md": ["pre-commit fetches the hooks from the internet"],
    "docs/desk.md": [
        "it downloads the packages",
        "it serves until it is stopped",
        "it serves until it is stopped, and asks for passwords and a certificate",
    ],
    "docs/open-a-page.md": [
        "a person answers its questions; the tutorial runs it with a file of answers",
        "a person answers its questions; the tutorial runs it with a file of answers",
    ],
    "docs/records.md": [
        "NUMBER and DIGEST are those of the head that you wrote down",
        "answer.tsr and authority.pem come from the time-stamp authority",
    ],
    "docs/scale.md": [
        "it looks at a registry of thousands of live pages",
        "it needs a cluster, a database and an object store",
    ],
    "docs/shell.md": [
        "a reader program waits for keys",
        "it writes into the start-up files of the shell it is run from",
    ],
}
"""Blocks that no test can run, by page, with the reason that the page's source gives."""


def run(command, folder, home):
    kept = {k: v for k, v in os.environ.items() if k not in {"GITHUB_ACTIONS", "NO_COLOR"}}
    return subprocess.run(
        ["bash", "-c", f"{command.words}\nexit $?"],  # a shell above it, as completion expects
        cwd=folder,
        env={**kept, "PATH": path(), "HOME": str(home), "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def assert_does_what_is_said(command, folder, home):
    ran = run(command, folder, home)
    assert ran.returncode == command.exit, f"$ {command.words}\n{ran.stdout}{ran.stderr}"
    for line in command.prints:
        pattern = ".*".join(re.escape(part) for part in line.strip().split("…"))
        assert re.search(pattern, ran.stdout + ran.stderr), f"$ {command.words}\n{ran.stdout}"


@pytest.mark.slow
@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_every_command_of_a_page_does_what_it_says(name, tmp_path):
    folder = home = tmp_path / "home"
    home.mkdir()
    for number, step in enumerate(steps(PAGES[name])):
        match step:
            case Enter(state):
                folder = tmp_path / str(number)
                folder.mkdir()
                STATES[state](folder, home)
            case Put(file, text):
                write(folder, {file: text})
            case Command():
                assert folder != home, f"{name} does not say in which folder {step.words} is run"
                assert_does_what_is_said(step, folder, home)


def test_what_is_not_run_is_listed_with_its_reason():
    found = {
        name: [step.reason for step in steps(text) if isinstance(step, Skipped)]
        for name, text in PAGES.items()
    }

    assert {name: reasons for name, reasons in found.items() if reasons} == NOT_RUN


INLINE = re.compile(r"`hpd-pages ([^`]+)`")
HELP = re.compile(r"--help|(?<!\w)-h\b")


@pytest.mark.parametrize("name", PAGES)
def test_commands_inside_sentences_are_commands_with_the_options_they_have(name):
    root = typer.main.get_command(app)
    prose = re.sub(r"^```.*?^```$", "", PAGES[name], flags=re.MULTILINE | re.DOTALL)

    for told in INLINE.findall(prose.replace("\n", " ")):
        unknown = list(strange_words(root, re.sub(r"\"[^\"]*\"", "X", told).split()))
        assert unknown == [], f"{name}: hpd-pages {told}"


def strange_words(root, words):
    """What of the words is neither a command nor an option of it."""
    words = words[2:] if words[:1] == ["-C"] else words
    if words[:1] and not re.fullmatch(r"[a-z]+", words[0]):
        words = [word for word in words if word.startswith("--")]
    command = root
    while words and hasattr(command, "commands") and re.fullmatch(r"[a-z]+", words[0]):
        both = " ".join(words[:2])
        key = both if both in command.commands else words[0]
        if key not in command.commands:
            if not any(p.param_type_name == "argument" for p in command.params):
                yield key
            break
        command, words = command.commands[key], words[len(key.split()) :]
    options = reduce(
        lambda all_, p: all_ | {*p.opts, *p.secondary_opts}, command.params, {"--help"}
    )
    yield from (w for w in words if w.startswith("--") and w.partition("=")[0] not in options)


@pytest.mark.parametrize(
    ("told", "strange"),
    [
        ("validate --colour", ["--colour"]),
        ("valdate", ["valdate"]),
        ("records hold liften 1", ["liften"]),
        ("records capture --by X", []),
        ("-C DIR audit attest ID --until DATE", []),
    ],
)
def test_a_command_that_is_not_there_would_be_noticed(told, strange):
    assert list(strange_words(typer.main.get_command(app), told.split())) == strange
