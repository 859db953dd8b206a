"""Work that takes longer than a request: it goes on whoever watches, one of each kind at a time."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hpd_pages.desk.words import mark, say
from hpd_pages.errors import HpdPagesError, Stopped, UsageError
from hpd_pages.io.clock import now

_MOST_SAID = 20
DEFECT = mark("Something went wrong here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far the work is. `version` counts its changes; `outcome` names what it led to.

    `problem` says why it ended before its end, `hint` what to do; "" for none. `stopped` where
    somebody asked for that.
    """

    about: str
    office: str
    began: str
    version: int = 0
    done: int = 0
    total: int = 0
    name: str = ""
    said: tuple[str, ...] = ()
    stopping: bool = False
    stopped: bool = False
    ended: bool = False
    problem: str = ""
    hint: str = ""
    outcome: Mapping[str, Any] = field(default_factory=dict)


class Job:
    """One piece of work, and whoever waits for news of it; safe to call from many threads."""

    def __init__(self, about: str, office: str) -> None:
        self._state = State(about=about, office=office, began=now())
        self._news = threading.Condition()

    @property
    def state(self) -> State:
        """How far it is."""
        with self._news:
            return self._state

    def after(self, version: int, seconds: float) -> State:
        """How far it is once it is further than that version, or after so many seconds."""
        with self._news:
            self._news.wait_for(lambda: self._state.version > version, seconds)
            return self._state

    def progress(self, name: str, total: int) -> None:
        """One more thing of so many is done."""
        self._tell(done=self.state.done + 1, total=total, name=name)

    def say(self, words: str) -> None:
        """Something that the office should know besides."""
        self._tell(said=(*self.state.said, words)[-_MOST_SAID:])

    def stop(self) -> None:
        """Ask it to stop."""
        self._tell(stopping=True)

    def stop_asked(self) -> bool:
        """Whether somebody asked it to stop."""
        return self.state.stopping

    def run(self, work: Callable[[Job], Mapping[str, Any]]) -> None:
        """Do the work, and say how it ended; nothing is raised."""
        try:
            self._tell(outcome=work(self), ended=True)
        except Stopped:
            self._tell(stopped=True, ended=True)
        except HpdPagesError as error:
            self._tell(problem=error.message, hint=error.hint, ended=True)
        except Exception as error:  # noqa: BLE001 - the desk goes on, and says where it was
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
            sys.stderr.write(f"hpd-pages: defect: {place} in {last.name}\n")
            self._tell(problem=DEFECT, hint=place, ended=True)

    def _tell(self, **changes: object) -> None:
        with self._news:
            version = self._state.version + 1
            self._state = replace(self._state, version=version, **changes)  # type: ignore[arg-type]
            self._news.notify_all()


class Jobs:
    """The work of one desk by kind: what is under way, or how the last one ended."""

    def __init__(self) -> None:
        self._jobs: dict[str, tuple[Job, threading.Thread]] = {}
        self._lock = threading.Lock()

    def start(
        self, kind: str, about: str, office: str, work: Callable[[Job], Mapping[str, Any]]
    ) -> Job:
        """Begin the work. Raises UsageError where one of that kind is under way."""
        with self._lock:
            running = self._jobs.get(kind)
            if running is not None and not running[0].state.ended:
                words = say("This desk is at such work already.")
                raise UsageError(words, hint=say("Wait for it to end, or stop it."))
            job = Job(about, office)
            thread = threading.Thread(target=job.run, args=(work,), name=f"desk-{kind}")
            thread.daemon = True
            self._jobs[kind] = job, thread
            thread.start()
        return job

    def of(self, kind: str) -> Job | None:
        """The work of that kind that is under way, or ended last; None for none yet."""
        with self._lock:
            found = self._jobs.get(kind)
        return found[0] if found else None

    def leave(self, seconds: float = 10.0) -> None:
        """Ask everything to stop, and wait for it as long as that."""
        with self._lock:
            jobs = list(self._jobs.values())
        for job, _ in jobs:
            if not job.state.ended:
                job.stop()
        for _, thread in jobs:
            thread.join(seconds)
