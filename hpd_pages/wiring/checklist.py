"""What of a page's kit is ticked off, kept beside the registry for everybody who works on it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import STATE

if TYPE_CHECKING:
    from hpd_pages.wiring.open_registry import OpenRegistry

FOLDER = "desk/checklists"
MOST = 500


def key_of(words: str) -> str:
    """The key of a line of the checklist: it changes with the words, so that a tick never stands
    beside what nobody has read.
    """
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def ticked(root: Path, page: str) -> frozenset[str]:
    """The keys that are ticked; none where nothing can be read."""
    try:
        told = json.loads((root / _name(page)).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return frozenset()
    return (
        frozenset(key for key in told if isinstance(key, str))
        if isinstance(told, list)
        else frozenset()
    )


def tick(
    registry: OpenRegistry, page: str, keys: Iterable[str], *, office: str, store: str = ""
) -> None:
    """Keep which lines are ticked; the journal tells of it. Raises UsageError for a stranger."""
    from hpd_pages.io.files import write_atomic
    from hpd_pages.wiring.changes import noting

    registry.chosen([page])
    chosen = sorted(set(keys))[:MOST]
    if frozenset(chosen) == ticked(registry.root, page):
        return
    name = _name(page)
    data = json.dumps(chosen).encode()
    saved: Mapping[str, bytes | None] = {name: data}
    with noting(
        registry.root,
        action="checklist ticked",
        office=office,
        saved=saved,
        facts={"page": page, "ticked": len(chosen)},
        store=store,
    ):
        path = registry.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data)


def _name(page: str) -> str:
    return f"{STATE}/{FOLDER}/{page}.json"
