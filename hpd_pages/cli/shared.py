"""An audit shared out among workers, as the command line asks for it; `cluster local`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.errors import UsageError

if TYPE_CHECKING:
    from hpd_pages.model.report import Report
    from hpd_pages.wiring.looking import Manner
    from hpd_pages.wiring.shared import Wanted

commands = typer.Typer(
    help="Workers of this machine for `audit --cluster`.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def audit_shared(
    start: Path, wanted: Wanted, manner: Manner, *, processes: int, cluster: str
) -> Report:
    """The report page by page. Where the pages are so many that they are only counted, the counts
    are printed, and the command leaves with their exit code.

    Raises UsageError where both kinds of workers are asked for, or a cluster without PostgreSQL.
    """
    from hpd_pages.cli.exit_codes import tally_code
    from hpd_pages.formats.tally import format_tally
    from hpd_pages.wiring import crews
    from hpd_pages.wiring.shared import audit_shared as shared

    hire = crews.processes(processes)
    if cluster:
        _check(wanted.store, processes)
        hire = crews.cluster(cluster, manner.say)
    found = shared(start, wanted, manner, hire)
    if found.report is None:
        typer.echo(format_tally(found.tally))
        raise typer.Exit(tally_code(found.tally))
    return found.report


def _check(store: str, processes: int) -> None:
    if processes > 1:
        raise UsageError(
            "--processes and --cluster name two kinds of workers", hint="leave one of them out"
        )
    if not store.startswith("postgres"):
        raise UsageError(
            "an audit on a cluster keeps its results in PostgreSQL, which every worker reaches",
            hint="give --store postgresql://USER@HOST/DATABASE, or share the pages out among "
            "processes of this machine: --processes N",
        )


@commands.command("local")
def local(
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=1, help="How many worker processes.")
    ] = 2,
    threads: Annotated[
        int,
        typer.Option("--threads", metavar="N", min=1, help="Bundles that a worker does at once."),
    ] = 1,
    port: Annotated[
        int,
        typer.Option("--port", metavar="PORT", help="The scheduler's port; 0 takes a free one."),
    ] = 8786,
) -> None:
    """Start a scheduler and workers on this machine (127.0.0.1), until Ctrl-C.

    A worker that ends is started again.
    """
    from hpd_pages.wiring.local_cluster import run

    run(workers, threads, port, _started)


def _started(address: str) -> None:
    typer.echo(f"The scheduler listens at {address}. In another window, in the registry's folder:")
    typer.echo(f"  hpd-pages audit --cluster {address} --store postgresql://USER@HOST/DATABASE")
    typer.echo("Ctrl-C ends it.")
