"""`hpd-pages records request new|status|note|export` and `records check-export FILE`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import EvidenceOption, OfficeOption, StoreOption
from hpd_pages.cli.records_options import FromOption, JsonOption, OnlyPageOption, ToOption

if TYPE_CHECKING:
    from hpd_pages.model.request import Due, Requested

request = typer.Typer(
    help="Requests for records: by when to answer, and the package that goes out.",
    no_args_is_help=True,
)


class AnswerName(StrEnum):
    """What followed a request, as typed."""

    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    HANDED_OVER = "handed-over"
    CLOSED = "closed"


@request.command("new")
def new(
    context: typer.Context,
    about: Annotated[
        str, typer.Option("--about", metavar="TEXT", help="What is asked for, in words.")
    ] = "",
    received: Annotated[
        str, typer.Option("--received", metavar="DATE", help="The day it came; default: today.")
    ] = "",
    requester: Annotated[
        str, typer.Option("--requester", metavar="TEXT", help="Who asks, as your office files it.")
    ] = "",
    page: OnlyPageOption = "",
    since: FromOption = "",
    until: ToOption = "",
    author: Annotated[
        str, typer.Option("--author", metavar="TEXT", help="Only by this author: name or id.")
    ] = "",
    words: Annotated[
        list[str] | None,
        typer.Option(
            "--words",
            metavar="TEXT",
            help="Only what says this; again for other words, any counts.",
        ),
    ] = None,
    office: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Put a request on file with what to search for; say by when to answer."""
    from hpd_pages.cli.parsing import days_between, office_of, past_date, required
    from hpd_pages.io.clock import today
    from hpd_pages.model.request import Scope
    from hpd_pages.wiring import requests as wiring

    day = past_date(received, "--received", hint="write the day it came") or today()
    begins, ends = days_between(since, until)
    said = (" ".join(each.split())[:500] for each in words or ())
    scope = Scope(
        page=page, since=begins, until=ends, author=" ".join(author.split())[:500],
        words=tuple(filter(None, said)),
    )  # fmt: skip
    asked, due = wiring.new(
        context.obj,
        received=day,
        about=required(about, "--about"),
        requester=" ".join(requester.split())[:500],
        office=office_of(office),
        scope=scope,
        store=store,
    )
    typer.echo(f"Request {asked.number} is on file.")
    _print_due(asked, due)
    typer.echo(f"  next: hpd-pages records hold add request --reason “request {asked.number}” …")
    typer.echo(f"        hpd-pages records request export {asked.number} --by OFFICE")


@request.command("status")
def status(
    context: typer.Context,
    all_of_them: Annotated[bool, typer.Option("--all", help="Closed ones too.")] = False,
    as_json: JsonOption = False,
    store: StoreOption = "",
) -> None:
    """Print the open requests, with the day by which to answer each."""
    import json
    from dataclasses import asdict

    from hpd_pages.wiring import requests as wiring

    rows = wiring.status(context.obj, store=store)
    if not all_of_them:
        rows = tuple(row for row in rows if not _steps(row[0]) & {"closed"})
    if as_json:
        told = [{**asdict(asked), "answer_by": due.on} for asked, due in rows]
        typer.echo(json.dumps({"requests": told}, indent=2))
        return
    for asked, due in rows:
        _print(asked, due)
    if not rows:
        typer.echo("No request is open.")


