"""Sends messages to the addresses in environment variables, by Apprise; a failure is no error.

Apprise knows more than a hundred services by the form of an address: mailto://, slack://,
msteams://, json:// and so on (https://appriseit.com). An address holds a password or a key, so it
stands in an environment variable and is never printed.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping

from hpd_pages.model.alert import Message, Recipient

DEADLINE = 60.0
"""Seconds after which a target that hangs is given up."""


def send(message: Message, recipient: Recipient, environment: Mapping[str, str]) -> str:
    """Send the message; "" where it was taken, else why not, without the address."""
    address = environment.get(recipient.variable, "").strip()
    if not address:
        return f"the environment variable {recipient.variable} is not set"
    try:
        import apprise
    except ImportError:
        return "the extra `notify` is not installed (pip install 'hpd-pages[notify]')"
    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)  # it would print the address
    channel = apprise.Apprise()
    if not channel.add(address):
        return f"{recipient.variable} holds no address that Apprise knows"
    return _in_time(channel, message, recipient.variable)


def _in_time(channel: object, message: Message, variable: str) -> str:
    """The outcome, or that there is none in time: a hook that hangs must not hold an audit."""
    said: list[str] = []

    def run() -> None:
        try:
            taken = channel.notify(title=message.title, body=message.body)  # type: ignore[attr-defined]
            said.append("" if taken else f"the target of {variable} did not take it")
        except Exception as error:  # noqa: BLE001 - a plugin's own error is a failed delivery
            said.append(f"the target of {variable} failed ({type(error).__name__})")

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(DEADLINE)
    return said[0] if said else f"the target of {variable} did not answer in {DEADLINE:.0f} s"
