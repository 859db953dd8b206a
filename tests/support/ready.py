"""Keeps a process that has loaded the program, and forks one from it for each command of a test.

A command that begins so is a process of its own like any other, with its own arguments, folder,
environment and files; only loading the modules, half a second each time, is done once. The commands
that the tests start by their path, the wheel's test and the demo's begin as a user's do; with
HPD_PAGES_TESTS_FRESH=1 all of them.

    code = Ready().run(["rules"], cwd, environment, (stdin, stdout, stderr))
    path = Ready().path(command)  # `hpd-pages` in a shell with this PATH begins so
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

NOT_LIKEWISE = ("PYTHON", "LC_", "LANG", "_HPD_PAGES_COMPLETE")
"""Variables that act when Python starts, or ask which shell stands above: these begin afresh."""
LOADED_LATER = (
    "alembic.command",
    "cattrs.preconf.json",
    "email_validator",
    "jsonschema",
    "phonenumbers",
    "questionary",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite",
    "warcio",
)


class Ready:
    """The process that waits, and the way to it; it ends with the one that made it."""

    def __init__(self) -> None:
        self.address = Path(mkdtemp(prefix="hpd-tests-")) / "ready"
        self._waiting = subprocess.Popen(
            [sys.executable, __file__, str(self.address)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._waiting.stdout is not None
        assert self._waiting.stdout.readline() == b"ready\n"

    def run(
        self,
        arguments: Sequence[str],
        cwd: Path | str,
        environment: Mapping[str, str],
        files: tuple[int, int, int],
        seconds: float | None = None,
    ) -> int:
        """The exit code of one command. Raises TimeoutError after `seconds`; it is ended then."""
        asked = {"arguments": list(arguments), "cwd": str(cwd), "environment": dict(environment)}
        return ask(str(self.address), asked, files, seconds)

    def path(self, command: Path) -> str:
        """A PATH on which `hpd-pages` begins so; what asks for the shell above it is `command`."""
        tests, program = str(Path(__file__).parents[1]), self.address.parent / "hpd-pages"
        program.write_text(
            f"#!{sys.executable} -IS\nimport sys\nsys.path.append({tests!r})\n"
            f"from support.ready import begin\nbegin({str(self.address)!r}, {str(command)!r})\n"
        )
        program.chmod(0o755)
        return f"{program.parent}:{command.parent}:{os.environ['PATH']}"


def begin(address: str, command: str) -> None:
    """Leave as the command does that this process was started for."""
    if any("completion" in word for word in sys.argv) or "_HPD_PAGES_COMPLETE" in os.environ:
        os.execv(command, [command, *sys.argv[1:]])
    asked = {"arguments": sys.argv[1:], "cwd": os.getcwd(), "environment": dict(os.environ)}  # noqa: PTH109
    code = ask(address, asked, (0, 1, 2), None)
    sys.exit(code if code >= 0 else 128 - code)


def ask(
    address: str, asked: dict[str, object], files: tuple[int, int, int], seconds: float | None
) -> int:
    """What the command that is asked for left with."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(address)
        socket.send_fds(line, [b"?"], files)
        line.sendall(json.dumps(asked).encode() + b"\n")
        told = line.makefile()
        pid = int(told.readline())
        if seconds is not None and not select.select([line], [], [], seconds)[0]:
            os.kill(pid, signal.SIGKILL)
            raise TimeoutError(f"{asked['arguments']} took more than {seconds} seconds")
        return int(told.readline())


def _load() -> None:
    """Every module of the program, so that a fork has all it may need."""
    import pkgutil
    from importlib import import_module

    import hpd_pages

    for module in pkgutil.walk_packages(hpd_pages.__path__, "hpd_pages."):
        if ".migrations." not in module.name:
            import_module(module.name)
    for name in LOADED_LATER:
        with suppress(ImportError):
            import_module(name)
    gc.collect()
    gc.freeze()


def _wait(address: str) -> dict[str, object]:
    """Returns in each fork what its command is; ends the waiting process with its maker."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    listener.listen(64)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    _load()
    os.write(1, b"ready\n")
    while True:
        heard, _, _ = select.select([listener, 0], [], [])
        if 0 in heard:
            sys.exit(0)
        line, _ = listener.accept()
        if os.fork():
            line.close()
            continue
        listener.close()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        return _forked(line)


def _forked(line: socket.socket) -> dict[str, object]:
    """This process tells how the next one, in which this returns, left."""
    _, files, _, _ = socket.recv_fds(line, 1, 3)
    asked = json.loads(line.makefile().readline())
    pid = os.fork()
    if pid:
        for file in files:
            os.close(file)
        line.sendall(f"{pid}\n".encode())
        with suppress(OSError):
            line.sendall(f"{os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}\n".encode())
        os._exit(0)
    line.close()
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    return asked


def _become(asked: dict[str, object]) -> None:
    """Arguments, folder, environment and standard files as if the command had just been started."""
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    sys.argv = ["hpd-pages", *asked["arguments"]]
    for name, number, mode, errors in (
        ("stdin", 0, "r", "strict"),
        ("stdout", 1, "w", "strict"),
        ("stderr", 2, "w", "backslashreplace"),
    ):
        file = open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115
        file.reconfigure(line_buffering=name == "stderr" or os.isatty(number))
        setattr(sys, name, file)
        setattr(sys, f"__{name}__", file)


if __name__ == "__main__":
    sys.path.remove(str(Path(__file__).parent))
    _become(_wait(sys.argv[1]))
    from hpd_pages.cli.app import main

    main()
