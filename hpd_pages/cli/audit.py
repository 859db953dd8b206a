"""`hpd-pages audit [IDS]`: does each live page still say it, where a visitor can see it?"""

from __future__ import annotations

from typing import Annotated

import typer

from hpd_pages.cli.options import (
    AllowPrivateOption,
    FormatOption,
    OutputOption,
    QuietOption,
    StoreOption,
    VerboseOption,
)


def audit(
    context: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[IDS]...", help="Page ids; default: all.")
    ] = None,
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    store: StoreOption = "",
    allow_private: AllowPrivateOption = False,
) -> None:
    """Look at the live pages and say what a visitor is told, and what changed since last time."""
    from hpd_pages import wiring
    from hpd_pages.cli.output import emit
    from hpd_pages.cli.progress import log, progress

    with progress("Looking", quiet=quiet) as step:
        manner = wiring.Manner(
            allow_private=allow_private, progress=step, log=log if verbose else None, say=log
        )
        report = wiring.audit(context.obj, ids or (), manner, store=store)
    emit(report, chosen=output_format, output=output, quiet=quiet, verbose=verbose)
