"""Doctor: what this machine and this registry have, lack, and what to do; nothing is fetched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from hpd_pages import __version__
from hpd_pages.errors import HpdPagesError
from hpd_pages.model.checkup import Check, Health
from hpd_pages.wiring.defaults import HISTORY, STATE
from hpd_pages.wiring.open_registry import OpenRegistry, open_registry


def doctor(start: Path, *, store: str = "", encoding: str = "utf-8") -> tuple[Check, ...]:
    """Every check, the machine's first; those of a registry where one is found from `start` up.

    `encoding` is that of standard output. Keys and passwords are looked for, never shown.
    """
    from hpd_pages.io import machine

    general = (
        Check(name="hpd-pages", health=Health.OK, words=__version__),
        machine.python(),
        machine.libraries(),
        *machine.extras(),
        machine.browser(),
        machine.signing(),
        machine.terminal(encoding),
    )
    try:
        registry = open_registry(start)
    except HpdPagesError as error:
        found = Check(
            name="Registry",
            health=Health.WRONG,
            words=error.message,
            advice=error.hint or "run `hpd-pages init` in an empty folder to begin one",
        )
        return (*general, found)
    return (*general, *_of(registry, store))


def _of(registry: OpenRegistry, store: str) -> Iterator[Check]:
    from hpd_pages.io.machine import disk

    yield _declarations(registry)
    yield disk(registry.root / STATE)
    yield from _history(registry, store)
    yield from _variables(registry)


def _declarations(registry: OpenRegistry) -> Check:
    unread = [problem.path for problem in registry.registry.problems]
    words = f"{registry.root}: {registry.department.name}, {len(registry.pages)} pages"
    if unread:
        words += f"; not readable: {', '.join(unread[:5])}"
        advice = "run `hpd-pages validate`: it says line and column"
        return Check(name="Registry", health=Health.WRONG, words=words, advice=advice)
    return Check(name="Registry", health=Health.OK, words=words)


def _history(registry: OpenRegistry, store: str) -> Iterator[Check]:
    """The history, without making one where none is, and the clock held against it."""
    from hpd_pages.io.clock import now
    from hpd_pages.io.history import open_history
    from hpd_pages.io.machine import clock

    place: Path | str = store or registry.root / STATE / HISTORY
    if isinstance(place, Path) and not place.exists():
        advice = "run `hpd-pages audit` to begin it"
        yield Check(name="History", health=Health.NOTE, words="no audit yet", advice=advice)
        yield clock(now(), "")
        return
    try:
        with open_history(place) as history:
            last, unfinished = history.run(), history.unfinished()
    except HpdPagesError as error:
        yield Check(name="History", health=Health.WRONG, words=error.message, advice=error.hint)
        return
    words = f"last audit: run {last.id}, {last.started_at}" if last else "no audit yet"
    stopped = last is not None and last.id in unfinished
    yield Check(
        name="History",
        health=Health.NOTE if stopped or last is None else Health.OK,
        words=f"{words}, stopped before its end" if stopped else words,
        advice="run `hpd-pages audit`: it goes on within twelve hours" if stopped else "",
    )
    yield clock(now(), last.started_at if last else "")


def _variables(registry: OpenRegistry) -> Iterator[Check]:
    """Whether each environment variable that department.yml names is set; never what it holds."""
    for platform, variable in sorted(registry.department.tokens.items()):
        yield _variable(f"Key of {platform}", variable, f"{platform} pages stay unseen")
    for recipient in registry.department.alerts.recipients:
        name = f"Alerts ({recipient.sends.value})"
        yield _variable(name, recipient.variable, "`audit --notify` tells nobody there")


def _variable(name: str, variable: str, without: str) -> Check:
    if os.environ.get(variable, "").strip():
        return Check(name=name, health=Health.OK, words=f"{variable} is set")
    return Check(
        name=name,
        health=Health.NOTE,
        words=f"{variable} is not set, so {without}",
        advice=f"set {variable} in the environment where the audit runs, never in a file of git",
    )
