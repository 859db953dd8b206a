"""`hpd-pages records verify`: is every byte of the evidence still what was received?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import QuietOption

if TYPE_CHECKING:
    from pathlib import Path

    from hpd_pages.model.evidence import Verified

records = typer.Typer(
    help="The evidence that audits kept, and whether it is whole.", no_args_is_help=True
)


@records.callback()
def start() -> None:
    """Group the commands."""


@records.command("verify")
def verify(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Hash all evidence again; name every record that is missing, torn or changed (exit 5)."""
    from hpd_pages.wiring import records as wiring

    folder, found = wiring.verify(context.obj)
    if as_json:
        _print_json(found)
    else:
        _print_text(folder, found, quiet=quiet)
    raise typer.Exit(ExitCode.EVIDENCE if found.damages else ExitCode.OK)


def _print_json(found: Verified) -> None:
    import json
    from dataclasses import asdict

    typer.echo(json.dumps(asdict(found), indent=2))


def _print_text(folder: Path, found: Verified, *, quiet: bool) -> None:
    for damage in found.damages:
        record = f" {damage.record}" if damage.record else ""
        typer.echo(f"{damage.file}:{record} {damage.what}")
    if found.damages:
        typer.echo(f"{len(found.damages)} damaged. Put back the copies of these files.", err=True)
    if not quiet:
        size = f"{found.records} records in {found.files} files, {found.size:,} bytes"
        state = "hashed again" if found.damages else "hashed again, all as they were received"
        typer.echo(f"{folder}: {size} {state}.")
