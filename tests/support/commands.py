"""The commands of a page of docs: the fenced `console` blocks, with what the page says of each.

A comment above a block, or above a `yaml` or `text` block that is a file, tells how it is run:

    <!-- in: an empty folder -->  from here on in a new folder, as the test's STATES make it
    <!-- today: 2027-01-04 -->    that day is today: all days of the page's commands move with it
    <!-- exit: 4 -->              how the last command of the next block ends; else 0
    <!-- file: answers.yml -->    the next block is this file
    <!-- not run: reason -->      the next block needs the internet, a person or another machine

Lines of a block that are no command are what the command prints; "…" stands for anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_PART = re.compile(
    r"^<!-- (?P<key>[a-z ]+): (?P<value>.+?) -->$"
    r"|^```(?P<lang>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")


@dataclass(frozen=True)
class Enter:
    """From here on in a new folder of that kind."""

    state: str


@dataclass(frozen=True)
class Put:
    """A file that the page shows."""

    name: str
    text: str


@dataclass(frozen=True)
class Command:
    """One command with the lines that it is said to print, and the exit code it is said to have."""

    words: str
    prints: tuple[str, ...] = ()
    exit: int = 0


@dataclass(frozen=True)
class Skipped:
    """A block that is not run, and why."""

    body: str
    reason: str


Step = Enter | Put | Command | Skipped


def steps(text: str) -> Iterator[Step]:
    """What a page says is done, in its order."""
    said: dict[str, str] = {}
    moved = timedelta()
    for part in _PART.finditer(text):
        key, lang, body = part["key"], part["lang"], part["body"]
        if key == "in":
            yield Enter(part["value"])
        elif key == "today":
            moved = date.today() - date.fromisoformat(part["value"])  # noqa: DTZ011 - a user's day
        elif key:
            said[key] = part["value"]
        elif "file" in said:
            yield Put(said.pop("file"), _moved(body, moved))
        elif lang == "console":
            yield from _block(_moved(body, moved), said)
            said = {}


def _block(body: str, said: dict[str, str]) -> Iterator[Step]:
    if "not run" in said:
        yield Skipped(body, said["not run"])
        return
    commands = list(_commands(body))
    if "exit" in said:
        last = commands.pop()
        commands.append(Command(last.words, last.prints, int(said["exit"])))
    yield from commands


def _commands(body: str) -> Iterator[Command]:
    for told in re.split(r"^\$ ", body.replace("\\\n", " "), flags=re.MULTILINE)[1:]:
        words, *prints = told.splitlines()
        yield Command(words.strip(), tuple(line for line in prints if line.strip()))


def _moved(body: str, by: timedelta) -> str:
    def later(found: re.Match[str]) -> str:
        return (date.fromisoformat(found[0]) + by).isoformat()

    return _DAY.sub(later, body) if by else body
