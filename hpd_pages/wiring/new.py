"""New: declare one page more, from questions or from a file of answers; nothing is overwritten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.interviews import PageDesk, page_desk, taken, write_if_missing, write_schemas

if TYPE_CHECKING:
    from hpd_pages.engine.interview import Answers
    from hpd_pages.wiring.interviews import Drafted

__all__ = ["drafted", "drafted_from_file", "page_desk", "write"]


def drafted(desk: PageDesk, answers: Answers) -> Drafted:
    """The declaration that the answers make."""
    from hpd_pages.engine.page_interview import page_data

    return desk.drafted(page_data(answers, desk.around))


def drafted_from_file(desk: PageDesk, file: Path) -> Drafted:
    """The declaration from a partial one in `file`, with defaults for what it leaves out.

    Raises UnreadableFile, UsageError where the page is there already.
    """
    from hpd_pages.engine.interview import answers_in, merged
    from hpd_pages.engine.page_interview import page_data
    from hpd_pages.errors import UsageError
    from hpd_pages.io.declarations import read_declaration

    source = read_declaration(file)
    answers = answers_in(source.data, desk.interview)
    data = merged(page_data(answers, desk.around), source.data)
    if there := taken(desk.root, str(data.get("id", ""))):
        hint = "Give another `id`, or change that file. Nothing is overwritten."
        raise UsageError(f"{there} is there already", hint=hint)
    return desk.drafted(data, source)


def write(
    desk: PageDesk,
    page: Drafted,
    *,
    office: str | None = None,
    account: str = "",
    store: str = "",
) -> tuple[Path, ...]:
    """Write the declaration, and the schemas that editors read, where they are missing.

    Where an `office` is named, the journal tells of it. Raises UsageError where the page is there
    already or cannot be written.
    """
    from contextlib import nullcontext

    from hpd_pages.errors import UsageError
    from hpd_pages.io.changes import SAVING
    from hpd_pages.wiring.changes import noting

    data = page.text.encode()
    name = page.path.relative_to(desk.root).as_posix()
    told = (
        nullcontext()
        if office is None
        else noting(
            desk.root,
            action=SAVING,
            office=office,
            saved={name: data},
            facts={"page": page.path.stem, **({"account": account} if account else {})},
            store=store,
        )
    )
    if taken(desk.root, page.path.stem):
        raise UsageError(f"{page.path} is there already", hint="Nothing is overwritten.")
    with told:
        if write_if_missing(page.path, data) is None:
            raise UsageError(f"{page.path} is there already", hint="Nothing is overwritten.")
    desk.draft.forget()
    return (page.path, *write_schemas(desk.root))
