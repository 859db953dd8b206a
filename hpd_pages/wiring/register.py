"""Register: the public list of official accounts, and the answer to who asks about one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.open_registry import open_registry

if TYPE_CHECKING:
    from hpd_pages.model.register import Checked, Register


def register(start: Path) -> Register:
    """The register of the registry found from `start` upward. Raises RegistryError."""
    from hpd_pages.engine.register import build_register
    from hpd_pages.io.clock import now
    from hpd_pages.platforms import PLATFORMS

    registry = open_registry(start)
    return build_register(registry.pages, registry.department, PLATFORMS, day=now()[:10])


def check(start: Path, asked: Sequence[str]) -> tuple[Checked, ...]:
    """The answer for each address or handle, in the order asked. Raises RegistryError."""
    from hpd_pages.engine.register import check_account
    from hpd_pages.platforms import PLATFORMS

    listed = register(start)
    return tuple(check_account(one, listed, PLATFORMS) for one in asked)
