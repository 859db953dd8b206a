"""Edit: one declaration as text and as form, what the check says of it, and saving it safely."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.open_registry import OpenRegistry

if TYPE_CHECKING:
    from hpd_pages.engine.form import Around
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.form import Group, Value, Values
    from hpd_pages.model.report import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A declaration's file: its path below the registry, its text, and the SHA-256 of its bytes."""

    page: str
    path: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What the check says of a text; `groups` and `values` are the form, empty where the text is no
    declaration; `sheet` is what would be pasted, None where nothing can be written.
    """

    text: str
    target: Target
    groups: tuple[Group, ...] = ()
    values: Mapping[str, Value]
    sheet: Mapping[str, object] | None = None
    sheet_problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A file that was written: what stood there before, and what stands there now."""

    page: str
    path: str
    before: str
    after: str


def page_text(registry: OpenRegistry, page_id: str) -> PageText:
    """The page's file as it stands on the disk now. Raises UsageError for a stranger."""
    from hpd_pages.io.declarations import read_text

    path = _path(registry, page_id)
    text = read_text(registry.root / path, path)
    raw = (registry.root / path).read_bytes()
    return PageText(page=page_id, path=path, text=text, digest=hashlib.sha256(raw).hexdigest())


def _path(registry: OpenRegistry, page_id: str) -> str:
    from hpd_pages.errors import UsageError
    from hpd_pages.text.suggest import did_you_mean

    paths = {page.stem: page.path for page in registry.registry.pages}
    paths |= {Path(p.path).stem: p.path for p in registry.registry.problems if "/" in p.path}
    if page_id in paths:
        return paths[page_id]
    meant = did_you_mean(page_id, sorted(paths))
    hint = f"Did you mean {meant}?" if meant else "The overview lists every page."
    raise UsageError(f"no page has the id {page_id}", hint=hint)


def examine(registry: OpenRegistry, path: str, text: str) -> Examined:
    """What the check says of the text, were it the file at `path`; nothing is written."""
    from hpd_pages.engine.form import form, values
    from hpd_pages.engine.validate import unreadable
    from hpd_pages.errors import UnreadableFile
    from hpd_pages.io.declarations import parse_declaration

    try:
        declaration = parse_declaration(path, text)
    except UnreadableFile as problem:
        return Examined(text=text, target=unreadable(problem), values={})
    groups = form(_schema(), declaration.data, _around(registry, declaration))
    sheet, problem_of_sheet = _sheet(registry, declaration)
    return Examined(
        text=text,
        target=_judged(registry, declaration),
        groups=groups,
        values=values(groups, declaration.data),
        sheet=sheet,
        sheet_problem=problem_of_sheet,
    )


def with_form(registry: OpenRegistry, path: str, text: str, given: Values) -> str:
    """`text` with what the form changes in it; see `io.yaml_edit`.

    Raises UnreadableFile for a text that is no declaration, UsageError where a change would reach
    further than its field.
    """
    from hpd_pages.engine.form import applied, edits, form
    from hpd_pages.io.declarations import parse_declaration
    from hpd_pages.io.yaml_edit import edited
    from hpd_pages.wiring.validate import page_checker

    declaration = parse_declaration(path, text)
    groups = form(_schema(), declaration.data, _around(registry, declaration))
    changes = edits(groups, declaration.data, given)
    wanted = applied(declaration.data, changes)
    return edited(path, text, changes, wanted, page_checker().order())


def changed(registry: OpenRegistry, path: str, shown: str, given: Values) -> Values:
    """Of the form's fields only those that are not as they were shown from the text `shown`."""
    from hpd_pages.engine.form import edits, form
    from hpd_pages.io.declarations import parse_declaration

    declaration = parse_declaration(path, shown)
    groups = form(_schema(), declaration.data, _around(registry, declaration))
    touched = {edit.pointer for edit in edits(groups, declaration.data, given)}
    return {pointer: value for pointer, value in given.items() if pointer in touched}


def save(
    registry: OpenRegistry,
    old: PageText,
    text: str,
    *,
    office: str,
    store: str = "",
    account: str = "",
) -> Saved:
    """Write the text in one step where the file is still as `old` has it; the journal is told.

    Raises Changed where the file is another meanwhile, UnreadableFile where the text is no
    declaration, StoreError.
    """
    from hpd_pages.errors import Changed
    from hpd_pages.io.changes import SAVING
    from hpd_pages.io.declarations import parse_declaration
    from hpd_pages.io.files import write_atomic
    from hpd_pages.wiring.changes import noting

    parse_declaration(old.path, text)
    data = text.encode()
    facts = {"page": old.page, **({"account": account} if account else {})}
    with noting(
        registry.root,
        action=SAVING,
        office=office,
        saved={old.path: data},
        facts=facts,
        store=store,
    ):
        now = page_text(registry, old.page)
        if now.digest != old.digest:
            raise Changed(
                f"{old.path} was changed meanwhile",
                hint="Compare it with your words, then save them or take the file as it is.",
            )
        write_atomic(registry.root / old.path, data)
    return Saved(page=old.page, path=old.path, before=now.text, after=text)


def committable(registry: OpenRegistry, name: str) -> bool:
    """Whether the file lies in a git work tree and is not as it was committed last."""
    from hpd_pages.io.git import differs, in_work_tree

    return in_work_tree(registry.root) and differs(registry.root, name)


def commit(registry: OpenRegistry, name: str, message: str) -> str:
    """Commit this one file; the commit's short name. Raises UsageError where git refuses."""
    from hpd_pages.errors import UsageError
    from hpd_pages.io import git

    if not message.strip():
        raise UsageError("a commit needs a few words", hint="Say what was changed, and why.")
    return git.commit(registry.root, name, message.strip())


def _schema() -> Mapping[str, object]:
    from hpd_pages.wiring.validate import page_checker

    return page_checker().whole()


def _around(registry: OpenRegistry, declaration: Declaration) -> Around:
    from hpd_pages.engine.declare import build_page
    from hpd_pages.engine.form import Around
    from hpd_pages.model.question import Choice
    from hpd_pages.platforms import PLATFORMS

    page = build_page(declaration.data)
    platform = next((p for p in PLATFORMS if p.id == page.platform), PLATFORMS[0])
    known = dict.fromkeys((*registry.department.languages, *registry.renderer.languages()))
    return Around(
        languages=page.languages,
        known_languages=tuple(known),
        places=tuple(Choice(value=s.id, words=s.title) for s in platform.surfaces),
    )


def _judged(registry: OpenRegistry, declaration: Declaration) -> Target:
    """As `validate` would judge it beside the other pages."""
    from hpd_pages.engine.validate import validate_page
    from hpd_pages.io.clock import today
    from hpd_pages.wiring.approvals import approvals
    from hpd_pages.wiring.validate import laws

    held = replace(
        laws(),
        standing=approvals(registry.root, registry.department).standing,
        renderer=lambda: registry.renderer,
    )
    return validate_page(declaration, registry.registry, held, today=today())


def _sheet(
    registry: OpenRegistry, declaration: Declaration
) -> tuple[Mapping[str, object] | None, str]:
    from hpd_pages.engine.declare import build_page
    from hpd_pages.errors import HpdPagesError
    from hpd_pages.wiring.kit_sheet import sheet_of

    try:
        return sheet_of(registry, build_page(declaration.data)), ""
    except HpdPagesError as error:
        return None, error.message
