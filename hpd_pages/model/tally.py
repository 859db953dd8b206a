"""What a run of very many pages found, counted: for a reader who cannot read every page's part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The counts of a finished run.

    `met`, `failed` and `unseen` are pages, as in `Point`; `exempt` counts failures that an
    exemption lets stand, `open_failures` pages with one that none does. `rules` counts verdicts by
    rule, `causes` the pages that were not seen in full by reason. `problems` are pages or files
    that could not be read, `defects` those of them that are our fault.
    """

    run: str
    department: str
    started_at: str
    finished_at: str
    pages: int
    met: int
    failed: int
    unseen: int
    open_failures: int
    exempt: int
    rules: Mapping[str, Mapping[str, int]]
    causes: Mapping[str, int]
    problems: tuple[str, ...] = ()
    defects: int = 0
