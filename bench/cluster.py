"""An audit of many pages on many hosts by a cluster here, one of whose workers is killed.

    python bench/cluster.py [--pages 100000] [--hosts 5000] [--workers 2] [--no-kill] [--minutes 90]
    python bench/cluster.py --processes 2

Whole commands as a user gives them, with PostgreSQL (Debian: postgresql) and a server on loopback
addresses, one a host. Once half of the results are there, one worker is killed with -9. Says how
long it took, how much memory each process held at most (resident, sampled each second), and whether
every page has its one result and every record of the evidence is as it was written. Leaves with 1
where not, or where a process held more than 400 MB.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
import sqlalchemy as sa

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from hpd_pages.wiring import generate  # noqa: E402
from support.many_hosts import SITE, Served, many_hosts  # noqa: E402
from support.postgres import server  # noqa: E402
from support.registries import demo_registry  # noqa: E402

LIMIT_MB = 400
COMMAND = [sys.executable, "-c", "from hpd_pages.cli.app import main; main()"]


def write_registry(folder: Path, served: Served, pages: int) -> None:
    """One department's pages, all with a notice page of their own that meets everything."""
    department = folder / "department.yml"
    text = department.read_text(encoding="utf-8").replace(SITE, served.site)
    department.write_text(text, encoding="utf-8")
    page = folder / "pages/community.yml"
    text = page.read_text(encoding="utf-8").replace(f"{SITE}/community", "$url")
    text = text.replace(SITE, served.site)
    page.unlink()
    for number in range(pages):
        copy = text.replace("id: community", f"id: page-{number:06}")
        copy = copy.replace("$url", served.url(number))
        (folder / f"pages/page-{number:06}.yml").write_text(copy, encoding="utf-8")


def prepared(folder: Path) -> str:
    """The demo's registry in the folder, and the notice page that meets everything."""
    demo_registry(folder, SITE)
    generate.generate(folder, (), None)
    return (folder / "build/community/notice.en.html").read_text(encoding="utf-8")


@contextmanager
def local_cluster(workers: int, folder: Path) -> Iterator[tuple[psutil.Process, str]]:
    """`cluster local` until the end of the block: its process and the scheduler's address."""
    command = [*COMMAND, "cluster", "local", "--port", "0", "--workers", str(workers)]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None  # noqa: S101 - asked for above
        line = process.stdout.readline()
        address = next(word.rstrip(".") for word in line.split() if word.startswith("tcp://"))
        yield psutil.Process(process.pid), address
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Watch:
    """The most that each process held, in MB, by what it is for."""

    def __init__(self, roots: dict[str, psutil.Process]) -> None:
        self._roots = roots
        self.most: dict[str, float] = defaultdict(float)
        self.cpu: dict[int, float] = {}

    def sample(self) -> None:
        for name, root in self._roots.items():
            try:
                for process in (root, *root.children(recursive=True)):
                    role = name if process.pid == root.pid else f"{name}'s child {process.pid}"
                    self.most[role] = max(self.most[role], process.memory_info().rss / 1e6)
                    spent = process.cpu_times()
                    self.cpu[process.pid] = spent.user + spent.system
            except psutil.Error:
                continue

    def workers(self, name: str) -> list[psutil.Process]:
        """The processes below a root that hold a worker: those that were spawned."""
        children = self._roots[name].children(recursive=True)
        return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def run(folder: Path, options: argparse.Namespace) -> int:
    with ExitStack() as opened:
        url = opened.enter_context(server())
        engine = sa.create_engine(
            url.replace("postgresql:", "postgresql+psycopg:") + "/postgres",
            isolation_level="AUTOCOMMIT",
        )
        served = opened.enter_context(many_hosts(options.hosts, prepared(folder)))
        begin = time.monotonic()
        write_registry(folder, served, options.pages)
        print(
            f"{options.pages} declarations written in {time.monotonic() - begin:.0f} s", flush=True
        )
        crew: list[str] = ["--processes", str(options.processes)]
        roots: dict[str, psutil.Process] = {}
        if not options.processes:
            roots["cluster"], address = opened.enter_context(local_cluster(options.workers, folder))
            crew = ["--cluster", address]
        store = f"{url}/postgres"
        command = [*COMMAND, "audit", "--allow-private", "--store", store, *crew]
        begin = time.monotonic()
        with (folder / "out.txt").open("wb") as out:
            process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT)
        roots["audit"] = psutil.Process(process.pid)
        watch = Watch(roots)
        try:
            killed = watched(process, watch, engine, options, begin)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        seconds = time.monotonic() - begin
        print((folder / "out.txt").read_text(encoding="utf-8")[-3000:])
        return told(
            folder, watch, engine, options, seconds=seconds, killed=killed, code=process.returncode
        )


