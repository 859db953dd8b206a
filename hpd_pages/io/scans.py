"""Keeps scans of signed forms, each under its own digest, and checks them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from hpd_pages.errors import StoreError, UnreadableFile
from hpd_pages.io.files import write_atomic
from hpd_pages.io.ledgers import file_digest
from hpd_pages.model.evidence import Damage

_MOST = 64 * 1024 * 1024
_KINDS = {
    b"%PDF-": ".pdf",
    b"\x89PNG": ".png",
    b"\xff\xd8\xff": ".jpg",
    b"II*\0": ".tif",
    b"MM\0*": ".tif",
}


def keep_scan(path: Path, folder: Path) -> str:
    """SHA-256, in hex, of a scan, of which a copy is kept in `folder`.

    Raises UnreadableFile for what is no PDF, PNG, JPEG or TIFF of at most 64 MB, StoreError where
    the copy cannot be kept.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    except OSError as error:
        words = error.strerror or "cannot be read"
        raise UnreadableFile(str(path), words, hint="name the file of the scan") from error
    suffix = next((kind for mark, kind in _KINDS.items() if data.startswith(mark)), "")
    if not suffix or len(data) > _MOST:
        hint = "scan the signed form as PDF, PNG, JPEG or TIFF of at most 64 MB"
        raise UnreadableFile(str(path), "is no scan that we keep", hint=hint)
    digest = hashlib.sha256(data).hexdigest()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomic(folder / f"{digest}{suffix}", data)
    except OSError as error:
        raise StoreError(
            f"{folder}: the scan cannot be kept: {error.strerror or error}",
            hint="make room on the disk, or mend the folder's permissions",
        ) from error
    return digest


def lost_scans(folder: Path, digests: Iterable[str]) -> Iterator[Damage]:
    """The scans that are missing or changed."""
    for digest in sorted(set(digests)):
        found = sorted(folder.glob(f"{digest}.*"))
        if not found:
            yield Damage(file=f"{folder.name}/{digest}", record="", what="the scan is missing")
        for path in found:
            if file_digest(path) != digest:
                name = f"{folder.name}/{path.name}"
                yield Damage(file=name, record="", what="the scan was changed")
