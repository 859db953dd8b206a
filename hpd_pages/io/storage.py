"""Where evidence may stand: a folder of this machine, or one that fsspec reaches by its address.

Object stores (S3, Azure, Google Cloud, …) keep whole objects: none is appended to or brought onto a
disk. So evidence grows in a folder here, the spool, and is put to its place as a whole. What is
read is read alike from both, by the methods of pathlib.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast
from urllib.parse import urlsplit
from urllib.request import url2pathname

from hpd_pages.errors import StoreError, UsageError

_CHUNK = 1 << 20
_BUCKETS = frozenset({"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "oss", "r2"})


def folder_at(address: str) -> Path:
    """The folder at a path, a file:// address or any other address that fsspec knows.

    What is not of this machine is typed as a Path because it has the same methods for reading,
    listing and writing whole files (universal_pathlib); `is_local` tells the two apart. Raises
    UsageError for an address of no known kind, StoreError where it needs a package that is not
    installed or cannot be reached.
    """
    if address.startswith("file://"):
        return _of_this_machine(address)
    if "://" not in address:
        return Path(address)
    return _remote(address)


def is_local(path: Path) -> bool:
    """Whether the path is one of this machine's file system."""
    return isinstance(path, Path)


def bring_onto_disk(file: IO[bytes]) -> None:
    """Make what was written outlive a power cut; an object store has it once the file is closed."""
    file.flush()
    try:
        number = file.fileno()
    except (io.UnsupportedOperation, AttributeError):
        return
    os.fsync(number)


def shorten(path: Path, size: int) -> None:
    """Cut a file off after so many bytes."""
    if is_local(path):
        os.truncate(path, size)
        return
    with reaching(path):
        whole = path.read_bytes()
        if len(whole) != size:
            path.write_bytes(whole[:size])


def move(here: Path, there: Path) -> None:
    """Put a file in the place of another beside it; a reader sees the one or the other."""
    if is_local(there):
        here.replace(there)
        return
    publish(here, there)
    here.unlink()


def publish(here: Path, there: Path) -> None:
    """Copy a file as a whole to a place; a reader there sees the whole of it or what was before.

    Raises OSError where it cannot be written or is shorter there afterwards.
    """
    with reaching(there):
        if _has_folders(there):
            there.parent.mkdir(parents=True, exist_ok=True)
        # An object is there as a whole once it is closed; a file of this machine, once renamed.
        way = there.with_name(f".{there.name}.arriving") if is_local(there) else there
        with here.open("rb") as source, way.open("wb") as target:
            shutil.copyfileobj(source, target, _CHUNK)
            if way is not there:
                bring_onto_disk(target)
        if way is not there:
            way.replace(there)
        if there.stat().st_size != here.stat().st_size:
            raise OSError(f"{there}: fewer bytes arrived than were sent")


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlive a power cut, where it is of this machine."""
    if not is_local(folder):
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def reaching(path: Path) -> Iterator[None]:
    """Turn what a store's own library raises into OSError, as of a disk that is not there."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        if is_local(path):
            raise
        raise OSError(_words(error)) from error


def _has_folders(path: Path) -> bool:
    """Whether folders are made there; to make one in a bucket would make the bucket."""
    return is_local(path) or getattr(path, "protocol", "") not in _BUCKETS


def _remote(address: str) -> Path:
    scheme = address.split("://", 1)[0]
    try:
        from fsspec.registry import known_implementations
        from upath import UPath
    except ImportError as error:
        raise StoreError(
            f"evidence at {scheme}:// needs packages that are not installed",
            hint="pip install 'hpd-pages[cluster]'",
        ) from error
    if scheme not in known_implementations or scheme in ("http", "https"):
        raise UsageError(
            f"evidence cannot be kept at an address that begins with {scheme}://",
            hint="give a folder, or an address such as s3://BUCKET/FOLDER (fsspec lists the kinds)",
        )
    try:
        folder = cast("Path", UPath(address))
        folder.exists()
    except ImportError as error:
        raise StoreError(
            f"evidence at {scheme}:// needs a package that is not installed", hint=_words(error)
        ) from error
    except Exception as error:
        raise StoreError(
            f"the evidence's place {scheme}://{urlsplit(address).hostname or ''} "
            f"cannot be reached: {_words(error)}",
            hint="check the address, the network, and the keys in the environment",
        ) from error
    return folder


def _of_this_machine(address: str) -> Path:
    parts = urlsplit(address)
    if parts.netloc not in ("", "localhost") or not parts.path:
        raise UsageError(f"{address} names no folder of this machine", hint="write file:///PATH")
    return Path(url2pathname(parts.path))


def _words(error: Exception) -> str:
    """The first line of what a library said."""
    return " ".join(str(error).split())[:300] or type(error).__name__
