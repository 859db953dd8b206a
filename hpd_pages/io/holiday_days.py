"""Which days are holidays of Connecticut, by the `holidays` library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date


def connecticut() -> Callable[[date], str]:
    """A question: the holiday's name on a day, "" where it is none."""
    import holidays

    known = holidays.country_holidays("US", subdiv="CT")

    def name(day: date) -> str:
        return str(known.get(day) or "")

    return name
