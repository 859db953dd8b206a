"""`hpd-pages records moderation add|note|list`: what was hidden, removed or blocked, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.options import OfficeOption, StoreOption
from hpd_pages.cli.records_options import JsonOption, OnlyPageOption, PageOption

if TYPE_CHECKING:
    from hpd_pages.model.moderation import Weighed

moderation = typer.Typer(
    help="The moderation log: what was hidden, removed or blocked, on which ground, and what "
    "came of it.",
    no_args_is_help=True,
)


class ActionName(StrEnum):
    """What was done, as typed."""

    HIDDEN = "hidden"
    REMOVED = "removed"
    BLOCKED = "blocked"


class StepName(StrEnum):
    """What followed, as typed."""

    NOTIFIED = "notified"
    APPEALED = "appealed"
    UPHELD = "upheld"
    REVERSED = "reversed"
    RESTORED = "restored"
    ENDED = "ended"


_DONE = "note what was done once it is done"


@moderation.command("add")
def add(
    context: typer.Context,
    action: Annotated[ActionName, typer.Argument(metavar="ACTION", help="What was done.")],
    page: PageOption = "",
    item: Annotated[
        str,
        typer.Option("--item", metavar="TEXT", help="The comment's address, or its platform id."),
    ] = "",
    ground: Annotated[
        str,
        typer.Option("--ground", metavar="NAME", help="One of the grounds that the page declares."),
    ] = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why the ground applies, in context.")
    ] = "",
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="The day it was done; default: today.")
    ] = "",
    reader: Annotated[
        str, typer.Option("--reader", metavar="OFFICE", help="The office that read it second.")
    ] = "",
    account: Annotated[
        str, typer.Option("--account", metavar="NAME", help="The blocked account, as shown.")
    ] = "",
    until: Annotated[str, typer.Option("--until", metavar="DATE", help="A block's last day.")] = "",
    no_copy: Annotated[
        str, typer.Option("--no-copy", metavar="TEXT", help="Why no copy of it was kept.")
    ] = "",
    office: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Put on file what was done to a comment, a post or an account; `--by` is who decided."""
    from hpd_pages.cli.parsing import date_of, office_of, past_date, required
    from hpd_pages.io.clock import today
    from hpd_pages.model.moderation import Action
    from hpd_pages.wiring import moderation as wiring

    day = past_date(on, "--on", hint=_DONE) or today()
    done = wiring.Done(
        page=required(page, "--page"),
        action=Action(action.value),
        on=day,
        ground=required(ground, "--ground"),
        reason=required(reason, "--reason"),
        office=office_of(office),
        item=item.strip()[:2_000],
        account=" ".join(account.split())[:500],
        reader=" ".join(reader.split())[:200],
        until=date_of(until, "--until"),
        no_copy=" ".join(no_copy.split())[:1_000],
    )
    row = wiring.add(context.obj, done, store=store)
    typer.echo(f"Entry {row.moderated.number} of the moderation log is on file.")
    _print_warnings(row)


@moderation.command("note")
def note(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The entry's number.")],
    step: Annotated[StepName, typer.Argument(metavar="STEP", help="What followed.")],
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="The day it happened; default: today.")
    ] = "",
    words: Annotated[
        str, typer.Option("--words", metavar="TEXT", help="How, or why: “by direct message”.")
    ] = "",
    office: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Note what followed: the author was notified, appealed, and how that ended."""
    from hpd_pages.cli.parsing import office_of, past_date
    from hpd_pages.io.clock import today
    from hpd_pages.model.moderation import Step
    from hpd_pages.wiring import moderation as wiring

    wiring.follow(
        context.obj,
        number,
        Step(step.value),
        on=past_date(on, "--on", hint=_DONE) or today(),
        words=" ".join(words.split())[:1_000],
        office=office_of(office),
        store=store,
    )
    typer.echo(f"Entry {number}: {step.value}, noted.")


@moderation.command("list")
def list_all(
    context: typer.Context,
    page: OnlyPageOption = "",
    as_json: JsonOption = False,
    store: StoreOption = "",
) -> None:
    """Print the log, with what the records officer and counsel should look at."""
    import json
    from dataclasses import asdict

    from hpd_pages.wiring import moderation as wiring

    rows = wiring.log(context.obj, page, store=store)
    if as_json:
        told = [{**asdict(row.moderated), "warnings": list(row.warnings)} for row in rows]
        typer.echo(json.dumps({"moderation": told}, indent=2))
        return
    for row in rows:
        _print(row)
    if not rows:
        typer.echo("The moderation log is empty.")


def _print(row: Weighed) -> None:
    from hpd_pages.text.safe import one_line

    each = row.moderated
    until = f" until {each.until}" if each.until else ""
    head = f"{each.acted_on} {each.page}: {each.action.value}{until}, ground {each.ground}"
    typer.echo(f"{each.number}  {one_line(f'{head}, by {each.office}')}")
    what = each.permalink or each.account or "(no item)"
    kept = f"copy {each.item}, SHA-256 {each.digest}" if each.item else "no copy"
    typer.echo(f"   {one_line(f'{what}: {kept}')}")
    typer.echo(f"   {one_line(f'reason: {each.reason}')}")
    if each.reader:
        typer.echo(f"   {one_line(f'second reader: {each.reader}')}")
    for followed in each.steps:
        words = f": {followed.words}" if followed.words else ""
        said = f"{followed.on} {followed.step.value}, by {followed.office}{words}"
        typer.echo(f"   {one_line(said)}")
    _print_warnings(row)


def _print_warnings(row: Weighed) -> None:
    from hpd_pages.text.safe import one_line

    for warning in row.warnings:
        typer.echo(f"   ! {one_line(warning)}")
