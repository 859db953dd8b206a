"""The answers given so far, kept after each one, so that a stopped interview can go on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from hpd_pages.io.files import write_atomic

Answer = str | int | tuple[str, ...]


class Draft:
    """One interview's answers in `<folder>/drafts/<name>.json`; what cannot be read is no draft."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / "drafts" / f"{name}.json"

    def read(self) -> dict[str, Answer]:
        """The answers by pointer; none where no interview was stopped."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {
            pointer: tuple(map(str, answer)) if isinstance(answer, list) else answer
            for pointer, answer in kept.items()
            if isinstance(answer, (str, int, list))
        }

    def keep(self, answers: Mapping[str, Answer]) -> None:
        """Write the answers down. Raises OSError where the folder cannot be written."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(self._path, json.dumps(answers, ensure_ascii=False, indent=2).encode())

    def forget(self) -> None:
        """The interview is done."""
        self._path.unlink(missing_ok=True)
