"""What can go wrong, said in plain words: what happened, where, and what to do.

    HpdPagesError            exit 70 unless a child says otherwise
    ├── UsageError           2   the command line asks for something impossible
    │   └── Changed          2   a file is not what it was when somebody began to change it
    ├── RegistryError        3   the registry as a whole cannot be read
    │   ├── RegistryNotFound 3   no department.yml here or above
    │   └── NothingToCheck   3   zero pages, zero rules, zero targets
    ├── UnreadableFile       3   one file cannot be read; the others go on
    ├── TemplateError        3   a template loops, breaks or reads an unknown name
    ├── StoreError           5   history or evidence is missing, locked or damaged
    ├── Stopped              -   somebody asked for what was under way to be stopped
    ├── LookError            -   a look at a page failed; becomes an `unknown` finding
    ├── AnotherHost          -   a look led to a host that another worker may be asking
    └── WorkerLost           -   a worker did not bring back what it was given

Fields hold strings and numbers only, so an error can cross a process or be printed anywhere.
"""

from __future__ import annotations


class HpdPagesError(Exception):
    """Base of every error the toolkit raises: `message` says what happened, `hint` what to do."""

    exit_code = 70

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  hint: {self.hint}" if self.hint else self.message

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle makes the error from in another process, whatever its class asks for."""
        return _again, (type(self), self.args, self.__dict__)


def _again(
    kind: type[HpdPagesError], args: tuple[object, ...], fields: dict[str, object]
) -> HpdPagesError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(fields)
    return error


class UsageError(HpdPagesError):
    """The command line asks for something that cannot be done."""

    exit_code = 2


class Changed(UsageError):
    """A file is not what it was when somebody began to change it."""


class RegistryError(HpdPagesError):
    """The registry as a whole cannot be read."""

    exit_code = 3


class RegistryNotFound(RegistryError):
    """No department.yml was found in the folder asked for or above it."""


class NothingToCheck(RegistryError):
    """The registry or the selection is empty; an empty check must never look like a pass."""


class UnreadableFile(HpdPagesError):
    """One file cannot be read. `line` and `column` count from 1; 0 means the whole file."""

    exit_code = 3

    def __init__(
        self, path: str, problem: str, *, line: int = 0, column: int = 0, hint: str = ""
    ) -> None:
        super().__init__(f"{path}:{line or 1}:{column or 1}: {problem}", hint=hint)
        self.path = path
        self.problem = problem
        self.line = line or 1
        self.column = column or 1


class TemplateError(HpdPagesError):
    """A template cannot be rendered: missing, malformed, too costly, or reads an unknown name."""

    exit_code = 3


class StoreError(HpdPagesError):
    """History or evidence is missing, locked or damaged."""

    exit_code = 5


class Stopped(HpdPagesError):
    """Somebody asked for what was under way to be stopped, and it was; nothing is broken."""


class LookError(HpdPagesError):
    """A look at a page failed; `cause` is a `model.finding.Reason` value such as "timeout"."""

    def __init__(self, cause: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.cause = cause


class AnotherHost(HpdPagesError):
    """A look led to `host`, which its worker was not given, so that it may not ask there: somebody
    else may be doing so. The page is looked at again by whoever gets both hosts.
    """

    def __init__(self, host: str) -> None:
        super().__init__(f"{host} belongs to another worker's share")
        self.host = host


class WorkerLost(HpdPagesError):
    """A worker, or the way to it, went away before it had done what it was given.

    `blame` where what it was given may have ended it.
    """

    def __init__(self, message: str, *, blame: bool, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.blame = blame
