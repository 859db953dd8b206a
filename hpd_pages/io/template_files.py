"""Template files: the tool's own, and a department's templates/ folder that overrides by name."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hpd_pages.errors import TemplateError

MAX_BYTES = 64 * 1024
SUFFIX = ".j2"


class TemplateFiles:
    """Template sources by name ("notices/en/b4_disclaimer.j2"); the department's come first."""

    def __init__(self, standard: Path, override: Path | None = None) -> None:
        self._folders = tuple(folder for folder in (override, standard) if folder is not None)

    def source(self, name: str) -> str | None:
        """The text of template `name`, or None where no folder has it.

        Raises TemplateError for a file that is too large, no UTF-8, or outside its folder.
        """
        path = self._path(name)
        return None if path is None else _read(path, name)

    def languages(self) -> tuple[str, ...]:
        """The languages that have notices, sorted."""
        return tuple(sorted({name.split("/")[1] for name in self.names("notices")}))

    def names(self, *parts: str) -> tuple[str, ...]:
        """The names of all templates in force below the folders `parts`, sorted."""
        found = {
            path.relative_to(folder).as_posix()
            for folder in self._folders
            for part in parts
            for path in (folder / part).rglob(f"*{SUFFIX}")
        }
        return tuple(sorted(found))

    def digest(self, *parts: str) -> str:
        """SHA-256, in hex, over names and sources of all templates in force below `parts`."""
        total = hashlib.sha256()
        for name in self.names(*parts):
            source = (self.source(name) or "").encode()
            total.update(f"{name}\0{len(source)}\0".encode() + source)
        return total.hexdigest()

    def _path(self, name: str) -> Path | None:
        if "\\" in name or "\0" in name or {"", ".", ".."} & set(name.split("/")):
            raise TemplateError(f"{name}: not the name of a template.")
        for folder in self._folders:
            path = folder.joinpath(*name.split("/"))
            if not path.is_file():
                continue
            if not path.resolve().is_relative_to(folder.resolve()):
                raise TemplateError(
                    f"{name}: the file is a link that leads out of the templates folder.",
                    hint="Put the template itself into the folder.",
                )
            return path
        return None


def _read(path: Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise TemplateError(
                f"{name}: the template is larger than {MAX_BYTES // 1024} KB.",
                hint="Make it shorter; texts of a page belong in its declaration.",
            )
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise TemplateError(
            f"{name}: the template is not UTF-8 text (byte {error.start}).",
            hint="Save the file as UTF-8.",
        ) from error
    except OSError as error:
        raise TemplateError(f"{name}: cannot be read ({error.strerror}).") from error
