"""`hpd-pages validate [PATHS]`: is every declaration complete, and lawful to publish?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hpd_pages.cli.options import (
    FormatOption,
    OutputOption,
    PlainOption,
    QuietOption,
    VerboseOption,
)


def validate(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", help="Declarations or folders; default: all pages."),
    ] = None,
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    plain: PlainOption = False,
) -> None:
    """Check every page's declaration against the schema and the rules."""
    from hpd_pages.cli.output import emit
    from hpd_pages.wiring import validate as wiring

    report, sources = wiring.validate(context.obj, paths or ())
    emit(
        report,
        chosen=output_format,
        output=output,
        sources=sources,
        quiet=quiet,
        verbose=verbose,
        plain=plain,
    )
