"""Records: hash all evidence again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import EVIDENCE, STATE

if TYPE_CHECKING:
    from hpd_pages.model.evidence import Verified


def verify(start: Path) -> tuple[Path, Verified]:
    """The evidence folder of the registry, and what hashing it again found.

    Raises RegistryNotFound where there is no registry, StoreError where nothing was ever kept.
    """
    from hpd_pages.errors import StoreError
    from hpd_pages.io.evidence_check import verify as check_all
    from hpd_pages.io.registry import find_root

    folder = find_root(start) / STATE / EVIDENCE
    if not folder.is_dir():
        raise StoreError(f"{folder}: there is no evidence", hint="run `hpd-pages audit` first")
    return folder, check_all(folder)
