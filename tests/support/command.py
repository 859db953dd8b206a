"""Runs the installed command as a user does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

from support.ready import NOT_LIKEWISE, Ready

COMMAND = Path(sys.executable).parent / "hpd-pages"
SECONDS = 120


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
    given = stdin.encode() if isinstance(stdin, str) else stdin or b""
    kept = {k: v for k, v in os.environ.items() if k not in {"GITHUB_ACTIONS", "NO_COLOR"}}
    whole = {**kept, "COLUMNS": "80", **environment}
    words = [str(argument) for argument in arguments]
    if ready() is None or any(name.startswith(NOT_LIKEWISE) for name in environment):
        return _fresh(words, cwd, whole, given)
    with TemporaryFile() as told:
        told.write(given)
        told.seek(0)
        (out, out_end), (err, err_end) = os.pipe(), os.pipe()
        with ThreadPoolExecutor(2) as reading:
            read = [reading.submit(_all, end) for end in (out, err)]
            try:
                code = ready().run(words, cwd, whole, (told.fileno(), out_end, err_end), SECONDS)
            finally:
                os.close(out_end)
                os.close(err_end)
        return Ran(code, *(text.result() for text in read))


@cache
def ready() -> Ready | None:
    """The process that has the program loaded; None where every command is to begin afresh."""
    afresh = sys.platform != "linux" or os.environ.get("HPD_PAGES_TESTS_FRESH")
    return None if afresh else Ready()


@cache
def path() -> str:
    """The PATH of a shell that runs `hpd-pages`."""
    waiting = ready()
    return waiting.path(COMMAND) if waiting else f"{COMMAND.parent}:{os.environ['PATH']}"


def _fresh(words: list[str], cwd: Path, environment: dict[str, str], given: bytes) -> Ran:
    done = subprocess.run(
        [COMMAND, *words],
        cwd=cwd,
        env=environment,
        input=given,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def _all(end: int) -> str:
    with open(end, "rb") as file:
        return file.read().decode()
