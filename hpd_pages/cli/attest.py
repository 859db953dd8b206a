"""`hpd-pages audit attest ID`: for what no robot may see, what an office saw by eye."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hpd_pages.cli.options import EvidenceOption, QuietOption, StoreOption


def attest(
    context: typer.Context,
    page: Annotated[str, typer.Argument(metavar="ID", help="The page's id.")],
    requirements: Annotated[
        list[str],
        typer.Option(
            "--requirement",
            metavar="RULE",
            help="What was seen, such as B4-disclaimer. May be given more than once.",
        ),
    ],
    office: Annotated[
        str, typer.Option("--office", metavar="OFFICE", help="The office that saw the page.")
    ],
    until: Annotated[
        str,
        typer.Option("--until", metavar="DATE", help="The last day it holds, at most 90 days on."),
    ],
    file: Annotated[
        Path,
        typer.Option("--file", metavar="FILE", help="What shows it, such as a screenshot."),
    ],
    store: StoreOption = "",
    evidence: EvidenceOption = "",
    quiet: QuietOption = False,
) -> None:
    """Attest that a page meets a requirement that no robot may see; kept with a screenshot.

    The next audits take it for a pass, marked as attested, wherever they cannot see the page
    themselves; after its last day for a failure. What an audit does see counts for more.
    """
    from hpd_pages.wiring.attest import attest as keep

    made = keep(
        context.obj,
        page,
        requirements,
        office=office,
        until=until,
        file=file,
        store=store,
        evidence_at=evidence,
    )
    if not quiet:
        first = made[0]
        rules = ", ".join(attestation.rule for attestation in made)
        typer.echo(f"{page}: {rules}: attested by the {first.office} until {first.until}.")
        typer.echo(f"  {first.file} is kept as evidence, SHA-256 {first.digest}")
