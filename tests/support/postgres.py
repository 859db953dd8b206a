"""A real PostgreSQL for the tests: a fresh cluster on loopback, ended with the session."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest version's; None where there is none."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server that listens on 127.0.0.1 only, to which a database name is added.

    Root may not run it: then the system's own user for it does, in a folder that is its own.
    """
    home = Path(mkdtemp(prefix="postgres-tests-"))
    user = "postgres" if os.geteuid() == 0 else ""
    if user:
        shutil.chown(home, user)
    port, data = _free_port(), home / "data"
    _run(user, "initdb", "--auth=trust", "--username=tests", "--encoding=UTF8", "-D", data)
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={home} -c fsync=off"
    _run(user, "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start")
    try:
        yield f"postgresql://tests@127.0.0.1:{port}"
    finally:
        _run(user, "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(home)


def _run(user: str, program: str, *arguments: object) -> None:
    folder = programs()
    assert folder is not None
    as_user = ["runuser", "-u", user, "--"] if user else []
    command = [*as_user, str(folder / program), *map(str, arguments)]
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    assert done.returncode == 0, f"{program}: {done.stderr}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