def watched(
    process: subprocess.Popen[bytes],
    watch: Watch,
    engine: sa.Engine,
    options: argparse.Namespace,
    begin: float,
) -> int:
    """Sample until the command ends; the pid of the worker that was killed meanwhile, or 0."""
    killed, last = 0, 0.0
    while process.poll() is None:
        watch.sample()
        time.sleep(1.0)
        if time.monotonic() - begin > 60 * options.minutes:
            raise SystemExit(
                f"not done after {options.minutes} minutes: {recorded(engine)} results"
            )
        if time.monotonic() - last < 5:  # noqa: PLR2004 - seconds
            continue
        last = time.monotonic()
        done = recorded(engine)
        print(f"{last - begin:6.0f} s {done:>8} results", flush=True)
        if options.kill and not killed and 2 * done >= options.pages:
            root = "audit" if options.processes else "cluster"
            victim = watch.workers(root)[0]
            killed = victim.pid
            os.kill(killed, signal.SIGKILL)
            print(f"{last - begin:6.0f} s worker {killed} killed", flush=True)
    return killed


def recorded(engine: sa.Engine) -> int:
    """How many results are in the store by now."""
    try:
        with engine.connect() as connection:
            return int(connection.scalar(sa.text("select count(*) from looks")) or 0)
    except sa.exc.ProgrammingError:
        return 0


def told(
    folder: Path,
    watch: Watch,
    engine: sa.Engine,
    options: argparse.Namespace,
    *,
    seconds: float,
    killed: int,
    code: int,
) -> int:
    """Print what was measured; 1 where anything is not as it should be."""
    with engine.connect() as connection:
        rows, pages, full = connection.execute(
            sa.text(
                "select count(*), count(distinct page), "
                "count(*) filter (where coverage = 'full') from looks"
            )
        ).one()
        kept = connection.scalar(
            sa.text("select pg_total_relation_size('looks') + pg_total_relation_size('findings')")
        )
        runs = connection.scalar(sa.text("select count(*) from runs where finished_at <> ''"))
    verify = [*COMMAND, "records", "verify"]
    verified = subprocess.run(verify, cwd=folder, capture_output=True, text=True, check=False)
    size = sum(path.stat().st_size for path in (folder / ".hpd-pages/evidence").rglob("*"))
    print(f"\n{options.pages} pages on {options.hosts} hosts in {seconds:.0f} s")
    print(f"  {options.pages / seconds:.1f} pages a second")
    print(f"  {1000 * sum(watch.cpu.values()) / options.pages:.1f} ms CPU a page, all processes")
    print(f"  left with {code}; worker killed: {killed or 'none'}; runs finished: {runs}")
    print(f"  {rows} results of {pages} pages, {full} seen in full")
    print(f"  evidence {size / 1e6:.0f} MB; {' '.join(verified.stdout.splitlines()[:1])}")
    print(
        f"  {kept / pages / 1e3:.1f} KB of database, {size / pages / 1e3:.1f} KB of evidence each"
    )
    for role, most in sorted(watch.most.items()):
        print(f"  {role:<28} {most:6.0f} MB at most")
    right = rows == pages == full == options.pages and runs == 1 and code in (0, 4)
    return int(not right or max(watch.most.values()) > LIMIT_MB)


def main() -> int:
    """Measure in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--hosts", type=int, default=5_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--processes", type=int, default=0, help="processes instead of a cluster")
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--no-kill", dest="kill", action="store_false")
    with tempfile.TemporaryDirectory(prefix="bench-cluster-") as name:
        return run(Path(name), parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
