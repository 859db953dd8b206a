"""`hpd-pages records notice --page ID --at DATE`: what was declared, and what the page said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.options import EvidenceOption, StoreOption
from hpd_pages.cli.records_options import JsonOption, PageOption

if TYPE_CHECKING:
    from hpd_pages.model.notices import InForce, NoticesThen, SeenThen


def notice(
    context: typer.Context,
    page: PageOption = "",
    at: Annotated[str, typer.Option("--at", metavar="DATE", help="The day: 2027-01-04.")] = "",
    as_json: JsonOption = False,
    store: StoreOption = "",
    evidence: EvidenceOption = "",
) -> None:
    """Print the notices in force on a day, what the page said then, and where the proof stands."""
    import json
    from dataclasses import asdict

    from hpd_pages.cli.parsing import date_of, required
    from hpd_pages.wiring.notice import notices_then

    day = date_of(required(at, "--at"), "--at")
    found = notices_then(
        context.obj, required(page, "--page"), day, store=store, evidence_at=evidence
    )
    if as_json:
        typer.echo(json.dumps(asdict(found), indent=2, ensure_ascii=False))
        return
    _print(found)


def _print(found: NoticesThen) -> None:
    typer.echo(f"{found.page} on {found.day} ({found.time_zone})")
    for words in found.lacking:
        typer.echo(f"\nThe records do not know {words}.")
    for each in found.in_force:
        _print_notice(each)
    if found.seen is not None:
        _print_seen(found.seen)
    if found.copy is not None:
        _print_seen(found.copy)
    if found.after:
        typer.echo(f"\nThe next look at the page was taken at {found.after}.")
    typer.echo("\nWhether the journal and all evidence are whole: hpd-pages records verify")


def _print_notice(each: InForce) -> None:
    from hpd_pages.text.safe import one_line

    head = f"Declared: {each.notice}, version {each.version}, effective {each.effective}"
    typer.echo(f"\n{one_line(head)}")
    typer.echo(f"  noted {each.noted_at}, journal entry {each.entry}, {each.entry_digest}")
    for rule, texts in each.texts.items():
        for lang, text in texts.items():
            typer.echo(f"  {one_line(f'{rule} ({lang}): {text}')}")


def _print_seen(seen: SeenThen) -> None:
    from hpd_pages.text.safe import one_line

    what = f"run {seen.run}" if seen.run else f"captured ({seen.coverage})"
    head = f"Seen: {seen.address}, {seen.taken_at}, {what}"
    typer.echo(f"\n{one_line(head)}")
    if seen.digest:
        typer.echo(f"  bytes: SHA-256 {seen.digest}")
        where = f"in {seen.file}, record {seen.record or '(none)'}: {seen.proof}"
        typer.echo(f"  {one_line(where)}")
    if seen.entry:
        what = "the run" if seen.run else "the capture"
        typer.echo(f"  {what}: journal entry {seen.entry}, {seen.entry_digest}")
    for told in seen.told:
        typer.echo(f"  {told.verdict:15} {told.rule}")
        for quote in told.quotes:
            typer.echo(f"{'':18}{one_line(f'“{quote}”')}")
    for line in seen.words.splitlines():
        typer.echo(f"  “{one_line(line)}”")
