"""How long it takes to extract and judge made-up pages, as a ratio to selectolax's own parse.

Four pages: a department's site of 50 KB (menu, news, events, staff, footer, and one comment policy
of about 600 words), the same with the news of years (1 MB), the same of 50 KB where each page has a
policy in words of its own, and as the worst case 50 KB in which every sentence is made of words of
policies. "warm" is a page that was not seen before, of a site of which other pages were: what
changes from one to the next is the news (and the policy, where every page has its own). "cold" is
the first page of a process, whose tables of phrases are not compiled yet; it stands last, each time
in a new process.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from itertools import pairwise

from selectolax.lexbor import LexborHTMLParser

from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.sentences import read
from hpd_pages.wiring.defaults import COLLECT
from results import Results, cell
from site_pages import notice_page, policy_page, site_page

STEPS = ("parse", "extract", "read", "judge")
PAGES: dict[str, tuple[Callable[[int, int], str], int, int]] = {
    "site, 50 KB": (site_page, 50_000, 40),
    "site, 1 MB": (site_page, 1_000_000, 6),
    "own policy, 50 KB": (notice_page, 50_000, 40),
    "all policy, 50 KB": (policy_page, 50_000, 20),
}
COLD = "--cold"
COLD_RUNS = 5


def judge(reading: Reading) -> None:
    """Put every live rule to a reading."""
    for rule in CATALOGUE:
        if rule.check_live is not None:
            rule.check_live(reading, Expected())


def steps(body: str) -> list[float]:
    """CPU milliseconds of each step on one page; extraction parses once more by itself."""
    marks = [time.process_time()]
    LexborHTMLParser(body)
    marks.append(time.process_time())
    document = read_html(body)
    marks.append(time.process_time())
    reading = read(Snapshot(source="page", document=document))
    marks.append(time.process_time())
    judge(reading)
    marks.append(time.process_time())
    return [(end - start) * 1000 for start, end in pairwise(marks)]


def told(name: str, measured: Sequence[Sequence[float]], results: Results) -> None:
    """One row of the table; the total leaves out the parse measured apart."""
    totals = [sum(times[1:]) for times in measured]
    steps_of = [cell(times, "") for times in zip(*measured, strict=True)]
    results.row(name, *steps_of, cell(totals, ""))
    parse = statistics.median(times[0] for times in measured)
    results.ratio(f"{name}: total / parse", statistics.median(totals) / parse)


def warm(make: Callable[[int, int], str], size: int, rounds: int) -> list[list[float]]:
    """The steps of pages of one site, each judged once after a few others."""
    pages = [make(size, seed) for seed in range(rounds + 3)]
    return [steps(page) for page in pages][3:]


def cold(name: str) -> list[float]:
    """The steps of a page in a new process."""
    command = [sys.executable, __file__, COLD, name]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def main() -> None:
    """Print a table: CPU milliseconds by step, and the total as a ratio to the parse."""
    if sys.argv[1:2] == [COLD]:
        make, size, _ = PAGES[sys.argv[2]]
        print(*steps(make(size, 0)))
        return
    gc.set_threshold(*COLLECT)  # as the command line does
    gc.freeze()
    results = Results(columns=(*STEPS, "total"))
    for name, (make, size, rounds) in PAGES.items():
        told(f"{name}, warm", warm(make, size, rounds), results)
    for name in PAGES:
        told(f"{name}, cold", [cold(name) for _ in range(COLD_RUNS)], results)
    results.notes.append(
        f"milliseconds of the processor; selectolax {version('selectolax')}; a run is a page, "
        f"cold {COLD_RUNS} of them"
    )
    results.tell()


if __name__ == "__main__":
    main()
