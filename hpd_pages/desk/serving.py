"""A desk that several people reach: only behind TLS, only for who signs in, and said why not."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from hpd_pages.desk.server import THREADS, Opened, bound, stopping, to_the_end, waitress_server
from hpd_pages.desk.setup import Oidc, Setup
from hpd_pages.errors import UsageError
from hpd_pages.wiring.accounts import accounts

_DOCS = "docs/desk.md tells the whole way."
OIDC = ("HPD_PAGES_OIDC_ISSUER", "HPD_PAGES_OIDC_CLIENT_ID", "HPD_PAGES_OIDC_CLIENT_SECRET")


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """How a desk is to be served, as the command line says it: `url` is what people type into
    their browsers, `proxy` the address of the machine that speaks TLS for it, "" where the desk
    speaks TLS itself by `certificate` and `key`.
    """

    host: str
    port: int
    url: str
    certificate: Path | None = None
    key: Path | None = None
    proxy: str = ""
    store: str = ""
    evidence: str = ""
    allow_private: bool = False


def open_served(start: Path, served: Served, environment: Mapping[str, str] = os.environ) -> Opened:
    """The desk, ready to run. Raises UsageError for whatever would let somebody in unseen."""
    name = _name(served.url)
    _behind_tls(served)
    oidc = _provider(environment)
    held = accounts(start)
    if not held:
        hint = "Make one: `hpd-pages desk account NAME --office OFFICE --role pio`. " + _DOCS
        raise UsageError("a desk that others reach needs accounts", hint=hint)
    passwords = any(account.secret for account in held.values())
    if not passwords and oidc is None:
        raise UsageError(
            "no account has a password, and no OpenID provider is set up",
            hint=f"Set {', '.join(OIDC)}. {_DOCS}",
        )
    setup = Setup(
        root=start.resolve(),
        hosts=(name,),
        https=True,
        url=served.url.rstrip("/"),
        passwords=passwords,
        oidc=oidc,
        store=served.store,
        evidence=served.evidence,
        allow_private=served.allow_private,
    )
    return _proxied(setup, served) if served.proxy else _with_tls(setup, served)


def _name(url: str) -> str:
    """The value of the Host header by which browsers ask for the address."""
    hint = "--url https://desk.example.gov, the address that people type. " + _DOCS
    if not url:
        raise UsageError("a desk that others reach needs its address", hint=hint)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UsageError(f"{url} is no address", hint=hint) from error
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query:
        raise UsageError(f"{url} is no address of a desk", hint=hint)
    return f"{parts.hostname}:{port}" if port not in (None, 443) else parts.hostname


def _behind_tls(served: Served) -> None:
    certified = served.certificate is not None and served.key is not None
    if served.proxy and certified:
        hint = "Give --certificate and --key, or --proxy."
        raise UsageError("either the desk speaks TLS or a proxy does, not both", hint=hint)
    if served.proxy:
        _check_address(served.proxy)
        return
    if not certified:
        raise UsageError(
            "a desk that others reach is served by TLS only",
            hint="Give --certificate FILE and --key FILE, or --proxy ADDRESS where a proxy in "
            f"front of it speaks TLS. {_DOCS}",
        )
    for file in (served.certificate, served.key):
        if file is None or not file.is_file():
            raise UsageError(f"there is no file {file}", hint="Name a file in PEM form.")


def _check_address(proxy: str) -> None:
    try:
        ip_address(proxy)
    except ValueError as error:
        hint = "Give the address from which it connects, such as --proxy 127.0.0.1."
        raise UsageError(f"{proxy} is no address of a proxy", hint=hint) from error


def _provider(environment: Mapping[str, str]) -> Oidc | None:
    given = [environment.get(name, "") for name in OIDC]
    if not any(given):
        return None
    missing = [name for name, value in zip(OIDC, given, strict=True) if not value]
    if missing:
        raise UsageError(
            f"the OpenID provider is set up in part: {', '.join(missing)} is missing",
            hint=f"Set {', '.join(OIDC)}, or none of them. {_DOCS}",
        )
    issuer, client_id, client_secret = given
    return Oidc(issuer=issuer, client_id=client_id, client_secret=client_secret)


def _proxied(setup: Setup, served: Served) -> Opened:
    from hpd_pages.desk.app import create_app

    listening, app = bound(served.host, served.port), create_app(setup)
    server = waitress_server(
        listening,
        app,
        trusted_proxy=served.proxy,
        trusted_proxy_count=1,
        trusted_proxy_headers={"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"},
        clear_untrusted_proxy_headers=True,
    )
    return Opened(address=setup.url, run=to_the_end(app, server.run), stop=stopping(server))


def _with_tls(setup: Setup, served: Served) -> Opened:
    import ssl

    from cheroot.ssl.builtin import BuiltinSSLAdapter
    from cheroot.wsgi import Server

    from hpd_pages.desk.app import create_app

    app = create_app(setup)
    server: Any = Server((served.host, served.port), app, numthreads=THREADS)
    server.server_name = "desk"
    try:
        server.ssl_adapter = BuiltinSSLAdapter(str(served.certificate), str(served.key))
    except (ssl.SSLError, OSError) as error:
        hint = "Both in PEM form, the certificate with its chain, and belonging together."
        raise UsageError(f"certificate and key cannot be used: {error}", hint=hint) from error
    server.ssl_adapter.context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        server.prepare()
    except OSError as error:
        hint = "Choose another with --port."
        raise UsageError(
            f"cannot listen on {served.host} port {served.port}: {error.strerror or error}",
            hint=hint,
        ) from error

    def run() -> None:
        try:
            server.serve()
        except KeyboardInterrupt:
            server.stop()

    return Opened(address=setup.url, run=to_the_end(app, run), stop=server.stop)
