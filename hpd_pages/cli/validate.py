"""`hpd-pages validate [PATHS]`: is every declaration complete, and lawful to publish?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.options import (
    FormatOption,
    OutputOption,
    PlainOption,
    QuietOption,
    VerboseOption,
)

if TYPE_CHECKING:
    from hpd_pages.cli.output import Asked
    from hpd_pages.io.registry import Listed
    from hpd_pages.wiring.remembered import Remembered


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
    no_cache: Annotated[
        bool,
        typer.Option(
            "--no-cache",
            envvar="HPD_PAGES_NO_CACHE",
            help="Judge every declaration anew, also those that are as they were.",
        ),
    ] = False,
) -> None:
    """Check every page's declaration against the schema and the rules."""
    from hpd_pages.cli.output import asked, deliver
    from hpd_pages.io.registry import list_registry
    from hpd_pages.wiring.remembered import remembered

    wanted = asked(output_format, output, quiet=quiet, verbose=verbose, plain=plain)
    listed = list_registry(context.obj, paths or ())
    known = None if no_cache else remembered(listed)
    text, code = (known and known.answer(wanted.words())) or _judged(listed, known, wanted)
    deliver(wanted, text, code)


def _judged(listed: Listed, known: Remembered | None, wanted: Asked) -> tuple[str, int]:
    from hpd_pages.cli.exit_codes import exit_code
    from hpd_pages.cli.output import told
    from hpd_pages.wiring.processes import cores
    from hpd_pages.wiring.validate import judge

    report, sources = judge(listed, known, processes=cores())
    text, code = told(report, wanted, sources), exit_code(report)
    if known:
        known.keep_answer(wanted.words(), text, code)
    return text, code
