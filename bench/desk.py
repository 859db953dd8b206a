"""The desk under load: 20 people at once for a minute, on a registry of 500 pages, over loopback.

    python bench/desk.py [PEOPLE] [SECONDS] [PAGES]

Each asks for a view, reads it for a second or so, and asks for the next. Prints how many answers
were errors, the time in which half and 95 of 100 were there, and the desk's own CPU time a view,
which says the same on a busy machine; fails where one was an error or 95 of 100 took longer than
300 ms.
"""

from __future__ import annotations

import http.client
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil

ROOT = Path(__file__).resolve().parents[1]
LIMIT_MS = 300
READING = (0.5, 1.5)
"""Seconds for which a person looks at a view before asking for the next."""


def registry(folder: Path, pages: int) -> None:
    """Write a department and its pages, all proposed."""
    cases = ROOT / "tests" / "cases" / "declarations"
    (folder / "pages").mkdir()
    department = (cases / "department.yml").read_text(encoding="utf-8")
    (folder / "department.yml").write_text(department, encoding="utf-8")
    page = (cases / "good" / "facebook.yml").read_text(encoding="utf-8")
    page = page.replace("status: active", "status: proposed")
    for number in range(pages):
        own = page.replace("id: facebook", f"id: page-{number:03}")
        own = own.replace("facebook.com/", f"facebook.com/p{number:03}")
        (folder / "pages" / f"page-{number:03}.yml").write_text(own, encoding="utf-8")


def views(pages: int, chance: random.Random) -> str:
    """An address, as often as people ask for it."""
    one = f"/pages/page-{chance.randrange(pages):03}"
    of_pages = ["/", "/", "/?from=50", "/pages/", "/pages/?q=12", one, one, f"{one}/kit/", "/new/1"]
    of_work = ["/audit/", "/records/", "/records/holds/", "/records/moderation/"]
    return chance.choice([*of_pages, *of_work])


class Person(threading.Thread):
    """One browser that asks, reads and asks again until the end."""

    def __init__(self, host: str, cookie: str, pages: int, until: float, seed: int) -> None:
        super().__init__(daemon=True)
        self._host, self._cookie, self._pages, self._until = host, cookie, pages, until
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self.times: list[tuple[float, str]] = []
        self.errors: list[str] = []

    def run(self) -> None:
        connection = http.client.HTTPConnection(self._host, timeout=30)
        time.sleep(self._chance.random())
        while time.monotonic() < self._until:
            path = views(self._pages, self._chance)
            began = time.perf_counter()
            try:
                connection.request("GET", path, headers={"Cookie": self._cookie})
                answer = connection.getresponse()
                answer.read()
                if answer.status not in {200, 302}:
                    self.errors.append(f"{path}: {answer.status}")
            except (OSError, http.client.HTTPException) as error:
                self.errors.append(f"{path}: {type(error).__name__}")
                connection.close()
            self.times.append((time.perf_counter() - began, path))
            time.sleep(self._chance.uniform(*READING))
        connection.close()


def opened(address: str) -> str:
    """The cookie that the one-time address gives."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    connection.request("GET", f"{parts.path}?{parts.query}")
    answer = connection.getresponse()
    answer.read()
    return answer.headers["Set-Cookie"].split(";")[0]


def main() -> int:
    """Run the load and say what came of it."""
    people, seconds, pages = (
        int(n) for n in [*sys.argv[1:], *("20", "60", "500")[len(sys.argv) - 1 :]]
    )
    with tempfile.TemporaryDirectory(prefix="hpd-pages-bench-desk-") as name:
        registry(Path(name), pages)
        command = [sys.executable, "-u", "-c", "from hpd_pages.cli.app import main; main()"]
        with subprocess.Popen(
            [*command, "desk", "--no-open"], cwd=name, stdout=subprocess.PIPE, text=True
        ) as desk:
            try:
                return _load(desk, people, seconds, pages)
            finally:
                desk.terminate()


def _load(desk: subprocess.Popen[str], people: int, seconds: int, pages: int) -> int:
    said = desk.stdout or sys.stdin
    said.readline()
    address = said.readline().strip()
    cookie, host = opened(address), urlsplit(address).netloc
    print(f"the first view, for which all {pages} pages are read: {_first(host, cookie):.1f} s")
    process = psutil.Process(desk.pid)
    before = sum(process.cpu_times()[:2])
    until = time.monotonic() + seconds
    crowd = [Person(host, cookie, pages, until, seed) for seed in range(1, people + 1)]
    for person in crowd:
        person.start()
    for person in crowd:
        person.join(seconds + 60)
    timed = sorted(taken for person in crowd for taken in person.times)
    errors = [error for person in crowd for error in person.errors]
    times = [taken * 1000 for taken, _ in timed]
    p95 = statistics.quantiles(times, n=20)[-1]
    print(f"{people} people, {seconds} s: {len(times)} views, {len(errors)} errors")
    print(f"half within {statistics.median(times):.0f} ms, 95 of 100 within {p95:.0f} ms")
    spent = (sum(process.cpu_times()[:2]) - before) * 1000 / max(1, len(times))
    print(f"CPU time of the desk: {spent:.0f} ms a view")
    print("slowest:", ", ".join(f"{path} {taken * 1000:.0f} ms" for taken, path in timed[-3:]))
    for error in errors[:5]:
        print("error:", error)
    return 0 if not errors and p95 < LIMIT_MS else 1


def _first(host: str, cookie: str) -> float:
    """Seconds until the overview is there for the first time."""
    connection = http.client.HTTPConnection(host, timeout=60)
    began = time.perf_counter()
    connection.request("GET", "/", headers={"Cookie": cookie})
    connection.getresponse().read()
    connection.close()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
