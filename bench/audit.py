"""An audit of thousands of pages over loopback, beside programs that people use for the like.

    python bench/audit.py [--pages 5000] [--hosts 200] [--latency 0.05] [--runs 3] [--ours]

Every page is about 50 KB, and one in twenty lacks a notice. Whole commands, in turn, each from an
empty state; memory is the most that a command and its children held together (proportional set
size, ten samples a second). The names of the hosts come from Debian's libnss-wrapper, so that all
programs resolve the same ones without root: `apt-get install libnss-wrapper`. The peers are
installed by `python bench/peers.py`; one that is not there is left out, and that is said.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from audit_peers import Peer, peers
from audited_pages import SITE, Served, served, write_bodies, write_registry
from results import Results, cell

SERVER = Path(__file__).with_name("slow_server.py")
OURS = Peer(
    name="hpd-pages",
    manners="one request at a time to a host and robots.txt asked first; no gap on this machine, "
    "1 s elsewhere",
    command=(
        str(Path(sys.executable).with_name("hpd-pages")),
        *("audit", "--allow-private", "--quiet"),
    ),
    keeps=(".hpd-pages",),
)
_NAMES = "libnss_wrapper.so"
_CODES = (0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What one run of a command took: seconds of clock and of CPU, and megabytes at most."""

    seconds: float
    cpu: float
    megabytes: float


def spent(peer: Peer, folder: Path, env: dict[str, str]) -> Spent:
    """One run from an empty state; what it printed is in `out.txt`."""
    for name in peer.keeps:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    most = 0.0
    begin = time.monotonic()
    with (folder / "out.txt").open("wb") as out:
        process = subprocess.Popen(
            peer.command, cwd=folder, env=env, stdout=out, stderr=subprocess.STDOUT
        )
        while True:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            most = max(most, held(process.pid))
            time.sleep(0.1)
    seconds = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in _CODES:
        told = (folder / "out.txt").read_text(encoding="utf-8", errors="replace")
        raise SystemExit(f"{peer.name} left with {process.returncode}:\n{told[-2000:]}")
    return Spent(seconds=seconds, cpu=used.ru_utime + used.ru_stime, megabytes=most)


def held(pid: int) -> float:
    """The megabytes that a process and its children hold together."""
    total = 0
    try:
        root = psutil.Process(pid)
        for process in (root, *root.children(recursive=True)):
            total += process.memory_full_info().pss
    except (psutil.Error, OSError):
        return 0.0
    return total / 1e6


@contextmanager
def serving(folder: Path, latency: float, bound: socket.socket) -> Iterator[None]:
    """The server as a process of its own on the bound socket, until the end of the block."""
    number = bound.fileno()
    command = [sys.executable, str(SERVER), str(folder), str(latency), str(number)]
    process = subprocess.Popen(command, pass_fds=[number], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None  # noqa: S101 - asked for above
        process.stdout.readline()
        yield
    finally:
        process.kill()
        process.wait()


def names(folder: Path, pages: Sequence[Served]) -> dict[str, str]:
    """The environment in which every host of the pages is this machine."""
    hosts = sorted({SITE, *(page.host for page in pages)})
    table = folder / "hosts"
    table.write_text("".join(f"127.0.0.1 {host}\n" for host in hosts), encoding="utf-8")
    env = {
        **os.environ,
        "LD_PRELOAD": _NAMES,
        "NSS_WRAPPER_HOSTS": str(table),
        "NSS_WRAPPER_MAX_HOSTENTS": str(4 * len(hosts)),  # it takes a hundred where nobody says
    }
    look = [sys.executable, "-c", f"import socket; socket.gethostbyname({hosts[0]!r})"]
    done = subprocess.run(look, env=env, capture_output=True, check=False)
    if done.returncode or done.stderr:
        raise SystemExit(
            f"{hosts[0]} has no address: is libnss-wrapper installed? "
            f"(apt-get install libnss-wrapper)\n{done.stderr.decode()}"
        )
    return env


def found(folder: Path, pages: Sequence[Served]) -> str:
    """How many missing notices our history tells, and how many that are not missing."""
    with closing(sqlite3.connect(folder / ".hpd-pages/history.sqlite")) as history:
        rows = set(history.execute("SELECT page, rule FROM findings WHERE verdict = 'fail'"))
        looked = history.execute("SELECT count(*) FROM looks WHERE coverage = 'full'").fetchone()
    seeded = {(page.id, page.lacks) for page in pages if page.lacks}
    lacking = {page for page, _ in seeded}
    false = {page for page, _ in rows if page not in lacking}
    return f"{len(seeded & rows)} of {len(seeded)}, {len(false)} false; {looked[0]} seen in full"


def told_apart(folder: Path, pages: Sequence[Served]) -> str:
    """Of how many pages with a missing notice a peer said anything that it says of no whole page.

    Addresses and numbers in what it printed are taken out before the lines are compared.
    """
    whole = {page.path: not page.lacks for page in pages}
    said: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for line in (folder / "out.txt").read_text(encoding="utf-8", errors="replace").splitlines():
        address = re.search(r"https?://h\d+\.localhost:\d+(/page-\d+)", line)
        if address:
            said[whole[address[1]]][re.sub(r"\d+", "N", line)] += 1
    apart = sum(count for line, count in said[False].items() if line not in said[True])
    return f"{apart} of {sum(not w for w in whole.values())}"


def row(peer: Peer, runs: Sequence[Spent], pages: int, told: str, results: Results) -> None:
    """One line of the table."""
    results.row(
        peer.name,
        cell([pages / run.seconds for run in runs], ""),
        cell([1000 * run.cpu / pages for run in runs], "ms"),
        cell([run.megabytes for run in runs], "MB"),
        told,
        peer.manners,
    )


def measured(folder: Path, options: argparse.Namespace) -> None:
    """Serve, run everybody in turn, and print the table."""
    pages = served(options.pages, options.hosts)
    env = names(folder, pages)
    with closing(socket.socket()) as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        write_bodies(folder, pages, write_registry(folder, pages, port))
        addresses = [f"http://{page.host}:{port}{page.path}" for page in pages]
        everybody = (OURS,) if options.ours else (OURS, *peers(folder, addresses))
        for peer in everybody:
            if not peer.there:
                print(f"{peer.name} is not installed: python bench/peers.py", file=sys.stderr)
        present = [peer for peer in everybody if peer.there]
        runs: dict[str, list[Spent]] = {peer.name: [] for peer in present}
        told: dict[str, str] = {}
        with serving(folder, options.latency, bound):
            for _ in range(options.runs):
                for peer in present:
                    runs[peer.name].append(spent(peer, folder, env))
                    tell = found if peer is OURS else told_apart
                    told[peer.name] = tell(folder, pages)
    results = Results(
        columns=("pages a second", "CPU a page", "memory", "missing notices told", "politeness")
    )
    for peer in present:
        row(peer, runs[peer.name], len(pages), told[peer.name], results)
    results.notes.append(
        f"{options.pages:,} pages of 50 KB on {options.hosts} hosts, each answer "
        f"{options.latency * 1000:.0f} ms late"
    )
    for peer in present[1:]:
        results.ratio(
            f"pages a second, hpd-pages / {peer.name}",
            statistics.median(run.seconds for run in runs[peer.name])
            / statistics.median(run.seconds for run in runs[OURS.name]),
        )
    results.tell()


def main() -> None:
    """Measure in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--latency", type=float, default=0.05)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--ours", action="store_true", help="leave the peers out")
    with tempfile.TemporaryDirectory(prefix="bench-audit-") as name:
        measured(Path(name), parser.parse_args())


if __name__ == "__main__":
    main()
