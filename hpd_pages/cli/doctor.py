"""`hpd-pages doctor`: is everything there that the work needs, and what to do where it is not?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import StoreOption

if TYPE_CHECKING:
    from hpd_pages.model.checkup import Check

_SIGNS = {"ok": "✓ ok", "note": "– note", "wrong": "✗ wrong"}  # noqa: RUF001 - a dash as a sign
_STYLES = {"ok": "green", "note": "yellow", "wrong": "red"}


def doctor(
    context: typer.Context,
    store: StoreOption = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Look at this installation and registry, line by line, with what to do (exit 1 if wrong)."""
    from hpd_pages.model.checkup import Health
    from hpd_pages.wiring import doctor as wiring

    checks = wiring.doctor(context.obj, store=store, encoding=sys.stdout.encoding or "ascii")
    if as_json:
        _print_json(checks)
    else:
        _print_text(checks)
    wrong = any(check.health is Health.WRONG for check in checks)
    raise typer.Exit(ExitCode.FAILED if wrong else ExitCode.OK)


def _print_json(checks: tuple[Check, ...]) -> None:
    import json
    from dataclasses import asdict

    rows = [asdict(check) for check in checks]
    typer.echo(json.dumps({"schema": "hpd-pages/doctor/1", "checks": rows}, indent=2))


def _print_text(checks: tuple[Check, ...]) -> None:
    from hpd_pages.cli.output import colour_wanted
    from hpd_pages.text.safe import one_line
    from hpd_pages.text.terminal import Paint

    paint = Paint(colour=colour_wanted())
    wide = max(len(check.name) for check in checks)
    for check in checks:
        sign = f"{_SIGNS[check.health.value]:<7}"
        words = one_line(check.words)
        typer.echo(f"{paint(sign, _STYLES[check.health.value])}  {check.name:<{wide}}  {words}")
        if check.advice:
            typer.echo(f"{'':7}  {'':{wide}}  → {one_line(check.advice)}")
