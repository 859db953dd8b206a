"""`hpd-pages desk`: the whole work in the browser, for who opens no terminal."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.options import AllowPrivateOption, EvidenceOption, OfficeOption, StoreOption
from hpd_pages.errors import UsageError
from hpd_pages.model.account import Role

if TYPE_CHECKING:
    from hpd_pages.desk.server import Opened

PARTS = (
    *("flask", "flask_wtf", "waitress", "babel", "ruamel.yaml"),
    *("argon2", "authlib", "cheroot", "limits"),
)
OWN = ("", "127.0.0.1", "localhost", "::1")


def desk(
    context: typer.Context,
    host: Annotated[
        str,
        typer.Option(
            metavar="H", help="Serve others on this address; needs --url, TLS and accounts."
        ),
    ] = "",
    port: Annotated[
        int,
        typer.Option(
            min=0,
            max=65_535,
            help="Default: a free one; 8443 where others are served.",
            show_default=False,
        ),
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
    url: Annotated[
        str, typer.Option(metavar="URL", help="Where others reach it: https://desk.example.gov.")
    ] = "",
    certificate: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The TLS certificate with its chain, PEM.")
    ] = None,
    key: Annotated[Path | None, typer.Option(metavar="FILE", help="Its private key, PEM.")] = None,
    proxy: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="The proxy in front that speaks TLS; it is trusted."),
    ] = "",
    store: StoreOption = "",
    evidence: EvidenceOption = "",
    allow_private: AllowPrivateOption = False,
) -> None:
    """Open the desk in the browser: every page, its texts, approvals and records in one place.

    It runs on this machine, for this browser alone, until Ctrl-C; with --host, --url and TLS or a
    proxy it is served to those who have an account.
    """
    _parts()
    if host not in OWN or url or proxy or certificate or key:
        from hpd_pages.desk.serving import Served, open_served

        served = Served(
            host=host or "127.0.0.1",
            port=port or 8443,
            url=url,
            certificate=certificate,
            key=key,
            proxy=proxy,
            store=store,
            evidence=evidence,
            allow_private=allow_private,
        )
        opened = open_served(context.obj, served)
        typer.echo(f"The desk is served at\n  {opened.address}\nCtrl-C closes it.")
        _run(opened)
        return
    from hpd_pages.desk.server import open_local

    opened = open_local(
        context.obj,
        port=port,
        office=office,
        store=store,
        evidence=evidence,
        allow_private=allow_private,
    )
    typer.echo(
        f"The desk is open at\n  {opened.address}\n"
        "The address works once, in one browser. Ctrl-C closes the desk."
    )
    if not no_open:
        import webbrowser

        webbrowser.open(opened.address)
    _run(opened)


def _run(opened: Opened) -> None:
    opened.run()  # until Ctrl-C
    typer.echo("\nThe desk is closed.")


def _parts() -> None:
    if any(_missing(name) for name in PARTS):
        hint = "pip install 'hpd-pages[desk]'"
        raise UsageError("the parts that the desk needs are not installed", hint=hint)


def _missing(name: str) -> bool:
    try:
        return find_spec(name) is None
    except ModuleNotFoundError:
        return True


def account(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="What is typed to sign in, or an e-mail address.")
    ],
    office: Annotated[
        str, typer.Option(metavar="OFFICE", help="For which office it acts; no person's name.")
    ] = "",
    roles: Annotated[
        list[Role] | None, typer.Option("--role", help="What it may do; may be given twice.")
    ] = None,
    provider: Annotated[
        bool,
        typer.Option("--provider", help="No password: the OpenID provider knows this e-mail."),
    ] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Take the account away.")] = False,
    by: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Add or change an account of a served desk; asks for the password, or reads it when piped."""
    _parts()
    from hpd_pages.wiring import accounts as wiring

    if remove:
        wiring.take_away(context.obj, name, by=by, store=store)
        typer.echo(f"{name} is taken away, and whoever is signed in by it is signed out.")
        return
    password = "" if provider else _password()
    if not provider and not password:
        raise UsageError("no password was given", hint="Type one, or give --provider.")
    made = wiring.put(
        context.obj, name, office=office, roles=roles or (), password=password, by=by, store=store
    )
    typer.echo(f"{made.name}: {made.office}, {', '.join(role.value for role in made.roles)}")


def _password() -> str:
    if sys.stdin.isatty():
        typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        return typed
    return sys.stdin.readline().rstrip("\r\n")


def accounts(context: typer.Context) -> None:
    """List the accounts of a served desk."""
    _parts()
    from hpd_pages.wiring.accounts import accounts as read

    for one in read(context.obj).values():
        roles = ", ".join(role.value for role in one.roles)
        how = "password" if one.secret else "OpenID provider"
        typer.echo(f"{one.name}: {one.office}, {roles} ({how})")
