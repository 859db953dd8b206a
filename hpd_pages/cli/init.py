"""`hpd-pages init`: a department's own repository from an empty folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.new import AnswersOption

if TYPE_CHECKING:
    from hpd_pages.wiring.init import DepartmentDesk
    from hpd_pages.wiring.interviews import Drafted


def init(context: typer.Context, answers: AnswersOption = None) -> None:
    """Make this folder a department's repository: department.yml, pages/, checks, README.

    What is there already stays as it is; run again, it adds what is missing.
    """
    from hpd_pages.cli.asking import shown
    from hpd_pages.wiring import init as wiring

    folder: Path = context.obj
    desk = wiring.department_desk(folder)
    department = _department(desk, answers) if desk is not None else None
    if desk is None:
        typer.echo(f"{folder / wiring.DEPARTMENT} is there already and stays as it is.")
    elif department is not None:
        desk.draft.forget()
    written, left = wiring.write(folder.resolve(), department)
    for path in written:
        typer.echo(f"wrote {shown(path)}")
    for path in left:
        typer.echo(f"left as it was: {shown(path)}")
    typer.echo("\nNext:\n  hpd-pages new         declare the first page")


def _department(desk: DepartmentDesk, answers: Path | None) -> Drafted:
    from hpd_pages.cli.asking import Stopped, interview, say_findings
    from hpd_pages.wiring import init as wiring

    if answers is not None:
        department = wiring.drafted_from_file(desk, answers)
        failed = say_findings(department, str(answers))
        if department.target.problem is not None:
            raise typer.Exit(ExitCode.UNREADABLE)
        if failed:
            typer.echo("Nothing was written.", err=True)
            raise typer.Exit(ExitCode.FAILED)
        return department
    try:
        return interview(
            desk.interview,
            desk.draft,
            lambda given: wiring.drafted(desk, given),
            what="your department",
        )
    except Stopped:
        typer.echo("\nYour answers are kept. `hpd-pages init` goes on with them.")
        raise typer.Exit(ExitCode.USAGE) from None
