"""`hpd-pages draft FILE…`: review a post before it goes out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hpd_pages.cli.options import FormatOption, OutputOption, QuietOption


def draft(
    context: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Drafts: text or Markdown files.")
    ],
    platform: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A platform it goes to, such as x; may be repeated."),
    ] = None,
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> None:
    """Review a post before it goes out: what the order forbids, and who could not read it.

    Exit 1 where something must be settled first: what the order forbids, or a post too long for
    its platform. Advice alone exits 0.
    """
    from hpd_pages.cli.output import emit
    from hpd_pages.wiring import draft as wiring

    report = wiring.draft(context.obj, files, names=platform or ())
    emit(report, chosen=output_format, output=output, quiet=quiet)
