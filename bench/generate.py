"""`generate` of 2,000 kits beside plain Jinja, which renders the same templates from the same data.

    python bench/generate.py [--pages 2000] [--runs 5]

Ours is the whole command: it reads the declarations, holds every text against its platform's limits
and the live rules, and writes seven files a kit; "again" finds all as it is and writes nothing.
Plain Jinja has the data of every template call ready in memory, an ordinary environment instead of
the sandbox with its budget, and writes nothing: no more than the rendering.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hpd_pages.io.rendering import JinjaRenderer
from hpd_pages.io.resources import resource_folder
from hpd_pages.io.template_budget import _FILTERS, is_html
from hpd_pages.io.template_files import TemplateFiles
from hpd_pages.wiring.open_registry import open_registry
from measure import Run, Timing, timed
from results import Results, cell
from validate import OURS, own_state, write_registry

SAMPLE = 20
"""Pages whose template calls are noted; the others' are like theirs."""
Call = tuple[str, str, Mapping[str, object]]


class Noting(JinjaRenderer):
    """Our renderer, which notes what it is asked for: template, macro or "", and data."""

    def __init__(self) -> None:
        super().__init__(TemplateFiles(resource_folder("templates")))
        self.calls: list[Call] = []

    def render(self, name: str, context: Mapping[str, object]) -> str:
        self.calls.append((name, "", context))
        return super().render(name, context)

    def macro(self, name: str, form: str, context: Mapping[str, object]) -> str:
        self.calls.append((name, form, context))
        return super().macro(name, form, context)


def noted(folder: Path) -> list[Call]:
    """Every template call of the kits of some pages."""
    from dataclasses import replace

    renderer = Noting()
    registry = replace(open_registry(folder), renderer=renderer)
    for page in registry.pages[:SAMPLE]:
        registry.kit(page)
    return renderer.calls


def plain_seconds(calls: list[Call], pages: int) -> float:
    """Processor time of plain Jinja for so many pages, its templates loaded first, in seconds."""
    environment = Environment(
        loader=FileSystemLoader(resource_folder("templates")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=is_html,  # noqa: S701 - HTML escaped, by file name
        keep_trailing_newline=True,
    )
    environment.filters.update(_FILTERS)
    for name, _, _ in calls:
        environment.get_template(name)
    begin = time.process_time()
    for _ in range(max(1, pages // SAMPLE)):
        for name, form, context in calls:
            template = environment.get_template(name)
            if form:
                getattr(template.module, form)(dict(context))
            else:
                template.render(dict(context))
    return time.process_time() - begin


def main() -> None:
    """Print rates and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    pages = options.pages
    with tempfile.TemporaryDirectory(prefix="bench-generate-") as name:
        folder = Path(name)
        write_registry(folder, pages)
        calls = noted(folder)
        taken: dict[str, list[Run]] = {"generate": [], "again": [], "jinja": []}
        env = own_state(folder)
        for _ in range(options.runs):
            for step in ("generate", "again"):
                output = folder / "build" if step == "again" else folder / f"build-{time.time_ns()}"
                command = [OURS, "generate", "--quiet", "--output", output]
                taken[step].append(timed(command, folder, env=env))
                if step == "generate":
                    (folder / "build").unlink(missing_ok=True)
                    (folder / "build").symlink_to(output)
            seconds = plain_seconds(calls, pages)
            taken["jinja"].append(Run(seconds=seconds, cpu=seconds))
    report(taken, pages)


def report(taken: dict[str, list[Run]], pages: int) -> None:
    """Kits a second by the clock, and the processor's time for a kit."""
    names = {
        "generate": "hpd-pages generate",
        "again": "hpd-pages generate, nothing changed",
        "jinja": f"jinja2 {version('jinja2')}, rendering alone",
    }
    results = Results(columns=("kits a second", "processor a kit"))
    timings = {step: Timing.of(names[step], runs) for step, runs in taken.items()}
    for timing in timings.values():
        results.row(
            timing.name,
            cell([pages / seconds for seconds in timing.seconds], ""),
            cell([1000 * cpu / pages for cpu in timing.cpu], "ms"),
        )
    for step in ("generate", "again"):
        ratio = timings[step].cpu_median / timings["jinja"].cpu_median
        results.ratio(f"{names[step]} / {names['jinja']}, processor", ratio)
    results.notes.append(f"{pages:,} kits; Python {sys.version.split()[0]}")
    results.tell()


if __name__ == "__main__":
    main()
