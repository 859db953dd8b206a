"""Where the commands keep what they saw: beside the registry, or where somebody says."""

from __future__ import annotations

from pathlib import Path

from hpd_pages.wiring.defaults import EVIDENCE, SPOOL

VARIABLE = "HPD_PAGES_EVIDENCE"


def evidence_folder(state: Path, place: str = "") -> Path:
    """The folder of the evidence: `place`, else what the variable says, else the registry's own.

    `place` is a path, a file:// address or another that fsspec reaches, such as s3://BUCKET/FOLDER.
    Raises UsageError for an address of no known kind, StoreError where it cannot be reached.
    """
    import os

    from hpd_pages.io.storage import folder_at

    place = place or os.environ.get(VARIABLE, "")
    return folder_at(place) if place else state / EVIDENCE


def evidence_spool(state: Path) -> Path:
    """Where evidence grows that is put elsewhere as a whole."""
    return state / SPOOL
