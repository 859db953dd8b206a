"""Finds the registry on disk and reads every declaration of it; one bad file hides no other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hpd_pages.errors import (
    NothingToCheck,
    RegistryError,
    RegistryNotFound,
    UnreadableFile,
    UsageError,
)
from hpd_pages.io.declarations import SUFFIXES, decode_utf8, parse_declaration, read_bytes
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.registry import Registry

DEPARTMENT = "department"
PAGES = "pages"
_INIT = (
    "Run `hpd-pages` in the folder that holds department.yml, or name it with `-C DIR`; `hpd-pages "
    "init` makes a new one."
)


def find_root(start: Path) -> Path:
    """The folder that holds the department's file: `start` or the nearest above it.

    Raises RegistryNotFound, or UsageError where `start` is no folder.
    """
    folder = start.resolve()
    if not folder.is_dir():
        raise UsageError(f"there is no folder {start}", hint="Name a folder that exists.")
    for candidate in (folder, *folder.parents):
        if _department_files(candidate):
            return candidate
    raise RegistryNotFound(f"there is no department.yml in {start} or above it", hint=_INIT)


def read_registry(
    start: Path, paths: Sequence[Path] = (), *, may_be_empty: bool = False, places: bool = True
) -> Registry:
    """The registry found from `start` upward, or of it only the files and folders `paths`.

    `paths` are relative to `start`; the Department is read in any case, and is part of the outcome
    for the rules' sake. Files that cannot be read are among `problems`. Without `places` no page
    keeps where its values stand, nor its lines: three quarters of what it holds. Raises
    RegistryNotFound; NothingToCheck where there is no page, unless it `may_be_empty`; UsageError
    for a path that does not exist.
    """
    listed = list_registry(start, paths, may_be_empty=may_be_empty)
    reader = Reader(listed.root)
    found = reader.read(listed.department)
    reader.problems += listed.problems
    reader.places = places
    read = [page for path in listed.pages if (page := reader.read(path)) is not None]
    return Registry(
        root=str(listed.root),
        department_path=reader.name(listed.department),
        department=found,
        pages=tuple(read),
        problems=tuple(reader.problems),
        sources=reader.sources,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Where the files of a registry stand; none of them is read yet.

    `problems` are files that are one too many.
    """

    root: Path
    department: Path
    pages: tuple[Path, ...]
    problems: tuple[UnreadableFile, ...] = ()


def list_registry(start: Path, paths: Sequence[Path] = (), *, may_be_empty: bool = False) -> Listed:
    """The files that `read_registry` reads, and raises what it raises."""
    root = _root_of(start, paths)
    department, *others = _department_files(root)
    wanted = _asked_for(start, paths) if paths else _registered(root)
    pages = [path for path in wanted if path.name != department.name or _place(path) != department]
    if not pages and not paths and not may_be_empty:
        raise NothingToCheck(
            f"the registry in {start} has no page in `{PAGES}`",
            hint="Declare one with `hpd-pages new`.",
        )
    name = Reader(root).name
    return Listed(
        root=root,
        department=department,
        pages=tuple(pages),
        problems=tuple(_second(name(path), department.name) for path in others),
    )


def read_department(start: Path) -> Declaration:
    """The Department's declaration found from `start` upward, without the pages.

    Raises RegistryNotFound, UnreadableFile.
    """
    root = find_root(start)
    reader = Reader(root)
    found = reader.read(_department_files(root)[0])
    if found is None:
        raise reader.problems[0]
    return found


class RegistryFiles:
    """The registry found from `start` upward, file by file, for one that is too large to be held:
    each page is read when it is asked for, without where its values stand.

    Raises RegistryNotFound, RegistryError where the Department's own file cannot be read,
    NothingToCheck where there is no page.
    """

    def __init__(self, start: Path) -> None:
        self.root = find_root(start)
        department = _department_files(self.root)[0]
        self._pages = _registered(self.root)
        if not self._pages:
            raise NothingToCheck(
                f"the registry in {start} has no page in `{PAGES}`",
                hint="Declare one with `hpd-pages new`.",
            )
        self._reader = Reader(self.root)
        found = self._reader.read(department)
        if found is None:
            problem = self._reader.problems[0]
            raise RegistryError(problem.message, hint=problem.hint)
        self.department = found
        self._reader.places = False

    def pages(self) -> Iterator[Declaration]:
        """Every page that can be read, by name of its file."""
        self._reader.problems.clear()
        for path in self._pages:
            if (page := self._reader.read(path)) is not None:
                yield page

    def problems(self) -> tuple[UnreadableFile, ...]:
        """The files of pages that could not be read, of those that were asked for."""
        return tuple(self._reader.problems)


