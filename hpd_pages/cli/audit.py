"""`hpd-pages audit [IDS]`: does each live page still say it, where a visitor can see it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from hpd_pages.cli.options import (
    AllowPrivateOption,
    BrowserOption,
    EvidenceOption,
    Format,
    FormatOption,
    OutputOption,
    PlainOption,
    QuietOption,
    StoreOption,
    VerboseOption,
)

if TYPE_CHECKING:
    from hpd_pages.model.plan import Step


def audit(
    context: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[IDS]...", help="Page ids; default: all.")
    ] = None,
    output_format: FormatOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    plain: PlainOption = False,
    store: StoreOption = "",
    evidence: EvidenceOption = "",
    allow_private: AllowPrivateOption = False,
    browser: BrowserOption = None,
    captures: Annotated[
        list[str] | None,
        typer.Option(
            "--capture",
            metavar="ID=FILE",
            help="Judge page ID as saved in FILE (.html, .mhtml, .txt, .md, .warc.gz, .wacz; an "
            "image is kept, not judged). May be given more than once.",
        ),
    ] = None,
    office: Annotated[
        str, typer.Option("--by", metavar="OFFICE", help="The office that saved the captures.")
    ] = "",
    plan: Annotated[
        bool, typer.Option("--plan", help="Print what would be fetched and why; fetch nothing.")
    ] = False,
    notify: Annotated[
        bool, typer.Option("--notify", help="Tell whom `alerts` of department.yml names.")
    ] = False,
    processes: Annotated[
        int,
        typer.Option(
            "--processes",
            metavar="N",
            min=1,
            help="Share the pages out, by host, among N processes of this machine.",
        ),
    ] = 1,
    cluster: Annotated[
        str,
        typer.Option(
            "--cluster",
            metavar="ADDRESS",
            help="Share the pages out, by host, among the workers of the Dask scheduler at "
            "ADDRESS, such as tcp://127.0.0.1:8786; `cluster local` starts one. Needs --store.",
        ),
    ] = "",
) -> None:
    """Look at the live pages and say what a visitor is told, and what changed since last time.

    For what no robot may see: `hpd-pages audit attest --help`.
    """
    from hpd_pages.cli.output import emit
    from hpd_pages.cli.progress import log, progress
    from hpd_pages.cli.shared import audit_shared
    from hpd_pages.wiring import audit as wiring
    from hpd_pages.wiring.looking import Browse, Manner
    from hpd_pages.wiring.shared import Wanted

    if plan:
        _print_plan(
            wiring.plan(context.obj, ids or (), Manner(browse=Browse.of(browser))), output_format
        )
        return
    with progress("Looking", quiet=quiet) as step:
        manner = Manner(
            allow_private=allow_private,
            browse=Browse.of(browser),
            progress=step,
            log=log if verbose else None,
            say=log,
        )
        if cluster or processes > 1:
            wanted = Wanted(
                ids=ids or (),
                store=store,
                saved=captures or (),
                office=office,
                evidence_at=evidence,
                notify=notify,
                whole=output_format is not None or output is not None or notify,
            )
            report = audit_shared(context.obj, wanted, manner, processes=processes, cluster=cluster)
        else:
            report = wiring.audit(
                context.obj,
                ids or (),
                manner,
                store=store,
                saved=captures or (),
                office=office,
                notify=notify,
                evidence_at=evidence,
            )
    emit(report, chosen=output_format, output=output, quiet=quiet, verbose=verbose, plain=plain)


def _print_plan(steps: tuple[Step, ...], output_format: Format | None) -> None:
    """One line an address under its page, or JSON."""
    import json
    from dataclasses import asdict
    from itertools import groupby

    from hpd_pages.errors import UsageError
    from hpd_pages.text.safe import one_line
    from hpd_pages.wiring.audit import least_time

    if output_format not in (None, Format.TEXT, Format.JSON):
        raise UsageError(
            f"a plan is no report, so there is no {output_format.value} of it",
            hint="take --format text or json, or leave out --plan",
        )
    if output_format is Format.JSON:
        typer.echo(json.dumps([asdict(step) for step in steps], indent=2))
        return
    for page, group in groupby(steps, key=lambda step: step.page):
        typer.echo(page)
        for step in group:
            verb = "fetch" if step.fetched else "leave"
            typer.echo(f"  {verb}  {one_line(step.url)}\n         {one_line(step.why)}")
    fetched = {step.url for step in steps if step.fetched}
    hosts = {urlsplit(url).netloc for url in fetched}
    typer.echo(
        f"\n{len(fetched)} addresses on {len(hosts)} hosts; each host's robots.txt is asked first. "
        "Nothing was fetched."
    )
    seconds, host, most = least_time(steps)
    if most > 1:
        typer.echo(
            f"By politeness alone it takes at least {_duration(seconds)}, however many work on it: "
            f"{most:,} addresses are on {one_line(host)}, one asked after the other."
        )


def _duration(seconds: float) -> str:
    """Seconds as people say them: "40 s", "12 min", "13 h 54 min"."""
    minutes = round(seconds / 60)
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"{seconds:.0f} s"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes} min"
