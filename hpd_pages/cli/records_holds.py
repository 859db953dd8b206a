"""`hpd-pages records hold add|lift|list`: what must be kept, whatever its period says."""

from __future__ import annotations

from typing import Annotated

import typer

from hpd_pages.cli.options import OfficeOption, StoreOption
from hpd_pages.cli.records_options import FromOption, JsonOption, OnlyPageOption, ToOption
from hpd_pages.errors import UsageError

hold = typer.Typer(help="Holds: what must be kept, whatever its period says.", no_args_is_help=True)

_KINDS = ("litigation", "request", "audit", "claim")
ReasonOption = Annotated[
    str,
    typer.Option("--reason", metavar="TEXT", help="Which case, request, audit or claim, and why."),
]


@hold.command("add")
def add(
    context: typer.Context,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="One of: litigation, request, audit, claim.")
    ],
    office: OfficeOption = "",
    reason: ReasonOption = "",
    page: OnlyPageOption = "",
    since: FromOption = "",
    until: ToOption = "",
    words: Annotated[
        str,
        typer.Option(
            "--words", metavar="TEXT", help="Only what says this, in any version; case is ignored."
        ),
    ] = "",
    store: StoreOption = "",
) -> None:
    """Keep what matches, now and what will be captured later, until the hold is lifted."""
    from hpd_pages.cli.parsing import days_between, office_of, required
    from hpd_pages.model.retention import HoldKind
    from hpd_pages.wiring.retention import place_hold

    if kind not in _KINDS:
        raise UsageError(f"“{kind}” is no kind of hold", hint=f"one of: {', '.join(_KINDS)}")
    begins, ends = days_between(since, until)
    number, kept = place_hold(
        context.obj,
        kind=HoldKind(kind),
        reason=required(reason, "--reason"),
        office=office_of(office),
        page=page,
        since=begins,
        until=ends,
        words=" ".join(words.split()),
        store=store,
    )
    items = "1 item" if kept == 1 else f"{kept} items"
    typer.echo(f"Hold {number} stands. It keeps {items} now, and whatever it matches later.")


@hold.command("lift")
def lift(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The hold's number.")],
    office: OfficeOption = "",
    reason: ReasonOption = "",
    store: StoreOption = "",
) -> None:
    """End a hold; the journal keeps that it stood, and why it ended."""
    from hpd_pages.cli.parsing import office_of, required
    from hpd_pages.wiring.retention import lift_hold

    by = office_of(office)
    lift_hold(context.obj, number, reason=required(reason, "--reason"), office=by, store=store)
    typer.echo(f"Hold {number} is lifted.")


@hold.command("list")
def list_all(
    context: typer.Context,
    ended: Annotated[bool, typer.Option("--all", help="Lifted ones too.")] = False,
    as_json: JsonOption = False,
    store: StoreOption = "",
) -> None:
    """Print the holds that stand."""
    import json
    from dataclasses import asdict

    from hpd_pages.text.safe import one_line
    from hpd_pages.wiring.retention import list_holds

    found = list_holds(context.obj, ended=ended, store=store)
    if as_json:
        typer.echo(json.dumps({"holds": [asdict(row) for row in found]}, indent=2))
        return
    for row in found:
        scope = [f"page {row.page}" if row.page else "all pages"]
        scope += [f"from {row.since}"] if row.since else []
        scope += [f"to {row.until}"] if row.until else []
        scope += [f"saying “{row.words}”"] if row.words else []
        state = f"lifted {row.lifted_at[:10]}" if row.lifted_at else "stands"
        head = f"{row.number}  {row.kind.value}, {state} since {row.at[:10]}, by {row.office}"
        if row.lifted_at:
            head = f"{row.number}  {row.kind.value}, {row.at[:10]}, {state}, by {row.office}"
        typer.echo(one_line(head))
        typer.echo(f"   {one_line(', '.join(scope) + ': ' + row.reason)}")
    if not found:
        typer.echo("No hold stands." if not ended else "There has been no hold.")
