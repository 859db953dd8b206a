"""The programs that `bench/audit.py` runs beside ours: where they stand, their jobs and commands.

    python bench/audit_peers.py      installs them below build/bench, each in a place of its own

Each is given what it needs to read the text of every page, and is else as it comes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PLACE = Path(__file__).resolve().parents[1] / "build" / "bench"
_PYTHON = {"urlwatch": "urlwatch==2.29", "webchanges": "webchanges==3.37.0"}
_NODE = {"linkinator": "7.6.1"}  # the last that runs on Node 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A program: its politeness as it comes, the command that audits, and what a run leaves."""

    name: str
    manners: str
    command: tuple[str, ...]
    keeps: tuple[str, ...]

    @property
    def there(self) -> bool:
        """Whether it is installed."""
        return Path(self.command[0]).exists()


def peers(folder: Path, addresses: Sequence[str]) -> tuple[Peer, ...]:
    """The peers, with jobs for the addresses written to `folder`."""
    jobs = "\n---\n".join(f"url: {address}\nfilter:\n  - html2text" for address in addresses)
    (folder / "jobs.yaml").write_text(jobs + "\n", encoding="utf-8")
    ours = "^(?!http://h[0-9]+[.]localhost:[0-9]+/page-[0-9]+$)"
    return (
        Peer(
            name="urlwatch 2.29",
            manners="10 threads, none of a host; robots.txt is not asked",
            command=(
                str(PLACE / "urlwatch/bin/urlwatch"),
                *("--urls", "jobs.yaml", "--config", "urlwatch.yaml", "--cache", "urlwatch.db"),
                *("--hooks", "no-hooks.py"),
            ),
            keeps=("urlwatch.db", "urlwatch.yaml"),
        ),
        Peer(
            name="webchanges 3.37.0",
            manners="as many threads as Python takes for the machine, none of a host; robots.txt "
            "is not asked",
            command=(
                str(PLACE / "webchanges/bin/webchanges"),
                *("--jobs", "jobs.yaml", "--config", "webchanges.yaml"),
                *("--database", "webchanges.db", "--hooks", "no-hooks.py"),
            ),
            keeps=("webchanges.db", "webchanges.yaml"),
        ),
        Peer(
            name=f"linkinator {_NODE['linkinator']}",
            manners="100 requests at once, none of a host; robots.txt is not asked; links that "
            "lead off the pages are skipped",
            command=(
                str(PLACE / "linkinator/node_modules/.bin/linkinator"),
                *addresses,
                *("--skip", ours),
            ),
            keeps=(),
        ),
    )


def install() -> None:
    """Install every peer, each where it disturbs nobody; needs Python's venv and npm."""
    for name, version in _PYTHON.items():
        subprocess.run([sys.executable, "-m", "venv", PLACE / name], check=True)
        subprocess.run([PLACE / name / "bin/pip", "install", "--quiet", version], check=True)
    for name, version in _NODE.items():
        (PLACE / name).mkdir(parents=True, exist_ok=True)
        told = {"private": True, "dependencies": {name: version}}
        (PLACE / name / "package.json").write_text(json.dumps(told), encoding="utf-8")
        quiet = ["--silent", "--no-audit", "--no-fund"]
        no_browser = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
        subprocess.run(["npm", "install", *quiet], cwd=PLACE / name, env=no_browser, check=True)


if __name__ == "__main__":
    install()
