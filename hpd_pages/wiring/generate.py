"""Generate: write the kits of the pages, or say how those on disk differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.open_registry import open_registry

if TYPE_CHECKING:
    from hpd_pages.model.finding import Finding
    from hpd_pages.model.kit import Drift, Kit
    from hpd_pages.model.page import Page
    from hpd_pages.model.report import Target
    from hpd_pages.wiring.open_registry import OpenRegistry


ENOUGH = 20
"""Kits for which another process is worth its start."""


def generate(
    start: Path,
    ids: Sequence[str],
    output: Path | None,
    *,
    processes: int = 1,
    keep_texts: bool = True,
) -> Generated:
    """Write the kits of the pages named, or of all; unchanged files are left alone.

    A kit that fails its own check is not written: it has no names in `written`. Without
    `keep_texts` no text of a kit is kept in memory, its files only by name.
    """
    from hpd_pages.wiring.processes import shared_out

    registry = open_registry(start, output)

    def made(page: Page) -> tuple[Kit, tuple[str, ...] | None, tuple[Finding, ...]]:
        kit = registry.checked_kit(page)
        written, advice = _written(registry, kit), _advice(kit)
        if not keep_texts:
            kit = replace(kit, surfaces=(), files=dict.fromkeys(kit.files, ""))
        return kit, written, advice

    done = shared_out(made, registry.chosen(ids), processes, enough=ENOUGH)
    return Generated(
        output=registry.output,
        kits=tuple(kit for kit, _, _ in done),
        written={kit.page: names for kit, names, _ in done if names is not None},
        unread=registry.unread(ids),
        advice={kit.page: advice for kit, _, advice in done},
    )


def _written(registry: OpenRegistry, kit: Kit) -> tuple[str, ...] | None:
    """The names of the files that changed; None where the kit is not to be written."""
    from hpd_pages.io.kits import kit_folder, write_kit

    if any(problem.fatal for problem in kit.problems):
        return None
    return write_kit(kit_folder(registry.output, kit.page), kit)


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
