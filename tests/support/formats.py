"""Every format by its name, as the command prints it."""

from __future__ import annotations

from hpd_pages.cli.options import Format
from hpd_pages.cli.output import Manner, formatted
from hpd_pages.model.report import Report

FORMATS = (*(chosen.value for chosen in Format), "plain")
ENDING = {
    "text": "txt",
    "plain": "plain.txt",
    "json": "json",
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "markdown": "md",
    "csv": "csv",
    "html": "html",
}


def printed(report: Report, name: str) -> str:
    """The report as `--format NAME` prints it, passes too; "plain" is text with `--plain`."""
    chosen = Format.TEXT if name == "plain" else Format(name)
    manner = Manner(sources={}, colour=False, quiet=False, verbose=True, plain=name == "plain")
    return formatted(report, chosen, manner)
