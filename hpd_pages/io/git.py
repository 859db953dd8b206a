"""Asks git of a registry's folder: is it a work tree, did a file change, commit this one file."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from hpd_pages.errors import UsageError

SECONDS = 60
"""How long a commit may take: hooks run in it."""
_HINT = "Commit it yourself, or ask whoever keeps the repository."


def in_work_tree(root: Path) -> bool:
    """Whether git is installed and the folder lies in a work tree."""
    if shutil.which("git") is None:
        return False
    asked = _git(root, "rev-parse", "--is-inside-work-tree")
    return asked.returncode == 0 and asked.stdout.strip() == "true"


def differs(root: Path, name: str) -> bool:
    """Whether the file, by its path below `root`, is not as it was committed last."""
    asked = _git(root, "status", "--porcelain", "--", name)
    return asked.returncode == 0 and bool(asked.stdout.strip())


def commit(root: Path, name: str, message: str) -> str:
    """Commit this one file as it stands, and nothing else; the commit's short name.

    Raises UsageError with git's own last words where it refuses, such as for a hook.
    """
    for words in (("add", "--", name), ("commit", "--quiet", "-m", message, "--", name)):
        done = _git(root, *words)
        if done.returncode != 0:
            said = (done.stderr.strip() or done.stdout.strip()).splitlines()
            raise UsageError(f"git did not commit {name}: {said[-1] if said else '?'}", hint=_HINT)
    return _git(root, "rev-parse", "--short", "HEAD").stdout.strip()


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - fixed words, a file's name behind `--`, and a message
        ["git", "-C", str(root), *words],  # noqa: S607 - the git on the user's path
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=SECONDS,
        check=False,
        env={**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": "true"},
    )
