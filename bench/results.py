"""What a benchmark found, as a value: printed for people, and as JSON for `bench/run.py`.

A benchmark makes one `Results`, adds rows and ratios, and calls `tell`. Where the environment names
a file in BENCH_RESULTS, the same goes there as JSON.
"""

from __future__ import annotations

import json
import os
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

VARIABLE = "BENCH_RESULTS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The values of one quantity, one for each run."""

    values: tuple[float, ...]
    unit: str

    def __str__(self) -> str:
        middle = _number(statistics.median(self.values))
        low, high = _number(min(self.values)), _number(max(self.values))
        spread = "" if low == high else f" ({low} to {high})"
        return f"{middle} {self.unit}{spread}".replace("  ", " ").strip()


@dataclass(slots=True, kw_only=True)
class Results:
    """A table with a row for each thing measured, the ratios that matter, and notes.

    `columns` are the names of the columns after the first; a cell is a `Cell` or words.
    """

    columns: tuple[str, ...]
    rows: list[tuple[str, tuple[Cell | str, ...]]] = field(default_factory=list)
    ratios: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    runs: int = 0

    def row(self, name: str, *cells: Cell | str) -> None:
        """Add what was measured of one thing."""
        self.rows.append((name, cells))
        self.runs = max([self.runs, *(len(c.values) for c in cells if isinstance(c, Cell))])

    def ratio(self, words: str, value: float, goal: str = "") -> None:
        """Add a ratio; `goal` says what it should be."""
        self.ratios.append(f"{words}: {value:.2f}{f' ({goal})' if goal else ''}")

    def table(self) -> list[list[str]]:
        """The table in words, its head first."""
        rows = [[name, *map(str, cells)] for name, cells in self.rows]
        return [["", *self.columns], *rows]

    def tell(self) -> None:
        """Print all, and write it where BENCH_RESULTS names a file."""
        table = self.table()
        widths = [max(len(row[n]) for row in table) for n in range(len(table[0]))]
        for row in table:
            print("  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)))
        for line in (*self.ratios, *self.notes):
            print(f"  {line}")
        self.write()

    def write(self) -> None:
        """Write it as JSON where BENCH_RESULTS names a file."""
        if place := os.environ.get(VARIABLE):
            said = {
                "table": self.table(),
                "ratios": self.ratios,
                "notes": self.notes,
                "runs": self.runs,
            }
            cells = {
                name: [asdict(c) for c in row if isinstance(c, Cell)] for name, row in self.rows
            }
            Path(place).write_text(json.dumps({**said, "measured": cells}, indent=1), "utf-8")


def cell(values: Sequence[float], unit: str) -> Cell:
    """The values of one quantity, one for each run."""
    return Cell(values=tuple(values), unit=unit)


def _number(value: float) -> str:
    """Three digits that count, as people write them: 0.123, 1.23, 12.3, 1,234."""
    if abs(value) >= 100:  # noqa: PLR2004
        return f"{value:,.0f}"
    digits = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3  # noqa: PLR2004
    return f"{value:.{digits}f}"
