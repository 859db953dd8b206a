"""A registry of any size, its pages put aside on disk with all that their looks need."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import TOOL

if TYPE_CHECKING:
    from hpd_pages.errors import UnreadableFile
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.department import Department
    from hpd_pages.model.page import Page
    from hpd_pages.model.response import Response
    from hpd_pages.model.rule import Expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page of the roll: its id, address and platform, and what it declares of notice pages."""

    id: str
    platform: str
    url: str
    notices: tuple[str, ...]


class Pages:
    """The pages by number, and what each promises, worked out when it is first asked for."""

    def __init__(self, folder: Path, promise: Callable[[Page], Expected]) -> None:
        from hpd_pages.io.aside import Aside

        self._promise = promise
        self._pages: Aside[Page] = Aside(folder)
        self._promised: Aside[Expected] = Aside(folder)
        self._places: dict[int, int] = {}

    def put(self, page: Page) -> None:
        """The next page."""
        self._pages.put(page)

    def get(self, number: int) -> tuple[Page, Expected]:
        """The page of that number and what it promises."""
        page = self._pages.get(number)
        if number in self._places:
            return page, self._promised.get(self._places[number])
        expected = self._promise(page)
        self._places[number] = self._promised.put(expected)
        return page, expected

    def __iter__(self) -> Iterator[tuple[Page, Expected]]:
        """Every page in order, with what it promises."""
        return (self.get(number) for number in range(len(self._pages)))

    def close(self) -> None:
        """Give the files back."""
        self._pages.close()
        self._promised.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The pages to audit, by number; `inputs` as `OpenRegistry.inputs`."""

    root: Path
    department: Department
    entries: tuple[Entry, ...]
    problems: tuple[UnreadableFile, ...]
    inputs: Callable[[Mapping[str, Response], object], str]
    pages: Pages


def call_roll(start: Path, ids: Sequence[str], state: str) -> Roll:
    """The roll of the pages named, or of all that are not retired.

    `state` is the folder beside department.yml that may be written. Raises RegistryError,
    UsageError for an id that is not there, NothingToCheck.
    """
    from hpd_pages.engine.audit import select
    from hpd_pages.engine.declare import build_department, build_page
    from hpd_pages.engine.expect import expected_of, notice_pages
    from hpd_pages.engine.generate import notices_for
    from hpd_pages.io.registry import RegistryFiles
    from hpd_pages.io.rendering import own_renderer
    from hpd_pages.model.page import Status

    files = RegistryFiles(start)
    department = build_department(files.department.data)
    renderer = own_renderer(files.root)
    digest = _Digest(files.department)

    def promise(page: Page) -> Expected:
        return expected_of(page, department, notices_for(page, department, renderer))

    pages = Pages(files.root / state, promise)
    entries: list[Entry] = []
    seen: set[str] = set()
    known: list[Page] = []
    for declaration in files.pages():
        page = build_page(declaration.data)
        digest.take(declaration)
        chosen = page.id in ids if ids else page.status is not Status.RETIRED
        if ids:
            known.append(page)
        if not chosen or page.id in seen:
            continue
        pages.put(page)
        notices = notice_pages(page, department)
        entries.append(Entry(id=page.id, platform=page.platform, url=page.url, notices=notices))
        seen.add(page.id)
    if ids or not entries:
        select(known, ids)

    def inputs(captures: Mapping[str, Response], attested: object) -> str:
        return digest.inputs(renderer.digest(), captures, attested)

    return Roll(
        root=files.root,
        department=department,
        entries=tuple(entries),
        problems=files.problems(),
        inputs=inputs,
        pages=pages,
    )


class _Digest:
    """SHA-256 over all that the pages say, taken page by page."""

    def __init__(self, department: Declaration) -> None:
        self._department = department.data
        self._pages = hashlib.sha256()

    def take(self, page: Declaration) -> None:
        words = json.dumps([self._department, page.data], sort_keys=True)
        self._pages.update(hashlib.sha256(words.encode()).hexdigest().encode())

    def inputs(self, templates: str, captures: Mapping[str, Response], attested: object) -> str:
        handed_in = (hashlib.sha256(c.wire).hexdigest() for _, c in sorted(captures.items()))
        said = (TOOL, templates, self._pages.hexdigest(), *handed_in, repr(attested))
        return hashlib.sha256("".join(said).encode()).hexdigest()
