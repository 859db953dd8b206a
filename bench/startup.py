"""How long the quick commands take to start, beside the bare import of their library.

    python bench/startup.py [--runs 15]

One declaration is judged anew (`--no-cache`), and found as it was in the cache.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from measure import add_ratio, compare, table
from validate import OURS, own_state, write_registry

FLOOR = 'python -c "import typer"'
ONE = ["validate", "pages/page-0000.yml", "--quiet"]


def main() -> None:
    """Print medians, ranges and ratios to the bare import."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    commands = {
        "hpd-pages --help": [OURS, "--help"],
        "hpd-pages rules": [OURS, "rules"],
        "hpd-pages validate, one page anew": [OURS, *ONE, "--no-cache"],
        "hpd-pages validate, one page known": [OURS, *ONE],
        FLOOR: [sys.executable, "-c", "import typer"],
    }
    with tempfile.TemporaryDirectory(prefix="bench-startup-") as name:
        folder = Path(name)
        write_registry(folder, 1)
        timings = compare(commands, cwd=folder, runs=runs, env=own_state(folder))
    results = table(timings)
    for name in commands:
        if name != FLOOR:
            add_ratio(results, timings[name], timings[FLOOR])
    results.tell()


if __name__ == "__main__":
    main()
