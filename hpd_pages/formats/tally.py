"""The counts of a run of very many pages, for people."""

from __future__ import annotations

from collections.abc import Iterator

from hpd_pages.model.finding import Verdict
from hpd_pages.model.tally import Tally
from hpd_pages.text.safe import one_line

_SHOWN = 20
_COLUMNS = (Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE)
_HEADS = ("met", "failed", "not seen", "not asked")


def format_tally(tally: Tally) -> str:
    """How many pages met everything, which requirements failed how often, what was not seen."""
    return "\n".join(_lines(tally))


def _lines(tally: Tally) -> Iterator[str]:
    yield f"{one_line(tally.department)}: run {tally.run}, {tally.pages:,} pages"
    yield ""
    yield f"  {tally.met:>9,}  meet every requirement"
    yield f"  {tally.failed:>9,}  need work" + (
        f" ({tally.exempt:,} failures are exempt)" if tally.exempt else ""
    )
    yield f"  {tally.unseen:>9,}  could not be seen in full"
    yield ""
    yield f"  {'requirement':<20}" + "".join(f"{head:>11}" for head in _HEADS)
    for rule, counts in tally.rules.items():
        cells = "".join(f"{counts.get(verdict.value, 0):>11,}" for verdict in _COLUMNS)
        yield f"  {rule:<20}{cells}"
    if tally.causes:
        yield ""
        yield "  Why pages were not seen in full:"
        for cause, pages in tally.causes.items():
            yield f"  {pages:>9,}  {cause}"
    yield from _problems(tally)
    yield ""
    yield "  Page by page: hpd-pages report --run " + tally.run + " --format html --output FILE"


def _problems(tally: Tally) -> Iterator[str]:
    if not tally.problems:
        return
    yield ""
    yield f"  {len(tally.problems):,} pages could not be read:"
    for words in tally.problems[:_SHOWN]:
        yield f"    {one_line(words)}"
    if len(tally.problems) > _SHOWN:
        yield f"    and {len(tally.problems) - _SHOWN:,} more"
