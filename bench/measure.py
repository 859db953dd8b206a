"""Time whole commands side by side: alternating runs, so that noise falls on all alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from results import Results, cell

OK = frozenset({0})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Seconds of wall clock and of the processor of one run, and the most memory of a process.

    The processor's time is that of the command and of the children that it waited for.
    """

    seconds: float
    cpu: float
    megabytes: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Seconds of wall clock and of the processor of each run of one command."""

    name: str
    seconds: tuple[float, ...]
    cpu: tuple[float, ...]

    @classmethod
    def of(cls, name: str, runs: Sequence[Run]) -> Timing:
        """The timing of some runs of one command."""
        return cls(
            name=name,
            seconds=tuple(run.seconds for run in runs),
            cpu=tuple(run.cpu for run in runs),
        )

    @property
    def median(self) -> float:
        """The median of the runs, in seconds of wall clock."""
        return statistics.median(self.seconds)

    @property
    def cpu_median(self) -> float:
        """The median of the runs, in seconds of the processor."""
        return statistics.median(self.cpu)


def timed(
    command: Sequence[str | Path],
    cwd: Path,
    codes: frozenset[int] = OK,
    env: Mapping[str, str] | None = None,
) -> Run:
    """What one run took; an unexpected exit code ends the benchmark."""
    with tempfile.TemporaryFile() as told:
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=told, stderr=told, env=env)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            told.seek(0)
            said = told.read().decode(errors="replace")[-2000:]
            raise SystemExit(f"{command[0]} left with {process.returncode}:\n{said}")
    spent = used.ru_utime + used.ru_stime
    return Run(seconds=seconds, cpu=spent, megabytes=used.ru_maxrss / 1024)


def compare(
    commands: Mapping[str, Sequence[str | Path]],
    *,
    cwd: Path,
    runs: int = 5,
    codes: frozenset[int] = OK,
    env: Mapping[str, str] | None = None,
) -> dict[str, Timing]:
    """Time each command `runs` times, in turn, after one run of each that does not count."""
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            run = timed(command, cwd, codes, env)
            if turn:
                taken[name].append(run)
    return {name: Timing.of(name, runs) for name, runs in taken.items()}


def table(timings: Mapping[str, Timing]) -> Results:
    """The timings as results, yet without ratios."""
    results = Results(columns=("wall clock", "processor"))
    for timing in timings.values():
        results.row(timing.name, cell(timing.seconds, "s"), cell(timing.cpu, "s"))
    return results


def add_ratio(results: Results, one: Timing, other: Timing, goal: str = "") -> None:
    """The ratio of the medians of two commands, by wall clock and by processor time."""
    words = f"{one.name} / {other.name}"
    results.ratio(f"{words}, wall clock", one.median / other.median, goal)
    results.ratio(f"{words}, processor", one.cpu_median / other.cpu_median)