class Reader:
    """Reads files one after another and keeps what it could not read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.places = True
        self.problems: list[UnreadableFile] = []
        self.sources: dict[str, tuple[str, ...]] = {}
        self._folders: dict[Path, tuple[str, Path]] = {}

    def name(self, path: Path) -> str:
        """The path relative to the registry, with forward slashes."""
        return f"{self._folder(path)[0]}{path.name}"

    def raw(self, path: Path) -> bytes:
        """The bytes of the file. Raises UnreadableFile."""
        name = self.name(path)
        self._stay_inside(path, name)
        return read_bytes(path, name)

    def read(self, path: Path) -> Declaration | None:
        """The declaration in `path`, or None and one problem more."""
        name = self.name(path)
        try:
            text = decode_utf8(name, self.raw(path))
            if not self.places:
                return replace(parse_declaration(name, text), keys={}, values={}, lines=())
            self.sources[name] = tuple(text.splitlines())
            return parse_declaration(name, text)
        except UnreadableFile as problem:
            self.problems.append(problem)
            return None

    def _folder(self, path: Path) -> tuple[str, Path]:
        """What comes before the name of each file of its folder, and where the folder really is."""
        known = self._folders.get(path.parent)
        if known is None:
            real = path.parent.resolve()
            beside = Path(os.path.relpath(real, self.root)).as_posix()
            known = self._folders[path.parent] = ("" if beside == "." else f"{beside}/", real)
        return known

    def _stay_inside(self, path: Path, name: str) -> None:
        """Refuse a link that leads out of the registry, or out of the folder of a file beside it.

        A pull request could make it show any file of the machine that checks it.
        """
        if not path.is_symlink():
            return
        folder = self._folder(path)[1]
        fence = self.root if folder.is_relative_to(self.root) else folder
        if not path.resolve().is_relative_to(fence):
            hint = "Put the file itself here."
            raise UnreadableFile(name, "this is a link that leads out of its folder", hint=hint)


def _root_of(start: Path, paths: Sequence[Path]) -> Path:
    try:
        return find_root(start)
    except RegistryNotFound:
        if not paths:
            raise
        first = start / paths[0]
        return find_root(first if first.is_dir() else first.parent)


def _place(path: Path) -> Path:
    """Where the file itself stands: links in the folders followed, a link as file kept."""
    return path.parent.resolve() / path.name


def _department_files(folder: Path) -> list[Path]:
    """The department's file in `folder`, whatever it is, first; there should be no other."""
    candidates = (folder / f"{DEPARTMENT}{suffix}" for suffix in SUFFIXES)
    return [path for path in candidates if os.path.lexists(path)]


def _second(name: str, first: str) -> UnreadableFile:
    problem = f"this is a second file for the Department, beside {first}"
    return UnreadableFile(name, problem, hint="Keep one of the two.")


def _registered(root: Path) -> list[Path]:
    folder = root / PAGES
    if folder.is_symlink() and not folder.resolve().is_relative_to(root):
        hint = "Put the folder itself beside department.yml."
        raise RegistryError(f"`{PAGES}` is a link that leads out of the registry", hint=hint)
    return _page_files(folder)


def _asked_for(start: Path, paths: Iterable[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        full = start / path
        if not os.path.lexists(full):
            raise UsageError(f"there is no {path}", hint="Name a declaration or a folder of them.")
        found = _files_below(full) if full.is_dir() else [full]
        if not found:
            raise NothingToCheck(f"{path} holds no declaration", hint=f"Known: {_known()}.")
        files += found
    return list({_place(path): path for path in files}.values())


def _files_below(folder: Path) -> list[Path]:
    """The declarations of a folder: of a registry its department and pages, else its files."""
    departments = _department_files(folder)
    return [departments[0], *_registered(folder.resolve())] if departments else _page_files(folder)


def _page_files(folder: Path) -> list[Path]:
    """Whatever in `folder` is named like a declaration, by name; no file where it is no folder."""
    if not folder.is_dir():
        return []
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise RegistryError(f"{folder.name}/ cannot be read: {error.strerror}") from error
    return [
        path
        for path in entries
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    ]


def _known() -> str:
    return ", ".join(f"*{suffix}" for suffix in SUFFIXES)
