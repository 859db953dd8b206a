"""Options that several commands share, declared once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How a report is printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    MARKDOWN = "markdown"
    CSV = "csv"
    HTML = "html"


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="Default: by the ending of FILE, else text, or github under GITHUB_ACTIONS.",
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to FILE.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print only what needs work.")]
VerboseOption = Annotated[
    bool, typer.Option("--verbose", "-v", help="Print passes and every request too.")
]
PlainOption = Annotated[
    bool,
    typer.Option(
        "--plain",
        envvar="HPD_PAGES_PLAIN",
        help="Text for screen readers: whole sentences, no symbols, columns or colour.",
    ),
]
AllowPrivateOption = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        help="Allow private and loopback addresses, for an intranet or a test server.",
    ),
]
EvidenceOption = Annotated[
    str,
    typer.Option(
        "--evidence",
        metavar="PLACE",
        help="Another folder for the evidence, or an address such as s3://BUCKET/FOLDER; "
        "HPD_PAGES_EVIDENCE names one likewise.",
    ),
]
BrowserOption = Annotated[
    bool | None,
    typer.Option(
        "--browser/--no-browser",
        help="Draw every page in an installed Chromium; or never. Default: only pages that build "
        "themselves by script, where Chromium is installed.",
        show_default=False,
    ),
]
StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="URL",
        envvar="HPD_PAGES_STORE",
        help="The history's database: sqlite:///PATH or postgresql://USER@HOST/DATABASE.",
    ),
]
OfficeOption = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="OFFICE",
        envvar="HPD_PAGES_OFFICE",
        help="The office that acts, such as “Records Division”; never a person's name.",
    ),
]
