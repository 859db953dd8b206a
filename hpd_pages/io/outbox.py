"""Messages that could not be delivered, kept beside the history until they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from hpd_pages.io.files import write_atomic
from hpd_pages.model.alert import Message, Sends

_MOST = 200  # files; an address that is wrong for a year must not fill a disk


class Outbox:
    """A folder of messages, each for one recipient, oldest first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, run: str, number: int, variable: str, message: Message) -> None:
        """Keep a message for a later try. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"{int(run):09d}-{number:03d}.json"
        body = json.dumps({"variable": variable, **asdict(message)}, ensure_ascii=False)
        write_atomic(self._folder / name, body.encode())
        for stale in self._files()[:-_MOST]:
            stale.unlink(missing_ok=True)

    def waiting(self) -> Iterator[tuple[Path, str, Message]]:
        """Every message that waits: its file, the recipient's variable, and the words."""
        for file in self._files():
            try:
                said = json.loads(file.read_text("utf-8"))
                message = Message(
                    sends=Sends(said["sends"]), title=str(said["title"]), body=str(said["body"])
                )
                yield file, str(said["variable"]), message
            except (ValueError, KeyError, TypeError):
                file.unlink(missing_ok=True)  # torn or foreign; nothing can be done with it

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("*.json")) if self._folder.is_dir() else []
