"""Where a report goes: the chosen format, to standard output or to a file, and the exit code."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from hpd_pages.cli.exit_codes import exit_code
from hpd_pages.cli.options import Format
from hpd_pages.errors import UsageError

if TYPE_CHECKING:
    from hpd_pages.model.report import Report

Sources = Mapping[str, Sequence[str]]


def emit(
    report: Report,
    *,
    chosen: Format | None,
    output: Path | None = None,
    sources: Sources | None = None,
    quiet: bool = False,
    verbose: bool = False,
) -> None:
    """Print or write the report, then leave with its exit code."""
    text = _formatted(
        report,
        chosen or _default_format(output),
        sources or {},
        colour=output is None and _colour_wanted(),
        quiet=quiet,
        verbose=verbose,
    )
    if output is None:
        typer.echo(text, nl=not text.endswith("\n"))
    else:
        write(output, text)
    raise typer.Exit(exit_code(report))


def _default_format(output: Path | None) -> Format:
    if output is None and os.environ.get("GITHUB_ACTIONS") == "true":
        return Format.GITHUB
    by_suffix = {".json": Format.JSON, ".html": Format.HTML, ".htm": Format.HTML}
    return by_suffix.get(output.suffix.lower(), Format.TEXT) if output else Format.TEXT


def _colour_wanted() -> bool:
    """Colour only on a terminal, and never against NO_COLOR (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _formatted(
    report: Report,
    chosen: Format,
    sources: Sources,
    *,
    colour: bool,
    quiet: bool,
    verbose: bool,
) -> str:
    match chosen:
        case Format.JSON:
            from hpd_pages.formats.json import format_json

            return format_json(report)
        case Format.GITHUB:
            from hpd_pages.formats.github import format_github

            return format_github(report)
        case Format.HTML:
            return html_of(report)
        case Format.TEXT:
            from hpd_pages.formats.text import format_text

            width = min(shutil.get_terminal_size((80, 24)).columns, 100)
            return format_text(
                report, sources=sources, colour=colour, width=width, verbose=verbose, quiet=quiet
            )


def html_of(report: Report) -> str:
    """The report as one HTML file, with the style sheet that is kept beside the templates."""
    from hpd_pages.formats.html import format_html
    from hpd_pages.io.resources import resource_folder

    style = resource_folder("templates") / "reports" / "report.css"
    return format_html(report, style=style.read_text(encoding="utf-8"))


def write(output: Path, text: str) -> None:
    """Write `text` to the file in one step. Raises UsageError where that cannot be done."""
    from hpd_pages.io.files import write_atomic

    try:
        write_atomic(output, text.encode())
    except OSError as error:
        raise UsageError(
            f"cannot write {output}: {error.strerror}", hint="Name a folder that exists."
        ) from error
