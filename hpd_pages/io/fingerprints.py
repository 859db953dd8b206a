"""Digests of what a verdict on a declaration rests on, so that a remembered one is today's too."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from hpd_pages import __version__
from hpd_pages.io.resources import resource_folder

APPROVALS = "approvals"
TEMPLATES = "templates"
_CODE = Path(__file__).resolve().parents[1]
_LARGEST = 64 * 1024 * 1024
_TIME_ZONES = "/usr/share/zoneinfo/tzdata.zi"
_SIGNATURES = "ssh-keygen"


def machine() -> str:
    """What judges: this program's files, the installed packages, Python, time zones, ssh-keygen.

    Files are told by name, size and time of change, as `make` does: reading them all takes longer
    than judging a page.
    """
    said = [__version__, sys.version, sys.platform, *_packages(), *_outside()]
    for folder in (_CODE, resource_folder("schemas"), resource_folder(TEMPLATES)):
        said += _stats(str(folder))
    return digest("\n".join(said))


def own_templates(root: Path) -> str | None:
    """The Department's own templates, by content; "" where it has none, None where one cannot be
    read.
    """
    folder = root / TEMPLATES
    return _told(folder) if folder.is_dir() else ""


class ApprovalsOnFile:
    """The files of the approvals in a registry, by page."""

    def __init__(self, root: Path) -> None:
        self._folder = root / APPROVALS
        self._linked = self._folder.is_symlink()
        pages = self._folder.iterdir() if self._folder.is_dir() else ()
        self._pages = frozenset(path.name for path in pages)

    def of(self, page: str) -> str | None:
        """The names of all approvals of the page and the content of their files; "" where there is
        none, None where that cannot be told.
        """
        if page not in self._pages:
            return ""
        return None if self._linked else _told(self._folder / page)


def digest(text: str) -> str:
    """SHA-256, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _told(folder: Path) -> str | None:
    try:
        return digest("\n".join(_contents(folder)))
    except (OSError, ValueError):
        return None


def _contents(folder: Path) -> Iterator[str]:
    """Every path below `folder` with its content's digest. Raises ValueError for what is no plain
    file or folder, or far too large.
    """
    if folder.is_symlink():
        raise ValueError
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _contents(Path(entry.path))
        elif entry.is_file(follow_symlinks=False) and entry.stat().st_size <= _LARGEST:
            yield f"{entry.path} {hashlib.sha256(Path(entry.path).read_bytes()).hexdigest()}"
        else:
            raise ValueError
    yield f"{folder}/"


def _packages() -> Iterator[str]:
    """The installed distributions with their versions, as their folders are named."""
    for folder in sys.path:
        try:
            names = [entry.name for entry in os.scandir(folder)]
        except OSError:
            continue
        yield from sorted(name for name in names if name.endswith(".dist-info"))


def _outside() -> Iterator[str]:
    """What else is asked on this machine: the time zones, and what checks signatures."""
    yield os.environ.get("PYTHONTZPATH", "")
    for place in (_TIME_ZONES, shutil.which(_SIGNATURES) or ""):
        try:
            status = Path(place).stat()
        except OSError:
            continue
        yield f"{place} {status.st_size} {status.st_mtime_ns}"


def _stats(folder: str) -> Iterator[str]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _stats(entry.path)
        else:
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
