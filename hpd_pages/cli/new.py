"""`hpd-pages new`: declare one page more, from questions or a file of answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode

AnswersOption = Annotated[
    Path | None,
    typer.Option(
        "--answers",
        metavar="FILE",
        help="Ask nothing: take the answers from FILE, which is like the file to be written but "
        "may leave out what has a default.",
    ),
]


def new(context: typer.Context, answers: AnswersOption = None) -> None:
    """Declare a page: ask, check each answer, show the file, write it; nothing is overwritten."""
    from hpd_pages.cli.asking import Stopped, interview, say_findings, shown
    from hpd_pages.wiring import new as wiring

    desk = wiring.page_desk(context.obj)
    if answers is not None:
        page = wiring.drafted_from_file(desk, answers)
        failed = say_findings(page, str(answers))
        if page.target.problem is not None:
            raise typer.Exit(ExitCode.UNREADABLE)
        if failed:
            typer.echo("Nothing was written.", err=True)
            raise typer.Exit(ExitCode.FAILED)
    else:
        try:
            page = interview(
                desk.interview,
                desk.draft,
                lambda given: wiring.drafted(desk, given),
                what="the page",
            )
        except Stopped:
            typer.echo("\nYour answers are kept. `hpd-pages new` goes on with them.")
            raise typer.Exit(ExitCode.USAGE) from None
    for path in wiring.write(desk, page):
        typer.echo(f"wrote {shown(path)}")
    name = page.path.stem
    typer.echo(
        f"\nNext:\n  hpd-pages generate {name}           the texts to paste\n"
        f"  hpd-pages approve request {name}    the request to the "
        f"{desk.around.department.approver}"
    )
