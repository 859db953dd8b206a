"""`hpd-pages records capture [IDS]`: the official copies of what stands on the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import (
    AllowPrivateOption,
    EvidenceOption,
    OfficeOption,
    QuietOption,
    StoreOption,
    VerboseOption,
)
from hpd_pages.cli.records_options import JsonOption

if TYPE_CHECKING:
    from hpd_pages.model.capture import Captured


def capture(
    context: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[IDS]...", help="Page ids; default: all.")
    ] = None,
    office: OfficeOption = "",
    files: Annotated[
        list[str] | None,
        typer.Option(
            "--file",
            metavar="ID=FILE",
            help="Keep page ID as saved by hand in FILE (.html, .mhtml, .txt, .md, .warc.gz, "
            ".wacz, .png, .jpg), for platforms that no robot may read. May be given again.",
        ),
    ] = None,
    since: Annotated[
        str,
        typer.Option(
            "--since",
            metavar="DATE",
            help="Read posts back to this day (YYYY-MM-DD); default: all.",
        ),
    ] = "",
    as_json: JsonOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    store: StoreOption = "",
    evidence: EvidenceOption = "",
    allow_private: AllowPrivateOption = False,
) -> None:
    """Keep every post and comment that the platforms' APIs tell, and saved copies; exit 4 where
    something could not be seen.
    """
    from hpd_pages.cli.parsing import date_of, office_of
    from hpd_pages.cli.progress import log, progress
    from hpd_pages.wiring import capture as wiring
    from hpd_pages.wiring.looking import Manner

    with progress("Capturing", quiet=quiet or as_json) as step:
        manner = Manner(
            allow_private=allow_private, progress=step, log=log if verbose else None, say=log
        )
        done = wiring.capture(
            context.obj,
            ids or (),
            manner,
            office=office_of(office),
            store=store,
            evidence_at=evidence,
            saved=files or (),
            since=date_of(since),
        )
    if as_json:
        _print_json(done)
    else:
        for row in done:
            _print(row, quiet=quiet)
    lacking = any(row.problems or row.unseen or row.media_lacking for row in done)
    raise typer.Exit(ExitCode.UNSEEN if lacking else ExitCode.OK)


def _print_json(done: tuple[Captured, ...]) -> None:
    import json
    from dataclasses import asdict

    typer.echo(json.dumps({"pages": [asdict(row) for row in done]}, indent=2))


def _print(row: Captured, *, quiet: bool) -> None:
    from hpd_pages.text.safe import one_line

    if not quiet:
        counts = f"{row.new} new, {row.changed} changed, {row.unchanged} as before"
        gone = f", {row.gone} not found any more" if row.gone else ""
        typer.echo(f"{row.page}: {counts}{gone}.")
        if row.media:
            typer.echo(f"{row.page}: {row.media} pictures or films.")
    if row.media_lacking:
        some = f"{len(row.media_lacking)} pictures or films were not had"
        first = one_line(row.media_lacking[0])
        typer.echo(f"{row.page}: {some}; the first: {first}", err=True)
    for problem in row.problems:
        typer.echo(f"{row.page}: not seen: {one_line(problem)}", err=True)
    if row.unseen:
        words = "comments are counted by the platform and not handed out; save them by hand"
        typer.echo(f"{row.page}: {row.unseen} {words}", err=True)
    if row.bounded and not quiet:
        typer.echo(f"{row.page}: older posts were not read; of them nothing is said.")
    if row.bounds and not quiet:
        typer.echo(f"{row.page}: {row.bounds}; of what was not found nothing is said.")
