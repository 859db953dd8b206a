"""Generate: write the kits of the pages, or say how those on disk differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.open_registry import open_registry

if TYPE_CHECKING:
    from hpd_pages.model.finding import Finding
    from hpd_pages.model.kit import Drift, Kit
    from hpd_pages.model.report import Target


def generate(start: Path, ids: Sequence[str], output: Path | None) -> Generated:
    """Write the kits of the pages named, or of all; unchanged files are left alone.

    A kit that fails its own check is not written: it has no names in `written`.
    """
    from hpd_pages.io.kits import kit_folder, write_kit

    registry = open_registry(start, output)
    kits = tuple(registry.checked_kit(page) for page in registry.chosen(ids))
    written = {
        kit.page: write_kit(kit_folder(registry.output, kit.page), kit)
        for kit in kits
        if not any(problem.fatal for problem in kit.problems)
    }
    return Generated(
        output=registry.output,
        kits=kits,
        written=written,
        unread=registry.unread(ids),
        advice={kit.page: _advice(kit) for kit in kits},
    )


def _advice(kit: Kit) -> tuple[Finding, ...]:
    """What counsel should weigh in the kit's notice pages, each wording once."""
    from hpd_pages.engine.wording import in_kit
    from hpd_pages.rules.wording import WORDINGS

    return in_kit(kit, WORDINGS)


def check(start: Path, ids: Sequence[str], output: Path | None) -> Checked:
    """How the kits on disk differ from what would be generated now; nothing is written."""
    from hpd_pages.engine.drift import compare_kit
    from hpd_pages.io.kits import kit_folder, read_kit

    registry = open_registry(start, output)
    drifts = tuple(
        compare_kit(registry.kit(page), read_kit(kit_folder(registry.output, page.id)))
        for page in registry.chosen(ids)
    )
    return Checked(output=registry.output, drifts=drifts, unread=registry.unread(ids))


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """The kits as written, the names of the files that changed by page, and what was not read.

    `advice` is what counsel should weigh in the words of each kit.
    """

    output: Path
    kits: tuple[Kit, ...]
    written: Mapping[str, tuple[str, ...]]
    unread: tuple[Target, ...]
    advice: Mapping[str, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How each kit on disk differs, and what was not read."""

    output: Path
    drifts: tuple[Drift, ...]
    unread: tuple[Target, ...]
