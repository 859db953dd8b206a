"""Alerts: after an audit, tell whom the department named; or say what would be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, OUTBOX, STATE
from hpd_pages.wiring.open_registry import open_registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from hpd_pages.io.forges import Forge
    from hpd_pages.io.outbox import Outbox
    from hpd_pages.model.alert import AlertSettings, Event, Message, Recipient, Seen
    from hpd_pages.model.report import Report, Target


def alerts(start: Path, *, store: str = "") -> tuple[tuple[Seen, tuple[Event, ...]], ...]:
    """What each run of the history told or would have told, oldest first; sends nothing.

    Raises RegistryError, StoreError.
    """
    from hpd_pages.engine.alerts import events
    from hpd_pages.io.history import open_history

    registry = open_registry(start)
    with open_history(store or registry.root / STATE / HISTORY) as history:
        seen = history.sightings()
    told = events(seen, registry.department.alerts)
    return tuple((run, told[run.run]) for run in seen if told.get(run.run))


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Tells what a run has to tell, and what an earlier one could not deliver.

    `report` is the run's. A message that is not taken stays in the outbox below `state` and is
    said, never raised: the run's results stand whatever becomes of its messages. `forge_bases`
    replaces where issues are kept.
    """

    report: Report
    settings: AlertSettings
    state: Path
    say: Callable[[str], None]
    forge_bases: Mapping[str, str]

    def tell(self, seen: Sequence[Seen]) -> None:
        """Tell of the last run of `seen`, which holds every finished run, oldest first."""
        from hpd_pages.engine.alerts import digest_is_due, events
        from hpd_pages.io.outbox import Outbox
        from hpd_pages.model.alert import Sends
        from hpd_pages.text.alert_words import alert_message, digest_message
        from hpd_pages.text.summary import headline

        box, told = Outbox(self.state / OUTBOX), events(seen, self.settings)
        now = told.get(self._run(), ())
        self._again(box)
        messages = [alert_message(now, self.report, _titles())] if now else []
        if digest_is_due(seen, self.settings):
            messages.append(digest_message(self.report, headline(self.report)))
        for number, recipient in enumerate(self.settings.recipients):
            for message in messages:
                if message.sends is recipient.sends:
                    self._deliver(box, number, recipient, message)
            if recipient.sends is Sends.ISSUES:
                self._reconcile(told, recipient)

    def _run(self) -> str:
        return self.report.run.id if self.report.run else ""

    def _again(self, box: Outbox) -> None:
        """Try what waits once more; what nobody is named for any more is dropped."""
        import os

        from hpd_pages.io.notify import send

        named = {recipient.variable: recipient for recipient in self.settings.recipients}
        given_up: set[str] = set()  # one that hangs is asked once, not once for each message
        for file, variable, message in box.waiting():
            if variable in given_up:
                continue
            trouble = send(message, named[variable], os.environ) if variable in named else ""
            if trouble:
                given_up.add(variable)
                self.say(f"still not delivered: {message.title} ({trouble})")
            else:
                file.unlink(missing_ok=True)

    def _deliver(self, box: Outbox, number: int, recipient: Recipient, message: Message) -> None:
        import os

        from hpd_pages.io.notify import send

        trouble = send(message, recipient, os.environ)
        if not trouble:
            return
        try:
            box.keep(self._run(), number, recipient.variable, message)
            later = "it is kept and tried again by the next audit with --notify"
        except OSError as error:
            later = f"it cannot be kept either ({error.strerror})"
        self.say(f"not delivered: {message.title} ({trouble}); {later}")

    def _reconcile(self, told: Mapping[str, Sequence[Event]], recipient: Recipient) -> None:
        """An open issue for each page of the report that has an alert out; mended ones closed."""
        import os

        import requests

        from hpd_pages.engine.alerts import outstanding
        from hpd_pages.io.forges import forge

        token = os.environ.get(recipient.variable, "").strip()
        if not token:
            self.say(f"no issues kept: the environment variable {recipient.variable} is not set")
            return
        out = outstanding(told)
        mended = {event.page for event in told.get(self._run(), ())} - out
        there = forge(recipient.forge, recipient.project, token, self.forge_bases)
        touched = [target for target in self.report.targets if target.page in out | mended]
        try:
            kept = there.open_issues() if touched else {}
            for target in touched:
                _update(there, target, kept, needs_work=target.page in out)
        except (requests.RequestException, ValueError) as error:
            self.say(f"issues of {recipient.project} are not up to date ({_short(error)})")


def _update(there: Forge, target: Target, kept: Mapping[str, str], *, needs_work: bool) -> None:
    """Open the page's issue, or close it with a word; leave it where it is as it should be."""
    from hpd_pages.text.alert_words import page_issue

    message = page_issue(target, _titles())
    number = kept.get(message.title, "")
    if needs_work and not number:
        there.create(message)
    elif number and not needs_work:
        there.close(number, "The audit finds nothing more to mend on this page.")


def _titles() -> Mapping[str, str]:
    """What each requirement is called, by id."""
    from hpd_pages.rules import CATALOGUE

    return {rule.id: rule.title for rule in CATALOGUE}


def _short(error: Exception) -> str:
    """The kind of trouble, without the address and the key that a library's words may hold."""
    words = str(error)
    return words if words.startswith("HTTP ") else type(error).__name__
