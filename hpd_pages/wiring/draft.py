"""Draft: what there is to settle in a post before it goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import TOOL

if TYPE_CHECKING:
    from hpd_pages.errors import UnreadableFile
    from hpd_pages.model.draft import Draft
    from hpd_pages.model.platform import Platform
    from hpd_pages.model.report import Report


def draft(start: Path, files: Sequence[Path], *, names: Sequence[str] = ()) -> Report:
    """The report on the drafts; their lines are not repeated, for they may hold personal data.

    `names` are platforms beside those that a draft names itself; limits are those of the registry
    found from `start` upward, if there is one. Raises UsageError for an unknown platform.
    """
    from hpd_pages.engine.draft import review
    from hpd_pages.io.clock import now
    from hpd_pages.rules.drafts import DRAFT_CHECKS
    from hpd_pages.wiring.platforms import platforms

    known = platforms(start)
    asked = _asked(known, names)
    ids = [check.id for check in DRAFT_CHECKS]
    read = [_read(file, known, ids, asked) for file in files]
    return review(read, DRAFT_CHECKS, today=now()[:10], tool=TOOL)


def _read(
    file: Path, known: Sequence[Platform], ids: Sequence[str], asked: tuple[Platform, ...]
) -> Draft | UnreadableFile:
    from hpd_pages.errors import UnreadableFile
    from hpd_pages.io.draft_file import read_draft

    try:
        found = read_draft(file, known, ids)
    except UnreadableFile as error:
        return error
    return replace(found, platforms=tuple(dict.fromkeys((*asked, *found.platforms))))


def _asked(known: Sequence[Platform], names: Sequence[str]) -> tuple[Platform, ...]:
    from hpd_pages.errors import UsageError

    by_id = {platform.id: platform for platform in known}
    for name in names:
        if name not in by_id:
            raise UsageError(
                f"“{name}” is no known platform", hint=f"known are: {', '.join(by_id)}"
            )
    return tuple(by_id[name] for name in names)
