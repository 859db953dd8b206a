"""Coverage-guided fuzzing of extraction and judging; see README.md. Needs `atheris`.

    python tests/fuzz/run.py SECONDS [FOLDER]

FOLDER keeps what was learnt (default build/fuzz); a crash is written to FOLDER/found.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

import atheris

LONGEST = 20_000
SLOW_SECONDS = 20
MEGABYTES = 2_048
_PURE = ("text", "rules", "engine", "formats")


def _load_instrumented() -> None:
    with atheris.instrument_imports(include=["hpd_pages", "markdown_it", "fuzz.feed"]):
        for layer in _PURE:
            package = importlib.import_module(f"hpd_pages.{layer}")
            for module in pkgutil.iter_modules(package.__path__):
                importlib.import_module(f"hpd_pages.{layer}.{module.name}")
        importlib.import_module("fuzz.feed")


def main() -> None:
    """Runs for that many seconds; the process ends with a code other than 0 at the first crash."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else "build/fuzz")
    from fuzz.seeds import write_seeds

    _load_instrumented()
    from fuzz.feed import feed

    write_seeds(folder / "seeds")
    for name in ("learnt", "found"):
        (folder / name).mkdir(exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={SLOW_SECONDS}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-artifact_prefix={folder / 'found'}/",
        f"-dict={Path(__file__).parent / 'words.dict'}",
        "-len_control=0",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(folder / "learnt"), str(folder / "seeds")], feed)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    main()
