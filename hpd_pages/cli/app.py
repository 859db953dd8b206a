"""The command `hpd-pages`: registers the commands and turns errors into exit codes."""

from __future__ import annotations

import errno
import gc
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from hpd_pages import __version__
from hpd_pages.cli import (
    alerts,
    approve,
    attest,
    audit,
    demo,
    desk,
    doctor,
    draft,
    generate,
    init,
    inspect,
    new,
    platforms,
    records,
    register,
    rejudge,
    report,
    rules,
    shared,
    validate,
    wording,
)
from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.errors import HpdPagesError
from hpd_pages.wiring.defaults import COLLECT


class Commands(TyperGroup):
    """The commands, of which one may have a name of two words: `audit attest` beside `audit`."""

    def resolve_command(
        self,
        ctx: Any,  # noqa: ANN401 - Typer keeps its context's class to itself
        args: list[str],
    ) -> tuple[str | None, Any, list[str]]:
        """The command of the first two words where there is one, else of the first."""
        both = " ".join(args[:2])
        if both in self.commands and len(args) > 1:
            return both, self.commands[both], args[2:]
        return super().resolve_command(ctx, args)


app = typer.Typer(
    name="hpd-pages",
    cls=Commands,
    help="Policy as code for a police department's official social-media pages: validate each "
    "page's declaration, generate the text to paste, audit the live pages.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(value: bool) -> None:
    if value:
        typer.echo(f"hpd-pages {__version__}")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    directory: Annotated[
        Path | None,
        typer.Option("-C", metavar="DIR", help="Work as if started in DIR, as git does."),
    ] = None,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Remember where the registry is looked for: the current folder, or DIR."""
    context.obj = directory or Path()


app.command("init")(init.init)
app.command("new")(new.new)
app.command("validate")(validate.validate)
app.command("generate")(generate.generate)
app.command("inspect")(inspect.inspect)
app.command("draft")(draft.draft)
app.command("wording")(wording.wording)
app.command("audit")(audit.audit)
app.command("audit attest")(attest.attest)
app.add_typer(shared.commands, name="cluster")
app.command("alerts")(alerts.alerts)
app.command("rejudge")(rejudge.rejudge)
app.command("report")(report.report)
app.command("rules")(rules.rules)
app.add_typer(approve.approve, name="approve")
app.add_typer(records.records, name="records")
app.add_typer(register.commands, name="register")
app.add_typer(platforms.platforms, name="platforms")
app.command("desk")(desk.desk)
app.command("desk account")(desk.account)
app.command("desk accounts")(desk.accounts)
app.command("doctor")(doctor.doctor)
app.command("demo")(demo.demo)


def _defect(error: Exception) -> int:
    """Say that the fault is ours and where, without the page's or the config's content."""
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno} in {last.name}"
    sys.stderr.write(
        f"hpd-pages: defect: {type(error).__name__} at {place}\n"
        "  hint: this is a fault of hpd-pages, not of your files. Please report it with the line "
        "above.\n"
    )
    return ExitCode.DEFECT


def _unwritable(error: OSError) -> int:
    """Say that what was printed could not be written, such as on a full disk; else our defect."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO) or error.filename:
        return _defect(error)
    # What still waits to be printed would fail again when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.stderr.write(
        f"hpd-pages: cannot write to standard output: {error.strerror}\n"
        "  hint: Make room on the disk, or write elsewhere with --output FILE.\n"
    )
    return ExitCode.USAGE


def main() -> None:
    """Run the command line and leave with a documented exit code; never with a traceback."""
    gc.set_threshold(*COLLECT)
    try:
        app(prog_name="hpd-pages")
    except HpdPagesError as error:
        sys.stderr.write(f"hpd-pages: {error}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(ExitCode.OK)
    except OSError as error:
        sys.exit(_unwritable(error))
    except Exception as error:  # noqa: BLE001 - the last fence before the user
        sys.exit(_defect(error))
