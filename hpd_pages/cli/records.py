"""`hpd-pages records`: the official copies, and whether they are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli import (
    records_anchors,
    records_capture,
    records_disposal,
    records_holds,
    records_moderation,
    records_notice,
    records_request,
)
from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import EvidenceOption, QuietOption, StoreOption
from hpd_pages.cli.records_options import JsonOption

if TYPE_CHECKING:
    from pathlib import Path

    from hpd_pages.model.evidence import Verified
    from hpd_pages.model.journal import ChainChecked

records = typer.Typer(
    help="The official copies of what stands on the pages: keep them, prove them whole.",
    no_args_is_help=True,
)


@records.callback()
def start() -> None:
    """Group the commands."""


records.command("capture")(records_capture.capture)
records.add_typer(records_anchors.stamp, name="stamp")
records.command("sign")(records_anchors.sign)
records.command("notice")(records_notice.notice)
records.command("due")(records_disposal.due)
records.add_typer(records_request.request, name="request")
records.command("check-export")(records_request.check_export)
records.add_typer(records_moderation.moderation, name="moderation")
records.add_typer(records_holds.hold, name="hold")
records.command("authorise")(records_disposal.authorise)
records.command("dispose")(records_disposal.dispose)


@records.command("verify")
def verify(
    context: typer.Context,
    as_json: JsonOption = False,
    quiet: QuietOption = False,
    store: StoreOption = "",
    evidence: EvidenceOption = "",
    expect: Annotated[
        str,
        typer.Option(
            "--expect",
            metavar="NUMBER:DIGEST",
            help="A head of the journal noted elsewhere; it must still be in the chain.",
        ),
    ] = "",
) -> None:
    """Walk the journal, hash all evidence again; name the first break, each damage (exit 5)."""
    from hpd_pages.wiring.records import verify as verify_all

    folder, found, chain = verify_all(context.obj, store=store, expect=expect, evidence_at=evidence)
    if as_json:
        _print_json(found, chain)
    else:
        _print_text(folder, found, chain, quiet=quiet)
    damaged = found.damages or chain.damages
    raise typer.Exit(ExitCode.EVIDENCE if damaged else ExitCode.OK)


def _print_json(found: Verified, chain: ChainChecked) -> None:
    import json
    from dataclasses import asdict

    typer.echo(json.dumps({**asdict(found), "chain": asdict(chain)}, indent=2))


def _print_text(folder: Path, found: Verified, chain: ChainChecked, *, quiet: bool) -> None:
    from hpd_pages.text.safe import one_line

    for damage in (*chain.damages, *found.damages):
        record = f" {damage.record}" if damage.record else ""
        typer.echo(one_line(f"{damage.file}:{record} {damage.what}"))
    if chain.damages:
        first = chain.damages[0]
        where = f"{first.file}, {first.record}" if first.record else first.file
        words = f"The journal breaks first at {where}. Put back a copy of the database."
        typer.echo(words, err=True)
    if found.damages:
        typer.echo(f"{len(found.damages)} damaged. Put back the copies of these files.", err=True)
    if not quiet:
        size = f"{found.records} records in {found.files} files, {found.size:,} bytes"
        state = "hashed again" if found.damages else "hashed again, all as they were received"
        typer.echo(f"{folder}: {size} {state}.")
        _print_chain(chain)


def _print_chain(chain: ChainChecked) -> None:
    for note in chain.notes:
        typer.echo(f"note: {note}")
    state = "broken" if chain.damages else "whole"
    typer.echo(f"journal: {chain.head.number} entries, {chain.rows} sealed rows, {state}.")
    if chain.head.number:
        typer.echo(f"  its head, to note elsewhere: {chain.head}")
