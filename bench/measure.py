"""Time whole commands side by side: alternating runs, medians and ranges, and their ratio."""

from __future__ import annotations

import platform
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Seconds of wall clock of each run of one command."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the runs, in seconds."""
        return statistics.median(self.seconds)

    def __str__(self) -> str:
        low, high = min(self.seconds), max(self.seconds)
        return f"{self.name:<34} {self.median:8.3f} s   ({low:.3f} to {high:.3f})"


def timed(command: Sequence[str], cwd: Path, codes: frozenset[int]) -> float:
    """Wall clock of one run, in seconds; an unexpected exit code ends the benchmark."""
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begin
    if done.returncode not in codes:
        raise SystemExit(f"{command[0]} left with {done.returncode}:\n{done.stdout}{done.stderr}")
    return seconds


def compare(
    commands: dict[str, Sequence[str]], *, cwd: Path, runs: int = 5, codes: frozenset[int]
) -> tuple[Timing, ...]:
    """Time each command `runs` times, in turn, so that noise on the machine falls on all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            seconds[name].append(timed(command, cwd, codes))
    return tuple(Timing(name=name, seconds=tuple(times)) for name, times in seconds.items())


def report(title: str, timings: tuple[Timing, ...]) -> None:
    """Print the timings and the ratio of the first to the second."""
    print(f"\n{title}")
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    for timing in timings:
        print(f"  {timing}")
    first, second = timings[0], timings[1]
    print(f"  ratio {first.name} / {second.name}: {first.median / second.median:.2f}")
