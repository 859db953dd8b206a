"""`hpd-pages report [--run N] [--compare RUN RUN]`: what an earlier audit found, told again."""

from __future__ import annotations

from typing import Annotated

import typer

from hpd_pages.cli.options import (
    FormatOption,
    OutputOption,
    PlainOption,
    QuietOption,
    StoreOption,
    VerboseOption,
)
from hpd_pages.errors import UsageError


def report(
    context: typer.Context,
    run: Annotated[
        str, typer.Option("--run", metavar="N", help="The run's number; default: the last one.")
    ] = "",
    compared: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--compare",
            metavar="RUN RUN",
            help="What changed from one run to another: by the page, or by the rules.",
        ),
    ] = None,
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    plain: PlainOption = False,
    store: StoreOption = "",
) -> None:
    """Tell again what an audit found, with the trend and the last good looks; fetch nothing."""
    from hpd_pages.cli.output import emit
    from hpd_pages.wiring import report as wiring

    if run and compared:
        raise UsageError(
            "--run and --compare do not go together", hint="--compare names its two runs itself"
        )
    if compared:
        found = wiring.compare(context.obj, *compared, store=store)
    else:
        found = wiring.report(context.obj, run, store=store)
    emit(found, chosen=output_format, output=output, quiet=quiet, verbose=verbose, plain=plain)
