"""The register of the records in the HTML report: a table for each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hpd_pages.formats.html_parts import table
from hpd_pages.model.records_register import Kept, RegisterLine
from hpd_pages.text.tags import Html, el, join

_CAPTIONS = {
    Kept.HOLD: "Holds: what must be kept, whatever its period says",
    Kept.DISPOSAL: "Disposals, under the form named",
    Kept.EXPORT: "Packages that went out on requests",
    Kept.MODERATION: "Moderation log, with what counsel or the records officer should look at",
}


def register(lines: Sequence[RegisterLine]) -> Html:
    """A table for each kind of which there is a line."""
    return join(*_tables(lines))


def _tables(lines: Sequence[RegisterLine]) -> Iterator[Html]:
    for kind, caption in _CAPTIONS.items():
        rows = [_row(line) for line in lines if line.kind is kind]
        if rows:
            who = "Form" if kind is Kept.DISPOSAL else "Office"
            yield table(caption, ("No.", "Day", who, "What"), rows)


def _row(line: RegisterLine) -> Html:
    warnings = (el("p", warning) for warning in line.warnings)
    return el(
        "tr",
        el("th", str(line.number), scope="row"),
        el("td", line.at[:10]),
        el("td", line.office),
        el("td", line.what, *warnings),
    )
