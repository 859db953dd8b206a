"""What this machine has: Python, libraries, programs, disk, clock. Nothing is fetched."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from hpd_pages.io.chromium import chromium_program
from hpd_pages.model.checkup import Check, Health

OLDEST, NEWEST = (3, 11), (3, 13)
EXTRAS: Mapping[str, tuple[str, str]] = {
    "browser": ("playwright", "looks through Chromium (`--browser`)"),
    "notify": ("apprise", "alerts (`audit --notify`)"),
    "cluster": ("psycopg", "the history on PostgreSQL"),
}
"""Each optional part: the package that shows it is installed, and what it is for."""
CORE = ("requests", "jinja2", "jsonschema", "typer", "selectolax", "SQLAlchemy", "warcio")
_LEAST_FREE = 1_000_000_000
_SECONDS = 10


def python() -> Check:
    """The version of Python, and whether hpd-pages is tried on it."""
    words = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return Check(name="Python", health=Health.OK, words=words)
    span = " to ".join(".".join(map(str, version)) for version in (OLDEST, NEWEST))
    advice = f"use Python {span}; hpd-pages is not tried on another"
    return Check(name="Python", health=Health.WRONG, words=words, advice=advice)


def libraries() -> Check:
    """The versions of the libraries that every command rests on."""
    found = {name: _version(name) for name in CORE}
    missing = [name for name, version in found.items() if not version]
    words = ", ".join(f"{name} {version}" for name, version in found.items() if version)
    if missing:
        lacking = f"missing: {', '.join(missing)}"
        advice = "install hpd-pages again: pip install --force-reinstall hpd-pages"
        return Check(name="Libraries", health=Health.WRONG, words=lacking, advice=advice)
    return Check(name="Libraries", health=Health.OK, words=words)


def extras() -> Iterator[Check]:
    """Each optional part, installed or not."""
    for extra, (package, purpose) in EXTRAS.items():
        version = _version(package)
        yield Check(
            name=f"Extra {extra}",
            health=Health.OK if version else Health.NOTE,
            words=f"{package} {version}" if version else f"not installed: {purpose}",
            advice="" if version else f"pip install 'hpd-pages[{extra}]', where you want it",
        )


def browser() -> Check:
    """An installed Chromium, and its version."""
    program = chromium_program()
    if not program:
        advice = "install Chromium (Debian: apt install chromium), where you want --browser"
        return Check(name="Chromium", health=Health.NOTE, words="not found", advice=advice)
    said = _said(program, "--version")
    if not said:
        advice = f"start `{program} --version` by hand and read what it says"
        words = f"{program} does not start"
        return Check(name="Chromium", health=Health.NOTE, words=words, advice=advice)
    return Check(name="Chromium", health=Health.OK, words=f"{said} ({program})")


def signing() -> Check:
    """Whether approvals can be signed here: OpenSSH 8.2 or later has `ssh-keygen -Y`."""
    program = shutil.which("ssh-keygen")
    if program:
        return Check(name="ssh-keygen", health=Health.OK, words=program)
    advice = "install OpenSSH, where approvals are signed or verified"
    return Check(name="ssh-keygen", health=Health.NOTE, words="not found", advice=advice)


def terminal(encoding: str) -> Check:
    """Whether what is printed can show every letter."""
    if encoding.lower().replace("-", "") == "utf8":
        return Check(name="Output", health=Health.OK, words=encoding)
    advice = "set PYTHONUTF8=1, so that Spanish letters and symbols are printed"
    return Check(name="Output", health=Health.NOTE, words=encoding, advice=advice)


def disk(state: Path) -> Check:
    """Whether the folder of evidence and history can be written, and has room."""
    folder = next(parent for parent in (state, *state.parents) if parent.exists())
    if not os.access(folder, os.W_OK):
        advice = f"give yourself the right to write in {folder}"
        return Check(name="State folder", health=Health.WRONG, words=f"{state}", advice=advice)
    free = shutil.disk_usage(folder).free
    words = f"{state}, {free / 1e9:.1f} GB free"
    if free < _LEAST_FREE:
        advice = "make room: an audit ends where its evidence cannot be stored"
        return Check(name="State folder", health=Health.WRONG, words=words, advice=advice)
    return Check(name="State folder", health=Health.OK, words=words)


def clock(now: str, newest: str) -> Check:
    """Whether the clock has gone back behind the newest thing on record (both RFC 3339, UTC)."""
    if newest and now < newest:
        words = f"{now}, but the history has an entry of {newest}"
        advice = "set the clock (timedatectl set-ntp true): the record's times rest on it"
        return Check(name="Clock", health=Health.WRONG, words=words, advice=advice)
    return Check(name="Clock", health=Health.OK, words=f"{now} (UTC)")


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _said(*command: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - a program found on PATH, with a fixed argument
            command, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
