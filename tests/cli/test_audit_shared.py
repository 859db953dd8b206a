"""`audit --processes` and `--cluster`: real workers, one killed, and each page its one result."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

import psutil
import pytest
import sqlalchemy as sa

from hpd_pages.wiring import generate
from support.command import COMMAND, hpd_pages
from support.many_hosts import SITE, Served, many_hosts
from support.registries import demo_registry

PAGES, HOSTS = 48, 8


@pytest.fixture(scope="module")
def notice(tmp_path_factory) -> str:
    """The notice page that meets everything."""
    folder = demo_registry(tmp_path_factory.mktemp("notice"), SITE)
    generate.generate(folder, (), None)
    return (folder / "build/community/notice.en.html").read_text(encoding="utf-8")


def declared(folder: Path, served: Served, pages: int = PAGES) -> Path:
    """A registry of so many pages on the served hosts."""
    demo_registry(folder, served.site)
    first = folder / "pages/community.yml"
    text = first.read_text(encoding="utf-8").replace(f"{served.site}/community", "$url")
    first.unlink()
    for number in range(pages):
        copy = text.replace("id: community", f"id: page-{number:03}")
        copy = copy.replace("$url", served.url(number))
        (folder / f"pages/page-{number:03}.yml").write_text(copy, encoding="utf-8")
    return folder


def requests_of(log: Path) -> dict[str, list[tuple[float, float]]]:
    """When each host was asked and answered, in order."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for line in log.read_text(encoding="utf-8").splitlines():
        host, _, came, left = line.split()
        found[host].append((float(came), float(left)))
    return {host: sorted(times) for host, times in found.items()}


def told(report: str) -> object:
    """What a JSON report says of the pages, without the times of the run."""
    return json.loads(re.sub(r"20\d\d-\d\d-\d\dT[\d:]+Z", "", report))["targets"]


@contextmanager
def cluster(folder: Path, *options: str) -> Iterator[tuple[psutil.Process, str]]:
    """`hpd-pages cluster local`: its process and the scheduler's address."""
    command = [str(COMMAND), "cluster", "local", "--port", "0", *options]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        address = re.search(r"tcp://[\d.:]*\d", process.stdout.readline())
        assert address is not None
        yield psutil.Process(process.pid), address[0]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
        if process.stdout is not None:
            process.stdout.close()


def test_processes_share_the_pages_and_say_what_one_audit_says(tmp_path, notice):
    log = tmp_path / "log"
    with many_hosts(HOSTS, notice, delay=0.01, log=log) as served:
        folder = declared(tmp_path, served)
        options = ("--allow-private", "--format", "json")
        shared = hpd_pages("audit", "--processes", 2, *options, cwd=folder)
        asked = requests_of(log)
        elsewhere = ("--store", f"sqlite:///{tmp_path}/b", "--evidence", tmp_path / "b-evidence")
        alone = hpd_pages("audit", *options, *elsewhere, cwd=folder)

    assert (shared.code, shared.err) == (0, "")
    assert told(shared.out) == told(alone.out)
    assert len(told(shared.out)) == PAGES
    for times in asked.values():
        assert all(end <= start for (_, end), (start, _) in pairwise(times))
    verified = hpd_pages("records", "verify", cwd=folder)
    assert verified.code == 0, verified.out + verified.err


@pytest.mark.slow
def test_a_cluster_loses_a_worker_and_every_page_has_its_one_result(
    tmp_path, notice, fresh_database
):
    log = tmp_path / "log"
    engine = sa.create_engine(fresh_database.replace("postgresql:", "postgresql+psycopg:"))
    with (
        many_hosts(HOSTS, notice, delay=0.15, log=log) as served,
        cluster(tmp_path) as (head, address),
    ):
        folder = declared(tmp_path, served)
        options = ["--allow-private", "--cluster", address, "--store", fresh_database]
        audit = subprocess.Popen(
            [str(COMMAND), "audit", *options, "--format", "json"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        _wait_until(lambda: log.exists() and log.read_text().count("\n") > PAGES // 3)
        children = head.children(recursive=True)
        workers = [child for child in children if "spawn_main" in " ".join(child.cmdline())]
        os.kill(workers[0].pid, signal.SIGKILL)
        out, err = audit.communicate(timeout=90)

    assert audit.returncode == 0, err
    assert "a worker was lost" in err
    with engine.connect() as connection:
        counted = sa.text("select count(*), count(distinct page) from looks")
        assert tuple(connection.execute(counted).one()) == (PAGES, PAGES)
    engine.dispose()
    assert len(told(out)) == PAGES
    verified = hpd_pages("records", "verify", "--store", fresh_database, cwd=folder)
    assert verified.code == 0, verified.out + verified.err


def test_a_store_of_a_later_version_is_refused_at_once(tmp_path):
    folder = demo_registry(tmp_path, "http://127.0.0.1:9")
    with closing(sqlite3.connect(tmp_path / "later.sqlite")) as later:
        later.execute("create table alembic_version (version_num varchar)")
        later.execute("insert into alembic_version values ('9999')")
        later.commit()

    begin = time.monotonic()
    store = f"sqlite:///{tmp_path / 'later.sqlite'}"
    refused = hpd_pages("audit", "--processes", 2, "--store", store, cwd=folder)
    assert refused.code == 5
    assert "schema 9999" in refused.err
    assert time.monotonic() - begin < 60


def test_what_a_cluster_lacks_is_told_with_what_to_do(tmp_path):
    folder = demo_registry(tmp_path, "http://127.0.0.1:9")
    address = "tcp://127.0.0.1:9"

    without = hpd_pages("audit", "--cluster", address, cwd=folder)
    assert without.code == 2
    assert "--store postgresql://" in without.err
    both = hpd_pages("audit", "--cluster", address, "--processes", 2, cwd=folder)
    assert both.code == 2


def _wait_until(met, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end
        time.sleep(0.05)
