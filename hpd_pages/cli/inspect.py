"""`hpd-pages inspect TARGET…`: judge any URL or file, with no registry."""

from __future__ import annotations

from typing import Annotated

import typer

from hpd_pages.cli.options import (
    AllowPrivateOption,
    BrowserOption,
    FormatOption,
    OutputOption,
    PlainOption,
    QuietOption,
    VerboseOption,
)


def inspect(
    targets: Annotated[
        list[str],
        typer.Argument(metavar="TARGET...", help="URLs, or files: .html .htm .txt .md .mhtml"),
    ],
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    plain: PlainOption = False,
    allow_private: AllowPrivateOption = False,
    browser: BrowserOption = None,
) -> None:
    """Judge any web address or saved file against the requirements, with no registry."""
    from hpd_pages.cli.output import emit
    from hpd_pages.cli.progress import log, progress
    from hpd_pages.wiring import inspect as wiring
    from hpd_pages.wiring.looking import Browse, Manner

    with progress("Looking", quiet=quiet) as step:
        manner = Manner(
            allow_private=allow_private,
            browse=Browse.of(browser),
            progress=step,
            log=log if verbose else None,
        )
        report = wiring.inspect(targets, manner)
    emit(report, chosen=output_format, output=output, quiet=quiet, verbose=verbose, plain=plain)
