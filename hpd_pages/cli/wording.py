"""`hpd-pages wording FILE…`: what counsel should weigh in a notice, or in a filter list."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hpd_pages.cli.options import (
    AllowPrivateOption,
    FormatOption,
    OutputOption,
    QuietOption,
)
from hpd_pages.errors import UsageError


def wording(
    targets: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files or addresses of notices.")
    ],
    filter_list: Annotated[
        bool,
        typer.Option(
            "--filter-list", help="Each FILE is a platform's exported list of filtered words."
        ),
    ] = False,
    posts: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="With --filter-list: texts of own posts, whose words are topics."
        ),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="With --filter-list: a name that no filter may hold."),
    ] = None,
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    allow_private: AllowPrivateOption = False,
) -> None:
    """Advise on words of a notice that courts have found risky; counsel decides.

    Advice never fails: the exit code is 0 unless a file cannot be read.
    """
    from hpd_pages.cli.output import emit
    from hpd_pages.wiring import wording as wiring
    from hpd_pages.wiring.looking import Manner

    if filter_list:
        report = wiring.filter_lists(targets, posts=posts or (), names=name or ())
    elif posts or name:
        raise UsageError(
            "--posts and --name belong to --filter-list",
            hint="Add --filter-list where FILE is a list of filtered words.",
        )
    else:
        report = wiring.wording(targets, Manner(allow_private=allow_private))
    emit(report, chosen=output_format, output=output, quiet=quiet)
