"""`hpd-pages records due | dispose | authorise`: what may go, who approved it, and that it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.options import EvidenceOption, OfficeOption, StoreOption
from hpd_pages.cli.records_options import JsonOption
from hpd_pages.errors import UsageError

if TYPE_CHECKING:
    from hpd_pages.model.disposal import DisposalList, SeriesCount


def due(
    context: typer.Context,
    as_json: JsonOption = False,
    store: StoreOption = "",
) -> None:
    """Print, by series, what is due, what is on hold, and what is kept and why."""
    import json
    from dataclasses import asdict

    from hpd_pages.wiring.retention import due as count

    found = count(context.obj, store=store)
    if as_json:
        typer.echo(json.dumps({"series": [asdict(row) for row in found]}, indent=2))
        return
    for row in found:
        _print_series(row)
    if not found:
        typer.echo("No record has been captured, and retention.yml names no series.")


def _print_series(row: SeriesCount) -> None:
    from hpd_pages.text.safe import one_line

    typer.echo(one_line(f"{row.series or '(none)'}: {row.title}"))
    typer.echo(f"  {row.due} due, {row.held} on hold, {row.kept} kept")
    waiting = {why: n for why, n in row.reasons.items() if why.startswith("its period ends on ")}
    for why, count in row.reasons.items():
        if why not in waiting:
            typer.echo(f"  {one_line(f'{count} kept: {why}')}")
    if waiting:
        first = min(waiting).removeprefix("its period ends on ")
        typer.echo(f"  {sum(waiting.values())} kept: not due yet, the first ends on {first}")


def authorise(
    context: typer.Context,
    list_number: Annotated[
        int, typer.Argument(metavar="LIST", help="The number of the disposal list.")
    ],
    form: Annotated[
        str, typer.Option("--form", metavar="TEXT", help="The signed form: “RC-075 2029-1”.")
    ] = "",
    cao: Annotated[
        str,
        typer.Option("--cao", metavar="OFFICE", help="The chief administrative officer's office."),
    ] = "",
    cao_on: Annotated[
        str, typer.Option("--cao-on", metavar="DATE", help="The day that approval was signed.")
    ] = "",
    cao_scan: Annotated[
        Path | None, typer.Option("--cao-scan", metavar="FILE", help="Its scan (PDF or image).")
    ] = None,
    pra: Annotated[
        str, typer.Option("--pra", metavar="OFFICE", help="The Public Records Administrator's.")
    ] = "Public Records Administrator",
    pra_on: Annotated[
        str, typer.Option("--pra-on", metavar="DATE", help="The day that approval was signed.")
    ] = "",
    pra_scan: Annotated[
        Path | None,
        typer.Option(
            "--pra-scan", metavar="FILE", help="Its scan; the same where one form has both."
        ),
    ] = None,
    office: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Put the two approvals of Conn. Gen. Stat. 7-109 for a disposal list on file."""
    from hpd_pages.cli.parsing import office_of, required
    from hpd_pages.wiring.retention import authorise as put_on_file

    by = office_of(office)
    given = {"--cao-scan": cao_scan, "--pra-scan": pra_scan}
    for option, scan in given.items():
        if scan is None:
            raise UsageError(f"{option} is missing", hint=f"name the scan: {option} approval.pdf")
    number = put_on_file(
        context.obj,
        list_number,
        form=required(form, "--form"),
        cao=(required(cao, "--cao"), _day(cao_on, "--cao-on"), cao_scan or Path()),
        pra=(required(pra, "--pra"), _day(pra_on, "--pra-on"), pra_scan or Path()),
        office=by,
        store=store,
    )
    typer.echo(f"Authorisation {number} for list {list_number} is on file.")
    typer.echo(f"  next: hpd-pages records dispose --authorisation {number} --by OFFICE")


def _day(words: str, option: str) -> str:
    from hpd_pages.cli.parsing import date_of, required

    return date_of(required(words, option), option)


def dispose(
    context: typer.Context,
    authorisation: Annotated[
        int,
        typer.Option("--authorisation", metavar="NUMBER", help="Dispose under this authorisation."),
    ] = 0,
    finish: Annotated[
        bool, typer.Option("--finish", help="Bring a disposal that was stopped to its end.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write the list (CSV) or certificate to FILE."
        ),
    ] = None,
    office: OfficeOption = "",
    store: StoreOption = "",
    evidence: EvidenceOption = "",
) -> None:
    """Without options, a dry run: list what is due, to be approved. With an authorisation, dispose
    of what its list names and is still due and on no hold. Nothing else ever deletes a record.
    """
    from hpd_pages.cli.parsing import office_of
    from hpd_pages.wiring import retention as wiring

    by = office_of(office)
    if finish:
        done = wiring.finish_disposals(context.obj, office=by, store=store, evidence_at=evidence)
        for number in done:
            typer.echo(f"Disposal {number} is at its end.")
        if not done:
            typer.echo("No disposal had been stopped.")
    elif authorisation:
        made = wiring.dispose(
            context.obj, authorisation, office=by, store=store, evidence_at=evidence
        )
        _give(made.certificate, output)
        went = "1 version of an item" if made.items == 1 else f"{made.items} versions of items"
        typer.echo(f"Disposal {made.number}: {went} went.")
        for why, count in sorted(made.kept.items()):
            typer.echo(f"  {count} listed items were kept: {why}")
    else:
        _print_list(wiring.list_disposal(context.obj, office=by, store=store), output)


def _print_list(found: DisposalList, output: Path | None) -> None:
    if not found.number:
        typer.echo("Nothing is due. `hpd-pages records due` says what keeps it.")
        return
    counts: dict[str, int] = {}
    for unit in found.units:
        counts[unit.series] = counts.get(unit.series, 0) + 1
    typer.echo(f"Dry run: nothing was disposed of. Disposal list {found.number} of {found.today}:")
    for series, count in sorted(counts.items()):
        typer.echo(f"  series {series}: {count} items")
    typer.echo(f"  SHA-256 of the list: {found.digest}")
    if output is not None:
        _give(_csv(found), output)
    typer.echo(
        "It needs two approvals (Conn. Gen. Stat. 7-109; form RC-075): of the municipality's\n"
        "chief administrative officer and of the Public Records Administrator. Then:\n"
        f"  hpd-pages records authorise {found.number} --form TEXT --cao OFFICE --cao-on DATE "
        "--cao-scan FILE\n      --pra-on DATE --pra-scan FILE --by OFFICE"
    )


def _csv(found: DisposalList) -> str:
    import csv
    import io
    from dataclasses import asdict, fields

    from hpd_pages.model.disposal import ListedUnit

    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in fields(ListedUnit)], lineterminator="\n")
    writer.writeheader()
    writer.writerows({k: _cell(v) for k, v in asdict(unit).items()} for unit in found.units)
    return text.getvalue()


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    words = str(value)
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t", "\r")) else words


def _give(text: str, output: Path | None) -> None:
    from hpd_pages.io.files import write_atomic

    if output is None:
        typer.echo(text)
        return
    try:
        write_atomic(output, text.encode())
    except OSError as error:
        words = error.strerror or "it cannot be written"
        raise UsageError(
            f"cannot write {output}: {words}", hint="Name a folder that exists."
        ) from error
