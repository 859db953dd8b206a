"""`hpd-pages records stamp request|add` and `records sign`: the head, vouched for from outside."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hpd_pages.cli.options import OfficeOption, StoreOption

stamp = typer.Typer(
    help="Time stamps of the journal's head by an outside authority (RFC 3161).",
    no_args_is_help=True,
)


@stamp.command("request")
def request(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where to write both files.")
    ] = Path(),
    store: StoreOption = "",
) -> None:
    """Write the head's statement and a request that any time-stamp authority answers."""
    from hpd_pages.wiring.anchors import request_stamp

    statement, asked = request_stamp(context.obj, output, store=store)
    typer.echo(f"{statement}: the head, keep it beside the answer")
    typer.echo(f"{asked}: send this to a time-stamp authority (RFC 3161), then")
    typer.echo(
        f"  hpd-pages records stamp add ANSWER.tsr --head {statement} --ca CERTIFICATES.pem "
        "--by OFFICE"
    )


@stamp.command("add")
def add(
    context: typer.Context,
    token: Annotated[Path, typer.Argument(metavar="FILE", help="The authority's answer (.tsr).")],
    statement: Annotated[
        Path, typer.Option("--head", metavar="FILE", help="The statement (.head) it answers.")
    ] = Path(),
    roots: Annotated[
        Path, typer.Option("--ca", metavar="FILE", help="The authority's root certificates (PEM).")
    ] = Path(),
    office: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Check the answer and keep it; `records verify` checks it again each time."""
    from hpd_pages.cli.parsing import office_of
    from hpd_pages.wiring.anchors import add_stamp

    by = office_of(office)
    found = add_stamp(context.obj, token, statement=statement, roots=roots, office=by, store=store)
    typer.echo(f"The time stamp holds: this head stood at {found.at}. It is kept.")


def sign(
    context: typer.Context,
    key: Annotated[
        Path, typer.Option("--key", metavar="FILE", help="Your private SSH key.")
    ] = Path(),
    office: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Sign the journal's head with an SSH key that department.yml lists for your office."""
    from hpd_pages.cli.parsing import office_of
    from hpd_pages.wiring.anchors import sign_head

    made = sign_head(context.obj, key, office=office_of(office), store=store)
    typer.echo(f"Signed by {made.office} on {made.on}: journal entry {made.head.number}.")
