"""Where the commands keep what they saw: beside the registry, or where somebody says."""

from __future__ import annotations

from pathlib import Path

from hpd_pages.wiring.defaults import EVIDENCE

VARIABLE = "HPD_PAGES_EVIDENCE"


def evidence_folder(state: Path, place: str = "") -> Path:
    """The folder of the evidence: `place`, else what the variable says, else the registry's own.

    `place` is a path or a file:// address. Raises UsageError for another address: evidence is
    appended to and brought onto the disk record by record, which only a file system does.
    """
    import os

    place = place or os.environ.get(VARIABLE, "")
    if not place:
        return state / EVIDENCE
    if place.startswith("file://"):
        return _of_address(place)
    if "://" in place:
        from hpd_pages.errors import UsageError

        scheme = place.split("://", 1)[0]
        raise UsageError(
            f"evidence cannot be kept at an address that begins with {scheme}://",
            hint="give a folder, such as one of a mounted file share, and copy it after a run",
        )
    return Path(place)


def _of_address(place: str) -> Path:
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    from hpd_pages.errors import UsageError

    parts = urlsplit(place)
    if parts.netloc not in ("", "localhost") or not parts.path:
        raise UsageError(f"{place} names no folder of this machine", hint="write file:///PATH")
    return Path(url2pathname(parts.path))
