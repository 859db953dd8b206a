"""`hpd-pages register`: the public list of official accounts; `register check` answers who asks."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import OutputOption
from hpd_pages.errors import UsageError

if TYPE_CHECKING:
    from hpd_pages.model.register import Checked, Register


class RegisterFormat(StrEnum):
    """How the register is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    JSONLD = "jsonld"


_BY_SUFFIX = {
    ".json": RegisterFormat.JSON,
    ".csv": RegisterFormat.CSV,
    ".html": RegisterFormat.HTML,
    ".htm": RegisterFormat.HTML,
    ".jsonld": RegisterFormat.JSONLD,
}

commands = typer.Typer(
    help="The public list of official accounts; `register check` answers who asks about one.",
    invoke_without_command=True,
    subcommand_metavar="[check]",
)


@commands.callback(invoke_without_command=True)
def register(
    context: typer.Context,
    output_format: Annotated[
        RegisterFormat | None,
        typer.Option("--format", "-f", help="Default: by the suffix of FILE, else text."),
    ] = None,
    output: OutputOption = None,
    language: Annotated[
        str, typer.Option("--language", "-l", help="Of the HTML page: en or es.")
    ] = "",
) -> None:
    """Print or write the accounts that are the Department's; proposed pages are not among them."""
    if context.invoked_subcommand:
        return
    from hpd_pages.wiring import register as wiring

    chosen = output_format or (_BY_SUFFIX.get(output.suffix.lower()) if output else None)
    text = _formatted(wiring.register(context.obj), chosen or RegisterFormat.TEXT, language)
    if output is None:
        typer.echo(text, nl=False)
        return
    from hpd_pages.cli.output import write

    write(output, text)


@commands.command("check")
def check(
    context: typer.Context,
    asked: Annotated[
        list[str],
        typer.Argument(metavar="ADDRESS...", help="Addresses, or handles with their @."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say whether an account is the Department's (exit 1 where one is not, or not any more)."""
    from hpd_pages.model.register import Answer
    from hpd_pages.wiring import register as wiring

    answers = wiring.check(context.obj, asked)
    if as_json:
        _print_json(answers)
    else:
        for answer in answers:
            _print_answer(answer)
    sure = all(answer.answer is Answer.OFFICIAL for answer in answers)
    raise typer.Exit(ExitCode.OK if sure else ExitCode.FAILED)


def _formatted(listed: Register, chosen: RegisterFormat, language: str) -> str:
    from hpd_pages.formats import register_data as data

    match chosen:
        case RegisterFormat.JSON:
            return data.format_register_json(listed)
        case RegisterFormat.CSV:
            return data.format_register_csv(listed)
        case RegisterFormat.JSONLD:
            return data.format_jsonld(listed)
        case RegisterFormat.HTML:
            return _page(listed, language)
        case RegisterFormat.TEXT:
            return _lines(listed)


def _page(listed: Register, language: str) -> str:
    from hpd_pages.formats.register_html import LANGUAGES, format_register_html
    from hpd_pages.io.resources import resource_folder

    lang = language or next((tag for tag in listed.languages if tag in LANGUAGES), LANGUAGES[0])
    if lang not in LANGUAGES:
        raise UsageError(
            f"the register cannot be written in “{lang}”",
            hint=f"There are: {', '.join(LANGUAGES)}.",
        )
    folder = resource_folder("templates") / "reports"
    style = "".join((folder / name).read_text("utf-8") for name in ("report.css", "register.css"))
    return format_register_html(listed, lang=lang, style=style)


def _lines(listed: Register) -> str:
    from hpd_pages.text.safe import one_line

    if not listed.accounts:
        return (
            f"{listed.department} has no official account yet: no page is active.\n"
            "  hint: a page that is only proposed is not in the register.\n"
        )
    rows = [
        (account.standing.value, account.platform_name, account.handle or account.name, account.url)
        for account in listed.accounts
    ]
    cleaned = [tuple(one_line(word) for word in row) for row in rows]
    wide = [max(len(row[column]) for row in cleaned) for column in range(3)]
    return "".join(
        f"{row[0]:<{wide[0]}}  {row[1]:<{wide[1]}}  {row[2]:<{wide[2]}}  {row[3]}\n"
        for row in cleaned
    )


def _print_answer(answer: Checked) -> None:
    from hpd_pages.text.safe import one_line

    typer.echo(f"{one_line(answer.asked)}: {answer.answer.value}")
    typer.echo(f"  {one_line(answer.words)}")
    if answer.advice:
        typer.echo(f"  {one_line(answer.advice)}")


def _print_json(answers: tuple[Checked, ...]) -> None:
    import json

    from hpd_pages.formats.register_data import account_row

    rows = [
        {
            "asked": answer.asked,
            "answer": answer.answer.value,
            "words": answer.words,
            "advice": answer.advice,
            "account": account_row(answer.account) if answer.account else None,
        }
        for answer in answers
    ]
    typer.echo(json.dumps({"schema": "hpd-pages/register-check/1", "answers": rows}, indent=2))