@request.command("note")
def note(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The request's number.")],
    step: Annotated[AnswerName, typer.Argument(metavar="STEP", help="What followed.")],
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="The day it happened; default: today.")
    ] = "",
    words: Annotated[
        str, typer.Option("--words", metavar="TEXT", help="How, or on what exemption.")
    ] = "",
    office: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Note that a request was acknowledged, denied, handed over or closed."""
    from hpd_pages.cli.parsing import office_of, past_date
    from hpd_pages.io.clock import today
    from hpd_pages.model.request import Answer, Answered
    from hpd_pages.wiring import requests as wiring

    day = past_date(on, "--on", hint="note what was done once it is done") or today()
    said = " ".join(words.split())[:1_000]
    by = office_of(office)
    answered = Answered(step=Answer(step.value), on=day, words=said, office=by)
    wiring.answer(context.obj, number, answered, store=store)
    typer.echo(f"Request {number}: {step.value}, noted.")


@request.command("export")
def export(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The request's number.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Where to write; default: build/."),
    ] = None,
    redactions: Annotated[
        Path | None,
        typer.Option(
            "--redactions",
            metavar="FILE",
            help="What to take out: words,item,exemption,reason (CSV).",
        ),
    ] = None,
    settings: Annotated[
        list[Path] | None,
        typer.Option(
            "--settings", metavar="FILE", help="A page's settings or filter list, to go with it."
        ),
    ] = None,
    no_pdf: Annotated[bool, typer.Option("--no-pdf", help="Leave the PDFs out.")] = False,
    office: OfficeOption = "",
    store: StoreOption = "",
    evidence: EvidenceOption = "",
) -> None:
    """Write the package that goes out, as one ZIP file; it is there whole or not at all."""
    from hpd_pages.cli.parsing import office_of
    from hpd_pages.wiring import requests as wiring

    asked = wiring.Asked(
        request=number,
        office=office_of(office),
        folder=output,
        redactions=redactions,
        settings=tuple(settings or ()),
        pdf=not no_pdf,
    )
    made = wiring.export(context.obj, asked, store=store, evidence_at=evidence)
    told = made.exported
    typer.echo(f"{made.path}: {_versions(told.items)}, {told.redacted} redacted, "
               f"{told.withheld} withheld whole.")  # fmt: skip
    for words in made.notes:
        typer.echo(f"  ! {words}")
    typer.echo(f"  SHA-256 of its manifest, as on the sheet to sign: {told.manifest}")
    typer.echo("  Read it before it goes out. To check it: hpd-pages records check-export FILE,")
    typer.echo("  or unpacked: python verify.py")


def check_export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The package: ZIP file or folder.")],
) -> None:
    """Check a package: every byte as it was written, or exit 5 with what is not."""
    from hpd_pages.text.safe import one_line
    from hpd_pages.wiring.requests import check

    wrong = check(file)
    for words in wrong:
        typer.echo(one_line(words))
    if wrong:
        typer.echo(f"{file}: not as it was written. Ask for the package again.", err=True)
        raise typer.Exit(ExitCode.EVIDENCE)
    typer.echo(f"{file}: every file is as it was written.")
    typer.echo(
        "Compare the manifest's SHA-256 with the signed sheet: only that tells who wrote it."
    )


def _versions(count: int) -> str:
    return "1 version of an item" if count == 1 else f"{count} versions of items"


def _steps(asked: Requested) -> set[str]:
    return {step.step.value for step in asked.steps}


def _print(asked: Requested, due: Due) -> None:
    from hpd_pages.text.safe import one_line

    typer.echo(f"{asked.number}  {one_line(f'received {asked.received}: {asked.about}')}")
    _print_due(asked, due)
    for step in asked.steps:
        words = f": {step.words}" if step.words else ""
        typer.echo(f"   {one_line(f'{step.on} {step.step.value}, by {step.office}{words}')}")
        if step.step.value == "denied":
            from hpd_pages.engine.requests import appeal_until

            day = appeal_until(step.on)
            typer.echo(f"   the requester may appeal until {day} (Conn. Gen. Stat. 1-206(b)(1))")
    for made in asked.exports:
        words = f"{_versions(made.items)}, manifest {made.manifest}"
        typer.echo(f"   {one_line(f'{made.at[:10]} {made.file}, by {made.office}: {words}')}")


def _print_due(asked: Requested, due: Due) -> None:
    from hpd_pages.io.clock import today

    if asked.steps:
        return
    late = "; that day has passed, and silence counts as a denial" if due.on < today() else ""
    typer.echo(f"   answer in writing by {due.on}: {due.days} business days (1-206(a)){late}")
    for day, name in due.passed_over.items():
        typer.echo(f"   {day} is not counted: {name}")
