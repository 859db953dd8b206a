"""Runs the installed command as a user does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

COMMAND = Path(sys.executable).parent / "hpd-pages"


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it left."""

    code: int
    out: str
    err: str


def hpd_pages(
    *arguments: object, cwd: Path, stdin: str | bytes | None = None, **environment: str
) -> Ran:
    """Run `hpd-pages` with the arguments in the folder; GITHUB_ACTIONS only where asked for."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    kept = {k: v for k, v in os.environ.items() if k not in {"GITHUB_ACTIONS", "NO_COLOR"}}
    done = subprocess.run(
        [COMMAND, *map(str, arguments)],
        cwd=cwd,
        env={**kept, "COLUMNS": "80", **environment},
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
