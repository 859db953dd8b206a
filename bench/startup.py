"""Start-up of `--help` and `rules` beside `python -c "import typer"`, the floor of such tools."""

from __future__ import annotations

import sys
from pathlib import Path

from measure import Timing, compare, report

BIN = Path(sys.executable).parent
RUNS = 15


def main() -> None:
    """Print medians, ranges and ratios to the bare import."""
    commands = {
        "hpd-pages --help": [str(BIN / "hpd-pages"), "--help"],
        "hpd-pages rules": [str(BIN / "hpd-pages"), "rules"],
        'python -c "import typer"': [sys.executable, "-c", "import typer"],
    }
    timings = compare(commands, cwd=Path(), runs=RUNS, codes=frozenset({0}))
    floor = timings[-1]
    ours: tuple[Timing, ...] = timings[:-1]
    for timing in ours:
        report("start-up, whole process", (timing, floor))


if __name__ == "__main__":
    main()
