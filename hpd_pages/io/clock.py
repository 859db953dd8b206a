"""The time, as the records keep it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The time in UTC, as RFC 3339 to the second: "2027-01-04T15:00:00Z"."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def today() -> str:
    """The day where this computer stands, as ISO 8601: "2027-01-04"."""
    return datetime.now().astimezone().date().isoformat()
