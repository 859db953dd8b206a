"""Options that several commands of the records share, declared once."""

from __future__ import annotations

from typing import Annotated

import typer

JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
PageOption = Annotated[str, typer.Option("--page", metavar="ID", help="The page's id.")]
OnlyPageOption = Annotated[str, typer.Option("--page", metavar="ID", help="Only this page.")]
FromOption = Annotated[
    str, typer.Option("--from", metavar="DATE", help="Only what stood on this day or later.")
]
ToOption = Annotated[
    str, typer.Option("--to", metavar="DATE", help="Only what stood on this day or earlier.")
]
