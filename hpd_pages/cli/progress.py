"""What a person sees while a command looks: a progress bar on a terminal, a log where asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(title: str, *, quiet: bool) -> Iterator[Callable[[str, int], None]]:
    """A function to call with the name of each thing done and how many there are in all.

    The bar is gone at the end; there is none for a single thing, when piped or when quiet.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _name, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, name="")
        yield lambda name, total: bar.update(task, total=total, advance=1, name=name[:48])


def log(words: str) -> None:
    """One line to standard error."""
    sys.stderr.write(f"{words}\n")
