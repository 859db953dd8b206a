"""Kits on disk: written whole or not at all, and never outside the output folder."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from hpd_pages.errors import UsageError
from hpd_pages.io.files import write_atomic
from hpd_pages.model.kit import MANIFEST, Kit

MAX_BYTES = 16 * 1024 * 1024
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)


def kit_folder(output: Path, page_id: str) -> Path:
    """Where a page's kit stands below `output`. Raises UsageError for an id that is no slug."""
    if not _SLUG.fullmatch(page_id):
        raise UsageError(
            f"The page id {page_id!r} cannot name a folder.",
            hint="Use lower-case letters, digits and hyphens, as in the declaration's file name.",
        )
    return output / page_id


def write_kit(folder: Path, kit: Kit) -> tuple[str, ...]:
    """Write `kit` into `folder` and give the names of the files that changed, sorted.

    A file that says the same already is not touched. A file of the last kit that this one no longer
    has is removed, unless somebody edited it. kit.json comes last, so that a torn write shows.
    Raises UsageError where the folder cannot be written or a file name leads elsewhere.
    """
    for name in kit.files:
        if not _FILE.fullmatch(name):
            raise UsageError(f"The file name {name!r} may not stand in a kit.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        existing = read_kit(folder)
        changed = [n for n in _last_first(kit.files) if existing.get(n) != kit.files[n].encode()]
        for name in changed:
            write_atomic(folder / name, kit.files[name].encode())
        stale = _stale(existing, kit)
        for name in stale:
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return tuple(sorted({*changed, *stale}))


def write_beside(output: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write files that belong to no kit into the output folder; their paths, in the order given.

    Raises UsageError where the folder cannot be written or a file name leads elsewhere.
    """
    for name in files:
        if not _FILE.fullmatch(name):
            raise UsageError(f"The file name {name!r} may not stand in {output}.")
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            write_atomic(output / name, text.encode())
    except OSError as error:
        raise _unwritable(output, error) from error
    return tuple(output / name for name in files)


def read_kit(folder: Path) -> Mapping[str, bytes]:
    """The plain files that stand in `folder`, by name; empty where there is no folder.

    Raises UsageError where the folder or a file cannot be read or is far too large.
    """
    if not folder.exists():
        return {}
    try:
        return {path.name: _bytes(path) for path in sorted(folder.iterdir()) if path.is_file()}
    except OSError as error:
        raise UsageError(
            f"{folder}: the kit cannot be read ({error.strerror}).",
            hint="Check that it is a folder and that you may read it.",
        ) from error


def _last_first(files: Mapping[str, str]) -> list[str]:
    return sorted(files, key=lambda name: (name == MANIFEST, name))


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > MAX_BYTES:
        raise UsageError(
            f"{path}: the file is larger than {MAX_BYTES // 2**20} MB, so it is no part of a kit.",
            hint="Move it elsewhere; the folder is for generated files.",
        )
    return path.read_bytes()


def _stale(existing: Mapping[str, bytes], kit: Kit) -> list[str]:
    """Files that the last kit.json lists with just these bytes, and that this kit lacks."""
    try:
        recorded = json.loads(existing.get(MANIFEST, b"{}"))["files"]
        return [
            name
            for name, raw in existing.items()
            if name not in kit.files and recorded.get(name) == hashlib.sha256(raw).hexdigest()
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []


def _unwritable(folder: Path, error: OSError) -> UsageError:
    return UsageError(
        f"{folder}: the kit cannot be written ({error.strerror}).",
        hint="Choose another folder, or give yourself the right to write there.",
    )
