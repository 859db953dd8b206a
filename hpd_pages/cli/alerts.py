"""`hpd-pages alerts`: what the audits had to tell, run by run; sends nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.options import StoreOption

if TYPE_CHECKING:
    from hpd_pages.model.alert import Event, Seen


def alerts(
    context: typer.Context,
    store: StoreOption = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say what each audit had to tell of the requirements: alerts, reminders and recoveries."""
    from hpd_pages.wiring import alerts as wiring

    told = wiring.alerts(context.obj, store=store)
    if as_json:
        _print_json(told)
        return
    if not told:
        typer.echo("No audit had anything to tell.")
    for seen, events in told:
        for event in events:
            typer.echo(
                f"{seen.at[:16]}  run {seen.run}  {event.kind.value:<8}  {event.page}: {event.rule}"
                f"  since {event.since[:10]}"
            )


def _print_json(told: tuple[tuple[Seen, tuple[Event, ...]], ...]) -> None:
    import json
    from dataclasses import asdict

    rows = [
        {"run": seen.run, "at": seen.at, **asdict(event)}
        for seen, events in told
        for event in events
    ]
    typer.echo(json.dumps({"schema": "hpd-pages/alerts/1", "events": rows}, indent=2))
