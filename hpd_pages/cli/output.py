"""Where a report goes: the chosen format, to standard output or to a file, and the exit code."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from hpd_pages.cli.exit_codes import exit_code
from hpd_pages.cli.options import Format
from hpd_pages.errors import UsageError

if TYPE_CHECKING:
    from hpd_pages.model.report import Report

Sources = Mapping[str, Sequence[str]]

BY_ENDING: Mapping[str, Format] = {
    ".json": Format.JSON,
    ".sarif": Format.SARIF,
    ".xml": Format.JUNIT,
    ".md": Format.MARKDOWN,
    ".csv": Format.CSV,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}
"""The format of a file whose name ends so, where none was asked for."""

_WIDEST = 100  # columns; longer lines are hard to read
_PLAINER = str.maketrans({"✗": "x", "✓": "+", "–": "-", "“": '"', "”": '"', "…": "..."})  # noqa: RUF001
_HINT = {
    errno.ENOENT: "Name a folder that exists.",
    errno.ENOTDIR: "Name a folder that exists.",
    errno.EISDIR: "Name a file, not a folder.",
    errno.ENOSPC: "Make room on the disk, or write elsewhere.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a report is told to people: the lines of the files, and how much of it."""

    sources: Sources
    colour: bool
    quiet: bool
    verbose: bool
    plain: bool
    width: int = 80
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The report that was asked for: its format, its manner yet without sources, its file."""

    kind: Format
    manner: Manner
    output: Path | None

    def words(self) -> str:
        """All that the report's text rests on beside the report itself."""
        return f"{self.kind.value} {self.manner}"


def emit(
    report: Report,
    *,
    chosen: Format | None,
    output: Path | None = None,
    sources: Sources | None = None,
    quiet: bool = False,
    verbose: bool = False,
    plain: bool = False,
) -> None:
    """Print or write the report, then leave with its exit code."""
    wanted = asked(chosen, output, quiet=quiet, verbose=verbose, plain=plain)
    deliver(wanted, told(report, wanted, sources or {}), exit_code(report))


def asked(
    chosen: Format | None, output: Path | None, *, quiet: bool, verbose: bool, plain: bool
) -> Asked:
    """What these options ask for. Raises UsageError where they do not go together."""
    kind = chosen or _default_format(output, plain=plain)
    if plain and kind is not Format.TEXT:
        hint = f"leave out --plain, or take --format text instead of {kind.value}"
        raise UsageError("--plain is for text alone", hint=hint)
    manner = Manner(
        sources={},
        colour=output is None and colour_wanted(),
        quiet=quiet,
        verbose=verbose,
        plain=plain,
        width=min(shutil.get_terminal_size((80, 24)).columns, _WIDEST),
        language=_language(),
    )
    return Asked(kind=kind, manner=manner, output=output)


def told(report: Report, wanted: Asked, sources: Sources) -> str:
    """The report's text."""
    return formatted(report, wanted.kind, replace(wanted.manner, sources=sources))


def deliver(wanted: Asked, text: str, code: int) -> None:
    """Print or write the text, then leave with the exit code."""
    if wanted.output is None:
        _print(text, wanted.kind)
    else:
        # Spreadsheets take a CSV file without a byte order mark for their own old encoding.
        write(wanted.output, text, "utf-8-sig" if wanted.kind is Format.CSV else "utf-8")
    raise typer.Exit(code)


def _default_format(output: Path | None, *, plain: bool) -> Format:
    if output is None and not plain and os.environ.get("GITHUB_ACTIONS") == "true":
        return Format.GITHUB
    return BY_ENDING.get(output.suffix.lower(), Format.TEXT) if output else Format.TEXT


def colour_wanted() -> bool:
    """Colour only on a terminal that has it, and never against NO_COLOR (https://no-color.org)."""
    dumb = os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not dumb and not os.environ.get("NO_COLOR")


def formatted(report: Report, chosen: Format, manner: Manner) -> str:
    """The report in a format; each formatter is loaded only when it is asked for."""
    from hpd_pages.text.bounds import bounded

    report = bounded(report)
    match chosen:
        case Format.TEXT:
            return _text(report, manner)
        case Format.SARIF:
            from hpd_pages.formats.sarif import format_sarif
            from hpd_pages.io.catalogue import read_catalogue

            return format_sarif(report, read_catalogue())
        case Format.HTML:
            return html_of(report)
        case _:
            from importlib import import_module

            name = chosen.value
            module = import_module(f"hpd_pages.formats.{name}")
            text: str = getattr(module, f"format_{name}")(report)
            return text


def _text(report: Report, manner: Manner) -> str:
    if manner.plain:
        from hpd_pages.formats.plain import format_plain

        return format_plain(report, verbose=manner.verbose, quiet=manner.quiet)
    from hpd_pages.formats.text import format_text

    return format_text(
        report,
        sources=manner.sources,
        colour=manner.colour,
        width=manner.width,
        verbose=manner.verbose,
        quiet=manner.quiet,
        language=manner.language,
    )


def _language() -> str:
    """The language of the headings, as the machine's locale has it (POSIX, "Locale")."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "es" if next(filter(None, names), "").startswith("es") else "en"


def html_of(report: Report) -> str:
    """The report as one HTML file, with the style sheet that is kept beside the templates."""
    from hpd_pages.formats.html import format_html
    from hpd_pages.io.resources import resource_folder

    style = resource_folder("templates") / "reports" / "report.css"
    return format_html(report, style=style.read_text(encoding="utf-8"))


def _print(text: str, kind: Format) -> None:
    """Machines get UTF-8 whatever the console's encoding; people what their console can show."""
    line = text if text.endswith("\n") or not text else f"{text}\n"
    if kind is not Format.TEXT:
        typer.echo(line.encode(), nl=False)
        return
    encoding = sys.stdout.encoding or "utf-8"
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        plainer = line.translate(_PLAINER)
        line = plainer.encode(encoding, "replace").decode(encoding)
    typer.echo(line, nl=False)


def write(output: Path, text: str, encoding: str = "utf-8") -> None:
    """Write `text` to the file in one step. Raises UsageError where that cannot be done."""
    from hpd_pages.io.files import write_atomic

    try:
        write_atomic(output, text.encode(encoding))
    except OSError as error:
        hint = _HINT.get(error.errno or 0, "Choose a file that you may write.")
        raise UsageError(f"cannot write {output}: {error.strerror}", hint=hint) from error
