"""The programs that `bench/audit.py` runs beside ours: their jobs and commands.

Each is given what it needs to read the text of every page, and is else as it comes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from peers import program, titled


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
            name=titled("urlwatch"),
            manners="10 threads, none of a host; robots.txt is not asked",
            command=(
                str(program("urlwatch")),
                *("--urls", "jobs.yaml", "--config", "urlwatch.yaml", "--cache", "urlwatch.db"),
                *("--hooks", "no-hooks.py"),
            ),
            keeps=("urlwatch.db", "urlwatch.yaml"),
        ),
        Peer(
            name=titled("webchanges"),
            manners="as many threads as Python takes for the machine, none of a host; robots.txt "
            "is not asked",
            command=(
                str(program("webchanges")),
                *("--jobs", "jobs.yaml", "--config", "webchanges.yaml"),
                *("--database", "webchanges.db", "--hooks", "no-hooks.py"),
            ),
            keeps=("webchanges.db", "webchanges.yaml"),
        ),
        Peer(
            name=titled("linkinator"),
            manners="100 requests at once, none of a host; robots.txt is not asked; links that "
            "lead off the pages are skipped",
            command=(
                str(program("linkinator")),
                *addresses,
                *("--skip", ours),
            ),
            keeps=(),
        ),
    )
