"""`hpd-pages rejudge [--run N]`: would today's rules judge what was seen then as they did?"""

from __future__ import annotations

from typing import Annotated

import typer

from hpd_pages.cli.options import (
    EvidenceOption,
    FormatOption,
    OutputOption,
    PlainOption,
    QuietOption,
    StoreOption,
    VerboseOption,
)


def rejudge(
    context: typer.Context,
    run: Annotated[
        str, typer.Option("--run", metavar="N", help="The run's number; default: the last one.")
    ] = "",
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    plain: PlainOption = False,
    store: StoreOption = "",
    evidence: EvidenceOption = "",
) -> None:
    """Apply today's rules to the bytes an audit kept; a change is a rule's, never a page's."""
    from hpd_pages.cli.output import emit
    from hpd_pages.wiring import rejudge as wiring

    report = wiring.rejudge(context.obj, run, store=store, evidence_at=evidence)
    emit(report, chosen=output_format, output=output, quiet=quiet, verbose=verbose, plain=plain)
