"""`hpd-pages desk`: the whole work in the browser, for who opens no terminal."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Annotated

import typer

from hpd_pages.cli.options import EvidenceOption, StoreOption
from hpd_pages.errors import UsageError

PARTS = ("flask", "flask_wtf", "waitress", "babel", "ruamel.yaml")


def desk(
    context: typer.Context,
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="Default: a free one.", show_default=False)
    ] = 0,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Print the address and open no browser.")
    ] = False,
    office: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="OFFICE",
            envvar="HPD_PAGES_OFFICE",
            help="The office that works at this desk; never a person's name.",
        ),
    ] = "Public Information Officer",
    store: StoreOption = "",
    evidence: EvidenceOption = "",
) -> None:
    """Open the desk in the browser: every page, its texts, approvals and records in one place.

    It runs on this machine, for this browser alone, until Ctrl-C.
    """
    if any(find_spec(name) is None for name in PARTS):
        hint = "pip install 'hpd-pages[desk]'"
        raise UsageError("the parts that the desk needs are not installed", hint=hint)
    from hpd_pages.desk.server import open_local

    opened = open_local(context.obj, port=port, office=office, store=store, evidence=evidence)
    typer.echo(
        f"The desk is open at\n  {opened.address}\n"
        "The address works once, in one browser. Ctrl-C closes the desk."
    )
    if not no_open:
        import webbrowser

        webbrowser.open(opened.address)
    opened.run()  # until Ctrl-C
    typer.echo("\nThe desk is closed.")
