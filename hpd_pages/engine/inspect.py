"""Judges any URL or file, with no registry: one target, one report row for every live rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from hpd_pages.engine.judge import judge, look_of
from hpd_pages.engine.observe import NO_DRAWING, Drawing, see
from hpd_pages.engine.ports import Look
from hpd_pages.errors import NothingToCheck, UnreadableFile, UsageError
from hpd_pages.model.platform import Platform
from hpd_pages.model.report import Problem, Report, Target
from hpd_pages.model.rule import Expected, Rule
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.model.wording import Wording
from hpd_pages.text.accounts import platform_at

_STRANGER = Expected()


def inspect(
    targets: Sequence[str],
    *,
    look: Look,
    rules: tuple[Rule, ...],
    expected: Expected = _STRANGER,
    platforms: tuple[Platform, ...] = (),
    wordings: tuple[Wording, ...] = (),
    drawing: Drawing = NO_DRAWING,
    tool: str = "",
    progress: Callable[[str], None] = lambda _target: None,
) -> Report:
    """What each target shows of each rule, targets in the order given.

    A target that cannot be read (no such file, a folder, not text, an address that is not http)
    gets a problem and the others go on. Raises NothingToCheck where there is no target or rule.
    """
    if not targets or not any(rule.check_live for rule in rules):
        raise NothingToCheck("nothing to inspect", hint="name at least one URL or file")
    rows = []
    for target in targets:
        platform = platform_at(target, platforms)
        seen = partial(see, look=look, platform=platform, drawing=drawing)
        rows.append(_row(target, seen, rules, expected, platform=platform, wordings=wordings))
        progress(target)
    return Report(command="inspect", tool=tool, targets=tuple(rows))


def _row(
    target: str,
    seen: Callable[[str], Snapshot],
    rules: tuple[Rule, ...],
    expected: Expected,
    *,
    platform: Platform | None,
    wordings: tuple[Wording, ...],
) -> Target:
    try:
        snapshot = seen(target)
    except UnreadableFile as error:
        return Target(target=target, problem=Problem(message=error.problem, hint=error.hint))
    except UsageError as error:
        return Target(target=target, problem=Problem(message=error.message, hint=error.hint))
    remedy = remedy_of(platform) if platform else ""
    judged = judge(snapshot, rules, expected, remedy=remedy, wordings=wordings)
    return Target(
        target=target,
        findings=(*judged.findings, *judged.advice),
        problem=judged.defect,
        look=look_of(snapshot),
    )


def remedy_of(platform: Platform) -> str:
    """What to do where the platform may not be read, as a sentence; "" where it may."""
    words = platform.instead
    return f"{words[:1].upper()}{words[1:]}." if words else ""
